import { findPrivateFacts } from '../persons/private-life.ts';
import { defineRule } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';

/** Sees the whole draft, because the person is often named in the sentence before. */
export const privateLifeFamily = defineRule({
  id: 'private-life-family',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    for (const fact of findPrivateFacts(context, 'family')) {
      // A birth or a wedding is announced with joy and consent.
      if (surroundingsOf(context).has('congratulation', fact.span, 1)) continue;
      yield { span: fact.span, messageId: 'familyTold', ...(fact.beside && { atMost: 'remind' }) };
    }
  },
});
