import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type GateSettings, gateSettings } from '../messages/heard-by-content.ts';

/** What the worker has left in storage for when it does not answer; storage works without it. */
export async function leftSettings(): Promise<GateSettings | undefined> {
  try {
    const { gate } = await browser.storage.local.get('gate');
    const parsed = v.safeParse(gateSettings, gate);
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
