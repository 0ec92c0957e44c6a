import { expect, it } from 'vitest';
import { checkWithRule, testRule } from '../rule-tester.ts';

// The tests' moment is Tuesday 9 March 2027.
testRule('date-weekday-mismatch', {
  fires: [
    {
      text: 'Huomenna 24.11. vietetään lastenjuhlaa.',
      now: Date.parse('2026-11-24T17:00:00Z'),
      excerpts: ['Huomenna 24.11.'],
      messageId: 'relativeDay',
      parameters: { word: 'Huomenna', date: '25.11', written: '24.11.' },
    },
    {
      text: 'I morgon den 24 november firar vi.',
      now: Date.parse('2026-11-24T17:00:00Z'),
      messageId: 'relativeDay',
    },
    {
      text: 'Today, 23 November, the library is closed.',
      now: Date.parse('2026-11-24T17:00:00Z'),
      messageId: 'relativeDay',
    },
    {
      text: 'Tänään ma 23.11. on puuropäivä.',
      now: Date.parse('2026-11-24T17:00:00Z'),
      messageId: 'relativeDay',
    },
    {
      text: 'Kokous pidetään torstaina 12.3.2027 kirjastossa.',
      excerpts: ['torstaina 12.3.2027'],
      severity: 'warn',
      messageId: 'otherWeekday',
      parameters: { written: 'torstaina', date: '12.3.2027', weekday: 5 },
    },
    {
      name: 'without a year',
      text: 'Tervetuloa avajaisiin ke 17.6. klo 18!',
      excerpts: ['ke 17.6.'],
      parameters: { weekday: 4 },
    },
    {
      name: 'behind the date',
      text: 'Haku päättyy 15.4. (perjantai).',
      excerpts: ['15.4. (perjantai'],
    },
    { name: 'a month by name', text: 'Tervetuloa maanantaina 17. kesäkuuta!' },
    {
      name: 'day by day',
      text: 'Markkinat ke–pe 17.–19.6. torilla',
      excerpts: ['ke–pe 17.–19.6.'],
      parameters: { weekday: 'torstai–lauantai' },
    },
    {
      text: 'Konserten hålls onsdagen den 17 juni 2027.',
      excerpts: ['onsdagen den 17 juni 2027'],
      parameters: { weekday: 4 },
    },
    { text: 'Välkommen på fredag 17.6 kl. 18!', excerpts: ['fredag 17.6'] },
    { text: 'The concert is on Friday, June 17.', parameters: { weekday: 4 } },
    { text: 'The concert is on Friday 17 June 2027.', excerpts: ['Friday 17 June 2027'] },
    {
      name: 'the second of a list',
      text: 'Kerho: ti 13.4., ke 22.4. ja to 29.4.',
      excerpts: ['ke 22.4.'],
    },
  ],
  staysSilent: [
    { text: 'Huomenna 25.11. vietetään lastenjuhlaa.', now: Date.parse('2026-11-24T17:00:00Z') },
    {
      text: 'Huomenna 27.11. vietetään lastenjuhlaa, ajastettu.',
      now: Date.parse('2026-11-24T17:00:00Z'),
    },
    { text: 'Eilen 23.11. vietettiin lastenjuhlaa.', now: Date.parse('2026-11-24T17:00:00Z') },
    { text: 'Tänään 24.11.1940 kaupunki vuokrattiin.', now: Date.parse('2026-11-24T17:00:00Z') },
    { text: 'Tänään 1.1. alkaa vuosi.', now: Date.parse('2026-12-31T17:00:00Z') },
    {
      text: 'Huomenna 24.11. vietetään lastenjuhlaa.',
      surface: 'edit',
      now: Date.parse('2026-11-24T17:00:00Z'),
    },
    'Kokous pidetään perjantaina 12.3.2027 kirjastossa.',
    'Tervetuloa avajaisiin to 17.6. klo 18!',
    'Kerho: ti 13.4., ke 21.4. ja to 29.4.',
    'Haku päättyy 15.4. (torstai).',
    'Markkinat to–la 17.–19.6. torilla',
    'Konserten hålls torsdagen den 17 juni 2027.',
    'Välkommen på torsdag 17.6 kl. 18!',
    'The concert is on Thursday, June 17.',
    { name: 'next year', text: 'Uusi kausi alkaa ma 3.1. klo 9.' },
    { name: 'just past', text: 'Kiitos kaikille, jotka tulivat lauantaina 6.3. talkoisiin!' },
    { name: 'past, of the last year', text: 'Joulukonsertti pidettiin lauantaina 5.12. kirkossa.' },
    { name: 'ranges', text: 'Kerho kokoontuu torstaisin 1.4.–27.5. kirjastossa.' },
    { name: 'weekdays through a range', text: 'Olemme avoinna ma–pe 1.–30.6. klo 9–15.' },
    { name: 'a date range of one weekday', text: 'Näyttely on avoinna joka lauantai 1.–31.5.' },
    {
      name: 'quoted',
      text: 'Vanhassa mainoksessa luki: ”Tanssit lauantaina 12.3.1956 seurojentalolla”',
    },
    { name: 'an impossible day is another matter', text: 'Kokous pidetään torstaina 31.6.2027.' },
    {
      name: 'nothing to do with each other',
      text: 'Torstaina alkaa haku, joka päättyy 16.4. klo 16.',
    },
    { name: 'the weekday of the next date', text: 'Suljettu 25.3. ja perjantaina 26.3.' },
    'Versio 12.3 julkaistaan torstaina.',
  ],
});

it.each([
  ['Torstaina 12.3.2027 kokoustetaan.', 'Perjantaina 12.3.2027', 'fi'],
  ['Kokous pidetään perjantaisin 17.6. kirjastossa.', 'torstaisin 17.6.', 'fi'],
  ['Kokous pidetään torstaina 16.6. kirjastossa.', 'keskiviikkona 16.6.', 'fi'],
  ['Tervetuloa avajaisiin ke 17.6. klo 18!', 'to 17.6.', 'fi'],
  ['Konserten hålls onsdagen den 17 juni 2027.', 'torsdagen den 17 juni 2027', 'sv'],
  ['The concert is on Friday, June 17.', 'Thursday, June 17', 'en'],
])('suggests the right weekday in the same form: %s', (text, corrected, language) => {
  const [finding] = checkWithRule('date-weekday-mismatch', { text });
  expect(finding?.suggestion).toEqual({ text: corrected, language });
});
