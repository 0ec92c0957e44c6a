import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../../src/engine/facts/fact.ts';
import { findFacts } from '../../../src/engine/facts/find-facts.ts';
import { analyseParagraph } from '../../../src/engine/paragraph-analysis.ts';
import { tokenize } from '../../../src/engine/text/tokenize.ts';
import { loadResources } from '../../../src/resources/load-resources.ts';
import { expectLinearTime } from '../linear-time.ts';
import { dictionaryUrl } from '../rule-tester.ts';

const { resources } = loadResources(readFileSync(dictionaryUrl));

function facts(text: string): Fact[] {
  const { tokens, segments } = analyseParagraph(text, resources);
  return findFacts(text, tokens, segments, resources);
}

/** [what is written, a part of its value] in order. */
function told(text: string): Array<[string, FactValue]> {
  return facts(text).map(({ start, end, language: _, ...value }) => [
    text.slice(start, end),
    value as FactValue,
  ]);
}

function kinds(text: string): string[] {
  return told(text).map(([written, { kind }]) => `${kind} ${written}`);
}

const on = (day: number, month: number, year?: number) => ({
  day,
  month,
  ...(year !== undefined && { year }),
});
const at = (hour: number, minute = 0) => ({ hour, minute });

describe('dates', () => {
  const cases: Array<[string, string, object]> = [
    ['Konsertti on 17.6.2027 kirjastossa', '17.6.2027', { from: on(17, 6, 2027), sure: true }],
    ['Konsertti on 17.6. kirjastossa', '17.6.', { from: on(17, 6), sure: true }],
    ['Konsertti on torstaina 17.6 kirjastossa', '17.6', { from: on(17, 6), sure: true }],
    ['Olemme auki 17.–19.6. torilla', '17.–19.6.', { from: on(17, 6), until: on(19, 6) }],
    ['Näyttely on auki 28.6.–2.7.2027', '28.6.–2.7.2027', { from: on(28, 6, 2027) }],
    ['Suljettu 28.12.–6.1.2028', '28.12.–6.1.2028', { from: on(28, 12, 2027) }],
    ['Näyttely on auki 1.6. – 31.8. joka päivä', '1.6. – 31.8.', { until: on(31, 8) }],
    ['Konsertit ovat 17. ja 18.6. kirjastossa', '17. ja 18.6.', { until: on(18, 6) }],
    ['Avajaiset ovat 17. kesäkuuta 2027', '17. kesäkuuta 2027', { from: on(17, 6, 2027) }],
    ['Olemme auki 17.–19. kesäkuuta', '17.–19. kesäkuuta', { until: on(19, 6) }],
    ['Hae paikkaa kesäkuun 17. päivään mennessä', 'kesäkuun 17.', { from: on(17, 6) }],
    ['Hae paikkaa marraskuun kuudennen päivän aikana', 'marraskuun kuudennen', { from: on(6, 11) }],
    ['Konserten hålls den 17 juni 2027', '17 juni 2027', { from: on(17, 6, 2027) }],
    ['Vi har öppet 17–19 juni i biblioteket', '17–19 juni', { until: on(19, 6) }],
    ['Vi firar den första maj med dans', 'första maj', { from: on(1, 5) }],
    ['Vi firar den 1:a maj med dans', '1:a maj', { from: on(1, 5) }],
    ['Vi har öppet 17 och 18 juni', '17 och 18 juni', { until: on(18, 6) }],
    ['The concert is on June 17th, 2027', 'June 17th, 2027', { from: on(17, 6, 2027) }],
    ['The concert is on the 17th of June', '17th of June', { from: on(17, 6) }],
    ['Open until 30 September in the library', '30 September', { from: on(30, 9) }],
    ['Päivitetty 2027-06-17 klo 12', '2027-06-17', { from: on(17, 6, 2027) }],
    ['Kokous on 31.6.2027 kirjastossa', '31.6.2027', { from: on(31, 6, 2027) }],
    ['Kokous on 30. helmikuuta kirjastossa', '30. helmikuuta', { from: on(30, 2) }],
  ];
  for (const [text, written, value] of cases) {
    it(text, () => {
      const found = told(text).find(([, { kind }]) => kind === 'date');
      expect(found?.[0]).toBe(written);
      expect(found?.[1]).toMatchObject(value);
    });
  }

  for (const text of [
    'Versio 4.1.2 on julkaistu',
    'Talossa on 2.5 kilometriä putkea',
    'Hinta on 12.50 euroa',
    'Laki 410/2015 muuttuu',
    'The bill has 12.5 percent interest',
    'We march may be tomorrow',
  ]) {
    it(`no date: ${text}`, () => {
      expect(kinds(text).filter((kind) => kind.startsWith('date'))).toEqual([]);
    });
  }
});

