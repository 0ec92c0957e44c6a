import { named, openComposer } from '../test/e2e/composers.ts';
import type { BrowserDriver, PageDriver } from '../test/e2e/driver/browser-driver.ts';
import type { ChromiumPage } from '../test/e2e/driver/chromium-driver.ts';

/** A fresh page with a draft in it, as of the person who goes on reading. */
export async function openDraft(
  browser: BrowserDriver,
  id: string,
  text = 'Hei vain',
): Promise<ChromiumPage> {
  const found = named(id);
  const page = await openComposer((url) => browser.newPage(url), found);
  await page.click(found.editor);
  await page.type(text);
  // The first check is over.
  if (text !== '') await pause(page, 1000);
  return page as ChromiumPage;
}

export function pause(page: PageDriver, time: number): Promise<void> {
  return page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), time);
}
