import { readClauses } from '../clauses/clauses.ts';
import { groupInsults } from '../clauses/group-insults.ts';
import { defineRule } from '../rule.ts';
import type { Span } from '../types.ts';

/** A party, its followers or an ideology, and an insult said of them in the same clause. */
export const politicalOffence = defineRule({
  id: 'political-offence',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    const reading = readClauses(context);
    const slurs: Span[] = reading
      .phrases('tone-party-slur')
      .filter(({ start }) => reading.clauseAt(start)?.quoted === false);
    for (const span of [...slurs, ...groupInsults(context, 'tone-party', 'tone-party-insult')]) {
      yield {
        span: { start: span.start, end: span.end },
        messageId: 'insult',
        parameters: { excerpt: context.text.slice(span.start, span.end) },
      };
    }
  },
});
