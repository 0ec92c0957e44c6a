import { findPrivateFacts } from '../persons/private-life.ts';
import { defineRule } from '../rule.ts';

/** Sees the whole draft, because the person is often named in the sentence before. */
export const privateLifeSocialWelfare = defineRule({
  id: 'private-life-social-welfare',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    for (const fact of findPrivateFacts(context, 'welfare')) {
      yield { span: fact.span, messageId: 'welfareTold', ...(fact.beside && { atMost: 'remind' }) };
    }
  },
});
