import { easter } from 'date-easter';
import {
  daysBetween,
  type FullDay,
  helsinkiDay,
  helsinkiMinute,
  weekdayOf,
} from '../facts/helsinki-day.ts';
import type { Organisation } from '../types.ts';

const FRIDAY = 5;

/**
 * Is it Monday to Friday, within the hours, and no day off? The end is exclusive.
 * @param now epoch milliseconds
 */
export function isWorkingTime(
  now: number,
  { start, end }: Organisation['officeHours'],
  daysOff: readonly string[],
): boolean {
  const day = helsinkiDay(now);
  if (weekdayOf(day) > FRIDAY || isDayOff(day, daysOff)) return false;
  const [from, to] = [minuteOf(start), minuteOf(end)];
  if (from === undefined || to === undefined) return false;
  const minute = helsinkiMinute(now);
  return minute >= from && minute < to;
}

/**
 * @param daysOff "12-06" (month and day), "easter-2", "easter+39" (days from Easter Sunday), or
 * "friday-06-19" (the first Friday on or after the day). What cannot be read is no day off.
 */
export function isDayOff(day: FullDay, daysOff: readonly string[]): boolean {
  return daysOff.some((written) => {
    const movable = /^easter([+-]\d{1,3})$/.exec(written);
    if (movable) return daysBetween(easter(day.year), day) === Number(movable[1]);
    const fixed = /^(friday-)?(\d{2})-(\d{2})$/.exec(written);
    if (!fixed) return false;
    const named = { year: day.year, month: Number(fixed[2]), day: Number(fixed[3]) };
    const distance = daysBetween(named, day);
    if (fixed[1] === undefined) return distance === 0;
    return distance >= 0 && distance < 7 && weekdayOf(day) === FRIDAY;
  });
}

function minuteOf(clock: string): number | undefined {
  const read = /^(\d{1,2}):(\d{2})$/.exec(clock);
  return read ? Number(read[1]) * 60 + Number(read[2]) : undefined;
}
