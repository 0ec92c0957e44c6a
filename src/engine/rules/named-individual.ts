import { isFreelyNamed } from '../persons/freely-named.ts';
import { isInPublicLife } from '../persons/public-life.ts';
import { defineRule } from '../rule.ts';

/** A person's name: a full one warns, a name alone or in a public role reminds. */
export const namedIndividual = defineRule({
  id: 'named-individual',
  set: 'named-individuals',
  scope: 'paragraph',
  *check(context) {
    for (const mention of context.persons) {
      if (mention.credit || isFreelyNamed(mention, context)) continue;
      const span = { start: mention.start, end: mention.end };
      const parameters = { name: mention.baseForm };
      if (mention.level !== 'sure') {
        yield { span, messageId: 'singleName', parameters, atMost: 'remind' };
      } else if (isInPublicLife(mention, context)) {
        yield { span, messageId: 'publicRole', parameters, atMost: 'remind' };
      } else yield { span, messageId: 'fullName', parameters };
    }
  },
});
