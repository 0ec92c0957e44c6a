import { expect } from 'vitest';

/** The longest post that any of the sites takes (Facebook). */
const LONGEST = 63_206;
const PARTS = 8;
const ROUNDS = 8;
/** How much more one long text may take than its parts: quadratic work takes eight times as much. */
const MOST = 3;
/** Milliseconds below which the clock is no judge. */
const LEAST = 1;

let calls = 0;

/**
 * Expects a long text to take little more than as much text in eight parts. The process's own time
 * on the CPU counts, not the clock, and the best of a few rounds for each: a busy machine makes
 * neither of them shorter. No text is given twice, so that nothing remembered helps.
 */
export function expectLinearTime(work: (text: string) => void, piece: string): void {
  const long = piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);
  const part = long.slice(0, LONGEST / PARTS);
  const run = (text: string) => {
    calls += 1;
    work(`${text} ${calls}`);
  };
  const whole = () => run(long);
  const parts = () => {
    for (let count = 0; count < PARTS; count += 1) run(part);
  };
  parts();
  let [inParts, asWhole, ratio] = [Infinity, Infinity, Infinity];
  for (let round = 0; round < ROUNDS && ratio >= MOST; round += 1) {
    inParts = Math.min(inParts, timeOf(parts));
    asWhole = Math.min(asWhole, timeOf(whole));
    ratio = asWhole / Math.max(inParts, LEAST);
  }
  expect(ratio, JSON.stringify(piece)).toBeLessThan(MOST);
}

/** Milliseconds. */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
