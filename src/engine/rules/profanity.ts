import { lexiconHits } from '../lexicon/word-findings.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';

/** A quotation mark before a title. */
const BEFORE_TITLE = /^[ \u00a0]["”“»«'’]?$/;

export const profanity = defineRule({
  id: 'profanity',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    for (const hit of lexiconHits(context, 'profanity')) {
      if (hit.sureness === 0 || opensTitle(context, hit)) continue;
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

/** "Elokuva Helvetin enkelit": what a work is called is not what is said. */
function opensTitle({ text, tokens, resources }: RuleContext, { start }: Span): boolean {
  const first = text.charAt(start);
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return false;
  return resources.phrases
    .find(tokens)
    .some(
      ({ group, end }) =>
        group === 'named-work' && end < start && BEFORE_TITLE.test(text.slice(end, start)),
    );
}
