import { describe, expect, it } from 'vitest';
import {
  APART,
  disguiseSigns,
  isHiding,
  PIECES,
} from '../../../src/engine/lexicon/disguise-signs.ts';

const CHARACTERS = ['a', 'I', 'ö', 'é', '1', ' ', '.', '*', '(', '!', '•', '’', '\u00a0', '\u200b'];
const SHORT = 4;

/** Every text of up to `SHORT` characters between words, and longer ones at regular steps. */
function* texts(): Generator<string> {
  const count = CHARACTERS.length ** SHORT;
  for (let number = 0; number < count; number += 1) {
    let text = '';
    for (let rest = number; rest > 0; rest = Math.floor(rest / CHARACTERS.length)) {
      text += CHARACTERS[rest % CHARACTERS.length];
    }
    yield text;
    yield `${text}${[...text].reverse().join('')}a ${text}`;
  }
}

describe('disguiseSigns', () => {
  it('misses nothing that the patterns would find', () => {
    const missed: string[] = [];
    for (const text of texts()) {
      const signs = disguiseSigns(text);
      const chunks = [...text.matchAll(/\S+/g)].filter(([chunk]) => isHiding(chunk));
      const pieces = [...text.matchAll(PIECES)].some(([run]) => /(?:^| ).(?: |$)/.test(run));
      if (
        chunks.some(({ index }) => !signs.chunks.includes(index)) ||
        (text.match(APART) && !signs.apart) ||
        (pieces && !signs.pieces)
      ) {
        missed.push(text);
      }
    }
    expect(missed).toEqual([]);
  });

  it('lets ordinary lines pass', () => {
    const lines = [
      'Kesäkahvila aukeaa Itäsatamassa maanantaina 7.6.2027 klo 10 (1000)',
      'Bibliotekets sagostund hålls på lördag, alla är välkomna!',
      'The beach has been cleaned; the water is cold, so "dress warmly".',
    ];
    for (const line of lines) {
      expect(disguiseSigns(line), line).toEqual({ chunks: [], apart: false, pieces: false });
    }
  });

  it.each([
    ['Se on v1ttu', { chunks: [6] }],
    ['aivan paskaaa', { chunks: [6] }],
    ['v i t t u', { apart: true }],
    ['p-e-r-k-e-l-e', { apart: true }],
    ['f uc k', { pieces: true }],
  ])('suspects "%s"', (text, signs) => {
    expect(disguiseSigns(text)).toMatchObject(signs);
  });
});
