import { describe, expect, it } from 'vitest';
import { medianInterval } from '../../bench/median-interval.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('the median with its confidence interval', () => {
  // Ranks as in the tables for the sign test, e.g. Conover, Practical Nonparametric Statistics.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [12, 3, 10],
    [20, 6, 15],
    [25, 8, 18],
    [50, 18, 33],
  ])('of %i values it goes from the %ith to the %ith', (count, low, high) => {
    expect(medianInterval(upTo(count))).toEqual({ median: (count + 1) / 2, low, high });
  });

  it('takes values in any order, and does not heed a wild one', () => {
    const values = [3, 1, 2, 5, 4, 1000, 7, 6, 9];
    expect(medianInterval(values)).toEqual({ median: 5, low: 2, high: 9 });
    expect(values[0]).toBe(3);
  });

  it('says when there are too few', () => {
    expect(() => medianInterval(upTo(5))).toThrow('5 values are too few');
  });
});
