import type { RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';

/** Facts of so long ago are history. */
const HISTORY_YEARS = 60;

/** Does the sentence name a year of long ago? */
export function tellsOldHistory(context: RuleContext, sentence: Span): boolean {
  const thisYear = new Date(context.now).getUTCFullYear();
  const years = context.text.slice(sentence.start, sentence.end).match(/\b1[0-9]\d\d\b/g) ?? [];
  return years.some((year) => Number(year) < thisYear - HISTORY_YEARS);
}
