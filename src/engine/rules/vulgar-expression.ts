import { lexiconHits } from '../lexicon/word-findings.ts';
import { defineRule } from '../rule.ts';

export const vulgarExpression = defineRule({
  id: 'vulgar-expression',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    for (const hit of lexiconHits(context, 'vulgar-expression')) {
      if (hit.sureness === 0) continue;
      const excerpt = context.text.slice(hit.start, hit.end);
      const messageId = hit.disguised ? 'disguised' : hit.sureness === 2 ? 'certain' : 'mild';
      yield {
        span: hit,
        messageId,
        parameters: { excerpt },
        ...(hit.sureness < 2 && { atMost: 'remind' }),
      };
    }
  },
});
