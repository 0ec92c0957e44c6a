import { expect, it } from 'vitest';
import {
  daysBetween,
  helsinkiDay,
  isRealDay,
  weekdayOf,
} from '../../../src/engine/facts/helsinki-day.ts';

const HOUR = 3_600_000;

it('agrees with Intl every six hours from 2024 to 2030', () => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Helsinki',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  for (let now = Date.UTC(2024, 0, 1); now < Date.UTC(2030, 0, 1); now += 6 * HOUR) {
    const { day, month, year } = helsinkiDay(now + HOUR / 2);
    const parts = Object.fromEntries(
      format.formatToParts(now + HOUR / 2).map(({ type, value }) => [type, Number(value)]),
    );
    expect([day, month, year]).toEqual([parts.day, parts.month, parts.year]);
  }
});

it.each([
  ['2027-03-27T22:30:00Z', 28],
  ['2027-03-28T21:30:00Z', 29],
  ['2027-10-30T21:30:00Z', 31],
  ['2027-10-31T21:30:00Z', 31],
  ['2027-10-31T22:30:00Z', 1],
  ['2026-12-31T22:30:00Z', 1],
])('changes with summer time: %s', (moment, day) => {
  expect(helsinkiDay(Date.parse(moment)).day).toBe(day);
});

it('knows weekdays and what days there are', () => {
  expect(weekdayOf({ day: 17, month: 6, year: 2027 })).toBe(4);
  expect(weekdayOf({ day: 14, month: 3, year: 2027 })).toBe(7);
  expect(isRealDay({ day: 29, month: 2, year: 2028 })).toBe(true);
  expect(isRealDay({ day: 29, month: 2, year: 2027 })).toBe(false);
  expect(isRealDay({ day: 31, month: 6, year: 2027 })).toBe(false);
  expect(isRealDay({ day: 1, month: 13, year: 2027 })).toBe(false);
  const summer = { day: 30, month: 10, year: 2027 };
  expect(daysBetween(summer, { day: 2, month: 11, year: 2027 })).toBe(3);
});
