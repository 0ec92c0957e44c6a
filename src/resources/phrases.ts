import enConfidentiality from '../../rules/words/en.confidentiality.json' with { type: 'json' };
import enPersonal from '../../rules/words/en.personal-data.json' with { type: 'json' };
import enPrivate from '../../rules/words/en.private-life.json' with { type: 'json' };
import fiConfidentiality from '../../rules/words/fi.confidentiality.json' with { type: 'json' };
import fiPersonal from '../../rules/words/fi.personal-data.json' with { type: 'json' };
import fiPrivate from '../../rules/words/fi.private-life.json' with { type: 'json' };
import svConfidentiality from '../../rules/words/sv.confidentiality.json' with { type: 'json' };
import svPersonal from '../../rules/words/sv.personal-data.json' with { type: 'json' };
import svPrivate from '../../rules/words/sv.private-life.json' with { type: 'json' };
import type { FinnishDictionary } from '../engine/morphology/finnish-dictionary.ts';
import { createPhraseIndex, type PhraseIndex } from '../engine/phrases/phrase-index.ts';

/** The phrase groups of `rules/words/`, indexed together so that a text is searched once. */
export function phraseIndex(finnish: FinnishDictionary | null): PhraseIndex {
  return createPhraseIndex(
    {
      fi: { ...fiPersonal, ...fiPrivate, ...fiConfidentiality },
      sv: { ...svPersonal, ...svPrivate, ...svConfidentiality },
      en: { ...enPersonal, ...enPrivate, ...enConfidentiality },
    },
    finnish,
  );
}
