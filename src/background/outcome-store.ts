import browser from 'webextension-polyfill';
import type { Outcome } from '../messages.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { addOutcome, type OutcomeCounts, outcomeTotals } from './outcome-counts.ts';
import { noteProblem } from './problem-log.ts';

const writing = oneAtATime();

export function recordOutcome(outcome: Outcome, rules: readonly string[]): Promise<void> {
  return writing(async () => {
    try {
      const { outcomes } = await browser.storage.local.get('outcomes');
      await browser.storage.local.set({
        outcomes: addOutcome(outcomes, outcome, rules, Date.now()),
      });
    } catch (error) {
      console.warn('Harkinta: storage.local.outcomes', error);
      await noteProblem('storage.local.outcomes');
    }
  });
}

export async function readOutcomes(): Promise<OutcomeCounts[string]> {
  try {
    const { outcomes } = await browser.storage.local.get('outcomes');
    return outcomeTotals(outcomes, Date.now());
  } catch {
    await noteProblem('storage.local.outcomes');
    return {};
  }
}

/** @throws when the browser cannot: the person must not believe that they are gone. */
export function forgetOutcomes(): Promise<void> {
  return writing(() => browser.storage.local.remove('outcomes'));
}
