import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { Segment, Span, Token } from '../types.ts';

/**
 * Unwanted words of `rules/words/{fi,sv,en}.*.json`, compiled for look-up.
 *
 * A **form** is one or more words apart by single spaces. `(a|b|)` stands for one of its
 * alternatives; `*` at a word's beginning or end stands for any letters. A single Finnish word
 * without either is a base form: it matches in every inflection, and as a part of a compound.
 */
export interface LexiconEntry {
  /** `other`: a word of another language that readers here know as a swear word. */
  readonly language: 'fi' | 'sv' | 'en' | 'other';
  readonly form: string;
  /** The rule that the word belongs to. */
  readonly rule: string;
  /** 0: mild or ambiguous (never flagged alone), 1: likely, 2: certain. */
  readonly sureness: 0 | 1 | 2;
  readonly category: string;
  /**
   * Finnish only: what inflected forms begin with, for writings that the dictionary does not know
   * and for disguised ones; with `*` whatever follows, otherwise only an ending may.
   * Absent: worked out from the base form.
   */
  readonly stems?: readonly string[];
  /** Forms that are never this word. */
  readonly exceptions?: readonly string[];
  /** Names of contexts (`contexts.json`) in which the word is an ordinary one. */
  readonly quietNear?: readonly string[];
  /** Means something ordinary in another language: counts only where the text is in its own. */
  readonly home?: boolean;
  readonly note?: string;
}

export type LexiconWord = Omit<LexiconEntry, 'language' | 'rule'>;

/** The shape of a file in `rules/words/`. */
export interface WordListFile {
  readonly language: string;
  readonly rule: string;
  readonly entries: readonly LexiconWord[];
}

/** What makes a word ordinary, and what names of places look like. */
export interface WordContexts {
  /** Context name → beginnings of lower-case words, in all languages. */
  readonly contexts: Readonly<Record<string, readonly string[]>>;
  /** Lower-case last parts of place names: "järvi", "-viken". */
  readonly placeEndings: readonly string[];
  /** English: listed words that make compounds, and the words that they make them with. */
  readonly compounds: { readonly cores: readonly string[]; readonly companions: readonly string[] };
}

/** Characters that people write instead of letters. */
export interface LookAlikes {
  /** A character of another script → the Latin letter that it looks like. */
  readonly letters: Readonly<Record<string, string>>;
  /** A digit or a sign → the letters that it may stand for. */
  readonly signs: Readonly<Record<string, string>>;
  /** Signs that hide one letter each. */
  readonly masks: string;
  /** Signs that stand between the letters of a word taken apart. */
  readonly separators: string;
}

/** A word of the lexicon seen in a text. */
export interface LexiconHit extends Span {
  readonly entry: LexiconEntry;
  /** The entry's, lowered where the context or a disguise makes it less certain. */
  readonly sureness: 0 | 1 | 2;
  /** Written so that it would not be recognised ("p€rkele"). */
  readonly disguised: boolean;
}

export interface LexiconText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly finnish: FinnishDictionary | null;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Hits by position, at most one per word. Remembered per array of tokens. */
  find(text: LexiconText): readonly LexiconHit[];
}
