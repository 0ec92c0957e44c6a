import type { RuleContext } from '../rule.ts';
import { type DateValue, type Fact, isDate, isWeekday, type WeekdayValue } from './fact.ts';
import { factsOf } from './find-facts.ts';
import { meaningsOf } from './vocabulary.ts';

/** A weekday and the date that it stands beside. */
export interface DatedWeekday {
  readonly weekday: Fact<WeekdayValue>;
  readonly date: Fact<DateValue>;
}

/** "torstaina 17.6.", "torsdagen den 17 juni", "Thursday, June 17": nothing else between. */
const BEFORE = /^(?:[ \u00a0]{1,2}|,[ \u00a0]?|[ \u00a0]\()(?:\p{L}{2,3}[ \u00a0])?$/u;
/** "17.6. (torstai)", "17.6. torstaina". */
const BEHIND = /^[ \u00a0]{1,2}\(?$/;

/** Weekdays that belong to a date. One between two dates belongs to the later. */
export function* datedWeekdays(context: RuleContext): Generator<DatedWeekday> {
  const { text, resources } = context;
  const facts = factsOf(context);
  const isArticle = (word: string) =>
    meaningsOf(resources.facts, word, 'none').some(({ what }) => what === 'article');
  for (const [index, weekday] of facts.entries()) {
    if (!isWeekday(weekday)) continue;
    const next = facts[index + 1];
    if (next && isDate(next)) {
      const gap = text.slice(weekday.end, next.start);
      const word = gap.replace(/[^\p{L}]/gu, '');
      if (BEFORE.test(gap) && (word === '' || isArticle(word.toLowerCase()))) {
        yield { weekday, date: next };
        continue;
      }
    }
    const previous = facts[index - 1];
    if (previous && isDate(previous) && BEHIND.test(text.slice(previous.end, weekday.start))) {
      yield { weekday, date: previous };
    }
  }
}