describe('weekdays, months and weeks', () => {
  const cases: Array<[string, string[]]> = [
    ['Tule kirjastoon torstaina', ['weekday torstaina']],
    ['Olemme auki torstaisin ja lauantaisin', ['weekday torstaisin', 'weekday lauantaisin']],
    [
      'Nähdään keskiviikkona tai viimeistään keskiviikosta',
      ['weekday keskiviikkona', 'weekday keskiviikosta'],
    ],
    ['Konsertti on perjantai-iltana', ['weekday perjantai-iltana']],
    ['Avoinna ke–pe ja su klo 10', ['weekday ke–pe', 'weekday su', 'time klo 10']],
    ['Avoinna ma-pe joka viikko', ['weekday ma-pe']],
    ['Kerho on to 17.6. kirjastossa', ['weekday to', 'date 17.6.']],
    ['Kom på torsdag eller på fredagen', ['weekday torsdag', 'weekday fredagen']],
    ['Öppet mån–fre och på lördagskvällen', ['weekday mån–fre', 'weekday lördagskvällen']],
    ['Open Mondays and on Thursday', ['weekday Mondays', 'weekday Thursday']],
    ['Kesä–elokuussa ja huhti-toukokuussa', ['month Kesä–elokuussa', 'month huhti-toukokuussa']],
    ['Haku on huhti- ja toukokuussa', ['month huhti', 'month toukokuussa']],
    ['Ansökan är öppen i mars och i maj', ['month mars', 'month maj']],
    ['The beach opens in May every year', ['month May']],
    ['Hiihtoloma on viikolla 8', ['week viikolla 8']],
    ['Sportlovet är vecka 8', ['week vecka 8']],
    ['Nähdään tänään tai huomenna', ['relative-day tänään', 'relative-day huomenna']],
    ['Vi ses i dag eller i morgon', ['relative-day i dag', 'relative-day i morgon']],
    ['Se on hyvä ja he tulevat ma asti', []],
    ['He ti to ovat lyhenteitä', []],
    ['You may march with us', []],
    ['Juhannus- tai joulu on lähellä', []],
  ];
  for (const [text, expected] of cases) {
    it(text, () => expect(kinds(text)).toEqual(expected));
  }
});

describe('times', () => {
  const cases: Array<[string, string, object]> = [
    ['Alkaa klo 18 kirjastossa', 'klo 18', { from: at(18) }],
    ['Alkaa kello 18.30 kirjastossa', 'kello 18.30', { from: at(18, 30) }],
    ['Avoinna klo 10–12 joka päivä', 'klo 10–12', { from: at(10), until: at(12) }],
    ['Avoinna klo 9 - 11.30 joka päivä', 'klo 9 - 11.30', { from: at(9), until: at(11, 30) }],
    ['Avoinna ma–pe 8–16 kirjastossa', '8–16', { from: at(8), until: at(16) }],
    ['Alkaa puoli seitsemän kirjastossa', 'puoli seitsemän', { from: at(6, 30), halfDay: true }],
    ['Päättyy kello kahdeksalta kirjastossa', 'kello kahdeksalta', { from: at(8) }],
    ['Lähtö aamuneljältä satamasta', 'aamuneljältä', { from: at(4), halfDay: true }],
    ['Börjar kl. 18.00 i biblioteket', 'kl. 18.00', { from: at(18) }],
    ['Öppet 18:30–20 i biblioteket', '18:30–20', { from: at(18, 30), until: at(20) }],
    ['Börjar halv sju i biblioteket', 'halv sju', { from: at(6, 30), halfDay: true }],
    ['Börjar kvart över sex i biblioteket', 'kvart över sex', { from: at(6, 15) }],
    ['Börjar klockan fem i biblioteket', 'klockan fem', { from: at(5) }],
    ['It starts at 6 pm in the library', 'at 6 pm', { from: at(18) }],
    ['It starts at 6.30 p.m. in the library', 'at 6.30 p.m.', { from: at(18, 30) }],
    ['It starts around half past six', 'half past six', { from: at(6, 30) }],
    ['It starts at 18:30 in the library', 'at 18:30', { from: at(18, 30) }],
    ['Alkaa klo 25 kirjastossa', 'klo 25', { from: at(25) }],
  ];
  for (const [text, written, value] of cases) {
    it(text, () => {
      const found = told(text).find(([, { kind }]) => kind === 'time');
      expect(found?.[0]).toBe(written);
      expect(found?.[1]).toMatchObject(value);
    });
  }

  it('goes on after "ja"', () => {
    expect(kinds('Avoinna klo 8–12 ja 13–15')).toEqual(['time klo 8–12', 'time 13–15']);
  });

  for (const text of ['Hinta on 18.30 euroa', 'Sivut 10–12 puuttuvat', 'We met at 12 places']) {
    it(`no time: ${text}`, () => {
      expect(kinds(text).filter((kind) => kind.startsWith('time'))).toEqual([]);
    });
  }
});

