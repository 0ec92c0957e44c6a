import { policyFile } from './policy-file.ts';

/** Before any browser starts: what a run that was killed left would decide for all of them. */
export function setup(): void {
  for (const browser of ['chromium', 'firefox'] as const) {
    const file = policyFile(browser);
    if (file.unavailable === undefined) file.remove();
  }
}
