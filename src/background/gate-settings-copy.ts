import browser from 'webextension-polyfill';
import type { GateSettings } from '../messages.ts';
import { noteProblem } from './problem-log.ts';

let latest = '';

/**
 * Leaves in storage what the content script has to know when the worker does not answer at all:
 * whether a publish is then let through or held is the administrator's choice, not chance.
 */
export async function leaveGateSettings(settings: GateSettings): Promise<void> {
  const next = JSON.stringify(settings);
  if (next === latest) return;
  latest = next;
  try {
    await browser.storage.local.set({ gate: settings });
  } catch (error) {
    latest = '';
    console.warn('Harkinta: storage.local.gate', error);
    await noteProblem('storage.local.gate');
  }
}
