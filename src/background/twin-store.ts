import browser from 'webextension-polyfill';
import type { Draft, RecentTwin } from '../engine/types.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { noteProblem } from './problem-log.ts';
import { addTwin, placeOfTwins, recentTwins } from './twin-memory.ts';

/*
 * Kept in `storage.session`: in memory, gone with the browser, and not readable by content scripts.
 * Without it a twin is not known, and the reminder comes as it would for a single post.
 */
const KEY = 'publishedTwins';

const writing = oneAtATime();

export function rememberTwin(draft: Draft, twin: RecentTwin): Promise<void> {
  return writing(async () => {
    try {
      const stored = await browser.storage.session.get(KEY);
      await browser.storage.session.set({
        [KEY]: addTwin(stored[KEY], placeOfTwins(draft), twin, Date.now()),
      });
    } catch {
      void noteProblem('storage.session.publishedTwins');
    }
  });
}

/** What was published on the draft's account within the hour. */
export async function twinsFor(draft: Draft): Promise<readonly RecentTwin[]> {
  try {
    const stored = await writing(() => browser.storage.session.get(KEY));
    return recentTwins(stored[KEY], Date.now())[placeOfTwins(draft)] ?? [];
  } catch {
    void noteProblem('storage.session.publishedTwins');
    return [];
  }
}
