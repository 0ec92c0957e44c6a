import type { PersonMention } from '../names/person-mention.ts';
import { isSamePerson } from '../names/same-person.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** A private person's name: a full one warns, a name alone reminds. */
export const namedIndividual = defineRule({
  id: 'named-individual',
  set: 'named-individuals',
  scope: 'paragraph',
  *check(context) {
    for (const mention of context.persons) {
      if (mention.credit || isFree(mention, context)) continue;
      const span = { start: mention.start, end: mention.end };
      const parameters = { name: mention.baseForm };
      if (mention.level === 'sure') yield { span, messageId: 'fullName', parameters };
      else yield { span, messageId: 'singleName', parameters, atMost: 'remind' };
    }
  },
});

/** Whom anyone may name: history and culture, people in a public role, the writer. */
function isFree(mention: PersonMention, { text, draft, policy, resources }: RuleContext): boolean {
  const base = mention.baseForm.toLowerCase();
  const { fullNames, single } = resources.names.publicPersons;
  if (mention.kind === 'full' ? fullNames.has(base) : single.has(base)) return true;
  const excerpt = text.slice(mention.start, mention.end);
  const { officeHolders, exceptions, imageRights, accounts } = policy.organisation;
  const listed = [officeHolders, exceptions, imageRights, accounts];
  if (listed.some((names) => names.some((name) => isSamePerson(mention, excerpt, name)))) {
    return true;
  }
  return draft.account !== undefined && isSamePerson(mention, excerpt, draft.account);
}
