import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { Language, Segment, Token } from '../types.ts';
import type { Fact, FactValue } from './fact.ts';
import { finnishNumber, type NumberWord } from './finnish-number.ts';
import { type NumericPiece, numericPieces } from './numeric-token.ts';
import { type FactVocabulary, type Meaning, meaningsOf } from './vocabulary.ts';

const DASH = /^[-–—−‐‑]$/;
const LEADING_DIGITS = /^(\d{1,9})([:'’‐‑-]?)(\p{L}[\p{L}-]{0,30})$/u;
const TRAILING_DIGITS = /^\p{L}{1,3}(\d{1,4})(?:[:'’‐‑-]\p{L}[\p{L}-]{0,40})?$/u;
/** Digits, and hyphens that join weekdays or months. */
const FACT_SIGN = /[\d\-‐‑]/;
const NO_PIECES: readonly NumericPiece[] = [];
const NO_MEANINGS: readonly Meaning[] = [];

/** The tokens of a text with what their words mean, as the parsers of facts look at them. */
export class FactReader {
  readonly #languages: Language[];
  readonly #pieces: Array<readonly NumericPiece[] | undefined> = [];
  readonly #meanings: Array<readonly Meaning[] | undefined> = [];

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    segments: readonly Segment[],
    readonly vocabulary: FactVocabulary,
    readonly finnish: FinnishDictionary | null,
  ) {
    this.#languages = languagesOf(tokens, segments);
  }

  languageAt(index: number): Language {
    return this.#languages[index] ?? 'none';
  }

  /** The numbers of a number token, apart by dashes. */
  pieces(index: number): readonly NumericPiece[] {
    const token = this.tokens[index];
    if (token?.kind !== 'number') return NO_PIECES;
    let pieces = this.#pieces[index];
    if (!pieces) {
      pieces = numericPieces(token.text);
      this.#pieces[index] = pieces;
    }
    return pieces;
  }

  meanings(index: number): readonly Meaning[] {
    const token = this.tokens[index];
    if (token?.kind !== 'word') return NO_MEANINGS;
    let meanings = this.#meanings[index];
    if (!meanings) {
      meanings = meaningsOf(
        this.vocabulary,
        token.text.toLowerCase().replace('ʼ', '’'),
        this.languageAt(index),
      );
      this.#meanings[index] = meanings;
    }
    return meanings;
  }

  /** Can no fact begin with this word? True of most words, and remembered for each. */
  isInert(index: number): boolean {
    const text = this.tokens[index]?.text ?? '';
    const cache = this.vocabulary.inert.of(this.languageAt(index));
    let inert = cache.get(text);
    if (inert === undefined) {
      const { pairs, symbols } = this.vocabulary;
      inert =
        !FACT_SIGN.test(text) &&
        !symbols.has(text) &&
        !pairs.has(text.toLowerCase()) &&
        this.meanings(index).length === 0 &&
        this.numberWord(index) === undefined;
      cache.set(text, inert);
    }
    return inert;
  }

  meaning<What extends Meaning['what']>(
    index: number,
    what: What,
  ): Extract<Meaning, { what: What }> | undefined {
    for (const meaning of this.meanings(index)) {
      if (meaning.what === what) return meaning as Extract<Meaning, { what: What }>;
    }
    return undefined;
  }

  /** What this word and the next mean together ("i dag", "half past"). */
  pairMeanings(index: number): readonly Meaning[] {
    const token = this.tokens[index];
    const next = this.tokens[index + 1];
    if (token?.kind !== 'word' || next?.kind !== 'word') return NO_MEANINGS;
    const first = token.text.toLowerCase();
    if (!this.vocabulary.pairs.has(first)) return NO_MEANINGS;
    const pair = `${first} ${next.text.toLowerCase()}`;
    return meaningsOf(this.vocabulary, pair, this.languageAt(index));
  }

  /** A number told by a word, in any inflection. */
  numberWord(index: number): (NumberWord & { readonly unit?: string }) | undefined {
    const token = this.tokens[index];
    if (token?.kind !== 'word') return undefined;
    const known = this.meaning(index, 'number');
    if (known) return known;
    if (this.languageAt(index) !== 'fi') return undefined;
    const word = token.text.toLowerCase();
    return finnishNumber(word, this.vocabulary.finnishNumbers, this.finnish);
  }

  /** "10-vuotias", "17th", "3v", "18:30een": the digits and what hangs on them. */
  leadingDigits(index: number): LeadingDigits | undefined {
    const token = this.tokens[index];
    if (token?.kind !== 'word' || !isDigit(token.text.charCodeAt(0))) return undefined;
    const match = LEADING_DIGITS.exec(token.text);
    if (!match) return undefined;
    return {
      value: Number(match[1]),
      suffix: (match[3] ?? '').toLowerCase(),
      inflected: match[2] !== '' && match[2] !== '-',
    };
  }

  /** "F1-kilpailu", "A4", "K18": the digits of a label. */
  trailingDigits(index: number): number | undefined {
    const token = this.tokens[index];
    const match = token?.kind === 'word' ? TRAILING_DIGITS.exec(token.text) : null;
    return match ? Number(match[1]) : undefined;
  }

  isPunctuation(index: number, text: string): boolean {
    const token = this.tokens[index];
    return token?.kind === 'punctuation' && token.text === text;
  }

  isDash(index: number): boolean {
    const token = this.tokens[index];
    return token?.kind === 'punctuation' && DASH.test(token.text);
  }

  /** Nothing stands between this token and the next. */
  isJoined(index: number): boolean {
    return this.tokens[index]?.end === this.tokens[index + 1]?.start;
  }

  /** A full stop right behind the token, as ordinals and dates have. */
  hasDot(index: number): boolean {
    return this.isJoined(index) && this.isPunctuation(index + 1, '.');
  }

  /** No line break between this token and the next. */
  sameLine(index: number): boolean {
    const token = this.tokens[index];
    const next = this.tokens[index + 1];
    if (!token || !next) return false;
    for (let at = token.end; at < next.start; at++) if (this.text[at] === '\n') return false;
    return true;
  }

  /** The fact that the tokens from `first` to `last` tell. */
  fact(first: number, last: number, value: FactValue): Fact {
    const start = this.tokens[first]?.start ?? 0;
    return {
      start,
      end: this.tokens[last]?.end ?? start,
      language: this.languageAt(first),
      ...value,
    };
  }
}

export interface LeadingDigits {
  readonly value: number;
  readonly suffix: string;
  /** A colon or an apostrophe parts them: the suffix is an ending, no unit ("17:e", "18:sta"). */
  readonly inflected: boolean;
}

/** A parser's answer: the value, and the index of the last token that tells it. */
export interface Reading<Value extends FactValue = FactValue> {
  readonly value: Value;
  readonly last: number;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function languagesOf(tokens: readonly Token[], segments: readonly Segment[]): Language[] {
  const languages: Language[] = [];
  let index = 0;
  for (const token of tokens) {
    while (index < segments.length && (segments[index]?.end ?? 0) <= token.start) index += 1;
    const segment = segments[index];
    languages.push(segment && segment.start <= token.start ? segment.language : 'none');
  }
  return languages;
}
