import type { RuleContext } from '../rule.ts';
import type { Report, Span, Surface } from '../types.ts';
import { readClauses } from './clauses.ts';
import { quotations } from './quotations.ts';
import { isWithin } from './relations.ts';

/** Is the draft an answer in a discussion? */
export function answers(surface: Surface): boolean {
  return surface === 'reply' || surface === 'comment';
}

/** One report for each formula of the group that is the writer's own words, the longest where several meet. */
export function* formulaReports(context: RuleContext, group: string): Generator<Report> {
  const quoted = quotations(context.text);
  const found: Span[] = [];
  const matches = [...readClauses(context).phrases(group)].sort(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  for (const { start, end } of matches) {
    const span = { start, end };
    if (quoted.some((quotation) => isWithin(span, quotation))) continue;
    if (found.some((other) => start < other.end && other.start < end)) continue;
    found.push(span);
    yield { span, messageId: 'formula', parameters: { excerpt: context.text.slice(start, end) } };
  }
}
