import type { PersonMention } from '../names/person-mention.ts';
import { isFreelyNamed } from '../persons/freely-named.ts';
import { tellsOldHistory } from '../persons/old-history.ts';
import { hasPublicRole } from '../persons/public-life.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Report, Span, Token } from '../types.ts';

/** Of age from here on. */
const ADULT = 18;
/** Characters between a name and what tells that it is a child's. */
const REACH = 30;
const AGE_REACH = 20;
const DAYCARE_REACH = 40;
const GRADE_REACH = 16;

/** "6B", "6B:n", "4a-luokan". */
const CLASS = /^[1-9][A-Ha-h](?:[:-]\p{Ll}+)?$/u;
/** The number of an age below eighteen, or of a class. */
const AGE_OR_CLASS = /(?<!\d)1?\d(?!\d)/;
/** "Emma (7)", "Emma, 7," and "Emma, 7 v". */
const AGE_BEHIND = /^[,–-]?\s?\(?(\d{1,2})(\)|,|\s|$)/;

interface Name extends Span {
  /** Given name and surname. */
  readonly full: boolean;
  readonly doubtful: boolean;
}

/**
 * A child's name with what tells where to find the child: an age, a class, a day-care centre.
 * Sees the whole draft, because the guardians' consent is told at the end.
 */
export const childIdentifiable = defineRule({
  id: 'child-identifiable',
  set: 'personal-data',
  scope: 'draft',
  *check(context) {
    const around = surroundingsOf(context);
    if (around.phrases('consent-children').length > 0) return;
    for (const [index, sentence] of around.sentences.entries()) {
      if (!mayTellOfChild(context, around, sentence)) continue;
      if (tellsOldHistory(context, sentence)) continue;
      for (const name of namesIn(context, around, index, sentence)) {
        const report = reportOn(context, around, name, sentence);
        if (report) yield report;
      }
    }
  },
});

/** Cheap: names are looked for only where something else speaks of children. */
function mayTellOfChild(context: RuleContext, around: Surroundings, sentence: Span): boolean {
  return (
    AGE_OR_CLASS.test(context.text.slice(sentence.start, sentence.end)) ||
    ['child-word', 'daycare', 'school-place', 'age-in-words', 'grade'].some(
      (group) => around.within(group, sentence).length > 0,
    )
  );
}

function namesIn(
  context: RuleContext,
  around: Surroundings,
  index: number,
  sentence: Span,
): Name[] {
  const told = context.persons
    .filter(
      (person: PersonMention) =>
        overlap(person, sentence) &&
        !person.aside &&
        person.kind !== 'titled' &&
        !isFreelyNamed(person, context),
    )
    .map(({ start, end, level }) => ({ start, end, full: level === 'sure', doubtful: false }));
  const possible = around
    .possibleNames(index)
    .map(({ start, end, full, doubtful }) => ({ start, end, full, doubtful }));
  // "Lapsella" is no name.
  const words = around.within('child-word', sentence);
  return [...told, ...possible]
    .filter((name) => !words.some((word) => overlap(word, name)))
    .sort((a, b) => a.start - b.start);
}

function reportOn(
  context: RuleContext,
  around: Surroundings,
  name: Name,
  sentence: Span,
): Report | undefined {
  const span = { start: name.start, end: name.end };
  if (hasChildsAge(context, around, name, sentence)) {
    // "17-vuotias jääkiekkoilija Jari Virtanen": known for what they do.
    const known = hasPublicRole(name, context) && { atMost: 'remind' as const };
    return { span, messageId: 'nameAndAge', ...known };
  }
  if (isAdult(around, name, sentence)) return undefined;
  // "Satu päiväkodissa" is a fairy tale; in Swedish and English such names are rarer.
  if (name.doubtful && context.languageAt(name.start) === 'fi') return undefined;
  const unsure = name.doubtful && { atMost: 'remind' as const };
  if (hasClass(context, name, sentence) || isOfGrade(around, name, sentence))
    return { span, messageId: 'nameAndClass', ...unsure };
  const near = (group: string, reach: number) =>
    around
      .within(group, sentence)
      .some((match) => reachOf(name, match) <= reach && !overlap(match, name));
  // "Sepon koulu" is a school.
  const names = (group: string) =>
    around.within(group, sentence).some((match) => match.start === name.end + 1);
  if (near('daycare', DAYCARE_REACH) && !around.has('more-information', name)) {
    if (names('daycare')) return undefined;
    // With a surname, as many are adults who work there.
    const adult = name.full && !near('child-word', REACH) && { atMost: 'remind' as const };
    return { span, messageId: 'nameAndDaycare', ...unsure, ...adult };
  }
  if (near('child-word', REACH) && near('school-place', DAYCARE_REACH)) {
    return { span, messageId: 'nameAndClass', ...unsure };
  }
  if (!name.full && !name.doubtful && near('school-place', REACH) && !names('school-place')) {
    return { span, messageId: 'nameAndClass', atMost: 'remind' };
  }
  return undefined;
}

