import { quotations } from '../clauses/quotations.ts';
import { isWithin } from '../clauses/relations.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { hasSpoken, spoken } from '../role/role-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Report, Span } from '../types.ts';

/** Between the call and whom it is for, UTF-16 units. */
const REACH = 60;
/** Words between; Finnish may tell when and where first. */
const WORDS_BEFORE = 4;
const WORDS_BEFORE_FINNISH = 6;
const CLAUSE_END = /[,;:?!](?!\d)/;

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
    const area = { start: call.end, end: clauseEnd(context, call, sentence) };
    const target = targetIn(context, area);
    if (target) yield { span: { start: call.start, end: target.end }, messageId: 'campaign' };
  }
  for (const { start, end } of spoken(context, 'candidacy')) {
    if (hasSpoken(context, 'reporting', around.around({ start, end }))) continue;
    yield { span: { start, end }, messageId: 'campaign' };
  }
}

/** Whom to vote for follows in the same clause and soon. */
function clauseEnd({ text, tokens }: RuleContext, call: PhraseMatch, sentence: Span): number {
  const reach = { start: call.end, end: Math.min(sentence.end, call.end + REACH) };
  const words = tokensWithin(tokens, reach).filter(({ kind }) => kind === 'word');
  const last = words[call.language === 'fi' ? WORDS_BEFORE_FINNISH : WORDS_BEFORE];
  const end = last ? last.end : reach.end;
  const comma = text.slice(call.end, end).search(CLAUSE_END);
  return comma === -1 ? end : call.end + comma;
}

function targetIn(context: RuleContext, area: Span): Span | undefined {
  const inside = (span: Span) => isWithin(span, area);
  const targets: Span[] = [
    ...spoken(context, 'tone-party').filter(inside),
    ...spoken(context, 'vote-me').filter(inside),
    ...spoken(context, 'vote-list').filter(inside),
    ...context.persons.filter(({ level }) => level === 'sure').filter(inside),
  ];
  for (const number of spoken(context, 'vote-number').filter(inside)) {
    const behind = tokensWithin(context.tokens, { start: number.end, end: area.end });
    const digits = behind.slice(0, 2).find(({ kind }) => kind === 'number');
    if (digits) targets.push(digits);
  }
  return targets.sort((a, b) => a.start - b.start)[0];
}
