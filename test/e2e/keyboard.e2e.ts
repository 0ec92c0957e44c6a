import { expect, test } from 'vitest';
import { composers, write } from './composers.ts';
import type { PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { tabTo } from './driver/tab-walk.ts';
import { until, WELCOME_PAGE } from './driver/wait.ts';
import { editorHtml, posted, settle } from './publishing.ts';
import { SWEARING } from './sample-posts.ts';

const composer = composers.find(({ id }) => id === 'x-home');
if (!composer) throw new Error('There is no composer x-home');

const OWN_EXCEPTIONS = '[data-section="own-exceptions"]';

/** No mouse, and no focus that the test sets itself. */
test.concurrent.each(browsers)('everything by keyboard in $name', async ({ launch, build }) => {
  const browser = await launch({ extension: `build/test/${build}`, welcome: true });
  try {
    const page = await browser.openedPage(WELCOME_PAGE);
    await page.waitForVisible('[data-setting="profile"] select');
    await tabTo(page, '[data-setting="profile"] select');
    await page.press('ArrowDown');
    await tabTo(page, '[data-setting="language"] select');
    // Key by key as a person does: what was chosen just before is still being saved.
    await until('it is Swedish', async () => {
      const { chosen, shown } = await page.evaluate(() => ({
        chosen: document.querySelector<HTMLSelectElement>('[data-setting="language"] select')
          ?.value,
        shown: document.documentElement.lang,
      }));
      if (chosen !== 'sv') await page.press('ArrowDown');
      return shown === 'sv';
    });
    expect(await hasFocus(page, '[data-setting="language"] select')).toBe(true);
    await tabTo(page, 'a[href$="settings.html"]');
    await page.press('Enter');

    const settings = await browser.openedPage('settings/settings.html');
    await settings.waitForVisible('[data-set="tone"] input');
    await tabTo(settings, '.skip');
    await settings.press('Enter');
    await tabTo(settings, `${OWN_EXCEPTIONS} input`);
    await settings.type('Satamakahvila');
    await settings.press('Enter');
    await settings.waitForVisible(`${OWN_EXCEPTIONS} [data-exception="Satamakahvila"]`);
    await tabTo(settings, `${OWN_EXCEPTIONS} [data-action="remove"]`, 'Shift+Tab');
    await settings.press('Enter');
    await settings.waitForGone(`${OWN_EXCEPTIONS} [data-exception="Satamakahvila"]`);
    expect(await hasFocus(settings, `${OWN_EXCEPTIONS} input`)).toBe(true);
    await tabTo(settings, '[data-set="tone"] input');
    await settings.press(' ');
    await settings.waitForVisible('[data-set="tone"] [data-changed="true"]');
    await tabTo(settings, '[data-set="tone"] .reset');
    await settings.press('Enter');
    await settings.waitForGone('[data-set="tone"] [data-changed="true"]');
    expect(await hasFocus(settings, '[data-set="tone"] input')).toBe(true);
    await settings.press(' ');
    await settings.waitForVisible('[data-set="tone"] [data-changed="true"]');
    await tabTo(settings, '[data-setting="organisation.exceptions"] textarea');
    await settings.type('Kesäkahvila');
    await tabTo(settings, '[data-action="undo"]');
    await settings.waitForVisible('[data-setting="organisation.exceptions"][data-changed="true"]');
    await settings.press('Enter');
    await settings.waitForGone('[data-setting="organisation.exceptions"][data-changed="true"]');
    expect(await hasFocus(settings, '[data-action="undo"]')).toBe(true);
    // The set was turned off, on, and off.
    for (const off of [false, true, false]) {
      await settings.press('Enter');
      await settings.waitFor(
        'one change is undone',
        (wanted) =>
          (document.querySelector('[data-set="tone"] [data-changed="true"]') !== null) === wanted,
        off,
      );
    }
    await settings.waitForGone('[data-action="undo"]');
    expect(await hasFocus(settings, '[data-told="undone"]')).toBe(true);
    expect(settings.errors()).toEqual([]);

    const x = await browser.newPage(`${composer.address}`);
    await x.waitForVisible(composer.editor);
    await tabTo(x, composer.editor);
    await write(x, composer, SWEARING);
    await x.panel.waitForBadge('block');
    const before = await editorHtml(x, composer);
    const publish = composer.publish('fi')[0] ?? '';
    await tabTo(x, publish);
    await x.press('Enter');
    await x.panel.waitForOpen();
    await tabTo(x, '[data-paragraph="5c"]');
    await x.press('Enter');
    const guideline = await browser.openedPage('guideline.html#5c');
    await guideline.waitForVisible('[data-paragraph="5c"].is-current');
    await guideline.close();
    await x.press('Escape');
    await x.panel.waitForClosed();
    await x.waitFor(
      'the focus is in the editor again',
      (editor) => document.activeElement?.closest(editor) !== null,
      composer.editor,
    );
    expect(await editorHtml(x, composer)).toBe(before);

    await tabTo(x, publish);
    await x.press('Enter');
    await x.panel.waitForOpen();
    await tabTo(x, '[data-action="reason"]', 'Shift+Tab');
    await x.type('Ordet är en dikts namn.');
    await tabTo(x, '[data-action="publish-anyway"]');
    await x.press('Enter');
    await until('it is posted', async () => (await posted(x)).length > 0);
    await settle(x);
    expect(await posted(x)).toMatchObject([{ text: SWEARING, count: 1 }]);
    expect(x.errors()).toEqual([]);

    const popup = await browser.openExtensionPage('src/ui/popup/popup.html');
    await popup.waitForVisible('[data-action="text"]');
    await tabTo(popup, '[data-action="text"]');
    await popup.pasteText(SWEARING);
    await tabTo(popup, '[data-action="check"]');
    await popup.press('Enter');
    await popup.waitForVisible('[data-section="check"] [data-paragraph="5c"]');
    expect(await hasFocus(popup, '[data-action="check"]')).toBe(true);
    await tabTo(popup, '[data-section="check"] [data-paragraph="5c"]');
    await popup.press('Enter');
    await browser.openedPage('guideline.html#5c');
    expect(popup.errors()).toEqual([]);
  } finally {
    await browser.close();
  }
});

function hasFocus(page: PageDriver, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
}
