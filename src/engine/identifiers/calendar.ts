const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param month 1-12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) return 29;
  return DAYS_IN_MONTH[month - 1] ?? 0;
}

/**
 * Does the day exist, and has it begun by `now`? A day of tolerance covers time zones.
 * @param now epoch milliseconds
 */
export function isPastDay(year: number, month: number, day: number, now: number): boolean {
  if (day < 1 || day > daysInMonth(year, month)) return false;
  return Date.UTC(year, month - 1, day) <= now + 86_400_000;
}
