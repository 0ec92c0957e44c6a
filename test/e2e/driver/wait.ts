import { setTimeout as pause } from 'node:timers/promises';

const INTERVAL = 25;
export const TIMEOUT = 10_000;

/**
 * Polls until `condition` gives something truthy, and resolves with it.
 * Rejects after `timeout` ms with `what` was awaited and the last error of the condition.
 */
export async function until<Result>(
  what: string,
  condition: () => Promise<Result> | Result,
  timeout = TIMEOUT,
): Promise<NonNullable<Result>> {
  const end = Date.now() + timeout;
  let failure: unknown;
  do {
    try {
      const result = await condition();
      if (result) return result;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await pause(INTERVAL);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms in vain: ${what}`, { cause: failure });
}

/** In the address of the page that the extension opens when it is installed. */
export const WELCOME_PAGE = 'welcome/welcome.html';
