import type { PersonMention } from '../names/person-mention.ts';
import { isSamePerson } from '../names/same-person.ts';
import type { RuleContext } from '../rule.ts';

/**
 * May anyone name this person here? People of history, culture and state, those in a public role
 * that the organisation lists, its photographers, and the account's own name.
 */
export function isFreelyNamed(
  mention: PersonMention,
  { text, draft, policy, resources }: RuleContext,
): boolean {
  const base = mention.baseForm.toLowerCase();
  const { fullNames, single } = resources.names.publicPersons;
  if (mention.kind === 'full' ? fullNames.has(base) : single.has(base)) return true;
  const excerpt = text.slice(mention.start, mention.end);
  const { officeHolders, exceptions, imageRights, accounts } = policy.organisation;
  return (
    [officeHolders, exceptions, imageRights, accounts].some((names) =>
      names.some((name) => isSamePerson(mention, excerpt, name)),
    ) ||
    (draft.account !== undefined && isSamePerson(mention, excerpt, draft.account))
  );
}
