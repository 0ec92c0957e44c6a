import { quotations } from '../clauses/quotations.ts';
import { isWithin } from '../clauses/relations.ts';
import { hasSpoken, spoken } from '../role/role-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Report, Span } from '../types.ts';

/** Between the call and whom it is for, UTF-16 units. */
const REACH = 60;

/** A call to vote for someone. To vote at all, anyone may be reminded. */
export const electionCampaigning = defineRule({
  id: 'election-campaigning',
  set: 'role',
  scope: 'draft',
  *check(context) {
    const quoted = quotations(context.text);
    const found: Span[] = [];
    for (const report of reports(context)) {
      const { span } = report;
      if (!span || quoted.some((quotation) => isWithin(span, quotation))) continue;
      if (found.some((other) => span.start < other.end && other.start < span.end)) continue;
      found.push(span);
      yield report;
    }
  },
});

function* reports(context: RuleContext): Generator<Report> {
  const around = surroundingsOf(context);
  for (const call of spoken(context, 'vote-call')) {
    const sentence = around.around(call);
    if (hasSpoken(context, 'poll', sentence)) continue;
    const area = { start: call.end, end: Math.min(sentence.end, call.end + REACH) };
    const target = targetIn(context, area);
    if (target) yield { span: { start: call.start, end: target.end }, messageId: 'campaign' };
  }
  for (const { start, end } of spoken(context, 'candidacy')) {
    if (hasSpoken(context, 'reporting', around.around({ start, end }))) continue;
    yield { span: { start, end }, messageId: 'campaign' };
  }
}

function targetIn(context: RuleContext, area: Span): Span | undefined {
  const inside = (span: Span) => isWithin(span, area);
  const targets: Span[] = [
    ...spoken(context, 'tone-party').filter(inside),
    ...spoken(context, 'vote-me').filter(inside),
    ...context.persons.filter(({ level }) => level === 'sure').filter(inside),
  ];
  for (const number of spoken(context, 'vote-number').filter(inside)) {
    const behind = tokensWithin(context.tokens, { start: number.end, end: area.end });
    const digits = behind.slice(0, 2).find(({ kind }) => kind === 'number');
    if (digits) targets.push(digits);
  }
  return targets.sort((a, b) => a.start - b.start)[0];
}
