import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type SiteHealth, siteHealth } from '../messages.ts';

const KEY = 'siteHealth';
const MOST_KINDS = 60;
const stored = v.record(v.string(), siteHealth);

let writing: Promise<unknown> = Promise.resolve();

/** The latest look at each kind of composer, until the browser is closed. */
export function keepSiteHealth(health: SiteHealth): Promise<void> {
  const written = writing.then(async () => {
    const kept = Object.entries(await read()).slice(-MOST_KINDS);
    const next = { ...Object.fromEntries(kept), [`${health.site} ${health.kind}`]: health };
    await browser.storage.session.set({ [KEY]: next }).catch(() => undefined);
  });
  writing = written;
  return written;
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
