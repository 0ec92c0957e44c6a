/** One reading of a word form. What does not apply is undefined or absent. */
export interface FinnishAnalysis {
  /** Base form with the original's capital letters where they belong to the word ("Hanko", "kissa"). */
  readonly baseform: string;
  /** Voikko's word class, e.g. `nimisana`, `laatusana`, `teonsana`, `etunimi`, `sukunimi`, `paikannimi`, `nimi`. */
  readonly wordClass: string;
  /** Voikko's SIJAMUOTO, e.g. `nimento`, `omanto`; absent for words without case. */
  readonly grammaticalCase?: string | undefined;
  readonly number?: 'singular' | 'plural' | undefined;
  /** `4` is the passive. */
  readonly person?: '1' | '2' | '3' | '4' | undefined;
  /** `indicative`, `conditional`, `imperative`, `potential`, or an infinitive: `A-infinitive`… */
  readonly mood?: string | undefined;
  /** `present_simple` or `past_imperfective`. */
  readonly tense?: string | undefined;
  /** Of verbs: does the form need "ei" beside it ("mene" in "en mene")? Absent where it can be either. */
  readonly negative?: boolean | undefined;
  /** `present_active` ("juokseva"), `past_active`, `present_passive`, `past_passive`, `agent`, `negation`. */
  readonly participle?: string | undefined;
  /** Of adjectives. */
  readonly comparison?: 'positive' | 'comparative' | 'superlative' | undefined;
  /** Whose: `1s`, `2s`, `1p`, `2p` or `3`. */
  readonly possessive?: string | undefined;
  /** `kin`, `kaan`, `ko` (also "-kohan"), `kin+ko` or `kaan+ko`; "-han" and "-pa" are not told. */
  readonly clitic?: string | undefined;
  /**
   * Base form that a participle or another derivative comes from: "varastanut" → "varastaa",
   * "johtaja" → "johtaa", "hankolainen" → "Hanko".
   */
  readonly derivedFrom?: string | undefined;
  /** Base forms of a compound's parts in order ("paskahallitus" → ["paska", "hallitus"]); one part for a simple word. */
  readonly parts: readonly string[];
}

export interface FinnishDictionary {
  /** All readings of one word (no white space), case-insensitively; empty when unknown. Cached. */
  analyse(word: string): readonly FinnishAnalysis[];
  /** Cheaper than `analyse`: is there any reading? */
  knows(word: string): boolean;
}
