import { findPrivateFacts } from '../persons/private-life.ts';
import { defineRule } from '../rule.ts';

/** Sees the whole draft, because the person is often named in the sentence before. */
export const privateLifeSchool = defineRule({
  id: 'private-life-school',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    for (const fact of findPrivateFacts(context, 'school')) {
      yield { span: fact.span, messageId: 'schoolTold', ...(fact.beside && { atMost: 'remind' }) };
    }
  },
});
