import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FinnishAnalysis } from '../../../src/engine/morphology/finnish-dictionary.ts';
import { createFinnishDictionary } from '../../../src/engine/morphology/voikko.ts';
import { dictionaryUrl } from '../rule-tester.ts';

const dictionary = createFinnishDictionary(readFileSync(dictionaryUrl));

/** Expects a reading with these properties among the readings of the word. */
function expectReading(word: string, reading: Partial<FinnishAnalysis>): void {
  expect(dictionary.analyse(word), word).toContainEqual(expect.objectContaining(reading));
}

function baseForms(word: string): string[] {
  return [...new Set(dictionary.analyse(word).map(({ baseform }) => baseform))].sort();
}

describe('nouns', () => {
  it.each([
    ['nimento', 'ranta', 'rannat'],
    ['omanto', 'rannan', 'rantojen'],
    ['osanto', 'rantaa', 'rantoja'],
    ['olento', 'rantana', 'rantoina'],
    ['tulento', 'rannaksi', 'rannoiksi'],
    ['sisaolento', 'rannassa', 'rannoissa'],
    ['sisaeronto', 'rannasta', 'rannoista'],
    ['sisatulento', 'rantaan', 'rantoihin'],
    ['ulkoolento', 'rannalla', 'rannoilla'],
    ['ulkoeronto', 'rannalta', 'rannoilta'],
    ['ulkotulento', 'rannalle', 'rannoille'],
    ['vajanto', 'rannatta', 'rannoitta'],
  ])('%s: %s, %s', (grammaticalCase, singular, plural) => {
    const wordClass = 'nimisana';
    const base = { baseform: 'ranta', wordClass, grammaticalCase, parts: ['ranta'] };
    expectReading(singular, { ...base, number: 'singular' });
    expectReading(plural, { ...base, number: 'plural' });
  });

  it('cases that are plural only, and the accusative of pronouns', () => {
    expectReading('rannoin', { baseform: 'ranta', grammaticalCase: 'keinonto' });
    expectReading('rantoineen', { baseform: 'ranta', grammaticalCase: 'seuranto' });
    expectReading('minut', { baseform: 'minä', grammaticalCase: 'kohdanto' });
  });

  it('possessives', () => {
    expectReading('taloni', { baseform: 'talo', possessive: '1s' });
    expectReading('talosi', { baseform: 'talo', possessive: '2s' });
    expectReading('talossaan', { baseform: 'talo', possessive: '3' });
    expectReading('talomme', { baseform: 'talo', possessive: '1p' });
    expectReading('talossanne', { baseform: 'talo', possessive: '2p' });
  });

  it('clitics', () => {
    expectReading('talossakin', { baseform: 'talo', clitic: 'kin' });
    expectReading('taloissanikaan', { baseform: 'talo', clitic: 'kaan', possessive: '1s' });
    expectReading('taloko', { baseform: 'talo', clitic: 'ko' });
    expectReading('talokohan', { baseform: 'talo', clitic: 'ko' });
    expectReading('talokinko', { baseform: 'talo', clitic: 'kin+ko' });
    expectReading('talohan', { baseform: 'talo' });
  });

  it('the apostrophe between vowels, in either character', () => {
    expect(baseForms("vaa'an")).toEqual(['vaaka']);
    expect(baseForms('vaa’an')).toEqual(['vaaka']);
  });
});

describe('adjectives and numerals', () => {
  it('comparison', () => {
    expectReading('nopeaa', { baseform: 'nopea', comparison: 'positive' });
    expectReading('nopeampi', { comparison: 'comparative' });
    expectReading('nopein', { comparison: 'superlative' });
    expectReading('nopeasti', { baseform: 'nopea', grammaticalCase: 'kerrontosti' });
  });

  it('numerals', () => {
    expectReading('kahdellekymmenelle', { baseform: 'kaksikymmentä', wordClass: 'lukusana' });
    expectReading('20-vuotiaan', { baseform: '20-vuotias', parts: ['20', 'vuotias'] });
  });
});

describe('verbs', () => {
  const verb = { baseform: 'juosta', wordClass: 'teonsana' };
  it.each<[string, Partial<FinnishAnalysis>]>([
    ['juoksen', { person: '1', number: 'singular', mood: 'indicative', tense: 'present_simple' }],
    ['juokset', { person: '2', number: 'singular' }],
    ['juoksee', { person: '3', number: 'singular' }],
    ['juoksemme', { person: '1', number: 'plural' }],
    ['juoksette', { person: '2', number: 'plural' }],
    ['juoksevat', { person: '3', number: 'plural' }],
    ['juoksimme', { person: '1', number: 'plural', tense: 'past_imperfective' }],
    ['juoksisin', { person: '1', mood: 'conditional' }],
    ['juoskaa', { person: '2', number: 'plural', mood: 'imperative' }],
    ['juossee', { person: '3', mood: 'potential' }],
    ['juostaan', { person: '4', tense: 'present_simple', negative: false }],
    ['juostiin', { person: '4', tense: 'past_imperfective' }],
    ['juosta', { person: '4', negative: true }],
    ['juosta', { mood: 'A-infinitive' }],
    ['juoksemassa', { mood: 'MA-infinitive', grammaticalCase: 'sisaolento' }],
    ['juoksetteko', { person: '2', number: 'plural', clitic: 'ko' }],
  ])('%s', (word, reading) => {
    expectReading(word, { ...verb, ...reading });
  });

  it('"juokse" may be a command or stand beside "ei"', () => {
    const readings = dictionary.analyse('juokse');
    expect(readings).toContainEqual(expect.objectContaining({ ...verb, mood: 'imperative' }));
    expect(readings.every(({ negative }) => negative === undefined)).toBe(true);
  });

  it('the verb of negation', () => {
    expectReading('emme', {
      baseform: 'ei',
      wordClass: 'kieltosana',
      person: '1',
      number: 'plural',
    });
    expectReading('älkää', { baseform: 'ei', mood: 'imperative' });
  });

  it.each([
    ['varastanut', 'varastanut', 'past_active'],
    ['varastettu', 'varastettu', 'past_passive'],
    ['varastavan', 'varastava', 'present_active'],
    ['varastettavia', 'varastettava', 'present_passive'],
    ['varastamansa', 'varastama', 'agent'],
    ['varastamatonta', 'varastamaton', 'negation'],
  ])('participle %s tells its verb', (word, baseform, participle) => {
    expectReading(word, { baseform, participle, derivedFrom: 'varastaa' });
  });

  it('derivatives tell what they come from', () => {
    expectReading('johtajalle', { baseform: 'johtaja', derivedFrom: 'johtaa' });
    expectReading('hankolaisille', { baseform: 'hankolainen', derivedFrom: 'Hanko' });
    expect(dictionary.analyse('talossa')[0]?.derivedFrom).toBeUndefined();
  });
});

