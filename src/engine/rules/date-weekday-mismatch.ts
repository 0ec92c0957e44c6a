import { quotations } from '../clauses/quotations.ts';
import { datedWeekdays } from '../facts/dated-weekdays.ts';
import {
  type CalendarDay,
  type DateValue,
  type Fact,
  isDate,
  isWeekday,
  type WeekdayValue,
} from '../facts/fact.ts';
import { factsOf } from '../facts/find-facts.ts';
import {
  daysBetween,
  type FullDay,
  helsinkiDay,
  isRealDay,
  weekdayOf,
} from '../facts/helsinki-day.ts';
import { meaningsOf } from '../facts/vocabulary.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';
import type { Report } from '../types.ts';

/** A date without a year is the one from half a year back to ten months ahead. */
const LONGEST_BACK = 183;
const LONGEST_AHEAD = 305;
/** Older dates are history, by whatever calendar. */
const EARLIEST_YEAR = 1900;
/** Milliseconds. */
const DAY_LENGTH = 86_400_000;

/** A day further back than this is not meant by "today", but remembered. */
const LONGEST_GONE = 60;
/** "huomenna 25.11.", "i morgon, den 25 november". */
const BESIDE = /^[ ,\u00a0(]{1,3}(?:\p{L}{2,3}[ \u00a0])?$/u;

/** "torstaina 12.3.2027", when that day is a Friday; "huomenna 12.3." on that day. */
export const dateWeekdayMismatch = defineRule({
  id: 'date-weekday-mismatch',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    for (const { weekday, date } of datedWeekdays(context)) {
      const right = rightWeekdays(weekday, date, context.now);
      if (right && !quotations(context.text).some((quotation) => overlap(quotation, weekday))) {
        yield report(context, weekday, date, right);
      }
    }
    // What is edited was published on another day.
    if (context.draft.surface !== 'edit') yield* goneByThen(context);
  },
});

/**
 * "Huomenna 24.11." on 24 November or later. A post may wait to be published, so that a later day than
 * today's tomorrow is no mistake.
 */
function* goneByThen(context: RuleContext): Generator<Report> {
  const facts = factsOf(context);
  for (const [index, word] of facts.entries()) {
    if (word.kind !== 'relative-day') continue;
    const next = facts[index + 1];
    const weekday = next && isWeekday(next) ? next : undefined;
    const date = weekday ? facts[index + 2] : next;
    if (!date || !isDate(date) || date.until) continue;
    const gap = weekday
      ? context.text.slice(word.end, weekday.start) +
        context.text.slice(weekday.end, date.start).trim()
      : context.text.slice(word.end, date.start);
    if (!BESIDE.test(gap)) continue;
    const today = helsinkiDay(context.now);
    const ages = possibleDays(date.from, context.now).map(
      (day) => daysBetween(today, day) - word.days,
    );
    const [nearest] = ages.sort((one, other) => Math.abs(one) - Math.abs(other));
    if (nearest === undefined || nearest >= 0 || nearest < -LONGEST_GONE) continue;
    if (quotations(context.text).some((quotation) => overlap(quotation, word))) continue;
    const { day, month } = helsinkiDay(context.now + word.days * DAY_LENGTH);
    yield {
      span: { start: word.start, end: date.end },
      messageId: 'relativeDay',
      parameters: {
        word: context.text.slice(word.start, word.end),
        date: `${day}.${month}`,
        written: context.text.slice(date.start, date.end),
      },
    };
  }
}

interface Weekdays {
  readonly from: number;
  readonly until?: number;
}

