import enAccuracy from '../../rules/words/en.accuracy.json' with { type: 'json' };
import enConfidentiality from '../../rules/words/en.confidentiality.json' with { type: 'json' };
import enDocuments from '../../rules/words/en.documents.json' with { type: 'json' };
import enOfficialese from '../../rules/words/en.officialese.json' with { type: 'json' };
import enPersonal from '../../rules/words/en.personal-data.json' with { type: 'json' };
import enPrivate from '../../rules/words/en.private-life.json' with { type: 'json' };
import enPublic from '../../rules/words/en.public-life.json' with { type: 'json' };
import enRole from '../../rules/words/en.role.json' with { type: 'json' };
import enTone from '../../rules/words/en.tone.json' with { type: 'json' };
import fiAccuracy from '../../rules/words/fi.accuracy.json' with { type: 'json' };
import fiConfidentiality from '../../rules/words/fi.confidentiality.json' with { type: 'json' };
import fiDocuments from '../../rules/words/fi.documents.json' with { type: 'json' };
import fiOfficialese from '../../rules/words/fi.officialese.json' with { type: 'json' };
import fiPersonal from '../../rules/words/fi.personal-data.json' with { type: 'json' };
import fiPrivate from '../../rules/words/fi.private-life.json' with { type: 'json' };
import fiPublic from '../../rules/words/fi.public-life.json' with { type: 'json' };
import fiRole from '../../rules/words/fi.role.json' with { type: 'json' };
import fiTone from '../../rules/words/fi.tone.json' with { type: 'json' };
import svAccuracy from '../../rules/words/sv.accuracy.json' with { type: 'json' };
import svConfidentiality from '../../rules/words/sv.confidentiality.json' with { type: 'json' };
import svDocuments from '../../rules/words/sv.documents.json' with { type: 'json' };
import svOfficialese from '../../rules/words/sv.officialese.json' with { type: 'json' };
import svPersonal from '../../rules/words/sv.personal-data.json' with { type: 'json' };
import svPrivate from '../../rules/words/sv.private-life.json' with { type: 'json' };
import svPublic from '../../rules/words/sv.public-life.json' with { type: 'json' };
import svRole from '../../rules/words/sv.role.json' with { type: 'json' };
import svTone from '../../rules/words/sv.tone.json' with { type: 'json' };
import type { FinnishDictionary } from '../engine/morphology/finnish-dictionary.ts';
import {
  createPhraseIndex,
  type PhraseData,
  type PhraseIndex,
} from '../engine/phrases/phrase-index.ts';
import { OFFICIALESE } from '../engine/plain-language/officialese-groups.ts';

/** The phrase groups of `rules/words/`, indexed together so that a text is searched once. */
export function phraseIndex(finnish: FinnishDictionary | null): PhraseIndex {
  return createPhraseIndex(
    {
      fi: {
        ...fiPersonal,
        ...fiPrivate,
        ...fiConfidentiality,
        ...fiTone,
        ...fiDocuments,
        ...fiPublic,
        ...fiRole,
        ...fiAccuracy,
        ...officialese(fiOfficialese),
      },
      sv: {
        ...svPersonal,
        ...svPrivate,
        ...svConfidentiality,
        ...svTone,
        ...svDocuments,
        ...svPublic,
        ...svRole,
        ...svAccuracy,
        ...officialese(svOfficialese),
      },
      en: {
        ...enPersonal,
        ...enPrivate,
        ...enConfidentiality,
        ...enTone,
        ...enDocuments,
        ...enPublic,
        ...enRole,
        ...enAccuracy,
        ...officialese(enOfficialese),
      },
    },
    finnish,
  );
}

/** Plain word → what it stands for, as groups of the index. */
function officialese(data: PhraseData): PhraseData {
  return Object.fromEntries(
    Object.entries(data).map(([plain, phrases]) => [OFFICIALESE + plain, phrases]),
  );
}
