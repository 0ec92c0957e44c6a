import { isListed } from '../names/coordination.ts';
import type { PersonMention } from '../names/person-mention.ts';
import type { RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';
import { isLivingFigure } from './freely-named.ts';
import { tellsOldHistory } from './old-history.ts';
import { speaks } from './person-references.ts';
import { isPrivateWord } from './private-signs.ts';

/** Characters between a name and the role after it: ", an economist at the University of …". */
const ROLE_REACH = 90;
/** Characters between a name and the word that makes it a private person's. */
const PRIVATE_REACH = 60;
/** Characters between a name and the work or the verb of saying. */
const WORK_REACH = 50;
const SPEECH_REACH = 45;
const QUOTATION = /["“”«»]|^\s*[–—-]\s/;
/** The end of a quotation, and a dash before who said it. */
const SOURCE_BEFORE = /["”»]\s?[–—-]\s?$/;
/** … and one that nothing but the name follows. */
const QUOTED_BEFORE = /["”»]\s$/;
const LINE_END = /^[.)]?\s*(?:\n|$)/;
const RIGHT_BEFORE = /^[\s,'"“”’.-]{0,3}$/;
const IN_BRACKETS_REACH = 83;
const IN_BRACKETS = /^\s?\([^)]{0,80}\)/;
const APPOSITION = /^,(?:\s\d{1,3},)?\s[^,.!?;:\n]*$/;
const NO_STOP = /^[^,.!?;:\n]*$/;
/** A name that ends its line, as in a heading or a signature, and the words that open the next. */
const NEXT_LINE = /^\s?\n(?:\p{L}+ ){0,3}$/u;
/** "A. I. Lind: Hur man bygger": the author of a title, or who speaks. */
const TITLE_BEHIND = /^:\s["“”'‘’«]?\p{Lu}/u;
/** "Spokesman for the Red Cross, Anna Lind,". */
const OF_ORGANISATION = /^ (\p{Ll}+) [^,.!?;:\n]{1,60}, $/u;
/** "Hallintojohtajana vuoden 2008 alussa aloittava Anna Lind": Finnish for acting as something. */
const ESSIVE = /[nN][aä]$/;
const ATTRIBUTE = /^ (?:[\p{Ll}\d]+ ){0,8}$/u;
/** "Anna Linds Nya Världar", from the end of the name on: a work, a firm. */
const OWNED_TITLE = /^[sn] \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;
const NEXT_WORDS = 40;
/** "(Anna Lind, 1968)": whose the work before it is, and of when. */
const YEAR_BEHIND = /^,\s?\(?[12]\d{3}\b/;
const LIFE_YEARS = /^\s?\((?:s\. |f\. |b\. )?1\d{3}\s?[–—-](?:\s?1[0-9]\d\d)?/;

/**
 * Does the text show the person in a public role: an office ("presidentti X", "X, an economist"), a
 * work ("X:n suunnittelema"), sport, art or politics, history, or as the source of a quotation, which
 * copyright wants named? Naming them for that exposes nobody, but words alone do not prove it. A
 * resident, client, child or relative in the sentence outweighs what the sentence is about.
 */
export function isInPublicLife(mention: PersonMention, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  for (const person of namesakes(mention, context, around)) {
    if (isSameNamed(person, mention) && hasRole(person, context, around)) return true;
  }
  const sentence = around.around(mention);
  if (tellsOldHistory(context, sentence)) return true;
  if (isArtist(mention, context.text)) return true;
  if (OWNED_TITLE.test(context.text.slice(mention.end - 1, mention.end + NEXT_WORDS))) {
    const next = context.persons[context.persons.indexOf(mention) + 1];
    if (next?.start !== mention.end + 1) return true;
  }
  if (spoken('vote-call', sentence, context, around).length > 0) return true;
  if (isContactPerson(mention, sentence, context, around)) return true;
  const isPrivate = (word: Span) => isPrivateWord(word, sentence, context.text);
  const isNearby = ({ start, end }: Span) =>
    start - mention.end <= PRIVATE_REACH && mention.start - end <= PRIVATE_REACH;
  const told = ['private-person', 'family-member'].flatMap((group) =>
    spoken(group, sentence, context, around),
  );
  if (told.some((word) => isNearby(word) && isPrivate(word))) return false;
  if (TITLE_BEHIND.test(context.text.slice(mention.end, mention.end + 4))) return true;
  if (spoken('public-scene', sentence, context, around).length > 0) return true;
  if (livingFigures(context, around).some((figure) => overlap(figure, sentence))) return true;
  if (isReporting(mention, sentence, context, around)) return true;
  if (LIFE_YEARS.test(context.text.slice(mention.end, mention.end + 16))) return true;
  const near = (person: Span, group: string, reach: number) =>
    spoken(group, sentence, context, around).some(
      ({ start, end }) => start - person.end <= reach && person.start - end <= reach,
    );
  const beside = coordinatedWith(mention, context);
  if (beside.some((person) => near(person, 'public-work', WORK_REACH))) return true;
  const before = context.text.slice(Math.max(0, mention.start - 5), mention.start);
  if (SOURCE_BEFORE.test(before)) return true;
  if (QUOTED_BEFORE.test(before) && LINE_END.test(context.text.slice(mention.end))) return true;
  return (
    QUOTATION.test(lineAround(context.text, mention)) && near(mention, 'said-by', SPEECH_REACH)
  );
}

const figures = new WeakMap<Surroundings, readonly PersonMention[]>();

function livingFigures(context: RuleContext, around: Surroundings): readonly PersonMention[] {
  let found = figures.get(around);
  if (!found) {
    found = context.persons.filter((person) => isLivingFigure(person, context));
    figures.set(around, found);
  }
  return found;
}

/** "Anna Lind kertoi, että …": who speaks of something else. */
function isReporting(
  mention: Span,
  sentence: Span,
  context: RuleContext,
  around: Surroundings,
): boolean {
  const verb = spoken('said-by', sentence, context, around).find(
    ({ start }) => start === mention.end + 1,
  );
  if (!verb) return false;
  return spoken('that-clause', sentence, context, around).some(
    ({ start }) => start > verb.end && /^,? $/.test(context.text.slice(verb.end, start)),
  );
}

/** Does the text itself give the person at this place an office, a profession of public life or a sport? */
export function hasPublicRole(place: Span, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  return context.persons.some(
    (person) => overlap(person, place) && hasRole(person, context, around),
  );
}

const bySurname = new WeakMap<Surroundings, Map<string, PersonMention[]>>();

/** Everyone of the surname, the mention itself among them. */
function namesakes(
  mention: PersonMention,
  { persons }: RuleContext,
  around: Surroundings,
): readonly PersonMention[] {
  let groups = bySurname.get(around);
  if (!groups) {
    groups = new Map();
    for (const person of persons) {
      const surname = surnameOf(person);
      const group = groups.get(surname);
      if (group) group.push(person);
      else groups.set(surname, [person]);
    }
    bySurname.set(around, groups);
  }
  return groups.get(surnameOf(mention)) ?? [mention];
}

/** Told in full once, a person is called by the surname after that. */
function isSameNamed(one: PersonMention, other: PersonMention): boolean {
  return one.baseForm === other.baseForm || !isWhole(one) || !isWhole(other);
}

function isWhole({ kind }: PersonMention): boolean {
  return kind === 'full' || kind === 'shared';
}

function surnameOf({ baseForm }: PersonMention): string {
  return baseForm.slice(baseForm.lastIndexOf(' ') + 1);
}

const known = new WeakMap<Surroundings, Map<PersonMention, boolean>>();

function hasRole(mention: PersonMention, context: RuleContext, around: Surroundings): boolean {
  let roles = known.get(around);
  if (!roles) {
    roles = new Map();
    known.set(around, roles);
  }
  let role = roles.get(mention);
  if (role === undefined) {
    role = isGivenRole(mention, context, around);
    roles.set(mention, role);
  }
  return role;
}

/** "president X", "X, president", "X is a composer", "architects X and Y". */
function isGivenRole(mention: PersonMention, context: RuleContext, around: Surroundings): boolean {
  const { text, persons } = context;
  const list = coordinatedWith(mention, context).filter(({ start }) => start <= mention.start);
  const area = {
    start: (list[0] ?? mention).start - ROLE_REACH,
    end: mention.end + IN_BRACKETS_REACH + ROLE_REACH,
  };
  const roles = spoken('public-title', area, context, around);
  if (roles.length === 0) return false;
  const at = (span: Span) =>
    roles.some(({ start, end }) => start < span.end && end > span.start && end < span.end) ||
    roles.some(({ start, end }) => {
      if (end > span.start) return false;
      const between = text.slice(end, span.start);
      if (RIGHT_BEFORE.test(between) || isOf(between, context)) return true;
      if (isVerb({ start: end + 1, end: span.start - 1 }, around)) return true;
      return ESSIVE.test(text.slice(start, end)) && ATTRIBUTE.test(between);
    });
  if (list.some(at)) return true;
  const next = persons[persons.indexOf(mention) + 1]?.start ?? text.length;
  // "(s. 3. toukokuuta 1961)", "(sd.)"
  const end =
    mention.end +
    (IN_BRACKETS.exec(text.slice(mention.end, mention.end + IN_BRACKETS_REACH))?.[0].length ?? 0);
  const verb = around.within('is-somebody', { start: end, end: end + 2 })[0];
  return roles.some(({ start }) => {
    if (start < end || start >= next || start - end > ROLE_REACH) return false;
    if (APPOSITION.test(text.slice(end, start))) return true;
    if (NEXT_LINE.test(text.slice(end, start))) return true;
    return verb !== undefined && verb.end < start && NO_STOP.test(text.slice(end, start));
  });
}

/** "Suunnittelijoina toimivat Anna Lind …": between the role and the name. */
function isVerb(between: Span, around: Surroundings): boolean {
  return around
    .within('is-somebody', between)
    .some(({ start, end }) => start === between.start && end === between.end);
}

function isOf(between: string, { resources }: RuleContext): boolean {
  const preposition = OF_ORGANISATION.exec(between)?.[1];
  return preposition !== undefined && resources.names.vocabulary.ofOrganisation.has(preposition);
}

/** "Kysymyksiin vastaa toimistosihteeri Anna Lind": whom the organisation wants to be reached. */
function isContactPerson(
  { start }: Span,
  sentence: Span,
  context: RuleContext,
  around: Surroundings,
): boolean {
  return spoken('contact-person', sentence, context, around).some(
    ({ end }) => end < start && CONTACT_ATTRIBUTE.test(context.text.slice(end, start)),
  );
}

const CONTACT_ATTRIBUTE = /^:? (?:[\p{Ll}-]+ ){0,4}$/u;

/** "(Anna Lind, 1968)". */
function isArtist({ start, end }: Span, text: string): boolean {
  return text[start - 1] === '(' && YEAR_BEHIND.test(text.slice(end, end + 8));
}

/** The people of one list: "A, B (Oslo) ja C", the mention itself among them. */
function coordinatedWith(
  mention: PersonMention,
  { persons, text, resources }: RuleContext,
): PersonMention[] {
  const index = persons.indexOf(mention);
  const isJoined = (at: number) => {
    const [one, other] = [persons[at], persons[at + 1]];
    return (
      one !== undefined &&
      other !== undefined &&
      isListed(text.slice(one.end, other.start), resources.names.vocabulary)
    );
  };
  let [first, last] = [index, index];
  while (first > 0 && isJoined(first - 1)) first--;
  while (isJoined(last)) last++;
  return persons.slice(Math.max(first, 0), last + 1);
}

/** A quotation and its source may be sentences of one line. */
function lineAround(text: string, { start, end }: Span): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next === -1 ? text.length : next);
}

function spoken(
  group: string,
  sentence: Span,
  context: RuleContext,
  around: Surroundings,
): readonly Span[] {
  return around
    .within(group, sentence)
    .filter(({ start, language }) => speaks(context, start, language));
}
