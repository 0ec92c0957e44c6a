import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { SiteId } from '../engine/types.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { noteProblem } from './problem-log.ts';

/** ms that a pause lasts. */
const PAUSE = 3_600_000;
const KEY = 'pausedUntil';

const writing = oneAtATime();
const pauses = v.record(v.string(), v.number());

/** In `storage.session`: a pause outlives the worker, and ends with the browser at the latest. */
async function read(): Promise<Record<string, number>> {
  try {
    const stored = v.safeParse(pauses, (await browser.storage.session.get(KEY))[KEY]);
    return stored.success ? stored.output : {};
  } catch {
    void noteProblem('storage.session.pausedUntil');
    return {};
  }
}

/** Epoch milliseconds at which the site's pause ends; nothing when there is none. */
export async function pausedUntil(site: SiteId): Promise<number | undefined> {
  const until = (await read())[site];
  const now = Date.now();
  // A clock that was set back must not make an hour a year.
  return until !== undefined && until > now && until <= now + PAUSE ? until : undefined;
}

export function setPaused(site: SiteId, paused: boolean): Promise<void> {
  return writing(async () => {
    try {
      const { [site]: _before, ...others } = await read();
      const next = paused ? { ...others, [site]: Date.now() + PAUSE } : others;
      await browser.storage.session.set({ [KEY]: next });
    } catch {
      void noteProblem('storage.session.pausedUntil');
    }
  });
}
