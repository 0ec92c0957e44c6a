/** A median, and the range in which that of all possible runs lies. */
export interface MedianInterval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The median with its confidence interval by order statistics: the k-th value from either end,
 * with k by the binomial distribution. It takes nothing for granted of how the values are spread,
 * and one wild value does not widen it.
 *
 * @param confidence that the interval holds the true median, at least.
 * @throws RangeError when there are too few values for that.
 */
export function medianInterval(values: readonly number[], confidence = 0.95): MedianInterval {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  // The chance that so many values or fewer lie below the true median.
  let below = 0;
  let chance = 0.5 ** count;
  let from = -1;
  for (let fewer = 0; fewer < count / 2; fewer += 1) {
    below += chance;
    if (2 * below > 1 - confidence) break;
    from = fewer;
    chance *= (count - fewer) / (fewer + 1);
  }
  const at = (index: number) => sorted[index] ?? Number.NaN;
  if (from < 0) throw new RangeError(`${count} values are too few for a confidence interval`);
  return {
    median: (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2,
    low: at(from),
    high: at(count - 1 - from),
  };
}
