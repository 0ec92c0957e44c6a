import type { FactVocabulary } from './facts/vocabulary.ts';
import type { LanguageModel } from './language/language-model.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { FinnishDictionary } from './morphology/finnish-dictionary.ts';
import type { NameLists } from './names/name-lists.ts';
import type { PlaceLists } from './names/place-lists.ts';
import type { PhraseIndex } from './phrases/phrase-index.ts';

/** Data that the engine is given, loaded by whoever hosts it (`src/resources`). */
export interface EngineResources {
  /** `null` when the dictionary is missing or damaged: what does not need it goes on. */
  readonly finnish: FinnishDictionary | null;
  readonly names: NameLists;
  readonly places: PlaceLists;
  readonly lexicon: Lexicon;
  readonly languageModel: LanguageModel;
  /** Phrase groups of `rules/words/`; Finnish base forms in them need the dictionary. */
  readonly phrases: PhraseIndex;
  /** Words of which dates, times and amounts are made. */
  readonly facts: FactVocabulary;
}
