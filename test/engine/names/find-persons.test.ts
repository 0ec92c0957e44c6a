import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PersonMention } from '../../../src/engine/names/person-mention.ts';
import { analyseParagraph } from '../../../src/engine/paragraph-analysis.ts';
import { loadResources } from '../../../src/resources/load-resources.ts';
import { expectLinearTime } from '../linear-time.ts';
import { dictionaryUrl } from '../rule-tester.ts';

const { resources } = loadResources(readFileSync(dictionaryUrl));

function persons(text: string): readonly PersonMention[] {
  return analyseParagraph(text, resources).persons;
}

/** "text span → base form, kind" */
function told(text: string): string[] {
  return persons(text).map(
    ({ start, end, baseForm, kind }) => `${text.slice(start, end)} → ${baseForm}, ${kind}`,
  );
}

describe('findPersons', () => {
  const cases: ReadonlyArray<readonly [string, readonly string[]]> = [
    [
      'Kuvassa seisovat Jari Virtasellakin tutut kollegat.',
      ['Jari Virtasellakin → Jari Virtanen, full'],
    ],
    ['Avaimet annettiin Anna Lindströmille.', ['Anna Lindströmille → Anna Lindström, full']],
    ['Puhuimme Kaisa Mäen kanssa torilla.', ['Kaisa Mäen → Kaisa Mäki, full']],
    ['Talon myi Virtasen Jari viime syksynä.', ['Virtasen Jari → Jari Virtanen, full']],
    [
      'Kahvia tarjosivat Matti ja Maija Meikäläinen.',
      ['Matti → Matti Meikäläinen, shared', 'Maija Meikäläinen → Maija Meikäläinen, full'],
    ],
    [
      'Illan vieraana on Anna-Liisa Lindström-Mäki.',
      ['Anna-Liisa Lindström-Mäki → Anna-Liisa Lindström-Mäki, full'],
    ],
    ['Sopimuksen allekirjoitti A. Virtanen.', ['A. Virtanen → A. Virtanen, full']],
    [
      'Kokoelman lahjoitti Carl von Schoultz perikunnalle.',
      ['Carl von Schoultz → Carl von Schoultz, full'],
    ],
    ['Rehtori Virtanen muistuttaa koulun alkamisesta.', ['Virtanen → Virtanen, titled']],
    ['Kurserna leds av rektor Lindström.', ['Lindström → Lindström, titled']],
    ['The keys were given to Mr Smith yesterday.', ['Smith → Smith, titled']],
    ['Vi besökte Åsa Lindholms ateljé.', ['Åsa Lindholms → Åsa Lindholm, full']],
    ['We visited Sarah Whitfield’s studio.', ['Sarah Whitfield’s → Sarah Whitfield, full']],
    ['Uutena opettajana aloittaa Hodan Warsame.', ['Hodan Warsame → Hodan Warsame, full']],
    ['Niitty Lindroos on kanttori.', ['Niitty Lindroos → Niitty Lindroos, full']],
    ['Korva Sandström toimi tuomarina.', ['Korva Sandström → Korva Sandström, full']],
    ['Opettaja Lindroos on kanttori.', ['Lindroos → Lindroos, titled']],
    ['Illan esittelee tutkija Salina Tori.', ['Salina Tori → Salina Tori, full']],
    ['Juontaa Teemu ”Tepa” Mäkelä.', ['Teemu ”Tepa” Mäkelä → Teemu Mäkelä, full']],
    ['Kuljettaja Salosta haettiin apuun. Opettaja Turussa on sairas.', []],
    ['Jari Virtasen tehdas suljettiin.', ['Jari Virtasen → Jari Virtanen, full']],
    ['Märta, 92, minns kriget.', ['Märta → Märta, single']],
    ['Läraren Nyström slutar i juni.', ['Nyström → Nyström, titled']],
    ['Orvokki ja kielo kukkivat.', []],
    ['Briggen Astrid gick under.', []],
    ['Serviceboendet Elsa, Palvelutalo Ilona ja Hoivakoti Ester.', []],
    ['Jaakon päivänä heitetään kylmä kivi.', []],
    ['Rosenlunds herrgård hyrs ut.', []],
    ['Viihtyisä Anna & Maija Helsingin keskustassa.', []],
    ['Vi läste högt ur Anna Linds Stora Hus i går.', ['Anna Linds → Anna Lind, full']],
    ['German Mäkelä juoksi maaliin.', ['German Mäkelä → German Mäkelä, full']],
    ['Maija Mallikkaalle jäi kukka.', ['Maija Mallikkaalle → Maija Mallikas, full']],
    ['Uutinen kertoo, että Rauni-niminen tyttö löytyi.', ['Rauni → Rauni, single']],
    ['Rauni-niminen laiva löytyi.', []],
    ['Kirjeen kirjoitti Hj. Nordlund.', ['Hj. Nordlund → Hj. Nordlund, full']],
    ['Puheen pitää A.-M. Lindqvist.', ['A.-M. Lindqvist → A. M. Lindqvist, full']],
    ['Tule kuulemaan: A-M Lindqvist puhuu.', ['A-M Lindqvist → A-M. Lindqvist, full']],
    ['VIRTANEN Jari, maali 12.34', ['VIRTANEN Jari → Jari Virtanen, full']],
    ['LAHTI Tori on auki.', []],
    ['Mohammed Al-Hassan avasi kaupan.', ['Mohammed Al-Hassan → Mohammed Al-Hassan, full']],
    ['Lasten kanssa oli Tiina-ope.', ['Tiina → Tiina, single']],
    ['Soitin Kerttu-tädille.', ['Kerttu → Kerttu, single']],
    ['Anna-lehti ja Aino-ravintola ovat tuttuja.', []],
    ['Kollegamme Heidi S. lopettaa.', ['Heidi S → Heidi S., single']],
    [
      'Onni ja Venla Koivula pelasivat.',
      ['Onni → Onni Koivula, shared', 'Venla Koivula → Venla Koivula, full'],
    ],
    ['Kesä ja Venla Koivula tulivat.', ['Venla Koivula → Venla Koivula, full']],
    ['Doc. Bergman påpekade det i går.', ['Bergman → Bergman, titled']],
    ['Uutena opettajana aloittaa Nguyen Thi Lan.', ['Nguyen Thi Lan → Nguyen Thi Lan, full']],
  ];
  for (const [text, expected] of cases) {
    it(text, () => expect(told(text)).toEqual(expected));
  }

  it('sees a name alone as uncertain', () => {
    expect(persons('Eilen Marjatta kertoi kesästä.').map(({ level }) => level)).toEqual(['lone']);
  });

  it('does not undo Finnish endings in a Swedish sentence', () => {
    const [person] = persons('Vi talade länge med Kristina Sandin om skolans nya bibliotek.');
    expect(person?.baseForm).toBe('Kristina Sandin');
  });

  it('knows credits', () => {
    for (const text of [
      'Kuva: Anna Lind',
      'Kuvat: Anna Lind ja Mats Nyman',
      'Foto: Anna Lind',
      'Photo by Anna Lind',
      '© Anna Lind',
    ]) {
      expect(persons(text).filter(({ aside }) => aside !== 'credit')).toEqual([]);
      expect(persons(text).length).toBeGreaterThan(0);
    }
    expect(persons('Kuvassa on Anna Lind.').map(({ aside }) => aside)).toEqual([undefined]);
  });

  it('knows companies that are called by a person', () => {
    for (const text of ['Anna Lind Oy', 'Työn tekee Anna Lind Isännöinti Oy.', 'Ab Anna Lind']) {
      expect(persons(text)).toMatchObject([{ baseForm: 'Anna Lind', aside: 'company' }]);
    }
    for (const text of ['Toiminimi Tmi Anna Lind', 'Anna Lind ja Meri Oy']) {
      expect(persons(text)).toMatchObject([{ baseForm: 'Anna Lind', kind: 'full' }]);
      expect(persons(text)[0]?.aside).toBeUndefined();
    }
    expect(persons('Hangon Satama Oy')).toEqual([]);
  });

  it('grows linearly with the text', () => {
    expectLinearTime(persons, 'Anna Lindström ja Jari Virtanen tapasivat Hangossa. ');
  });
});
