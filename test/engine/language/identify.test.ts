import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifySegments } from '../../../src/engine/language/identify.ts';
import type { EngineResources } from '../../../src/engine/resources.ts';
import { tokenize } from '../../../src/engine/text/tokenize.ts';
import { loadResources } from '../../../src/resources/load-resources.ts';
import { expectLinearTime } from '../linear-time.ts';
import { dictionaryUrl } from '../rule-tester.ts';

const { resources } = loadResources(readFileSync(dictionaryUrl));
const withoutDictionary: EngineResources = { ...resources, finnish: null };

const segments = (text: string, given = resources) => identifySegments(text, tokenize(text), given);
const parts = (text: string) =>
  segments(text).map(({ language, start, end }) => `${language} ${text.slice(start, end)}`);
const languages = (text: string, given = resources) =>
  segments(text, given)
    .map((segment) => segment.language)
    .join(' ');

describe('identifySegments', () => {
  it.each([
    'Uimahalli on suljettu huollon vuoksi ensi viikon maanantaina.',
    'Nähdään torilla!',
    'Katso ohjelma',
    'Mä oon ihan poikki, lähetääks jo kotii?',
    'Kyl mie tuun sinne kattomaan',
    'Hyvää huomenta Hanko!',
    'Aukioloajat: ma–pe klo 10–18, la klo 10–14',
    'Klo 18.30',
    'Ilmoittaudu 15.5. mennessä osoitteessa hanko.fi/ilmo 😊 #hanko #kesä',
    'HUOM! VESIKATKO',
    'Liput 12 €',
    'Ryhmässä Anna Lindström, Björn Sundberg ja Åsa Nyman',
  ])('Finnish: %s', (text) => {
    expect(new Set(languages(text).split(' '))).toEqual(new Set(['fi']));
  });

  it.each([
    'Simhallen är stängd på grund av service nästa måndag.',
    'Vi ses på torget!',
    'Se programmet',
    'Moro! Ska vi fara ti Hangö idag?',
    'Int vet ja, he gar nog bra',
    'God morgon Hangö!',
    'Öppettider: mån–fre kl. 10–18, lör kl. 10–14',
    'Kl. 18.30',
    'Anmäl dig senast 15.5 på hango.fi/anmalan 😊 #hangö #sommar',
    'OBS! VATTENAVBROTT',
    'Biljetter 12 €',
    'Stadens dagisbarn sjunger för mommo och fammo',
    'I gruppen Matti Virtanen, Liisa Korhonen och Pekka Mäkinen',
  ])('Swedish: %s', (text) => {
    expect(new Set(languages(text).split(' '))).toEqual(new Set(['sv']));
  });

  it.each([
    'The swimming pool is closed next Monday for maintenance.',
    'See you at the market square!',
    "It's free, everyone's welcome",
    'Tickets 12 €',
    'Happy Easter!',
    'Our guides Matti Virtanen and Åsa Nyman will meet you there.',
  ])('English: %s', (text) => {
    expect(languages(text)).toBe('en');
  });

  it.each([
    '#Hanko #Hangö',
    'https://www.hanko.fi/some',
    'maija@hanko.fi',
    'Hanko, Tammisaari, Ekenäs',
    'Maija Meikäläinen',
    'Anna Lind, Matti Virtanen',
    '019 220 31',
    '👍🏽 ❤️',
    'ok 👍',
    '@hangonkaupunki',
    '– – –',
    '17.6.2027',
  ])('no language: %s', (text) => {
    expect(languages(text)).toBe('none');
  });

  it.each([
    'Raamatukogu on suletud alates esmaspäevast, palume vabandust.',
    'Biblioteket er stengt fra og med mandag på grunn av oppussing.',
    'Biblioteket er lukket fra og med mandag, fordi vi bygger om.',
    'Biblioteket er stengt frå og med måndag, men ikkje resten av huset.',
    'Die Bibliothek ist ab Montag wegen Renovierung geschlossen.',
    'De bibliotheek is vanaf maandag gesloten wegens verbouwing.',
    'Библиотека закрыта с понедельника на ремонт.',
    'La bibliothèque est fermée à partir de lundi pour travaux.',
    'Maktabaddu way xidhan tahay laga bilaabo isniinta ee soo socota.',
  ])('another language: %s', (text) => {
    expect(languages(text)).toBe('none');
  });

  it('divides a line where its language changes', () => {
    expect(parts('Tervetuloa! Välkommen!')).toEqual(['fi Tervetuloa!', 'sv Välkommen!']);
    expect(parts('Tervetuloa – Välkommen – Welcome')).toEqual([
      'fi Tervetuloa –',
      'sv Välkommen –',
      'en Welcome',
    ]);
    expect(parts('Kirjasto on kiinni perjantaina (biblioteket är stängt på fredag).')).toEqual([
      'fi Kirjasto on kiinni perjantaina',
      'sv (biblioteket är stängt på fredag).',
    ]);
    expect(parts('Hyvää joulua, god jul, merry Christmas!')).toEqual([
      'fi Hyvää joulua,',
      'sv god jul,',
      'en merry Christmas!',
    ]);
    expect(parts('🇫🇮 Halli aukeaa maanantaina. 🇸🇪 Hallen öppnar på måndag.')).toEqual([
      'fi 🇫🇮 Halli aukeaa maanantaina.',
      'sv 🇸🇪 Hallen öppnar på måndag.',
    ]);
    expect(parts('Avajaiset la 17.6. Invigningen hålls på lördag 17.6.')).toEqual([
      'fi Avajaiset la 17.6.',
      'sv Invigningen hålls på lördag 17.6.',
    ]);
    expect(parts('Rekisteröidy tästä: Registrera dig här:')).toEqual([
      'fi Rekisteröidy tästä:',
      'sv Registrera dig här:',
    ]);
  });

  it('leaves a line in one language undivided at commas, dashes and brackets', () => {
    for (const text of [
      'Kirjasto, uimahalli ja museo ovat kiinni (myös kahvio) – palaamme asiaan, kun tiedämme lisää.',
      'Biblioteket, simhallen och museet är stängda (även kaféet) – vi återkommer, när vi vet mera.',
    ]) {
      expect(parts(text)).toHaveLength(1);
    }
  });

  it('lets a short sentence in a foreign line be foreign', () => {
    expect(languages('Tere tulemast Hankosse! Linna raamatukogu on nüüd avatud.')).toBe(
      'none none',
    );
  });

  it('works without the dictionary', () => {
    expect(
      languages('Kirjasto on tänään kiinni. Biblioteket är stängt i dag.', withoutDictionary),
    ).toBe('fi sv');
    expect(segments('Kirjasto', withoutDictionary)[0]?.language).toBe('fi');
  });

  it('gives nothing for blank text', () => {
    expect(segments(' \t\u200B')).toEqual([]);
  });
});

