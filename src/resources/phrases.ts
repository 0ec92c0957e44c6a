import en from '../../rules/words/en.personal-data.json' with { type: 'json' };
import fi from '../../rules/words/fi.personal-data.json' with { type: 'json' };
import sv from '../../rules/words/sv.personal-data.json' with { type: 'json' };
import type { FinnishDictionary } from '../engine/morphology/finnish-dictionary.ts';
import { createPhraseIndex, type PhraseIndex } from '../engine/phrases/phrase-index.ts';

/** The phrase groups of `rules/words/`, indexed together so that a text is searched once. */
export function phraseIndex(finnish: FinnishDictionary | null): PhraseIndex {
  return createPhraseIndex({ fi, sv, en }, finnish);
}
