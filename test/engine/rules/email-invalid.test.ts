import { expect, it } from 'vitest';
import { checkWithRule, testRule } from '../rule-tester.ts';

testRule('email-invalid', {
  fires: [
    {
      text: 'Lisätietoja: kirjaamo@hanko',
      excerpts: ['kirjaamo@hanko'],
      severity: 'warn',
      messageId: 'withoutEnding',
    },
    {
      text: 'Lisätietoja: kirjaamo@@hanko.fi',
      excerpts: ['kirjaamo@@hanko.fi'],
      messageId: 'misspelt',
    },
    { text: 'Lisätietoja: kirjaamo@hanko,fi.', excerpts: ['kirjaamo@hanko,fi'] },
    { text: 'Lisätietoja: kirjaamo@ hanko.fi', excerpts: ['kirjaamo@ hanko.fi'] },
    { text: 'Lisätietoja: kirjaamo@hanko..fi', excerpts: ['kirjaamo@hanko..fi'] },
    { text: 'Skriv till registrator@hagno.fi', excerpts: ['registrator@hagno.fi'] },
    { text: 'Skriv till registrator@hankko.fi', excerpts: ['registrator@hankko.fi'] },
    { text: 'Write to info.@example.com', excerpts: ['info.@example.com'] },
    { text: 'Write to anna.lind@gmial.com', excerpts: ['anna.lind@gmial.com'] },
    { name: 'may be no address', text: 'Kahvit@kirjasto klo 14', severity: 'remind' },
    { profile: 'elected', text: 'Lisätietoja: kirjaamo@hanko', severity: 'remind' },
  ],
  staysSilent: [
    'Lisätietoja: kirjaamo@hanko.fi.',
    'Skriv till registrator@hango.fi, så svarar vi.',
    'Write to anna.lind@example.com, please.',
    { name: 'a pattern of addresses', text: 'Sähköpostimme on etunimi.sukunimi@hanko.fi' },
    {
      name: 'handles',
      text: 'Seuraa: @hangonkaupunki ja @hango.stad sekä @kirjasto@mastodon.example',
    },
    { name: 'another town', text: 'Kysy: neuvonta@hanka.fi tai info@hanki.fi' },
    { name: 'hidden on purpose', text: 'Osoite oli anna...@example.com' },
    { name: 'a number', text: 'Tarjous 2@5 euroa' },
  ],
});

it.each([
  ['Kirjoita kirjaamo@hanko,fi', 'kirjaamo@hanko.fi'],
  ['Kirjoita kirjaamo@@hanko.fi', 'kirjaamo@hanko.fi'],
  ['Kirjoita registrator@hagno.fi', 'registrator@hango.fi'],
  ['Kirjoita anna.lind@gmial.com', 'anna.lind@gmail.com'],
])('suggests the address that was meant: %s', (text, meant) => {
  expect(checkWithRule('email-invalid', { text })[0]?.suggestion?.text).toBe(meant);
});
