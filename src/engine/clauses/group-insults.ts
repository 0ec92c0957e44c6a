import type { RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';
import { readClauses } from './clauses.ts';
import { adjacentPairs, isAsserted, predicateOf, spanOf } from './relations.ts';

/**
 * Places where a group or an idea itself is insulted: "X on saastaa", "helvetin X". What is said
 * of its decisions, proposals or services is criticism and not meant.
 * @param group phrase group of the nouns, @param insults of what is said of them
 */
export function groupInsults(context: RuleContext, group: string, insults: string): Span[] {
  const reading = readClauses(context);
  const spans: Span[] = [];
  const add = (span: Span) => {
    if (!spans.some((other) => span.start < other.end && other.start < span.end)) spans.push(span);
  };
  for (const noun of reading.phrases(group)) {
    const clause = reading.clauseAt(noun.start);
    if (!clause || !isAsserted(clause) || clause.question) continue;
    const predicate = predicateOf(reading, clause, noun, insults);
    if (predicate) add(spanOf(noun, predicate));
  }
  for (const { first, second, clause } of adjacentPairs(reading, 'tone-intensifier', group)) {
    if (!clause.quoted && !clause.reported) add(spanOf(first, second));
  }
  return spans;
}
