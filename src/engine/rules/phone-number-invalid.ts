import { findPhoneNumbers } from '../identifiers/phone-number.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { defineRule } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';

/** What stands between "puh." and the number. */
const GAP = /^[.:]?[ \u00a0]{0,2}/;
/** A Finnish number with its prefix, as far as digits and single separators go. */
const NUMBER = /^(?:\+358|00358|0)(?:[ \u00a0-]{0,2}[\d()]){2,16}(?![\p{L}\p{N}]|[.,:/]\d)/u;
/** Company, directory and free numbers, whose lengths vary. */
const SERVICE = /^0(?:[12367]00|800|20|10|29|30|7[135]|606|116)/;

/** A number behind "puh." that no telephone in Finland can have. */
export const phoneNumberInvalid = defineRule({
  id: 'phone-number-invalid',
  set: 'accuracy',
  scope: 'draft',
  *check(context) {
    const { text } = context;
    const labels = phrasesOf(context, 'phone-label');
    if (labels.length === 0) return;
    const valid = findPhoneNumbers(text);
    const reported = new Set<number>();
    for (const label of labels) {
      const start = label.end + (GAP.exec(text.slice(label.end, label.end + 4))?.[0].length ?? 0);
      if (start === label.end || reported.has(start)) continue;
      const written = NUMBER.exec(text.slice(start, start + 50))?.[0];
      if (written === undefined) continue;
      const span = { start, end: start + written.length };
      const national = written.replace(/[^\d+]/g, '').replace(/^(?:\+|00)358/, '0');
      if (SERVICE.test(national) || valid.some((phone) => overlap(phone, span))) continue;
      reported.add(start);
      yield { span, messageId: 'notANumber', parameters: { excerpt: written } };
    }
  },
});
