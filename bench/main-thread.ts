import type { CDPSession } from 'playwright-core';
import type { ChromiumPage } from '../test/e2e/driver/chromium-driver.ts';

/** ms of processor time of the page's main thread. */
export interface Spent {
  readonly script: number;
  readonly layout: number;
  /** All tasks, with painting, garbage collection and the browser's own work between. */
  readonly all: number;
}

/** Of the thread's own clock: while other work has the processor it stands still. */
export async function mainThreadTime(
  { devtools }: ChromiumPage,
  run: () => Promise<unknown>,
): Promise<Spent> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(devtools);
  await run();
  const after = await metrics(devtools);
  await devtools.send('Performance.disable');
  const spent = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + (after[name] ?? 0) - (before[name] ?? 0), 0) * 1000;
  return {
    script: spent('ScriptDuration'),
    layout: spent('RecalcStyleDuration', 'LayoutDuration'),
    all: spent('TaskDuration'),
  };
}

export async function metrics(devtools: CDPSession): Promise<Record<string, number>> {
  const answer = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value]));
}
