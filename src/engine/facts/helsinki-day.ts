import { daysInMonth } from '../identifiers/calendar.ts';
import type { CalendarDay } from './fact.ts';

export type FullDay = Required<CalendarDay>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The day in Finland at a moment.
 * @param now epoch milliseconds
 */
export function helsinkiDay(now: number): FullDay {
  const local = helsinkiTime(now);
  return {
    day: local.getUTCDate(),
    month: local.getUTCMonth() + 1,
    year: local.getUTCFullYear(),
  };
}

/**
 * Minutes since midnight in Finland.
 * @param now epoch milliseconds
 */
export function helsinkiMinute(now: number): number {
  const local = helsinkiTime(now);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/**
 * A date whose UTC parts are Finland's. Summer time by directive 2000/84/EC, from 2002 on: the last
 * Sunday of March to the last Sunday of October, 01:00 UTC. (`Intl` takes a hundred times as long.)
 */
function helsinkiTime(now: number): Date {
  const year = new Date(now).getUTCFullYear();
  const summer = now >= lastSunday(year, 3) + HOUR && now < lastSunday(year, 10) + HOUR;
  return new Date(now + (summer ? 3 : 2) * HOUR);
}

/** 1 is Monday. Gregorian, from the year 1000 on. */
export function weekdayOf({ day, month, year }: FullDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

export function isRealDay({ day, month, year }: FullDay): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days from one to the other; negative when the other is earlier. */
export function daysBetween(from: FullDay, to: FullDay): number {
  return Math.round((start(to) - start(from)) / DAY);
}

function start({ day, month, year }: FullDay): number {
  return Date.UTC(year, month - 1, day);
}

function lastSunday(year: number, month: number): number {
  const last = daysInMonth(year, month);
  const weekday = weekdayOf({ day: last, month, year });
  return Date.UTC(year, month - 1, last - (weekday % 7));
}
