import { isFreelyNamed } from '../persons/freely-named.ts';
import { defineRule } from '../rule.ts';

/** A private person's name: a full one warns, a name alone reminds. */
export const namedIndividual = defineRule({
  id: 'named-individual',
  set: 'named-individuals',
  scope: 'paragraph',
  *check(context) {
    for (const mention of context.persons) {
      if (mention.credit || isFreelyNamed(mention, context)) continue;
      const span = { start: mention.start, end: mention.end };
      const parameters = { name: mention.baseForm };
      if (mention.level === 'sure') yield { span, messageId: 'fullName', parameters };
      else yield { span, messageId: 'singleName', parameters, atMost: 'remind' };
    }
  },
});
