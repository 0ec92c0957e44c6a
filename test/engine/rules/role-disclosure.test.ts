import { describe, expect, it } from 'vitest';
import criticism from '../../corpus/criticism.json' with { type: 'json' };
import { checkWithRule, type RuleCases, testRule } from '../rule-tester.ts';

const asEmployee = (cases: RuleCases): RuleCases => ({
  fires: cases.fires.map((one) => ({
    profile: 'employee',
    ...(typeof one === 'string' ? { text: one } : one),
  })),
  staysSilent: cases.staysSilent.map((one) => ({
    profile: 'employee',
    ...(typeof one === 'string' ? { text: one } : one),
  })),
});

testRule(
  'role-disclosure',
  asEmployee({
    fires: [
      {
        text: 'Asiakkaamme saavat nyt lainata pelejä kotiin!',
        excerpts: ['Asiakkaamme'],
        severity: 'remind',
      },
      {
        text: 'Meillä kirjastossa on tänään satutunti, tervetuloa.',
        excerpts: ['Meillä kirjastossa'],
      },
      { text: 'Meidän tiimi sai valmiiksi uuden karttapalvelun.', excerpts: ['Meidän tiimi'] },
      { text: 'Hangon kaupunki avaa uuden nuorisotilan syksyllä.', excerpts: ['Hangon kaupunki'] },
      { text: 'Våra elever har byggt en fantastisk båt!', excerpts: ['Våra elever'] },
      { text: 'Hangö stad öppnar en ny ungdomslokal i höst.', excerpts: ['Hangö stad'] },
      { text: 'Our pupils built a wonderful boat!', excerpts: ['Our pupils'] },
    ],
    staysSilent: [
      'Kävimme lasten kanssa rannalla, oli ihana päivä.',
      'Olen töissä Hangon kaupungilla, ja asiakkaamme saavat nyt lainata pelejä.',
      'Kirjastonhoitajana iloitsen: asiakkaamme saavat nyt lainata pelejä.',
      {
        name: 'the account tells',
        text: 'Asiakkaamme saavat nyt lainata pelejä.',
        account: 'Aino Rantanen, rehtori',
      },
      {
        name: 'criticism',
        text: 'Hangon kaupunki rakentaa väärään paikkaan, ja se on huono ratkaisu.',
      },
      'Vi var på stranden med barnen, en underbar dag.',
      'Jag jobbar på Hangö stad, och våra elever har byggt en båt.',
      'We went to the beach with the kids, a lovely day.',
      'I work at the school, and our pupils built a boat.',
      {
        name: 'the official account',
        text: 'Asiakkaamme saavat nyt lainata pelejä.',
        profile: 'official',
      },
      {
        name: 'an elected official',
        text: 'Asiakkaamme saavat nyt lainata pelejä.',
        profile: 'elected',
      },
    ],
  }),
);

describe('criticism is welcome', () => {
  const rules = ['role-disclosure', 'speaks-for-city'];
  it.each(criticism)('$language: $text', ({ text }) => {
    for (const profile of ['employee', 'elected'] as const) {
      expect(rules.flatMap((rule) => checkWithRule(rule, { text, profile }))).toEqual([]);
    }
  });
});
