import { describe, expect, it } from 'vitest';
import { isDayOff } from '../../../src/engine/role/working-time.ts';
import { testRule } from '../rule-tester.ts';

const employee = { profile: 'employee' } as const;
const at = (instant: string) => Date.parse(instant);
const TEXT = 'Ihana aurinkoinen sää, lähdetään mökille saunomaan!';

testRule('private-use-working-hours', {
  fires: [
    { text: TEXT, messageId: 'workingTime', severity: 'remind', ...employee },
    { text: 'Underbart väder, vi åker till stugan och badar bastu!', ...employee },
    { text: 'Lovely weather, off to the cottage for a sauna!', ...employee },
    {
      name: 'in the hours that the organisation has set',
      text: TEXT,
      now: at('2027-03-09T05:30:00Z'),
      organisation: { officeHours: { start: '07:00', end: '15:00' } },
      parameters: { start: '07:00', end: '15:00' },
      ...employee,
    },
    { name: 'eight in winter', text: TEXT, now: at('2027-03-09T06:00:00Z'), ...employee },
    { name: 'eight in summer', text: TEXT, now: at('2027-06-08T05:00:00Z'), ...employee },
  ],
  staysSilent: [
    {
      name: 'on a day that the organisation has off',
      text: TEXT,
      organisation: { daysOff: ['03-09'] },
      ...employee,
    },
    { name: 'before eight', text: TEXT, now: at('2027-03-09T05:59:00Z'), ...employee },
    { name: 'from four on', text: TEXT, now: at('2027-03-09T14:00:00Z'), ...employee },
    { name: 'on a Saturday', text: TEXT, now: at('2027-03-13T10:00:00Z'), ...employee },
    { name: 'on Good Friday', text: TEXT, now: at('2027-03-26T10:00:00Z'), ...employee },
    { name: 'on Ascension Day', text: TEXT, now: at('2027-05-06T10:00:00Z'), ...employee },
    { name: 'on Midsummer Eve', text: TEXT, now: at('2027-06-25T10:00:00Z'), ...employee },
    { name: 'on Independence Day', text: TEXT, now: at('2027-12-06T10:00:00Z'), ...employee },
    { text: 'Kesälomalla vihdoin, mökille saunomaan!', ...employee },
    { text: 'Ruokatauolla kävelylenkki meren rannassa.', ...employee },
    { text: 'Yövuoron jälkeen suoraan rannalle nukkumaan.', ...employee },
    { text: 'Kirjastossa on tänään satutunti kello kymmenen.', ...employee },
    { text: 'Semestern har börjat, vi åker till stugan!', ...employee },
    { text: 'På lunchen tog jag en promenad vid havet.', ...employee },
    { text: 'På biblioteket är det sagostund i dag.', ...employee },
    { text: 'Day off today, straight to the beach!', ...employee },
    { text: 'Story time at the library starts at ten.', ...employee },
    { name: 'an elected official', text: TEXT, profile: 'elected' },
    { name: 'the official account', text: TEXT },
  ],
});

describe('days off', () => {
  it.each([
    [{ year: 2027, month: 3, day: 29 }, 'easter+1', true],
    [{ year: 2027, month: 3, day: 28 }, 'easter+1', false],
    [{ year: 2028, month: 6, day: 23 }, 'friday-06-19', true],
    [{ year: 2028, month: 6, day: 22 }, 'friday-06-19', false],
    [{ year: 2028, month: 12, day: 24 }, '12-24', true],
    [{ year: 2028, month: 12, day: 24 }, 'yesterday', false],
  ])('%o, %s: %s', (day, written, expected) => {
    expect(isDayOff(day, [written])).toBe(expected);
  });
});
