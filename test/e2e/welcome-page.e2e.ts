import { expect, test } from 'vitest';
import { composers, openComposer, write } from './composers.ts';
import { browsers } from './driver/browsers.ts';
import { WELCOME_PAGE } from './driver/wait.ts';
import { pressPublish } from './publishing.ts';
import { SWEARING } from './sample-posts.ts';

const composer = composers.find(({ id }) => id === 'x-home');
if (!composer) throw new Error('There is no composer x-home');

test.concurrent.each(browsers)(
  'from installation to the first held post in $name',
  async ({ launch, build }) => {
    const browser = await launch({ extension: `build/test/${build}`, welcome: true });
    try {
      const welcome = await browser.openedPage(WELCOME_PAGE);
      await welcome.focus('[data-setting="profile"] select');
      await welcome.press('ArrowDown');
      await welcome.press('Tab');
      await welcome.press('ArrowDown');
      await welcome.press('ArrowDown');
      await welcome.waitFor('it is Swedish', () => document.documentElement.lang === 'sv', 0);
      const settings = await browser.openExtensionPage('src/ui/settings/settings.html');
      await settings.waitForVisible('[data-setting="profile"] select');
      const chosen = await settings.evaluate(
        () => document.querySelector<HTMLSelectElement>('[data-setting="profile"] select')?.value,
      );
      expect(chosen).toBe('employee');

      const page = await openComposer((url) => browser.newPage(url), composer);
      await write(page, composer, SWEARING);
      expect(await pressPublish(page, composer)).toBe('held');
      expect(welcome.errors()).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
