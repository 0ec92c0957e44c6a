import { answers, formulaReports } from '../clauses/reply-formulas.ts';
import { defineRule } from '../rule.ts';

/** Sarcasm and jabs that keep a quarrel going. */
export const provocativeReply = defineRule({
  id: 'provocative-reply',
  set: 'replies',
  scope: 'draft',
  *check(context) {
    if (answers(context.draft.surface)) yield* formulaReports(context, 'reply-provocative');
  },
});
