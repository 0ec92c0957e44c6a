import { findFinnishIdentityCodes } from '../identifiers/finnish-identity-code.ts';
import { findPhoneNumbers } from '../identifiers/phone-number.ts';
import { findSwedishIdentityCodes } from '../identifiers/swedish-identity-code.ts';
import { hasPhraseBefore, hasPhraseNear } from '../phrases/phrase-before.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';

/** A label stands close to its number. */
const LABEL_DISTANCE = 30;
const NEAR = 60;

/** Sees the whole draft, because a code may run over a line's end. */
export const personalIdentityCode = defineRule({
  id: 'personal-identity-code',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    const taken: Span[] = [];
    for (const code of findFinnishIdentityCodes(context.text)) {
      if (isReference(context, code) && !code.temporary) continue;
      taken.push(code);
      yield { span: code, messageId: 'finnish' };
    }
    for (const code of findSwedishIdentityCodes(context.text, context.now)) {
      if (taken.some((other) => code.start < other.end && other.start < code.end)) continue;
      const labelled = hasPhraseNear(context, code, 'identity-code', NEAR);
      if (isReference(context, code)) continue;
      if (!code.separated && !labelled && isPhone(code.digits)) continue;
      yield {
        span: code,
        messageId: 'swedish',
        // One in 140 numbers of ten digits passes by chance.
        ...(!code.separated && !labelled && { atMost: 'warn' }),
      };
    }
  },
});

function isReference(context: RuleContext, span: Span): boolean {
  return (
    hasPhraseBefore(context, span, 'reference-number', LABEL_DISTANCE) &&
    !hasPhraseNear(context, span, 'identity-code', NEAR)
  );
}

function isPhone(digits: string): boolean {
  for (const phone of findPhoneNumbers(digits)) return phone.end - phone.start === digits.length;
  return false;
}
