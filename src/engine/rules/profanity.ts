import { lexiconHits } from '../lexicon/word-findings.ts';
import { defineRule } from '../rule.ts';

export const profanity = defineRule({
  id: 'profanity',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    for (const hit of lexiconHits(context, 'profanity')) {
      if (hit.sureness === 0) continue;
      const excerpt = context.text.slice(hit.start, hit.end);
      const messageId = hit.disguised ? 'disguised' : hit.sureness === 2 ? 'certain' : 'likely';
      yield {
        span: hit,
        messageId,
        parameters: { excerpt },
        ...(hit.sureness < 2 && { atMost: 'warn' }),
      };
    }
  },
});