function hasChildsAge(
  context: RuleContext,
  around: Surroundings,
  name: Name,
  sentence: Span,
): boolean {
  const behind = context.text.slice(name.end, Math.min(sentence.end, name.end + 12));
  const plain = AGE_BEHIND.exec(behind);
  if (plain?.[1] && isChildsAge(plain[1])) {
    const closed = plain[2] === ')' ? behind.includes('(') : plain[2] === ',' && behind[0] === ',';
    const after = { start: name.end, end: name.end + plain[0].length };
    const unit = around.within('age-unit', {
      start: after.end,
      end: Math.min(sentence.end, after.end + 3),
    });
    // "(1)" is as often a number of something else.
    if ((closed && Number(plain[1]) > 2) || unit.length > 0) return true;
  }
  const told = [...around.within('age-word', sentence), ...around.within('age-unit', sentence)];
  return (
    told.some((match) => isAgeOf(context, around, name, match, sentence)) ||
    around
      .within('age-in-words', sentence)
      .some((match) => isAbout(context, around, name, match, sentence))
  );
}

/** "6-vuotias Onni", "Emma är 6 år": the number stands in the word or right before it. */
function isAgeOf(
  context: RuleContext,
  around: Surroundings,
  name: Name,
  match: Span,
  sentence: Span,
): boolean {
  const word = context.text.slice(match.start, match.end);
  const before = context.text.slice(Math.max(sentence.start, match.start - 5), match.start);
  const digits = (/^(\d{1,2})(?!\d)/.exec(word) ??
    /(?<!\d)(\d{1,2})[ \u00a0-]?$/.exec(before))?.[1];
  if (digits === undefined || !isChildsAge(digits)) return false;
  const from = /^\d/.test(word) ? match.start : context.text.lastIndexOf(digits, match.start);
  return isAbout(context, around, name, { start: from, end: match.end }, sentence);
}

/** The age stands before the name with at most a word between, or behind it with a copula. */
function isAbout(
  context: RuleContext,
  around: Surroundings,
  name: Name,
  age: Span,
  sentence: Span,
): boolean {
  if (overlap(name, age) || reachOf(name, age) > AGE_REACH) return false;
  const words = between(context, name, age);
  if (age.end <= name.start) return /^\s(?:\p{Ll}+\s)?$/u.test(words);
  if (/^[\s,–-]*$/.test(words)) return true;
  if (/[,;:()]/.test(words)) return false;
  return around
    .within('age-verb', sentence)
    .some((verb) => verb.start >= name.end && verb.end <= age.start);
}

function isChildsAge(digits: string): boolean {
  const age = Number(digits);
  return age >= 1 && age < ADULT;
}

function hasClass(context: RuleContext, name: Name, sentence: Span): boolean {
  const tokens = tokensWithin(context.tokens, sentence);
  return tokens.some(
    (token, index) =>
      CLASS.test(token.text) &&
      reachOf(name, token) <= REACH &&
      !overlap(token, name) &&
      !isHouseNumber(name, sentence, tokens[index - 1]),
  );
}

/** "3. luokan Maija Lind", "Emma på trean", "Oliver in grade 4". */
function isOfGrade(around: Surroundings, name: Name, sentence: Span): boolean {
  return around
    .within('grade', sentence)
    .some((match) => reachOf(name, match) <= GRADE_REACH && !overlap(match, name));
}

/** "Koivukuja 3b": a number behind a capital word that is neither the name nor a sentence's first. */
function isHouseNumber(name: Name, sentence: Span, previous: Token | undefined): boolean {
  if (!previous || !/^\p{Lu}/u.test(previous.text)) return false;
  return !overlap(previous, name) && previous.start > sentence.start;
}

/** A teacher, a parent or a visiting author is no child. */
function isAdult(around: Surroundings, name: Name, sentence: Span): boolean {
  return around.within('adult-role', sentence).some((match) => reachOf(name, match) <= REACH);
}

function reachOf(one: Span, other: Span): number {
  if (overlap(one, other)) return 0;
  return one.end <= other.start ? other.start - one.end : one.start - other.end;
}

function between(context: RuleContext, one: Span, other: Span): string {
  return one.end <= other.start
    ? context.text.slice(one.end, other.start)
    : context.text.slice(other.end, one.start);
}
