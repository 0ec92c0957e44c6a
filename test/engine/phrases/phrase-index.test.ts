import { describe, expect, it } from 'vitest';
import type { FinnishDictionary } from '../../../src/engine/morphology/finnish-dictionary.ts';
import { createPhraseIndex, type PhraseData } from '../../../src/engine/phrases/phrase-index.ts';
import { tokenize } from '../../../src/engine/text/tokenize.ts';

const FORMS: Readonly<Record<string, string>> = { kissan: 'kissa', villakissan: 'villakissa' };
const dictionary: FinnishDictionary = {
  analyse(word) {
    const baseform = FORMS[word];
    if (baseform === undefined) return [];
    const parts = baseform.startsWith('villa') ? ['villa', baseform.slice(5)] : [baseform];
    return [{ baseform, wordClass: 'nimisana', parts }];
  },
  knows: (word) => word in FORMS,
};

function find(fi: PhraseData, text: string, finnish: FinnishDictionary | null = dictionary) {
  const index = createPhraseIndex({ fi, sv: {}, en: {} }, finnish);
  return index.find(tokenize(text)).map(({ start, end }) => text.slice(start, end));
}

describe('phrase index', () => {
  it('finds words, stems, endings and parts in any case of letters', () => {
    expect(
      find(
        { a: ['hetu', 'viite*', '*koodi', '*salas*'] },
        'Hetu viitteen viitenumero ovikoodi wifi-SALASANA',
      ),
    ).toEqual(['Hetu', 'viitenumero', 'ovikoodi', 'wifi-SALASANA']);
  });

  it('looks past an ending behind a colon', () => {
    expect(find({ a: ['hetu'] }, 'HETU:n')).toEqual(['HETU:n']);
  });

  it('asks the dictionary for base forms', () => {
    expect(find({ a: ['<kissa>'] }, 'kissan villakissan')).toEqual(['kissan']);
    expect(find({ a: ['<*kissa>'] }, 'kissan villakissan')).toEqual(['kissan', 'villakissan']);
    expect(find({ a: ['<kissa>'] }, 'kissan', null)).toEqual([]);
  });

  it('finds phrases, with a gap that no punctuation breaks', () => {
    expect(find({ a: ['jäi luokalle'] }, 'Hän jäi luokalle')).toEqual(['jäi luokalle']);
    expect(find({ a: ['vietiin … sairaalaan'] }, 'vietiin eilen illalla sairaalaan')).toHaveLength(
      1,
    );
    expect(find({ a: ['vietiin … sairaalaan'] }, 'vietiin pois, sairaalaan meni')).toEqual([]);
    expect(find({ a: ['vietiin … sairaalaan'] }, 'vietiin a b c d sairaalaan')).toEqual([]);
  });

  it('refuses a phrase that begins with a gap', () => {
    expect(() => find({ a: ['… loppu'] }, '')).toThrow(/begin with a word/);
  });
});
