import { quotations } from '../clauses/quotations.ts';
import { isWithin } from '../clauses/relations.ts';
import { spoken } from '../role/role-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';

/** "– Minusta …": a speaker's line; "”Minusta …": one that goes on in the next paragraph. */
const SPEAKER = /^\s{0,10}(?:[–—-]\s|["”“„»«][^"”“„»«]{0,600}$)/;
/** A line that opens with a quotation, whatever is quoted within it. */
const OPENS_QUOTED = /^\s{0,10}["”“„»«]/;

/** An official account shares expertise; "I think" is somebody's own view. */
export const personalOpinion = defineRule({
  id: 'personal-opinion',
  set: 'role',
  scope: 'draft',
  *check(context) {
    const around = surroundingsOf(context);
    if (around.phrases('interview').length > 0) return;
    const quoted = quotations(context.text);
    const other = spoken(context, 'opinion-not');
    const found: Span[] = [];
    for (const { start, end } of spoken(context, 'opinion')) {
      const span = { start, end };
      if (found.some((before) => overlap(before, span))) continue;
      if (other.some((match) => overlap(match, span))) continue;
      if (quoted.some((quotation) => isWithin(span, quotation))) continue;
      if (isSpeakers(context, span)) continue;
      found.push(span);
      yield {
        span,
        messageId: 'opinion',
        parameters: { excerpt: context.text.slice(start, end) },
      };
    }
  },
});

/** Somebody else's words: a speaker's line, a sentence that says who says it, or an answer to a question before it. */
function isSpeakers(context: RuleContext, opinion: Span): boolean {
  const around = surroundingsOf(context);
  const index = around.indexOf(opinion.start);
  const sentence = around.sentences[index];
  if (!sentence) return false;
  const text = context.text.slice(sentence.start, sentence.end);
  if (SPEAKER.test(text)) return true;
  const line = context.text.slice(context.text.lastIndexOf('\n', opinion.start) + 1, opinion.start);
  // An odd number of marks: the quotation is still open.
  if (OPENS_QUOTED.test(line) && (line.match(/["”“„»«]/g) ?? []).length % 2 === 1) return true;
  // "Enligt min mening" names no other source.
  const attributions = around.within('speech', sentence);
  if (attributions.some((match) => !overlap(match, opinion))) return true;
  const before = around.sentences[index - 1];
  return before !== undefined && /\?\s*$/.test(context.text.slice(before.start, before.end));
}
