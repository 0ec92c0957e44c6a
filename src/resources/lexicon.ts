import contexts from '../../rules/words/contexts.json' with { type: 'json' };
import enProfanity from '../../rules/words/en.profanity.json' with { type: 'json' };
import enRacist from '../../rules/words/en.racist-expression.json' with { type: 'json' };
import enVulgar from '../../rules/words/en.vulgar-expression.json' with { type: 'json' };
import fiProfanity from '../../rules/words/fi.profanity.json' with { type: 'json' };
import fiRacist from '../../rules/words/fi.racist-expression.json' with { type: 'json' };
import fiVulgar from '../../rules/words/fi.vulgar-expression.json' with { type: 'json' };
import lookAlikes from '../../rules/words/look-alikes.json' with { type: 'json' };
import otherProfanity from '../../rules/words/other.profanity.json' with { type: 'json' };
import svProfanity from '../../rules/words/sv.profanity.json' with { type: 'json' };
import svRacist from '../../rules/words/sv.racist-expression.json' with { type: 'json' };
import svVulgar from '../../rules/words/sv.vulgar-expression.json' with { type: 'json' };
import { compileLexicon } from '../engine/lexicon/compile-lexicon.ts';
import type { Lexicon, LexiconEntry, WordListFile } from '../engine/lexicon/lexicon.ts';

const files = [
  fiProfanity,
  fiVulgar,
  fiRacist,
  svProfanity,
  svVulgar,
  svRacist,
  enProfanity,
  enVulgar,
  enRacist,
  otherProfanity,
] as readonly WordListFile[];

export function lexicon(): Lexicon {
  const entries = files.flatMap(({ language, rule, entries: words }) =>
    words.map((word) => ({ ...word, language, rule }) as LexiconEntry),
  );
  return compileLexicon(entries, contexts, lookAlikes);
}
