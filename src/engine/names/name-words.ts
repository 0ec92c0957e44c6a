import type { Language, Segment, Token } from '../types.ts';
import type { NameVocabulary } from './name-lists.ts';

export type Shape =
  | 'lower'
  /** "Virtanen", "McDonald", "Anna-Liisa" */
  | 'capital'
  /** "VIRTANEN" */
  | 'upper'
  /** "A.", "A", "A-M", "Hj." */
  | 'initial';

/** A word token as the name finder sees it. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Opens a line, a sentence or a quotation, or follows a bullet: its capital means little. */
  readonly opens: boolean;
  /** Only white space (or an initial's full stop) stands between it and the word before. */
  readonly joined: boolean;
  /** The token before it that is no word: `(`, `,`, `"`, `:`…; empty at the line's beginning or after a word. */
  readonly before: string;
  /** Index of its token. */
  readonly token: number;
  /** Of the segment it stands in, when that is certain enough to rule others out. */
  readonly language: Language;
}

const CERTAIN = 0.6;
const OPENING = /^[.!?…:;•·▪►➡→|/>*_"”“'‘’»«–—-]+$/u;

type Abbreviations = Pick<NameVocabulary, 'abbreviatedTitles' | 'abbreviatedGivenNames'>;

/** The line's words in order; addresses, hashtags and handles are no words. */
export function nameWords(
  tokens: readonly Token[],
  segments: readonly Segment[],
  { abbreviatedTitles, abbreviatedGivenNames }: Abbreviations,
): NameWord[] {
  const words: NameWord[] = [];
  let segment = 0;
  let previousToken: Token | undefined;
  let previousWord: NameWord | undefined;
  let dotAfterInitial = false;
  let certain: Language = 'none';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind !== 'word') {
      // "A.-M. Lindqvist"
      const isHyphen: boolean =
        token.text === '-' && dotAfterInitial && previousToken?.end === token.start;
      dotAfterInitial =
        isHyphen ||
        (token.text === '.' &&
          previousWord !== undefined &&
          previousToken?.end === token.start &&
          previousWord.end === token.start &&
          (previousWord.shape === 'initial' || abbreviatedTitles.has(previousWord.lower)));
      previousToken = token;
      continue;
    }
    while (segment < segments.length && (segments[segment]?.end ?? 0) <= token.start) segment++;
    const here = segments[segment];
    if (here && here.confidence >= CERTAIN && here.language !== 'none') certain = here.language;
    const afterWord = previousToken !== undefined && previousToken.end === previousWord?.end;
    const joined = previousWord !== undefined && (afterWord || dotAfterInitial);
    const opens = !joined && (previousToken === undefined || opensAfter(previousToken));
    const lower = token.text.toLowerCase();
    const dotted = tokens[index + 1]?.text === '.';
    const word: NameWord = {
      token: index,
      start: token.start,
      end: token.end,
      text: token.text,
      lower,
      shape:
        dotted && abbreviatedGivenNames.has(lower)
          ? 'initial'
          : shapeOf(token.text, opens && !dotted),
      opens,
      joined,
      before: joined || previousToken === undefined ? '' : previousToken.text,
      // A short sentence that seems to go on in the language of the one before does so.
      language:
        here &&
        here.start <= token.start &&
        (here.confidence >= CERTAIN || here.language === certain)
          ? here.language
          : 'none',
    };
    words.push(word);
    previousWord = word;
    previousToken = token;
    dotAfterInitial = false;
  }
  return words;
}

function opensAfter(token: Token): boolean {
  return token.kind === 'emoji' || token.kind === 'hashtag' || OPENING.test(token.text);
}

/** "Virtanen"; "al-Assad" and "d’Arc" too. */
const UPPER = /^(?:\p{Lu}|\p{Ll}{1,3}[-'’]\p{Lu})/u;
const ALL_UPPER = /^[\p{Lu}'’-]+$/u;

const INITIALS = /^\p{Lu}-\p{Lu}$/u;

/** @param sentenceWord a single letter here is rather a word ("I", "A") than an initial. */
function shapeOf(text: string, sentenceWord: boolean): Shape {
  if (beginsSmall(text) || !UPPER.test(text)) return 'lower';
  if (INITIALS.test(text)) return 'initial';
  if (text.length === 1) return sentenceWord ? 'upper' : 'initial';
  // "UPM:n" is an acronym with a Finnish ending.
  return ALL_UPPER.test(text.replace(/:\p{Ll}+$/u, '')) ? 'upper' : 'capital';
}

/** Do its first letters, as far as `UPPER` looks, belong to a Finnish, Swedish or English word in small letters? */
function beginsSmall(text: string): boolean {
  const end = Math.min(text.length, 4);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const isSmall = (code >= 97 && code <= 122) || code === 0xe4 || code === 0xf6 || code === 0xe5;
    if (!isSmall) return false;
  }
  return true;
}
