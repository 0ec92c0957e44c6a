import { personOfHandle } from '../names/handle-name.ts';
import type { PersonMention } from '../names/person-mention.ts';
import { isBusinessName } from '../persons/business-name.ts';
import { isCitedAuthor } from '../persons/cited-author.ts';
import { isLivingFigure, whyFreelyNamed } from '../persons/freely-named.ts';
import { isNameOfHere } from '../persons/name-of-here.ts';
import {
  isExposed,
  isOfLocalLife,
  isPlaceInside,
  isPlaceOrPart,
} from '../persons/private-signs.ts';
import { isInPublicLife } from '../persons/public-life.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report } from '../types.ts';

/**
 * A person's name. It warns when the text names someone in full who seems to be a private person of
 * here, or whom it exposes; a name alone, one in a public role or in trade, and one that nothing ties
 * to this place remind. Credits, companies, cited authors and those whom anyone may name are noted.
 */
export const namedIndividual = defineRule({
  id: 'named-individual',
  set: 'named-individuals',
  scope: 'draft',
  *check(context) {
    for (const mention of context.persons) {
      const span = { start: mention.start, end: mention.end };
      const parameters = { name: mention.baseForm };
      const letBe = whyLetBe(mention, context);
      if (letBe) {
        yield { span, messageId: letBe, parameters, passedOver: true };
      } else if (isLivingFigure(mention, context)) {
        yield { span, messageId: 'publicRole', parameters, atMost: 'remind' };
      } else if (mention.level !== 'sure') {
        yield { span, messageId: 'singleName', parameters, atMost: 'remind' };
      } else if (isInPublicLife(mention, context)) {
        yield { span, messageId: 'publicRole', parameters, atMost: 'remind' };
      } else if (isPrivatePerson(mention, context)) {
        yield { span, messageId: 'fullName', parameters };
      } else yield { span, messageId: 'singleName', parameters, atMost: 'remind' };
    }
    yield* handles(context);
  },
});

function whyLetBe(mention: PersonMention, context: RuleContext): string | undefined {
  const known = mention.aside ?? whyFreelyNamed(mention, context);
  if (known) return known;
  if (isGreeted(mention, context)) return 'greeting';
  return isCitedAuthor(mention, context) ? 'author' : undefined;
}

/** "Hei Marja, kiitos palautteesta!": an answer calls the asker by the name that stands beside it. */
function isGreeted(
  { start, kind }: PersonMention,
  { text, draft, resources }: RuleContext,
): boolean {
  if (kind !== 'single' || (draft.surface !== 'reply' && draft.surface !== 'comment')) return false;
  const before = text.slice(0, start).toLowerCase().trim();
  if (before === '' || before.length > LONGEST_GREETING) return false;
  return before.split(/[\s,!]+/).every((word) => resources.names.vocabulary.greetings.has(word));
}

const LONGEST_GREETING = 24;

/** Not proven, but likely enough to stop for. */
function isPrivatePerson(mention: PersonMention, context: RuleContext): boolean {
  if (isBusinessName(mention, context)) return false;
  const isInside = isPlaceInside(mention, context);
  if (isNameOfHere(mention, context)) return !isInside || isExposed(mention, context);
  if (isInside || isPlaceOrPart(mention, context)) return false;
  return isExposed(mention, context) || isOfLocalLife(mention, context);
}

/** "@anna.lind": an account whose handle is a person's name, and not one of the organisation's own. */
function* handles(context: RuleContext): Generator<Report> {
  const own = context.policy.organisation.accounts;
  for (const { kind, text, start, end } of context.tokens) {
    if (kind !== 'mention') continue;
    const handle = text.slice(1).toLowerCase();
    if (own.some((account) => account.replace(/^@/, '').toLowerCase() === handle)) continue;
    const name = personOfHandle(text, context.resources.names);
    if (name === undefined) continue;
    const mention = {
      start,
      end,
      baseForm: name,
      level: 'lone',
      kind: 'full',
    } as const;
    const span = { start, end };
    const letBe = whyFreelyNamed(mention, context);
    if (letBe) yield { span, messageId: letBe, parameters: { name }, passedOver: true };
    if (letBe || isLivingFigure(mention, context) || isInPublicLife(mention, context)) continue;
    yield {
      span,
      messageId: 'handle',
      parameters: { handle: text, name },
      atMost: 'remind',
    };
  }
}
