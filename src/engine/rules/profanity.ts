import type { LexiconHit } from '../lexicon/lexicon.ts';
import { lexiconHits } from '../lexicon/word-findings.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report, Span } from '../types.ts';

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
      yield { span: hit, parameters: { excerpt }, ...gradeOf(hit) };
    }
  },
});

/** "Perhana", "damn": what is said instead of a swear word, or has lost its sting, only reminds. */
function gradeOf({ disguised, sureness, entry }: LexiconHit): Pick<Report, 'messageId' | 'atMost'> {
  if (sureness === 2) return { messageId: disguised ? 'disguised' : 'certain' };
  if (entry.category === 'euphemism') return { messageId: 'mild', atMost: 'remind' };
  return { messageId: disguised ? 'disguised' : 'likely', atMost: 'warn' };
}

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
