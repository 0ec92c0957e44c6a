import type { Language, Segment, Token } from '../types.ts';

/** One word as the lexicon looks at it: compounds with a hyphen and hashtags come in pieces. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** NFC, lower case. */
  readonly lower: string;
  readonly language: Language;
  /** A word of the same sentence stands before it, so that a capital letter means a name. */
  readonly inside: boolean;
}

const PIECE = /[\p{L}\p{M}]+/gu;
/** In a hashtag: "VoiVittuMikäPäivä". */
const HASHTAG_PIECE = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;
const SENTENCE_END = /[.!?…:;"”»()\n•|/–—-]\s*$/;

export function lexiconWords(
  text: string,
  tokens: readonly Token[],
  segments: readonly Segment[],
): TextWord[] {
  const words: TextWord[] = [];
  let segment = 0;
  let previousEnd = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' && token.kind !== 'hashtag') continue;
    while ((segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= token.start) segment++;
    const at = segments[segment];
    const language = at && at.start <= token.start ? at.language : 'none';
    const between = text.slice(previousEnd, token.start);
    const inside = words.length > 0 && !SENTENCE_END.test(between);
    for (const piece of token.text.matchAll(token.kind === 'hashtag' ? HASHTAG_PIECE : PIECE)) {
      const start = token.start + piece.index;
      words.push({
        start,
        end: start + piece[0].length,
        text: piece[0],
        lower: piece[0].normalize('NFC').toLowerCase(),
        language,
        inside,
      });
    }
    previousEnd = token.end;
  }
  return words;
}
