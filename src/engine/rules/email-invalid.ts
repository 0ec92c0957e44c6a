import { isEmailAddress, isSlipOf } from '../identifiers/email-address.ts';
import { EMPTY_LIST, pairsOf } from '../once-for.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report } from '../types.ts';

const LOCAL = String.raw`(?<![\p{L}\p{N}@._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}`;
/** What was meant as an address: a second "@", a comma or a space may be in the host. */
const CANDIDATE = new RegExp(
  String.raw`${LOCAL}@(?:@?[\p{L}\p{N}][\p{L}\p{N}.,@_-]{0,80}|[ ][\p{L}\p{N}-]{2,63}\.\p{L}{2,6}(?![\p{L}\p{N}.]))`,
  'gu',
);
const COMMA_FOR_STOP = /^[\p{L}\p{N}-]{1,63},\p{L}{2,3}$/u;

/** Addresses that no mail reaches: broken syntax, the organisation's own domain misspelt. */
export const emailInvalid = defineRule({
  id: 'email-invalid',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    if (!context.text.includes('@')) return;
    for (const match of context.text.matchAll(CANDIDATE)) {
      const written = match[0].replace(/[.,_-]{1,9}$/, '');
      const report = judge(written, context);
      if (!report) continue;
      const span = { start: match.index, end: match.index + written.length };
      yield { ...report, span, parameters: { ...report.parameters, excerpt: written } };
    }
  },
});

function judge(written: string, context: RuleContext): Report | undefined {
  const at = written.indexOf('@');
  const local = written.slice(0, at);
  const host = written.slice(at + 1).toLowerCase();
  // "anna...@example.com" hides an address on purpose.
  if (!/\p{L}/u.test(local) || local.includes('...')) return undefined;
  if (host.startsWith(' ') || host.startsWith('@')) {
    return misspelt(`${local}@${host.replace(/^[ @]/, '')}`);
  }
  if (host.includes('@')) return misspelt();
  if (COMMA_FOR_STOP.test(host)) return misspelt(`${local}@${host.replace(',', '.')}`);
  // What stands behind a comma belongs to the sentence.
  const [bare = ''] = host.split(',');
  if (host.includes('..') || local.endsWith('.') || local.includes('..')) {
    return misspelt(
      `${local.replace(/\.{2,}/g, '.').replace(/\.$/, '')}@${bare.replace(/\.{2,}/g, '.')}`,
    );
  }
  const right = rightDomain(bare, context);
  if (right !== undefined) return misspelt(`${local}@${right}`);
  if (!bare.includes('.')) {
    const isOwn = context.policy.organisation.domains.some((domain) =>
      domain.startsWith(`${bare}.`),
    );
    return { messageId: 'withoutEnding', ...(!isOwn && { atMost: 'remind' }) };
  }
  return isEmailAddress(`${local}@${bare}`) ? undefined : misspelt();
}

function misspelt(meant?: string): Report {
  return { messageId: 'misspelt', ...(meant !== undefined && { suggestion: { text: meant } }) };
}

/** The domain that was meant, when it is a listed slip or one letter from the organisation's own. */
function rightDomain(domain: string, context: RuleContext): string | undefined {
  const { domains } = context.policy.organisation;
  if (domains.some((own) => domain === own || domain.endsWith(`.${own}`))) return undefined;
  return (
    pairsOf(context.parameter('misspeltDomains', EMPTY_LIST)).get(domain) ??
    domains.find((own) => isSlipOf(domain, own))
  );
}