/** @returns the weekdays of the dates when they are others than written, and it is sure which. */
function rightWeekdays(
  { weekday, until }: Fact<WeekdayValue>,
  date: Fact<DateValue>,
  now: number,
): Weekdays | undefined {
  const firsts = possibleDays(date.from, now);
  if (firsts.length === 0) return undefined;
  if (until === undefined) {
    // "joka torstai 1.–30.6.": a weekday beside a range names neither end.
    if (date.until || firsts.some((day) => weekdayOf(day) === weekday)) return undefined;
    return firsts[0] && { from: weekdayOf(firsts[0]) };
  }
  // "ke–pe 16.–18.6." is day by day, "ma–pe 1.–30.6." is not.
  if (!date.until) return undefined;
  const length = (until - weekday + 7) % 7;
  const { day, month } = date.until;
  const ranges = firsts.flatMap((from) => {
    const end = { day, month, year: month < from.month ? from.year + 1 : from.year };
    return isRealDay(end) && daysBetween(from, end) === length ? [from] : [];
  });
  if (ranges.length === 0 || ranges.length < firsts.length) return undefined;
  if (ranges.some((from) => weekdayOf(from) === weekday)) return undefined;
  const first = ranges[0] && weekdayOf(ranges[0]);
  return first === undefined ? undefined : { from: first, until: ((first - 1 + length) % 7) + 1 };
}

/** The day as written, in the years that it may be of; the likeliest first. */
function possibleDays({ day, month, year }: CalendarDay, now: number): FullDay[] {
  if (year !== undefined) {
    const full = { day, month, year };
    return year >= EARLIEST_YEAR && isRealDay(full) ? [full] : [];
  }
  const today = helsinkiDay(now);
  return [today.year - 1, today.year, today.year + 1]
    .map((one) => ({ day, month, year: one }))
    .filter((full) => {
      const distance = daysBetween(today, full);
      return isRealDay(full) && distance >= -LONGEST_BACK && distance <= LONGEST_AHEAD;
    })
    .sort((one, other) => distanceFrom(today, one) - distanceFrom(today, other));
}

/** Coming days are likelier than past ones. */
function distanceFrom(today: FullDay, day: FullDay): number {
  const days = daysBetween(today, day);
  return days < 0 ? LONGEST_AHEAD - days : days;
}

function report(
  context: RuleContext,
  weekday: Fact<WeekdayValue>,
  date: Fact<DateValue>,
  right: Weekdays,
): Report {
  const { text } = context;
  const [start, end] = [Math.min(weekday.start, date.start), Math.max(weekday.end, date.end)];
  const written = text.slice(weekday.start, weekday.end);
  const corrected = correctedWeekday(context, weekday, right);
  return {
    span: { start, end },
    messageId: 'otherWeekday',
    parameters: {
      written,
      date: text.slice(date.start, date.end),
      weekday: weekdayNames(context, weekday, right),
    },
    suggestion: {
      text: text.slice(start, weekday.start) + corrected + text.slice(weekday.end, end),
      ...(weekday.language !== 'none' && { language: weekday.language }),
    },
  };
}

/** 5, which the message names in its own language; a range in the text's: "tiistai–torstai". */
function weekdayNames(
  { resources }: RuleContext,
  { language }: Fact<WeekdayValue>,
  { from, until }: Weekdays,
): string | number {
  if (until === undefined) return from;
  const known = language === 'none' ? 'fi' : language;
  return [from, until].map((day) => resources.facts.weekdayForm(known, day, '')).join('–');
}

/** "Torstaina" → "Perjantaina", "ke–pe" → "ti–to": in the same form. */
function correctedWeekday(context: RuleContext, fact: Fact<WeekdayValue>, right: Weekdays): string {
  const vocabulary = context.resources.facts;
  let day = right.from;
  return context.text.slice(fact.start, fact.end).replace(/\p{L}+(?:['’]\p{L}+)?/gu, (word) => {
    const meaning = meaningsOf(vocabulary, word.toLowerCase(), fact.language).find(
      ({ what }) => what === 'weekday',
    );
    if (meaning?.what !== 'weekday') return word;
    const ending = meaning.short ? undefined : meaning.ending;
    const form = vocabulary.weekdayForm(meaning.language, day, ending);
    day = right.until ?? day;
    return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  });
}
