import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { oneAtATime } from './one-at-a-time.ts';

/*
 * What went wrong since the browser started, for the diagnostics page: codes and how often, never
 * a message, which could quote a text. Kept in memory that outlives the worker and not the browser.
 */
const KEY = 'problems';
const MOST_CODES = 100;

const counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)));
export type ProblemCounts = v.InferOutput<typeof counts>;

const writing = oneAtATime();

/** @param code what failed ("rule.profanity", "storage.local.person"). */
export function noteProblem(code: string): Promise<void> {
  return writing(async () => {
    const before = await problemCounts();
    if (!Object.hasOwn(before, code) && Object.keys(before).length >= MOST_CODES) return;
    await browser.storage.session
      .set({ [KEY]: { ...before, [code]: (before[code] ?? 0) + 1 } })
      .catch(() => undefined);
  });
}

export async function problemCounts(): Promise<ProblemCounts> {
  try {
    const stored = await browser.storage.session.get(KEY);
    const parsed = v.safeParse(counts, stored[KEY]);
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}
