import { RecentCache } from '../recent-cache.ts';
import type { Language, Segment, Token } from '../types.ts';

/** One word as the lexicon looks at it: compounds with a hyphen and hashtags come in pieces. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** NFC, lower case. */
  readonly lower: string;
  readonly language: Language;
  /** Whether the language is more than a guess at a word or two. */
  readonly settled: boolean;
  /** A word of the same sentence stands before it, so that a capital letter means a name. */
  readonly inside: boolean;
}

const PIECE = /[\p{L}\p{M}]+/gu;
/** In a hashtag: "VoiVittuMikäPäivä". */
const HASHTAG_PIECE = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;
const EMOJI_PIECE = /\p{Extended_Pictographic}|\p{So}/gu;
/** Links, addresses and mentions are nobody's own words. */
const PIECES: Readonly<Partial<Record<Token['kind'], RegExp>>> = {
  word: PIECE,
  number: /\p{N}+/gu,
  hashtag: HASHTAG_PIECE,
  emoji: EMOJI_PIECE,
  punctuation: /\p{So}/gu,
};
const SENTENCE_END = /[.!?…:;"”»()\n•|/–—-]\s{0,9}$/;

export function lexiconWords(
  text: string,
  tokens: readonly Token[],
  segments: readonly Segment[],
): TextWord[] {
  const words: TextWord[] = [];
  let segment = 0;
  let previousEnd = 0;
  let asked: Segment | undefined;
  let settled = false;
  for (const token of tokens) {
    const pattern = PIECES[token.kind];
    if (!pattern) continue;
    while ((segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= token.start) segment++;
    const at = segments[segment];
    const own = at && at.start <= token.start ? at : undefined;
    const language = own?.language ?? 'none';
    if (own !== asked) {
      asked = own;
      settled = own !== undefined && isSettled(text, own);
    }
    const inside = words.length > 0 && !endsSentence(text, previousEnd, token.start);
    const before = words.length;
    for (const { offset, text: written, lower } of piecesOf(token, pattern)) {
      const start = token.start + offset;
      const end = start + written.length;
      words.push({ start, end, text: written, lower, language, settled, inside });
    }
    // A full stop has no piece, and belongs to what stands between two words.
    if (words.length > before) previousEnd = token.end;
  }
  return words;
}

/** Mostly there is a space between two words, or nothing. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to === from || (to === from + 1 && text.charAt(from) === ' ')) return false;
  return SENTENCE_END.test(text.slice(from, to));
}

interface WordPiece {
  /** In the token. */
  readonly offset: number;
  readonly text: string;
  readonly lower: string;
}

const PIECES_KEPT = 8000;
const NO_PIECES: readonly WordPiece[] = [];
const wordPieces = new RecentCache<readonly WordPiece[]>(PIECES_KEPT);

function piecesOf({ kind, text }: Token, pattern: RegExp): readonly WordPiece[] {
  if (kind === 'word') {
    let pieces = wordPieces.get(text);
    if (!pieces) {
      pieces = cut(text, pattern);
      wordPieces.set(text, pieces);
    }
    return pieces;
  }
  // A run of one sign: no symbol is among ASCII's.
  if (kind === 'punctuation' && text.charCodeAt(0) < 0x80) return NO_PIECES;
  return cut(text, pattern);
}

function cut(text: string, pattern: RegExp): WordPiece[] {
  return [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({
    offset: index,
    text: piece,
    lower: piece.normalize('NFC').toLowerCase(),
  }));
}

/** UTF-16 units below which an identified language is doubted. */
const SHORT = 25;

/**
 * Is the segment's language to be relied on when it speaks against a word? One or two words are
 * never enough.
 */
export function isSettled(text: string, { start, end, language, confidence }: Segment): boolean {
  if (language === 'none') return false;
  if (end - start >= SHORT) return confidence >= 0.7;
  return confidence >= 0.99 && text.slice(start, end).trim().split(/\s+/).length > 2;
}
