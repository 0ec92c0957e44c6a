import { expect } from 'vitest';

/** The longest post that any of the sites takes (Facebook). */
const LONGEST = 63_206;
const TRIES = 4;

/**
 * Expects eight times the text to take at most some twenty times the time: quadratic work would take
 * 64 times. The best of a few tries counts, since the machine may be busy with other things.
 */
export function expectLinearTime(work: (text: string) => void, piece: string): void {
  const long = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
  const short = long.slice(0, LONGEST / 8);
  const ratios: number[] = [];
  work(short);
  for (let round = 0; round < TRIES; round += 1) {
    // A floor under the divisor: the clock is no judge of what takes no time.
    const ratio = timeOf(work, long) / Math.max(timeOf(work, short), 1);
    ratios.push(ratio);
    if (ratio < 20) break;
  }
  expect(Math.min(...ratios), JSON.stringify(piece)).toBeLessThan(20);
}

function timeOf(work: (text: string) => void, text: string): number {
  const started = performance.now();
  work(text);
  return performance.now() - started;
}
