import { findIbans } from '../identifiers/iban.ts';
import { findPaymentCards } from '../identifiers/payment-card.ts';
import { onceFor } from '../once-for.ts';
import { hasPhraseBefore } from '../phrases/phrase-before.ts';
import { defineRule } from '../rule.ts';
import type { Policy, Span } from '../types.ts';

const LABEL_DISTANCE = 30;

/** Upper case, without spaces. */
const ownIbans = onceFor(
  ({ organisation }: Policy): ReadonlySet<string> =>
    new Set(organisation.ibans.map((iban) => iban.replace(/\s/g, '').toUpperCase())),
);

export const paymentDetails = defineRule({
  id: 'payment-details',
  set: 'personal-data',
  scope: 'paragraph',
  *check(context) {
    const own = ownIbans(context.policy);
    const taken: Span[] = [];
    for (const iban of findIbans(context.text)) {
      taken.push(iban);
      if (own.has(iban.value)) continue;
      yield { span: iban, messageId: 'iban', ...(!iban.countryForm && { atMost: 'warn' }) };
    }
    for (const card of findPaymentCards(context.text)) {
      if (taken.some((other) => card.start < other.end && other.start < card.end)) continue;
      if (hasPhraseBefore(context, card, 'reference-number', LABEL_DISTANCE)) continue;
      yield { span: card, messageId: 'card', ...(!card.grouped && { atMost: 'warn' }) };
    }
  },
});
