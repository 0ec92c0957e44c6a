import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceResponse } from '../sites/serve.ts';
import { composers, openComposer, write } from './composers.ts';
import type { BrowserDriver, RecordedRequest } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { pictureFile } from './driver/media-file.ts';
import { posted, pressPublish, settle } from './publishing.ts';
import { CLEAN, SWEARING } from './sample-posts.ts';

const ONE_OF_EACH_SITE = [
  'x-home',
  'facebook-home',
  'business-post',
  'instagram-post',
  'youtube-comment',
  'studio-upload',
];

/** What the browser asks for itself, with or without an extension. */
const BROWSERS_OWN = [
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
  'firefox.settings.services.mozilla.com',
];

/** What the practice pages ask of their own host, and nothing else. */
const PAGES_OWN = /^\/practice\/(posted$|emoji\/|\w+\.(js|css)$)|^\/favicon\.ico$/;

describe.concurrent.each(browsers)('a whole session in $name', ({ launch, build }) => {
  describe.sequential('in turn', () => {
    let browser: BrowserDriver;
    const documents = new Set<string>();
    let publishes = 0;
    beforeAll(async () => {
      browser = await launch({ extension: `build/test/${build}` });
    });
    afterAll(() => browser.close());

    test.each(composers.filter(({ id }) => ONE_OF_EACH_SITE.includes(id)))(
      '$id',
      async (composer) => {
        const page = await openComposer((url) => browser.newPage(url), composer);
        documents.add((await page.url()).split('?')[0] ?? '');
        await write(page, composer, SWEARING);
        expect(await pressPublish(page, composer)).toBe('held');
        if (composer.id === 'x-home') {
          await page.panel.click('[data-paragraph="5c"]');
          await (await browser.openedPage('guideline.html')).close();
        }
        await page.panel.click('[data-action="edit"]');
        await page.panel.waitForClosed();
        for (const step of composer.back?.('fi') ?? []) await page.click(step);
        await page.focus(composer.editor);
        await page.press('Control+a');
        await page.type(CLEAN, composer.newline);
        if (composer.pictures && composer.id.startsWith('facebook')) {
          await page.attach('picker', composer.pictures.input, [pictureFile()]);
          await page.waitForVisible(composer.pictures.preview);
        }
        expect(await pressPublish(page, composer)).toBe('posted');
        await settle(page);
        publishes += (await posted(page)).length;
        await page.close();
      },
    );

    test('popup: a text is checked, settings are changed', async () => {
      const popup = await browser.openExtensionPage('src/ui/popup/popup.html');
      await popup.focus('textarea');
      await popup.type(SWEARING);
      await popup.click('[data-action="check"]');
      await popup.waitFor(
        'the finding is shown',
        () => document.body.textContent?.includes('5c') === true,
        undefined,
      );
      await popup.focus('select');
      await popup.press('ArrowDown');
      await popup.close();
    });

    test('the extension asked nothing of any network', () => {
      expect(browser.requests().filter(({ from }) => from === 'extension')).toEqual([]);
    });

    test('nothing left the browser but what the browser asks for itself', () => {
      const hosts = browser
        .requests()
        .filter(({ from }) => from === 'outside')
        .map(({ url }) => new URL(url).hostname);
      expect(hosts.filter((host) => !BROWSERS_OWN.includes(host))).toEqual([]);
    });

    test('every page asked what it asks without the extension', () => {
      const ofPages = browser.requests().filter(({ from }) => from === 'page');
      const unexpected = ofPages.filter(({ url }) => {
        const { pathname } = new URL(url);
        const own = PAGES_OWN.test(pathname) || documents.has(url.split('?')[0] ?? '');
        return practiceResponse(url) === undefined || !own;
      });
      expect(unexpected.filter(({ url }) => new URL(url).hostname !== CLIPBOARD)).toEqual([]);
      const sent = ofPages.filter(({ url }) => url.endsWith('/practice/posted'));
      expect(sent).toHaveLength(publishes);
    });

    test('a request that does leave would have been seen', async () => {
      const page = await browser.newPage();
      await page.goto('http://leak.harkinta.example/?text=x').catch(() => {});
      const seen = (request: RecordedRequest) => request.url.includes('leak.harkinta.example');
      expect(
        browser
          .requests()
          .filter(({ from }) => from === 'outside')
          .some(seen),
      ).toBe(true);
      const popup = await browser.openExtensionPage('src/ui/popup/popup.html');
      await popup.evaluate(() => fetch('http://leak2.harkinta.example/').catch(() => {}));
      const leaks = browser.requests().filter(({ url }) => url.includes('leak2.'));
      expect(leaks.length).toBeGreaterThan(0);
    });
  });
});

const CLIPBOARD = 'practice.harkinta.example';
