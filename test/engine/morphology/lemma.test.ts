import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headLemma, lemmasOf } from '../../../src/engine/morphology/lemma.ts';
import { createFinnishDictionary } from '../../../src/engine/morphology/voikko.ts';
import { dictionaryUrl } from '../rule-tester.ts';

const dictionary = createFinnishDictionary(readFileSync(dictionaryUrl));

describe('lemmasOf', () => {
  it('whole words first, then parts, each once and in small letters', () => {
    expect(lemmasOf(dictionary, 'paskahallituksen')).toEqual([
      'paskahallitus',
      'paska',
      'hallitus',
    ]);
    expect(lemmasOf(dictionary, 'Hangossa')).toEqual(['hanko']);
  });

  it('participles bring their verb', () => {
    expect(lemmasOf(dictionary, 'varastanut')).toEqual(['varastanut', 'varastaa']);
  });

  it('an unknown word has none', () => {
    expect(lemmasOf(dictionary, 'xyzzy')).toEqual([]);
  });
});

describe('headLemma', () => {
  it.each([
    ['kaupunginhallitukselle', 'hallitus'],
    ['kirjastoautoissa', 'auto'],
    ['linja-autolla', 'auto'],
    ['Virtasen', 'virtanen'],
    ['koirille', 'koira'],
    ['Hangossa', 'hanko'],
    ['maailmanlaajuisen', 'laajuinen'],
    ['xyzzy', undefined],
  ])('%s: %s', (word, lemma) => {
    expect(headLemma(dictionary, word)).toBe(lemma);
  });
});
