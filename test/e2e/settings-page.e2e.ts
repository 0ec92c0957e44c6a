import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringsOf } from '../../src/strings/locales.ts';
import { aSmallPack } from '../settings/a-small-pack.ts';
import { composers, openComposer, write } from './composers.ts';
import type { BrowserDriver, PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { mediaFile } from './driver/media-file.ts';
import { until } from './driver/wait.ts';
import { editorHtml, posted, pressPublish, settle } from './publishing.ts';
import { SWEARING } from './sample-posts.ts';

const PAGE = 'src/ui/settings/settings.html';
const composer = composers.find(({ id }) => id === 'x-home');
if (!composer) throw new Error('There is no composer x-home');

/** Two entries that are not right among others that are. */
const FILE = {
  simulation: true,
  ruleSets: { music: false },
  rules: { profanity: { official: 'loud', employee: 'remind' } },
  organisation: { phones: ['019 220 31', '019 000 0000'] },
};

/** The administrator's and the person's page, beside a composer that stays open. */
describe.concurrent.each(browsers)('the settings page in $name', ({ launch, build }) => {
  describe.sequential('in turn', () => {
    let browser: BrowserDriver;
    beforeAll(async () => {
      browser = await launch({ extension: `build/test/${build}` });
    });
    afterAll(() => browser.close());
    const openX = () => openComposer((url) => browser.newPage(url), composer);

    test('turns a rule set off and, by undo, on again in an open composer', async () => {
      const page = await openX();
      await write(page, composer, SWEARING);
      await page.panel.waitForBadge('block');
      const before = await editorHtml(page, composer);

      const settings = await browser.openExtensionPage(PAGE);
      await settings.click('[data-set="tone"] input');
      await settings.waitForVisible('[data-told="saved"]');
      await page.panel.waitForBadge(['clean', 'remind']);
      await settings.click('[data-action="undo"]');
      await settings.waitForVisible('[data-told="undone"]');
      await page.panel.waitForBadge('block');
      expect(await editorHtml(page, composer)).toBe(before);
      expect([...settings.errors(), ...page.errors()]).toEqual([]);
      await settings.close();
      await page.close();
    });

    test('loads a guideline pack and gives it up again, and an open composer follows', async () => {
      const page = await openX();
      await write(page, composer, SWEARING);
      await page.panel.waitForBadge('block');

      const settings = await browser.openExtensionPage(PAGE);
      const pack = (origin: string) => `[data-section="guideline-pack"] [data-origin="${origin}"]`;
      const file = mediaFile('saarela.json', Buffer.from(JSON.stringify(aSmallPack())));
      await settings.waitForVisible(pack('default'));
      await settings.attach('picker', '[data-section="guideline-pack"] input[type="file"]', [file]);
      await settings.waitForVisible(pack('organisation'));
      await page.panel.waitForBadge('warn');

      const guideline = await browser.openExtensionPage('src/ui/guideline/guideline.html#1a');
      await guideline.waitForVisible('[data-paragraph="1a"].is-current');
      // Whatever the browser's language: the pack says the same in each.
      expect(await guideline.evaluate(() => document.body.textContent)).toContain('Siisti kieli');

      await settings.click('[data-action="built-in-pack"]');
      await settings.waitForVisible(pack('default'));
      await page.panel.waitForBadge('block');
      for (const each of [page, settings, guideline]) {
        expect(each.errors()).toEqual([]);
        await each.close();
      }
    });

    test('changes the language in the middle of a held publish', async () => {
      const page = await openX();
      await write(page, composer, SWEARING);
      const before = await editorHtml(page, composer);
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await page.panel.text()).not.toContain(SWEDISH);

      const settings = await browser.openExtensionPage(PAGE);
      await settings.focus('[data-setting="language"] select');
      await settings.press('ArrowDown');
      await settings.press('ArrowDown');
      await settings.waitFor(
        'the page is Swedish',
        () => document.documentElement.lang === 'sv',
        0,
      );
      await until('the dialog is Swedish', async () => (await page.panel.text()).includes(SWEDISH));
      await settings.close();
      await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      expect(await editorHtml(page, composer)).toBe(before);
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('applies a file but for what is wrong in it; a simulation only counts', async () => {
      const settings = await browser.openExtensionPage(PAGE);
      const file = mediaFile('harkinta.json', Buffer.from(JSON.stringify(FILE)));
      await settings.attach('picker', '[data-action="import"]', [file]);
      await settings.waitForVisible('[data-import="preview"]');
      expect(await listed(settings, 'rejected')).toEqual([
        'ruleSets.music',
        'rules.profanity.official',
      ]);
      expect(await listed(settings, 'change')).toEqual([
        'rules.profanity.employee',
        'organisation.phones',
        'simulation',
      ]);
      await settings.click('[data-action="apply"]');
      await settings.waitForVisible('[data-told="imported"]');
      await settings.waitForVisible('[data-setting="simulation"] input:checked');

      const page = await openX();
      await write(page, composer, SWEARING);
      await page.panel.waitForBadge('block');
      expect(await pressPublish(page, composer)).toBe('posted');
      await settle(page);
      expect(await posted(page)).toMatchObject([{ text: SWEARING, count: 1 }]);
      await until('it is counted', async () => (await outcomes(settings)).includes('would-hold'));
      expect(await outcomes(settings)).not.toContain('overridden');
      await settings.close();
      await page.close();
    });
  });
});

/** In the dialog, when it is in Swedish. */
const SWEDISH = stringsOf('sv').rule_profanity_name ?? '';

function listed(page: PageDriver, attribute: 'rejected' | 'change'): Promise<(string | null)[]> {
  return page.evaluate(
    (name) =>
      [...document.querySelectorAll(`[data-${name}]`)].map((one) =>
        one.getAttribute(`data-${name}`),
      ),
    attribute,
  );
}

/** What is kept of held publishes, as JSON. */
function outcomes(page: PageDriver): Promise<string> {
  return page.evaluate(async () => {
    interface Extension {
      storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
    }
    const own = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { outcomes: kept } = await (own.browser ?? own.chrome).storage.local.get('outcomes');
    return JSON.stringify(kept ?? {});
  });
}
