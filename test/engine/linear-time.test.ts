import { expect, it } from 'vitest';
import { expectLinearTime } from './linear-time.ts';

let seen = 0;

/** From every `step`th place reads on, to the end or a little way. */
function readOn(text: string, step: number, reach: number): void {
  for (let from = 0; from < text.length; from += step) {
    const end = Math.min(text.length, from + reach);
    for (let at = from; at < end; at += 1) seen += text.charCodeAt(at) & 1;
  }
}

it('passes work that grows as the text does', () => {
  expectLinearTime((text) => readOn(text, 1, 200), 'ab');
  expect(seen).toBeGreaterThan(0);
});

it.each([100, 400])('does not pass work that reads on from one place in %d', (step) => {
  expect(() => expectLinearTime((text) => readOn(text, step, Infinity), 'ab')).toThrow('"ab"');
});