describe('identifySegments, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...[
      'Kirjasto on kiinni',
      'biblioteket är stängt',
      'the library is closed',
      'Hanko',
      '.',
      '! ',
      ', ',
    ],
    ...[
      ' – ',
      ' / ',
      '|',
      ' (',
      ') ',
      ': ',
      '👍',
      '🇸🇪',
      '#x',
      'hanko.fi',
      '17.6. ',
      ' ',
      '\u200B',
      'Библиотека',
    ],
  );
  it('keeps segments in order, apart and inside, and holds every token', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
          fc.string({ unit: 'grapheme', maxLength: 100 }),
          fc.string({ unit: 'binary', maxLength: 100 }),
        ),
        (text) => {
          const tokens = tokenize(text);
          const found = identifySegments(text, tokens, resources);
          let at = 0;
          let next = 0;
          for (const { start, end, confidence } of found) {
            if (start < at || end <= start || confidence < 0 || confidence > 1) return false;
            at = end;
            while ((tokens[next]?.start ?? end) < end) {
              const token = tokens[next];
              if (!token || token.start < start || token.end > end) return false;
              next += 1;
            }
          }
          expect(identifySegments(text, tokens, resources)).toEqual(found);
          return next === tokens.length && at <= text.length;
        },
      ),
      { numRuns: 300 },
    );
  }, 30_000);

  it('takes time in proportion to the length', () => {
    const hostile = [
      'a, ',
      'a. ',
      'a (',
      'sana – ',
      'x',
      '👍',
      'Hej! ',
      'hei: hej, ',
      '17.6. A',
      '| ',
      'Å.',
    ];
    for (const piece of hostile) expectLinearTime((text) => segments(text), piece);
  }, 60_000);
});
