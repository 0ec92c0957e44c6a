import { readClauses } from '../clauses/clauses.ts';
import { answers, formulaReports } from '../clauses/reply-formulas.ts';
import { defineRule } from '../rule.ts';

/** Explaining away: "kuten jo sanottu", "felet är inte vårt". An apology beside it is a cause, not an excuse. */
export const defensiveReply = defineRule({
  id: 'defensive-reply',
  set: 'replies',
  scope: 'draft',
  *check(context) {
    if (!answers(context.draft.surface)) return;
    if (readClauses(context).phrases('reply-apology').length > 0) return;
    yield* formulaReports(context, 'reply-defensive');
  },
});
