import type { CalendarDay, DateValue, Fact, TimeOfDay, TimeValue } from '../facts/fact.ts';
import { isDate, isTime } from '../facts/fact.ts';
import { factsOf } from '../facts/find-facts.ts';
import { isPossible } from '../facts/read-time.ts';
import { daysInMonth } from '../identifiers/calendar.ts';
import { defineRule } from '../rule.ts';
import type { Report } from '../types.ts';

/** A month that every year has: 29.2. without a year may be of a leap year. */
const LEAP_YEAR = 2028;

/** Days, months and times that do not exist: 31.6., 30.2., month 13, klo 25. */
export const invalidDate = defineRule({
  id: 'invalid-date',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    for (const fact of factsOf(context)) {
      const report = isDate(fact) ? dateReport(fact) : isTime(fact) ? timeReport(fact) : undefined;
      if (!report) continue;
      const excerpt = context.text.slice(fact.start, fact.end);
      yield {
        ...report,
        span: { start: fact.start, end: fact.end },
        parameters: { ...report.parameters, excerpt },
      };
    }
  },
});

function dateReport(fact: Fact<DateValue>): Report | undefined {
  for (const day of fact.until ? [fact.from, fact.until] : [fact.from]) {
    const report = dayReport(day);
    if (report) return fact.sure ? report : { ...report, atMost: 'remind' };
  }
  return undefined;
}

function dayReport({ day, month, year }: CalendarDay): Report | undefined {
  // A nought is a version's or a placeholder's.
  if (day === 0 || month === 0) return undefined;
  if (month > 12) return { messageId: 'noSuchMonth', parameters: { month } };
  const days = daysInMonth(year ?? LEAP_YEAR, month);
  return day > days ? { messageId: 'noSuchDay', parameters: { days } } : undefined;
}

function timeReport({ from, until, sure }: Fact<TimeValue>): Report | undefined {
  const times: TimeOfDay[] = until ? [from, until] : [from];
  return sure && !times.every(isPossible) ? { messageId: 'noSuchTime' } : undefined;
}