describe('amounts', () => {
  const cases: Array<[string, string, object]> = [
    ['Liput maksavat 12,50 € kirjastossa', '12,50 €', { value: 12.5, unit: 'EUR' }],
    ['Liput maksavat 5 euroa kirjastossa', '5 euroa', { value: 5, unit: 'EUR' }],
    ['Avustus on 1 534 011 € vuodessa', '1 534 011 €', { value: 1_534_011, unit: 'EUR' }],
    ['Avustus on 1,5 miljoonaa euroa', '1,5 miljoonaa euroa', { value: 1_500_000, unit: 'EUR' }],
    ['Biljetterna kostar 12 kr per person', '12 kr', { value: 12, unit: 'SEK' }],
    ['The tickets cost €15 in the library', '€15', { value: 15, unit: 'EUR' }],
    ['Alennus on 20 prosenttia kaikille', '20 prosenttia', { value: 20, unit: 'percent' }],
    ['Rabatten är 20 % för alla', '20 %', { value: 20, unit: 'percent' }],
    ['Retkelle lähti kaksikymmentäviisi lasta', 'kaksikymmentäviisi', { value: 25 }],
    ['Matkustimme kahdella bussilla satamaan', 'kahdella', { value: 2, form: 'words' }],
    ['Retkelle lähti kolmetoista aikuista', 'kolmetoista', { value: 13 }],
    ['Vi reste med tjugofem barn', 'tjugofem', { value: 25 }],
    ['We travelled with twenty-five children', 'twenty-five', { value: 25 }],
    ['Leiri on 10-vuotiaille ja vanhemmille', '10-vuotiaille', { value: 10, unit: 'year' }],
    ['Lägret är för 10-åringar och äldre', '10-åringar', { value: 10, unit: 'year' }],
    ['Tuulee 15 m/s saaristossa tänään', '15 m/s', { value: 15, unit: 'metre/second' }],
    ['Matka kestää puoli tuntia satamasta', 'puoli tuntia', { value: 0.5, unit: 'hour' }],
    ['Tule kolmosluokan retkelle mukaan', 'kolmosluokan', { value: 3, ordinal: true }],
  ];
  for (const [text, written, value] of cases) {
    it(text, () => {
      const found = told(text).find(([, { kind }]) => kind === 'amount');
      expect(found?.[0]).toBe(written);
      expect(found?.[1]).toMatchObject(value);
    });
  }

  it('leaves vague plurals alone', () => {
    expect(told('Paikalla oli tuhansia ihmisiä ja satoja lapsia')).toEqual([]);
  });
});

it('finds addresses and telephone numbers', () => {
  expect(
    kinds('Soita 019 220 3111, kirjoita kirjaamo@hanko.fi tai katso www.hanko.fi/some'),
  ).toEqual(['phone 019 220 3111', 'email kirjaamo@hanko.fi', 'link www.hanko.fi/some']);
});

it('works without the Finnish dictionary', () => {
  const text = 'Torstaina 17.6. klo 18 kaksi konserttia';
  const { tokens, segments } = analyseParagraph(text, resources);
  const found = findFacts(text, tokens, segments, { ...resources, finnish: null });
  expect(found.map(({ kind }) => kind)).toEqual(['weekday', 'date', 'time', 'amount']);
});

it('takes linear time', () => {
  const find = (text: string) => {
    const whole = { start: 0, end: text.length, language: 'fi', confidence: 1 } as const;
    findFacts(text, tokenize(text), [whole], resources);
  };
  for (const piece of ['to 17.6. klo 18–20, 1 000 ', '1 000 ', '17. ja ', '0401 ', 'kaksi']) {
    expectLinearTime(find, piece);
  }
});
