import { isDate } from '../facts/fact.ts';
import { factsOf } from '../facts/find-facts.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../text/surroundings.ts';

/** A decision or an event told at some length, without a link to where one can read more. */
export const missingSourceLink = defineRule({
  id: 'missing-source-link',
  set: 'accuracy',
  scope: 'draft',
  *check(context) {
    const { surface, site, parentText } = context.draft;
    // Links do not work in Instagram's captions.
    if (surface !== 'post' || site === 'instagram' || parentText !== undefined) return;
    if (context.tokens.some(({ kind }) => kind === 'url')) return;
    const around = surroundingsOf(context);
    if (around.phrases('link-elsewhere').length > 0) return;
    const length = context.text.trim().length;
    if (length >= context.parameter('shortestNews', 100) && tellsDecision(around)) {
      yield { messageId: 'decision' };
    } else if (length >= context.parameter('shortestEvent', 220) && tellsEvent(context, around)) {
      yield { messageId: 'event' };
    }
  },
});

function tellsDecision(around: Surroundings): boolean {
  return around.phrases('news').some((match) => around.has('decision', match));
}

function tellsEvent(context: RuleContext, around: Surroundings): boolean {
  return (
    around.phrases('future-invitation').length > 0 &&
    factsOf(context).some((fact) => isDate(fact) && fact.sure)
  );
}
