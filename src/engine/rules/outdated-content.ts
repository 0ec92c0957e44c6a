import { quotations } from '../clauses/quotations.ts';
import { datedWeekdays } from '../facts/dated-weekdays.ts';
import { type CalendarDay, type Fact, isDate } from '../facts/fact.ts';
import { factsOf } from '../facts/find-facts.ts';
import {
  daysBetween,
  type FullDay,
  helsinkiDay,
  isRealDay,
  weekdayOf,
} from '../facts/helsinki-day.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';

/** A day without a year is past when it was this many days ago at most; else it is next year's. */
const LONGEST_PAST = 60;
/** Older days with a year are history. */
const OLDEST_DAYS = 800;

/** A day that has gone by, told as if it were to come: "Tervetuloa 12.2.!" in March. */
export const outdatedContent = defineRule({
  id: 'outdated-content',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    const facts = factsOf(context);
    const dates = facts.filter(isDate);
    if (dates.length === 0) return;
    const around = surroundingsOf(context);
    if (around.phrases('future-invitation').length === 0) return;
    const today = helsinkiDay(context.now);
    const weekdays = weekdaysOf(context);
    const quoted = quotations(context.text);
    for (const sentence of around.sentences) {
      const told = dates.filter((date) => overlap(date, sentence));
      if (told.length === 0 || around.within('future-invitation', sentence).length === 0) continue;
      if (around.within('past-mark', sentence).length > 0) continue;
      if (quoted.some((quotation) => overlap(quotation, sentence))) continue;
      const ages = told.map((date) => age(date.until ?? date.from, weekdays.get(date), today));
      // With a day to come beside it, the past one is where something began.
      if (ages.some((days) => days === undefined || days <= 0)) continue;
      const first = told[0];
      if (first) yield report(context, first);
    }
  },
});

function report(context: RuleContext, { start, end }: Span) {
  return {
    span: { start, end },
    messageId: 'pastDay',
    parameters: { date: context.text.slice(start, end) },
  };
}

function weekdaysOf(context: RuleContext): Map<Fact, number> {
  return new Map([...datedWeekdays(context)].map(({ date, weekday }) => [date, weekday.weekday]));
}

/** Days since the day; negative to come; nothing when it may be of another year. */
function age(
  { day, month, year }: CalendarDay,
  weekday: number | undefined,
  today: FullDay,
): number | undefined {
  if (year !== undefined) {
    const full = { day, month, year };
    const days = isRealDay(full) ? -daysBetween(today, full) : undefined;
    return days !== undefined && days <= OLDEST_DAYS ? days : undefined;
  }
  for (const one of [today.year, today.year - 1]) {
    const full = { day, month, year: one };
    if (!isRealDay(full)) continue;
    const days = -daysBetween(today, full);
    if (days < 0) return days;
    if (days > LONGEST_PAST) return undefined;
    // The weekday of another year: it is that one's.
    const next = { day, month, year: one + 1 };
    const isNext = weekday !== undefined && isRealDay(next) && weekdayOf(next) === weekday;
    return isNext && weekdayOf(full) !== weekday ? undefined : days;
  }
  return undefined;
}
