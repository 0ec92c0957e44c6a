import { isAnd } from '../names/coordination.ts';
import type { PersonMention } from '../names/person-mention.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';
import { speaks } from './person-references.ts';

/** "X on pieni mutta suosittu kahvila": characters between the verb and what it is. */
const PREDICATE_REACH = 60;
/** "Minna Lindin uusi kivijalkamyymälä". */
const OWNED_REACH = 14;
/** "Anna Lindin", "Anna Linds". */
const GENITIVE = /(?<!ne)n$|['’]?s$/;
/** Words of trade in a post whose first line is a name. */
const TRADE_WORDS = 2;

const known = new WeakMap<Surroundings, Set<string>>();

/**
 * Is the name a firm's, a shop's, a brand's or its owner's as the face of it? By what it does
 * ("tarjoilee", "ligger"), what it is or has ("X on muotibrändi", "X:n putiikki"), a list of brands,
 * or as the heading of a text that is about trade.
 */
export function isBusinessName(mention: PersonMention, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  let names = known.get(around);
  if (!names) {
    names = new Set();
    known.set(around, names);
    for (const person of context.persons) {
      if (!names.has(person.baseForm) && isUsedInTrade(person, context, around)) {
        names.add(person.baseForm);
      }
    }
  }
  return names.has(mention.baseForm);
}

function isUsedInTrade(
  mention: PersonMention,
  context: RuleContext,
  around: Surroundings,
): boolean {
  const { text } = context;
  const sentence = around.around(mention);
  const isSpoken = ({ start, language }: PhraseMatch) => speaks(context, start, language);
  const said = (group: string) => around.within(group, sentence).filter(isSpoken);
  if (said('brand-word').length > 0 || isBesideFirm(mention, context)) return true;
  if (said('trade-verb').some(({ start }) => start === mention.end + 1)) return true;
  if (isHeading(mention, text)) {
    const words = [...around.phrases('trade-place'), ...around.phrases('trade-verb')];
    if (words.filter(isSpoken).length >= TRADE_WORDS) return true;
  }
  const places = said('trade-place');
  if (places.length === 0) return false;
  if (isAmongFirms(mention, context)) return true;
  const isRightBefore = ({ end }: Span) => end === mention.start - 1;
  const isOwner = GENITIVE.test(text.slice(mention.start, mention.end));
  const isOwned = ({ start, end }: Span) =>
    isOwner &&
    start > mention.end &&
    start - mention.end <= OWNED_REACH &&
    /^ (?:\p{Ll}+ )?$/u.test(text.slice(mention.end, start)) &&
    end <= sentence.end;
  if (places.some((place) => isRightBefore(place) || isOwned(place))) return true;
  const verb = said('is-somebody').find(({ start }) => start === mention.end + 1);
  // "X was arrested for robbing the kiosk"
  const deeds = said('crime-or-accident');
  const isPredicate = ({ start }: Span) =>
    verb !== undefined &&
    start > verb.end &&
    start - verb.end <= PREDICATE_REACH &&
    !deeds.some((deed) => deed.start > verb.start && deed.end < start) &&
    /^[^,.!?;:\n]*$/.test(text.slice(verb.end, start));
  return places.some(isPredicate);
}

/** "Arkkitehtitoimisto Jari Virtanen ja Anna Lind", from the second name back: one firm of two. */
const FIRM_AND = /(\p{Lu}\p{Ll}{4,30}) \p{Lu}\p{Ll}{1,20} \p{Lu}\p{Ll}{1,20}( \S{1,5} )$/u;
const FIRM_LENGTH = 80;

function isBesideFirm({ start }: Span, { text, resources }: RuleContext): boolean {
  const before = text.slice(Math.max(0, start - FIRM_LENGTH), start);
  const [, firm, joint] = FIRM_AND.exec(before) ?? [];
  if (firm === undefined || joint === undefined) return false;
  const { vocabulary } = resources.names;
  return vocabulary.beforeNonPerson.has(firm.toLowerCase()) && isAnd(joint, vocabulary);
}

/** Between the items of a list, and their ends. */
const ITEM_BEFORE = /(?:^|[^\p{L}])\p{Lu}[\p{L}\d-]{1,22}, $/u;
const ITEM_BEHIND = /^, \p{Ll}{0,3}\p{Lu}/u;

/** "Arela, Nils Hallberg, Kaarna ja …" among shops: its neighbours in the list are nobody either. */
function isAmongFirms(mention: PersonMention, { text, persons }: RuleContext): boolean {
  const { start, end } = mention;
  if (!ITEM_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return false;
  if (!ITEM_BEHIND.test(text.slice(end, end + 8))) return false;
  const at = persons.indexOf(mention);
  return persons[at - 1]?.end !== start - 2 && persons[at + 1]?.start !== end + 2;
}

/** The name and at most two words more are the first line. */
function isHeading({ start, end }: Span, text: string): boolean {
  const firstBreak = text.indexOf('\n');
  if (firstBreak === -1 || end > firstBreak) return false;
  const rest = `${text.slice(0, start)} ${text.slice(end, firstBreak)}`;
  return (rest.match(/\p{L}+/gu) ?? []).length <= 2;
}
