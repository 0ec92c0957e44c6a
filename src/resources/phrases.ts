import enConfidentiality from '../../rules/words/en.confidentiality.json' with { type: 'json' };
import enPersonal from '../../rules/words/en.personal-data.json' with { type: 'json' };
import enPrivate from '../../rules/words/en.private-life.json' with { type: 'json' };
import enTone from '../../rules/words/en.tone.json' with { type: 'json' };
import fiConfidentiality from '../../rules/words/fi.confidentiality.json' with { type: 'json' };
import fiPersonal from '../../rules/words/fi.personal-data.json' with { type: 'json' };
import fiPrivate from '../../rules/words/fi.private-life.json' with { type: 'json' };
import fiTone from '../../rules/words/fi.tone.json' with { type: 'json' };
import svConfidentiality from '../../rules/words/sv.confidentiality.json' with { type: 'json' };
import svPersonal from '../../rules/words/sv.personal-data.json' with { type: 'json' };
import svPrivate from '../../rules/words/sv.private-life.json' with { type: 'json' };
import svTone from '../../rules/words/sv.tone.json' with { type: 'json' };
import type { FinnishDictionary } from '../engine/morphology/finnish-dictionary.ts';
import { createPhraseIndex, type PhraseIndex } from '../engine/phrases/phrase-index.ts';

/** The phrase groups of `rules/words/`, indexed together so that a text is searched once. */
export function phraseIndex(finnish: FinnishDictionary | null): PhraseIndex {
  return createPhraseIndex(
    {
      fi: { ...fiPersonal, ...fiPrivate, ...fiConfidentiality, ...fiTone },
      sv: { ...svPersonal, ...svPrivate, ...svConfidentiality, ...svTone },
      en: { ...enPersonal, ...enPrivate, ...enConfidentiality, ...enTone },
    },
    finnish,
  );
}
