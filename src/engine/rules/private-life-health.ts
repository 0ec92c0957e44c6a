import { findPrivateFacts } from '../persons/private-life.ts';
import { defineRule } from '../rule.ts';

/** Sees the whole draft, because the person is often named in the sentence before. */
export const privateLifeHealth = defineRule({
  id: 'private-life-health',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    for (const fact of findPrivateFacts(context, 'health')) {
      yield { span: fact.span, messageId: 'healthTold', ...(fact.beside && { atMost: 'remind' }) };
    }
  },
});
