import browser from 'webextension-polyfill';
import { addOutcome, type Outcome } from './outcome-counts.ts';
import { noteProblem } from './problem-log.ts';

export async function recordOutcome(outcome: Outcome, rules: readonly string[]): Promise<void> {
  try {
    const { outcomes } = await browser.storage.local.get('outcomes');
    await browser.storage.local.set({
      outcomes: addOutcome(outcomes, outcome, rules, Date.now()),
    });
  } catch (error) {
    console.warn('Harkinta: storage.local.outcomes', error);
    await noteProblem('storage.local.outcomes');
  }
}
