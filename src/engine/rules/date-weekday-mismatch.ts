import { quotations } from '../clauses/quotations.ts';
import { datedWeekdays } from '../facts/dated-weekdays.ts';
import type { CalendarDay, DateValue, Fact, WeekdayValue } from '../facts/fact.ts';
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

/** "torstaina 12.3.2027", when that day is a Friday. */
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
  },
});

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
