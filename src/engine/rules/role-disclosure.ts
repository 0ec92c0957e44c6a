import { quotations } from '../clauses/quotations.ts';
import { isWithin } from '../clauses/relations.ts';
import { hasSpoken, organisationMentions, spoken, statesRole } from '../role/role-words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';

/** Work is spoken of from within, and nothing tells the reader who speaks. Criticism is left alone. */
export const roleDisclosure = defineRule({
  id: 'role-disclosure',
  set: 'role',
  scope: 'draft',
  *check(context) {
    if (statesRole(context)) return;
    if (hasSpoken(context, 'critical') || context.text.includes('?')) return;
    const quoted = quotations(context.text);
    for (const span of workTopics(context)) {
      if (quoted.some((quotation) => isWithin(span, quotation))) continue;
      yield { span, messageId: 'noRole' };
      return;
    }
  },
});

function* workTopics(context: RuleContext): Generator<Span> {
  const around = surroundingsOf(context);
  for (const { start, end } of spoken(context, 'own-work')) yield { start, end };
  yield* ownedWorkplaces(context);
  const topics = [...organisationMentions(context), ...spoken(context, 'municipal-body')];
  for (const { start, end } of topics) {
    const sentence = around.around({ start, end });
    if (
      hasSpoken(context, 'announcement', sentence) &&
      !hasSpoken(context, 'reporting', sentence)
    ) {
      yield { start, end };
    }
  }
}

/** "asiakkaamme", "meidän osasto": a possessive, or its pronoun before. */
function* ownedWorkplaces(context: RuleContext): Generator<Span> {
  const owners = spoken(context, 'our');
  for (const { start, end } of spoken(context, 'workplace')) {
    const [token] = tokensWithin(context.tokens, { start, end });
    const readings = (token && context.resources.finnish?.analyse(token.text)) ?? [];
    if (readings.some(({ possessive }) => possessive === '1s' || possessive === '1p')) {
      yield { start, end };
      continue;
    }
    const owner = owners.find((match) => match.end + 1 === start);
    if (owner) yield { start: owner.start, end };
  }
}
