import { describe, expect, it } from 'vitest';
import { sentenceAt, sentenceSpans } from '../../../src/engine/text/sentences.ts';

const split = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('end at full stops before a capital, and at lines', () => {
    expect(split('Tulimme kotiin. Oli ilta!\nHuomenna taas')).toEqual([
      'Tulimme kotiin.',
      'Oli ilta!',
      'Huomenna taas',
    ]);
    expect(split('Alkaa 1.2. Lisätietoja antaa neuvonta.')).toHaveLength(2);
  });

  it('do not end at abbreviations of consonants, but at units', () => {
    expect(split('Tarjolla on mm. Kahvia. Matka on 5 km. Tervetuloa!')).toEqual([
      'Tarjolla on mm. Kahvia.',
      'Matka on 5 km.',
      'Tervetuloa!',
    ]);
  });

  it('do not end at abbreviations, initials and numbers', () => {
    expect(split('Soita puh. 040 123 4567 tai A. Lahtinen vastaa.')).toHaveLength(1);
    expect(split('Avoinna 5. kesäkuuta alkaen')).toHaveLength(1);
  });

  it('are found by offset', () => {
    const spans = sentenceSpans('Yksi on. Kaksi on. Kolme on.');
    expect([0, 9, 27].map((offset) => sentenceAt(spans, offset))).toEqual([0, 1, 2]);
    expect(sentenceAt([], 0)).toBe(0);
  });
});
