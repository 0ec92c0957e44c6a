import type { RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';
import { findListed } from './listed-words.ts';
import { lexiconWords } from './text-words.ts';

/** Where the text has words that the organisation has added to the rule, in order. */
export function organisationWords(context: RuleContext, rule: string): Span[] {
  const listed = context.policy.organisation.extraWords[rule] ?? [];
  if (listed.length === 0) return [];
  const words = lexiconWords(context.text, context.tokens, context.segments);
  return findListed(words, listed, { finnish: context.resources.finnish, inCompounds: true });
}
