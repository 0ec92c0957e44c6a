import { afterAll, afterEach, describe, expect, type TestContext, test } from 'vitest';
import type { Response } from '../../src/messages.ts';
import { aSmallPack } from '../settings/a-small-pack.ts';
import { composers, openComposer, write } from './composers.ts';
import type { BadgeState, BrowserDriver, PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { EXTENSION_ID, policyFile } from './driver/policy-file.ts';
import { until } from './driver/wait.ts';
import { editorHtml, posted, pressPublish, settle } from './publishing.ts';
import { SWEARING } from './sample-posts.ts';

/** One set off, one value locked; and ids and a value that are not right, each left out alone. */
const NO_TONE = {
  profile: 'official',
  ruleSets: { tone: false, music: true },
  rules: {
    'no-such-rule': { official: 'warn' },
    accusation: { official: 'loud', employee: 'off' },
  },
};
const LEFT_OUT = [
  { origin: 'policy', path: 'rules.accusation.official', reason: 'invalid-value' },
  { origin: 'policy', path: 'rules.no-such-rule', reason: 'unknown-id' },
  { origin: 'policy', path: 'ruleSets.music', reason: 'unknown-id' },
];

const composer = composers.find(({ id }) => id === 'x-home');
if (!composer) throw new Error('There is no composer x-home');

// The browsers side by side: each has its own policy.
describe.concurrent.each(browsers)('managed policy in $name', ({ name, launch, build }) => {
  const file = policyFile(name);
  let browser: BrowserDriver | undefined;
  afterEach(() => file.remove());
  afterAll(() => browser?.close());

  const openX = async (text: string) => {
    const page = await openComposer((url) => started().newPage(url), composer);
    await write(page, composer, text);
    return page;
  };
  const started = () => {
    if (!browser) throw new Error('The browser did not start');
    return browser;
  };
  const diagnostics = async () => {
    const page = await started().openExtensionPage('src/ui/popup/popup.html');
    const answer = await page.evaluate(async () => {
      interface Extension {
        runtime: { sendMessage(message: unknown): Promise<{ body: unknown }> };
      }
      // Chromium's `chrome` answers with promises as Firefox's `browser` does.
      const own = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const { runtime } = own.browser ?? own.chrome;
      return (await runtime.sendMessage({ harkinta: 1, kind: 'readDiagnostics', body: {} })).body;
    });
    await page.close();
    return answer as Response<'readDiagnostics'>;
  };
  /** What the browser has to say of the extension, the schema of its policy included. */
  const complaintsOfChromium = async () => {
    const page = await started().newPage('chrome://extensions');
    const complaints = await page.evaluate(async () => {
      interface Info {
        manifestErrors: unknown[];
        runtimeErrors: unknown[];
        installWarnings?: unknown[];
      }
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { getExtensionsInfo(): Promise<Info[]> } };
      };
      const all = await chrome.developerPrivate.getExtensionsInfo();
      return all.flatMap(({ manifestErrors, runtimeErrors, installWarnings = [] }) => [
        ...manifestErrors,
        ...runtimeErrors,
        ...installWarnings,
      ]);
    });
    await page.close();
    return complaints;
  };
  /** With a worker that starts anew and is not told of the policy: as it was last, it counts. */
  const countsWhileLate = async () => {
    await order({ policy: 'never' });
    await started().stopWorker();
    const page = await openX(SWEARING);
    expect(await pressPublish(page, composer)).toBe('posted');
    await page.close();
    const asked = await order({});
    expect(asked).toBeGreaterThan(0);
    await started().stopWorker();
  };
  /** @returns how often a worker was spoilt since the last time. */
  const order = async (fault: object) => {
    const page = await started().openExtensionPage('src/ui/popup/popup.html');
    const asked = await page.evaluate(async (ordered) => {
      interface Area {
        get(key: string): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        remove(key: string): Promise<void>;
      }
      const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } })
        .chrome;
      const key = 'harkinta-test-fault-asked';
      const { [key]: count } = (await storage.session?.get(key)) ?? {};
      await storage.session?.remove(key);
      await storage.local?.set({ 'harkinta-test-fault': ordered });
      return Number(count ?? 0);
    }, fault);
    await page.close();
    return asked;
  };
  /** Chromium reads a file again 5 s after its change, or twice that when it is busy. */
  const badgeFollows = (page: PageDriver, states: readonly (BadgeState | undefined)[]) =>
    until(
      `the policy makes it ${states.join(' or ')}`,
      async () => states.includes(await page.panel.badge()),
      15_000,
    );
  const byPath = (values: Response<'readDiagnostics'>['rejected']) =>
    [...values].sort((a, b) => a.path.localeCompare(b.path));

  const openComposerFollows = async ({ skip }: TestContext) => {
    if (file.unavailable) skip(file.unavailable);
    browser = await launch({ extension: `build/test/${build}` });
    expect(browser.extensionOrigin).toContain(EXTENSION_ID.chromium);
    const page = await openX(SWEARING);
    await page.panel.waitForBadge('block');
    const before = await editorHtml(page, composer);
    expect((await diagnostics()).rejected).toEqual([]);
    expect(await complaintsOfChromium()).toEqual([]);

    file.write(NO_TONE);
    await badgeFollows(page, ['clean', 'remind']);
    const { settings, rejected } = await diagnostics();
    expect(settings).toContainEqual({ path: 'ruleSets.tone', value: false, origin: 'policy' });
    expect(byPath(rejected)).toEqual(LEFT_OUT);
    await countsWhileLate();

    file.remove();
    await badgeFollows(page, ['block']);
    expect(await editorHtml(page, composer)).toBe(before);
    expect(await posted(page)).toEqual([]);
    expect(await pressPublish(page, composer)).toBe('held');
    await page.panel.click('[data-action="edit"]');
    await page.panel.waitForClosed();

    // Another organisation's guideline: a swear word is a warning there, of a paragraph of its own.
    file.write({ guidelinePack: JSON.stringify(aSmallPack()) });
    await badgeFollows(page, ['warn']);
    expect(await pressPublish(page, composer)).toBe('held');
    expect(await page.panel.paragraphs()).toEqual(['1a']);
    await page.panel.click('[data-paragraph="1a"]');
    const guideline = await started().openedPage('guideline.html#1a');
    await guideline.waitForVisible('[data-paragraph="1a"].is-current');
    expect(await guideline.evaluate(() => document.body.textContent)).toContain('Saarelan kunta');
    expect(page.errors()).toEqual([]);
  };

  // Firefox reads its policies when it starts, and then no more.
  const offFromTheStart = async ({ skip }: TestContext) => {
    if (file.unavailable) skip(file.unavailable);
    file.write(NO_TONE);
    browser = await launch({ extension: `build/test/${build}` });
    file.remove();
    const { settings, rejected } = await diagnostics();
    expect(settings).toContainEqual({ path: 'ruleSets.tone', value: false, origin: 'policy' });
    expect(byPath(rejected)).toEqual(LEFT_OUT);
    const popup = await started().openExtensionPage('src/ui/popup/popup.html');
    await popup.waitForVisible('[data-setting="profile"][data-locked="true"] select:disabled');
    await popup.close();
    const page = await openX(SWEARING);
    await page.panel.waitForBadge(['clean', 'remind']);
    expect(await pressPublish(page, composer)).toBe('posted');
    await settle(page);
    expect(await posted(page)).toHaveLength(1);
    expect(page.errors()).toEqual([]);
    await countsWhileLate();
  };

  if (name === 'chromium') {
    test('an open composer follows when a set is turned off and on again', openComposerFollows);
  } else test('a set that is turned off is off from the start', offFromTheStart);
});
