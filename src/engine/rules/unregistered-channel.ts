import { defineRule } from '../rule.ts';

/** An account that is not on the organisation's list; it says nothing where either is unknown. */
export const unregisteredChannel = defineRule({
  id: 'unregistered-channel',
  set: 'role',
  scope: 'draft',
  *check(context) {
    const { account } = context.draft;
    const { accounts } = context.policy.organisation;
    if (account === undefined || accounts.length === 0) return;
    const ignored = new Set(context.parameter<readonly string[]>('ignoredWords', []));
    const own = keyOf(account, ignored);
    if (own === '' || accounts.some((known) => keyOf(known, ignored) === own)) return;
    yield { messageId: 'unregistered', parameters: { account } };
  },
});

/** Letters and digits alone, without what a page adds to its name when it is renamed ("official", "virallinen"). */
function keyOf(account: string, ignored: ReadonlySet<string>): string {
  const words =
    account
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !ignored.has(word)).join('');
}
