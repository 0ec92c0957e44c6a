import type { PageDriver } from './browser-driver.ts';
import { type FocusSeen, lookAtFocus } from './in-page.ts';
import { until } from './wait.ts';

/** More than any page of ours has from one place to the next. */
const MOST_STEPS = 200;

/**
 * Presses Tab until the element that matches `selector`, in the page or the panel, has the focus.
 * Rejects where Tab stays in its place, where the focus is in our own interface and cannot be
 * seen, and after {@link MOST_STEPS} steps.
 */
export async function tabTo(
  page: PageDriver,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STEPS) {
    await page.press(key);
    const focus = await seen(page, selector);
    if (focus.stuck) throw new Error(`${key} does not leave ${focus.element}`);
    if (focus.hidden) throw new Error(`The focus on ${focus.element} is ${focus.hidden}`);
    if (focus.found) return;
    passed.push(focus.element);
  }
  const last = passed.slice(-10).join('\n');
  throw new Error(`${MOST_STEPS} times ${key} did not lead to ${selector}; at last:\n${last}`);
}

/** A page may still be scrolling to what has the focus. */
async function seen(page: PageDriver, selector: string): Promise<FocusSeen> {
  const focus = await page.evaluate(lookAtFocus, { selector, again: false });
  if (!focus.hidden) return focus;
  const look = () => page.evaluate(lookAtFocus, { selector, again: true });
  await until('the focus is in sight', async () => !(await look()).hidden, 1000).catch(() => {});
  return { ...(await look()), stuck: focus.stuck };
}
