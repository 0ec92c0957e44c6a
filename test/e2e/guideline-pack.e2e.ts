import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSmallPack } from '../settings/a-small-pack.ts';
import { composers, openComposer, write } from './composers.ts';
import type { BrowserDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { SWEARING } from './sample-posts.ts';

const composer = composers.find(({ id }) => id === 'x-home');
if (!composer) throw new Error('There is no composer x-home');

describe.concurrent.each(browsers)('a guideline pack in $name', ({ launch, build }) => {
  let browser: BrowserDriver;
  const folder = mkdtempSync(join(tmpdir(), 'harkinta-pack-'));
  beforeAll(async () => {
    browser = await launch({ extension: `build/test/${build}` });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('is loaded from a file and given up again, and an open composer follows', async () => {
    const file = join(folder, 'saarela.json');
    writeFileSync(file, JSON.stringify(aSmallPack()));
    const page = await openComposer((url) => browser.newPage(url), composer);
    await write(page, composer, SWEARING);
    await page.panel.waitForBadge('block');

    const settings = await browser.openExtensionPage('src/ui/settings/settings.html');
    await settings.waitForVisible('[data-section="guideline-pack"] [data-origin="default"]');
    await settings.attach('picker', '[data-section="guideline-pack"] input[type="file"]', [file]);
    await settings.waitForVisible('[data-section="guideline-pack"] [data-origin="organisation"]');
    await page.panel.waitForBadge('warn');

    const guideline = await browser.openExtensionPage('src/ui/guideline/guideline.html#1a');
    await guideline.waitForVisible('[data-paragraph="1a"].is-current');
    // Whatever the browser's language: the pack says the same in each.
    expect(await guideline.evaluate(() => document.body.textContent)).toContain('Siisti kieli');

    await settings.click('[data-action="built-in-pack"]');
    await settings.waitForVisible('[data-section="guideline-pack"] [data-origin="default"]');
    await page.panel.waitForBadge('block');
    for (const each of [page, settings, guideline]) {
      expect(each.errors()).toEqual([]);
      await each.close();
    }
  });
});
