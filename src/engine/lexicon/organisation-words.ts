import { createPhraseIndex, type PhraseIndex } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import type { LexiconHit } from './lexicon.ts';

const GROUP = 'organisation';
const indexes = new WeakMap<readonly string[], PhraseIndex>();

/**
 * What the organisation has added to the rule's words, in any language. A single word matches as
 * written and, where it is a Finnish base form, in every inflection; the star of `PhraseData` stands
 * for any letters.
 */
export function organisationWordHits(context: RuleContext, rule: string): LexiconHit[] {
  const words = context.policy.organisation.extraWords[rule];
  if (words === undefined || words.length === 0) return [];
  let index = indexes.get(words);
  if (!index) {
    const forms = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
    const inflected = forms.filter((form) => /^\p{L}+$/u.test(form)).map((form) => `<${form}>`);
    const data = { [GROUP]: [...forms, ...inflected] };
    index = createPhraseIndex({ fi: data, sv: {}, en: {} }, context.resources.finnish);
    indexes.set(words, index);
  }
  const hits: LexiconHit[] = [];
  for (const { start, end } of index.find(context.tokens)) {
    if (hits.some((hit) => start < hit.end && hit.start < end)) continue;
    const form = context.text.slice(start, end);
    const entry = { language: 'other', form, rule, sureness: 2, category: GROUP } as const;
    hits.push({ start, end, entry, sureness: 2, disguised: false });
  }
  return hits;
}