describe('compounds', () => {
  it.each([
    ['paskahallituksen', 'paskahallitus', ['paska', 'hallitus']],
    ['kaupunginhallitukselle', 'kaupunginhallitus', ['kaupunki', 'hallitus']],
    ['kaupunginjohtajaa', 'kaupunginjohtaja', ['kaupunki', 'johtaja']],
    ['linja-autossa', 'linja-auto', ['linja', 'auto']],
    ['maailmanlaajuista', 'maailmanlaajuinen', ['maa', 'ilma', 'laajuinen']],
    ['epäonnistui', 'epäonnistua', ['epä', 'onnistua']],
    ['EU-maihin', 'EU-maa', ['EU', 'maa']],
    ['-autoa', '-auto', ['auto']],
    ['kissa-', 'kissa-', ['kissa']],
  ])('%s', (word, baseform, parts) => {
    expectReading(word, { baseform, parts });
  });

  it('an organisation may bear the name', () => {
    expectReading('kaupunginhallitus', { baseform: 'Kaupunginhallitus', wordClass: 'nimi' });
  });

  it('hyphens stand where they should', () => {
    for (const word of ['linja-auto', 'Hanko-päivät', 'wc-paperi', 'ilta-aurinko']) {
      expect(dictionary.knows(word), word).toBe(true);
    }
    for (const word of ['linjaauto', 'koulu-talo', 'iltaaurinko']) {
      expect(dictionary.knows(word), word).toBe(false);
      expect(dictionary.analyse(word), word).toEqual([]);
    }
  });
});

describe('names', () => {
  it.each([
    ['Hangossa', 'Hanko', 'paikannimi'],
    ['Virtasen', 'Virtanen', 'sukunimi'],
    ['Jarille', 'Jari', 'etunimi'],
    ['Anna-Liisalta', 'Anna-Liisa', 'etunimi'],
    ['Uudessakaupungissa', 'Uusikaupunki', 'paikannimi'],
    ['Etelä-Suomessa', 'Etelä-Suomi', 'paikannimi'],
    ['Pohjois-Suomella', 'Pohjois-Suomi', 'paikannimi'],
    ['Isolla-Britannialla', 'Iso-Britannia', 'paikannimi'],
    ['Länsi-Uudellamaalla', 'Länsi-Uusimaa', 'paikannimi'],
    ["Glasgow'n", 'Glasgow', 'paikannimi'],
  ])('%s', (word, baseform, wordClass) => {
    expectReading(word, { baseform, wordClass });
  });

  it('abbreviations', () => {
    expectReading('EU:n', { baseform: 'EU', wordClass: 'lyhenne', grammaticalCase: 'omanto' });
  });
});

describe('any spelling', () => {
  it('the case it is typed in does not matter', () => {
    for (const word of ['hangossa', 'HANGOSSA', 'Hangossa']) {
      expect(dictionary.analyse(word)).toEqual(dictionary.analyse('Hangossa'));
    }
  });

  it('nor does the Unicode form, nor which hyphen, nor a soft hyphen', () => {
    const word = 'äitiä';
    expect(dictionary.analyse(word.normalize('NFD'))).toEqual(dictionary.analyse(word));
    expect(dictionary.knows(word.normalize('NFD'))).toBe(true);
    expect(baseForms('linja\u2011auto')).toEqual(['linja-auto']);
    expect(baseForms('kaupungin\u00adtalo')).toEqual(baseForms('kaupungintalo'));
  });

  it('unknown words have no readings', () => {
    for (const word of [
      '',
      ' ',
      'xyzzy',
      'stadsfullmäktige',
      'köttbullar',
      '😀',
      '[Ln]',
      '\0',
      '@',
    ]) {
      expect(dictionary.analyse(word), word).toEqual([]);
      expect(dictionary.knows(word), word).toBe(false);
    }
  });

  it('very long words end soon', () => {
    const started = performance.now();
    for (const part of ['kissa', 'pitkän', 'iso', 'aa', 'pohjois-', 'kolme', '1']) {
      for (const length of [60, 254, 255, 256, 100_000]) {
        dictionary.analyse(part.repeat(length).slice(0, length));
        dictionary.knows(`${part.repeat(length).slice(0, length - 1)}x`);
      }
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('each reading is told once', () => {
    const readings = dictionary
      .analyse('suomenruotsalainen')
      .map((reading) => JSON.stringify(reading));
    expect(new Set(readings).size).toBe(readings.length);
  });

  it('asking again gives the same readings', () => {
    expect(dictionary.analyse('satamassa')).toBe(dictionary.analyse('Satamassa'));
    expect(dictionary.knows('satamassa')).toBe(true);
  });
});
