/** One reading of a word form. */
export interface FinnishAnalysis {
  /** Base form with the original's capital letters where they belong to the word ("Hanko", "kissa"). */
  readonly baseform: string;
  /** Voikko's word class, e.g. `nimisana`, `laatusana`, `teonsana`, `etunimi`, `sukunimi`, `paikannimi`, `nimi`. */
  readonly wordClass: string;
  /** Voikko's SIJAMUOTO, e.g. `nimento`, `omanto`; absent for words without case. */
  readonly grammaticalCase?: string;
  readonly number?: 'singular' | 'plural';
  readonly person?: '1' | '2' | '3' | '4';
  readonly mood?: string;
  readonly tense?: string;
  readonly negative?: boolean;
  /** `present_active` ("juokseva"), `past_active`, `present_passive`, `past_passive`, `agent`, `negation`. */
  readonly participle?: string;
  /** Of adjectives. */
  readonly comparison?: 'positive' | 'comparative' | 'superlative';
  /** Whose: `1s`, `2s`, `1p`, `2p` or `3`. */
  readonly possessive?: string;
  /** `ko` (also "-kohan"), `kin`, `kaan`, or `kokin`, `kokaan` where both hang on. */
  readonly clitic?: string;
  /** Base forms of a compound's parts in order ("paskahallitus" → ["paska", "hallitus"]); one part for a simple word. */
  readonly parts: readonly string[];
}

export interface FinnishDictionary {
  /** All readings of one word (no white space), case-insensitively; empty when unknown. Cached. */
  analyse(word: string): readonly FinnishAnalysis[];
  /** Cheaper than `analyse`: is there any reading? */
  knows(word: string): boolean;
}
