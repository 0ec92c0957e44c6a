import { expect, it } from 'vitest';
import { checkWithRule } from '../rule-tester.ts';

function skeleton(text: string): string | undefined {
  return checkWithRule('missing-second-language', { text })[0]?.suggestion?.text;
}

it.each([
  [
    'Kesäkonsertti pidetään Hangossa torstaina 17.6.2027 klo 18 satamassa.',
    '… Hangö torsdagen den 17 juni 2027 kl. 18 …',
  ],
  [
    'Liput maksavat 12,50 €, lapset pääsevät ilmaiseksi.\nLisätietoja: www.hanko.fi/fi/kesa',
    '… 12,50 € …\nwww.hanko.fi/fi/kesa',
  ],
  [
    'Hangon kaupungin kirjasto on avoinna ma–pe 10–18 ja lauantaisin klo 10–14.',
    '… Hangö stad … måndag–fredag kl. 10–18 … på lördagar kl. 10–14 …',
  ],
  [
    'Palvelemme taas joulun jälkeen, suljettu 24.–26.12. ja 31.12.–1.1.2028.',
    '… den 24–26 december … den 31 december 2027–1 januari 2028 …',
  ],
  [
    'Uimakoulu alkaa kesäkuussa Tammisaaressa, ilmoittaudu viimeistään viikolla 20.',
    '… i juni … Ekenäs … vecka 20 …',
  ],
  [
    'Sommarkonserten hålls torsdagen den 17 juni 2027 kl. 18.00–19.30 i Hangö.',
    '… torstaina 17.6.2027 klo 18–19.30 … Hanko …',
  ],
  [
    'Simhallen har öppet på tisdagar kl. 8–16, stängt är det den 1 maj och 17–19 juni.',
    '… tiistaisin klo 8–16 … 1.5. … 17.–19.6. …',
  ],
  [
    'Vi ses i morgon på torget, ring 019 220 3111 om du har frågor om marknaden.',
    '… huomenna … 019 220 3111 …',
  ],
  [
    'Sagostund på biblioteket varje onsdag kl. 10, alla barn är välkomna.',
    '… keskiviikkoisin klo 10 …',
  ],
  [
    'Kunnallisvero nousee ensi vuonna 0,3 prosenttiyksikköä valtuuston päätöksellä.',
    '… 0,3 procentenheter …',
  ],
])('%s', (text, expected) => {
  expect(skeleton(text)).toBe(expected);
});

it('offers nothing when the text tells next to no facts', () => {
  expect(skeleton('Kaupunginhallitus päätti eilen uuden koulun rakentamisesta.')).toBeUndefined();
  expect(skeleton('Kirjaston lukupiiri kokoontuu taas klo 10, tervetuloa!')).toBeUndefined();
  expect(skeleton('Kirjaston lukupiiri kokoontuu ja kaikki ovat tervetulleita.')).toBeUndefined();
});
