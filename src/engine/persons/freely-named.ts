import type { PersonMention } from '../names/person-mention.ts';
import { isSamePerson } from '../names/same-person.ts';
import type { RuleContext } from '../rule.ts';

/** Which list the person stands in; also the `messageId` of the note that says so. */
export type FreelyNamed =
  | 'publicFigure'
  | 'officeHolder'
  | 'exception'
  | 'photographer'
  | 'account';

/**
 * Why anyone may name this person here: of history, culture and state, in a public role that the
 * organisation lists, its exception, its photographer, or the account's own name.
 */
export function whyFreelyNamed(
  mention: PersonMention,
  { text, draft, policy, resources }: RuleContext,
): FreelyNamed | undefined {
  const base = mention.baseForm.toLowerCase();
  const { fullNames, single } = resources.names.publicPersons;
  if (mention.kind === 'full' ? fullNames.has(base) : single.has(base)) return 'publicFigure';
  const excerpt = text.slice(mention.start, mention.end);
  const isIn = (names: readonly string[]) =>
    names.some((name) => isSamePerson(mention, excerpt, name));
  const { officeHolders, exceptions, imageRights, accounts } = policy.organisation;
  if (isIn(officeHolders)) return 'officeHolder';
  if (isIn(exceptions)) return 'exception';
  if (isIn(imageRights)) return 'photographer';
  if (isIn(accounts) || (draft.account !== undefined && isIn([draft.account]))) return 'account';
  return undefined;
}

/** A head of state or the like who lives: anyone may name them too, but they have a private life. */
export function isLivingFigure(
  { baseForm, kind }: PersonMention,
  { resources }: RuleContext,
): boolean {
  return kind !== 'shared' && resources.names.publicPersons.living.has(baseForm.toLowerCase());
}

export function isFreelyNamed(mention: PersonMention, context: RuleContext): boolean {
  return isLivingFigure(mention, context) || whyFreelyNamed(mention, context) !== undefined;
}
