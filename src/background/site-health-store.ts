import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type SiteHealth, siteHealth } from '../messages.ts';
import { oneAtATime } from './one-at-a-time.ts';

const KEY = 'siteHealth';
const MOST_KINDS = 60;
const stored = v.record(v.string(), siteHealth);

const writing = oneAtATime();

/** The latest look at each kind of composer, until the browser is closed. */
export function keepSiteHealth(health: SiteHealth): Promise<void> {
  return writing(async () => {
    const kept = Object.entries(await read()).slice(-MOST_KINDS);
    const next = { ...Object.fromEntries(kept), [`${health.site} ${health.kind}`]: health };
    await browser.storage.session.set({ [KEY]: next }).catch(() => undefined);
  });
}

export async function knownSiteHealth(): Promise<readonly SiteHealth[]> {
  return Object.values(await read());
}

async function read(): Promise<Record<string, SiteHealth>> {
  try {
    const parsed = v.safeParse(stored, (await browser.storage.session.get(KEY))[KEY]);
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}
