/** Word lists of `rules/words/`, indexed for look-up. Filled out with the profanity rules. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
}

export interface LexiconEntry {
  readonly language: 'fi' | 'sv' | 'en';
  /** Finnish: a lemma. Swedish and English: a stem pattern. */
  readonly form: string;
  /** The rule that the word belongs to. */
  readonly rule: string;
  /** 0: mild or ambiguous (never flagged alone), 1: likely, 2: certain. */
  readonly sureness: 0 | 1 | 2;
  readonly category: string;
  readonly exceptions?: readonly string[];
  readonly note?: string;
}
