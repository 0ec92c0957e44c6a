/** A sample of times in ms, of which medians and spread are told. */
export interface Sample {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/**
 * @param run is given the number of the run, so that it can take an input not seen before.
 * @param warmUp runs that are not counted.
 */
export async function measure(
  run: (index: number) => unknown,
  runs: number,
  warmUp = Math.ceil(runs / 4),
): Promise<Sample> {
  const times: number[] = [];
  for (let index = 0; index < warmUp + runs; index += 1) {
    const started = performance.now();
    await run(index);
    const time = performance.now() - started;
    if (index >= warmUp) times.push(time);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { median: at(0.5), low: at(0.05), high: at(0.95), runs: times.length };
}

export function milliseconds({ median, low, high }: Sample): string {
  return `${digits(median)} (${digits(low)}–${digits(high)})`;
}

export function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
}
