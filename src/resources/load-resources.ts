import { createFinnishDictionary } from '../engine/morphology/voikko.ts';
import type { EngineResources } from '../engine/resources.ts';
import { factVocabulary } from './fact-vocabulary.ts';
import { languageModel } from './language-model.ts';
import { lexicon } from './lexicon.ts';
import { nameLists } from './name-lists.ts';
import { phraseIndex } from './phrases.ts';
import { placeLists } from './place-lists.ts';

export interface LoadedResources {
  readonly resources: EngineResources;
  /** Why the dictionary is off, when it is. */
  readonly dictionaryError?: string;
}

/**
 * @param dictionary the bytes of Voikko's `mor.vfst`, or the error that kept them from being read.
 */
export function loadResources(dictionary: Uint8Array | Error): LoadedResources {
  const rest = {
    names: nameLists(),
    places: placeLists(),
    lexicon: lexicon(),
    languageModel: languageModel(),
    facts: factVocabulary(),
  };
  if (dictionary instanceof Error) {
    return {
      resources: { finnish: null, phrases: phraseIndex(null), ...rest },
      dictionaryError: dictionary.message,
    };
  }
  try {
    const finnish = createFinnishDictionary(dictionary);
    return { resources: { finnish, phrases: phraseIndex(finnish), ...rest } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      resources: { finnish: null, phrases: phraseIndex(null), ...rest },
      dictionaryError: message,
    };
  }
}
