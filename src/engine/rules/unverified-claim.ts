import { quotations } from '../clauses/quotations.ts';
import { findPrivateFacts } from '../persons/private-life.ts';
import { defineRule } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';

/** What is told as hearsay: "kuulemma", "ryktet säger". */
export const unverifiedClaim = defineRule({
  id: 'unverified-claim',
  set: 'accuracy',
  scope: 'draft',
  *check(context) {
    const around = surroundingsOf(context);
    const hearsay = around.phrases('unverified');
    if (hearsay.length === 0) return;
    const quoted = quotations(context.text);
    const areas = ['health', 'family', 'welfare', 'school'];
    const privateFacts = areas.flatMap((area) => findPrivateFacts(context, area));
    const sentenceOf = ({ start }: Span) => around.indexOf(start);
    let last = -1;
    for (const match of hearsay) {
      if (match.start < last) continue;
      // Of books, plays and jokes, and where a rumour is put right.
      if (around.has('unverified-context', match, 1)) continue;
      if (quoted.some((quotation) => overlap(quotation, match))) continue;
      // "Pekalla on kuulemma syöpä" is not to be verified and sourced but left out.
      if (privateFacts.some(({ span }) => sentenceOf(span) === sentenceOf(match))) continue;
      last = match.end;
      yield {
        span: { start: match.start, end: match.end },
        messageId: 'hearsay',
        parameters: { excerpt: context.text.slice(match.start, match.end) },
      };
    }
  },
});
