import type { Language, Span } from '../types.ts';

/** A day as written: it need not exist. Months 1-12; the year is absent when the text leaves it out. */
export interface CalendarDay {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** As written: "25.75" has hour 25 and minute 75. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

export interface DateValue {
  readonly kind: 'date';
  readonly from: CalendarDay;
  readonly until?: CalendarDay;
  /** Unsure: digits that could be a version or a decimal as well ("2.1."). */
  readonly sure: boolean;
}

export interface WeekdayValue {
  readonly kind: 'weekday';
  /** 1 is Monday. */
  readonly weekday: number;
  readonly until?: number;
}

export interface TimeValue {
  readonly kind: 'time';
  readonly from: TimeOfDay;
  readonly until?: TimeOfDay;
  /** Unsure: no word, colon or range tells that it is a time. */
  readonly sure: boolean;
  /** The text leaves open which half of the day it means ("puoli seitsemän"). */
  readonly halfDay: boolean;
}

export interface AmountValue {
  readonly kind: 'amount';
  readonly value: number;
  readonly until?: number;
  /** Currency ("EUR"), `percent`, `points` of it, or a unit of `rules/words/facts.json`. */
  readonly unit?: string;
  readonly form: 'digits' | 'words';
  readonly ordinal: boolean;
  /** Words that often count nothing ("one", "toinen", "kuusi"): they agree, but never contradict. */
  readonly doubtful: boolean;
  /** Capital letters right before it: "SA" of "CC BY-NC-SA 4.0", "WCAG" of "WCAG 2.1". */
  readonly label?: string;
  /** What else the same characters may be. */
  readonly otherwise?: readonly (TimeOfDay | CalendarDay | number)[];
}

export type FactValue =
  | DateValue
  | WeekdayValue
  | TimeValue
  | AmountValue
  | { readonly kind: 'month'; readonly month: number; readonly until?: number }
  | { readonly kind: 'week'; readonly week: number; readonly until?: number }
  | { readonly kind: 'relative-day'; readonly days: number }
  /** Digits in several groups that are none of the others: versions, case numbers. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'phone'; readonly international: string }
  | { readonly kind: 'email'; readonly address: string }
  | { readonly kind: 'link'; readonly url: string };

/** A value with the place that tells it. */
export type Fact<Value extends FactValue = FactValue> = Span & {
  readonly language: Language;
} & Value;

export function isDate(fact: Fact): fact is Fact<DateValue> {
  return fact.kind === 'date';
}

export function isTime(fact: Fact): fact is Fact<TimeValue> {
  return fact.kind === 'time';
}

export function isWeekday(fact: Fact): fact is Fact<WeekdayValue> {
  return fact.kind === 'weekday';
}
