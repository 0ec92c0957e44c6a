import { type Fact, isTime, type TimeOfDay, type TimeValue } from '../facts/fact.ts';
import { factsOf } from '../facts/find-facts.ts';
import { isPossible } from '../facts/read-time.ts';
import { defineRule } from '../rule.ts';

/** An end by this hour is of the next night, whenever it began ("klo 11–02"). */
const NIGHT_ENDS = 5;
/** An end by this hour is of the next morning, when it began in the evening ("klo 20–8"). */
const MORNING_ENDS = 10;
const EVENING_BEGINS = 16;
/** Facts back to which a range of days is looked for ("pe–su 18.–20.6. klo 18–16"). */
const DAYS_BEFORE = 2;
const FRIDAY = 5;

/** "klo 18–16" of one day. */
export const timeRangeInvalid = defineRule({
  id: 'time-range-invalid',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    const facts = factsOf(context);
    for (const [index, fact] of facts.entries()) {
      if (!isTime(fact) || !fact.until || !endsBeforeItBegins(fact, fact.until)) continue;
      const excerpt = context.text.slice(fact.start, fact.end);
      // "la 5.6. 3–2" is a result.
      if (!/[\p{L}.:]/u.test(excerpt)) continue;
      if (facts.slice(Math.max(0, index - DAYS_BEFORE), index).some(isRangeOfDays)) continue;
      yield {
        span: { start: fact.start, end: fact.end },
        messageId: 'endsBeforeStart',
        parameters: { excerpt },
      };
    }
  },
});

function endsBeforeItBegins({ from, language }: Fact<TimeValue>, until: TimeOfDay): boolean {
  if (!isPossible(from) || !isPossible(until)) return false;
  if (until.hour * 60 + until.minute >= from.hour * 60 + from.minute) return false;
  if (until.hour <= NIGHT_ENDS) return false;
  if (until.hour <= MORNING_ENDS && from.hour >= EVENING_BEGINS) return false;
  // "10–4" of a clock of twelve hours.
  return !(language === 'en' && from.hour <= 12);
}

/** From a time of the first day to one of the last. "Ma–to klo 9–15" is every day's. */
function isRangeOfDays(fact: Fact): boolean {
  if (fact.kind === 'date') return fact.until !== undefined;
  if (fact.kind !== 'weekday' || fact.until === undefined) return false;
  return fact.until > FRIDAY || fact.until < fact.weekday;
}
