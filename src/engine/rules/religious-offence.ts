import { groupInsults } from '../clauses/group-insults.ts';
import { defineRule } from '../rule.ts';

/** A faith or its followers, and an insult said of them in the same clause. */
export const religiousOffence = defineRule({
  id: 'religious-offence',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    for (const span of groupInsults(context, 'tone-belief', 'tone-belief-insult')) {
      yield {
        span,
        messageId: 'insult',
        parameters: { excerpt: context.text.slice(span.start, span.end) },
      };
    }
  },
});
