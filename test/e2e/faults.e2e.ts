import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { named, openComposer, write } from './composers.ts';
import type { BrowserDriver, PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { until } from './driver/wait.ts';
import { editorHtml, posted, pressPublish, settle } from './publishing.ts';
import { CLEAN, SWEARING } from './sample-posts.ts';

/**
 * What goes wrong around the extension: whatever it is, no text is lost, nothing is posted twice,
 * and nothing that the dialog said was held.
 */
describe.concurrent.each(browsers)('the extension in $name', ({ name, launch, build }) => {
  describe.sequential('in turn', () => {
    // A copy, whose files can be damaged.
    const extension = mkdtempSync(join(tmpdir(), 'harkinta-build-'));
    const dictionary = join(extension, 'dictionary/mor.vfst');
    let browser: BrowserDriver;
    let own: PageDriver;
    beforeAll(async () => {
      cpSync(`build/test/${build}`, extension, { recursive: true });
      browser = await launch({ extension });
      await openOwnPage();
    });
    afterEach(() => store({ 'harkinta-test-fault': {}, organisation: {} }));
    afterAll(async () => {
      await browser.close();
      rmSync(extension, { recursive: true, force: true });
    });

    async function openOwnPage(): Promise<void> {
      own = await browser.openExtensionPage('src/ui/guideline/guideline.html');
    }

    function store(items: object): Promise<void> {
      return own.evaluate(async (given) => {
        await chrome.storage.local.set(given);
      }, items);
    }

    const fault = (ordered: object) => store({ 'harkinta-test-fault': ordered });

    /** Until the worker has been asked for a check that the fault spoils, since the last time. */
    async function waitUntilAsked(): Promise<void> {
      await own.waitFor(
        'the worker is asked',
        async () => {
          const key = 'harkinta-test-fault-asked';
          const found = await chrome.storage.session.get(key);
          if (!found[key]) return false;
          await chrome.storage.session.remove(key);
          return true;
        },
        undefined,
      );
    }

    async function open(text: string): Promise<PageDriver> {
      const page = await openComposer((url) => browser.newPage(url), X);
      await write(page, X, text);
      return page;
    }

    const notice = (page: PageDriver) => page.panel.isVisible('[data-harkinta-notice]');
    // In the language of the browser, which is not everywhere the one that was asked for.
    async function noticeIs(page: PageDriver, key: string): Promise<boolean> {
      const text = await page.evaluate(textOfNotice);
      return INTERFACE_LANGUAGES.some((language) => stringsOf(language)[key] === text);
    }

    async function expectPostedOnce(page: PageDriver, text: string): Promise<void> {
      await until('it is posted', async () => (await posted(page)).length > 0);
      await settle(page);
      expect(await posted(page)).toMatchObject([{ text, count: 1 }]);
    }

    test('a worker that is asleep wakes up and checks', async () => {
      await browser.stopWorker();
      const page = await open(SWEARING);
      expect(await pressPublish(page, X)).toBe('held');
      await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      await browser.stopWorker();
      await page.press('Control+a');
      await page.type(CLEAN);
      expect(await pressPublish(page, X)).toBe('posted');
      await expectPostedOnce(page, CLEAN);
      await page.close();
      // That there is no policy on this machine is no fault either.
      const { problems } = await own.evaluate(() => chrome.storage.session.get('problems'));
      expect(problems).toBeUndefined();
    });

    test.each([
      [CLEAN, 'posted'],
      [SWEARING, 'held'],
    ])('a worker that is killed in the middle of a check is asked again: %#', async (text, end) => {
      const page = await open('');
      await fault({ check: 'never' });
      await page.type(text);
      await page.click(BUTTON);
      await waitUntilAsked();
      await fault({});
      await browser.stopWorker();
      if (end === 'posted') await expectPostedOnce(page, text);
      else await page.panel.waitForOpen();
      expect(await posted(page)).toHaveLength(end === 'posted' ? 1 : 0);
      expect(await notice(page)).toBe(false);
      await page.close();
    });

    test('presses while a late check is under way are one publish', async () => {
      const page = await open('');
      await fault({ check: 'late', ms: 1500 });
      await page.type(CLEAN);
      await page.click(BUTTON);
      await page.click(BUTTON);
      await page.focus(X.editor);
      await page.press('Control+Enter');
      await until('it is said to wait', () => page.panel.isVisible('[data-waiting]'));
      expect(await page.panel.badge()).toBe('checking');
      expect(await posted(page)).toEqual([]);
      await expectPostedOnce(page, CLEAN);
      expect(await page.panel.isVisible('[data-waiting]')).toBe(false);
      await page.close();
    });

    test('a text that changes while a late check is under way is checked anew', async () => {
      const page = await open('');
      await fault({ check: 'late', ms: 700 });
      await page.type(CLEAN);
      await page.press('Control+Enter');
      await page.type(' Voi vittu.');
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test.each(['never', 'rubbish', 'throws'])(
      'when a check answers %s, the post goes out and that is said',
      async (check) => {
        const page = await open('');
        await fault({ check });
        await page.type(CLEAN);
        await page.click(BUTTON);
        await expectPostedOnce(page, CLEAN);
        await until('it says so', () => noticeIs(page, 'notice_published_unchecked'));
        expect(await page.panel.isOpen()).toBe(false);
        await page.close();
      },
    );

    test('when the administrator wants it so, an unchecked post is held and explained', async () => {
      await store({ organisation: { whenCheckFails: 'hold' } });
      await own.waitFor(
        'the worker leaves the choice in storage',
        async () => {
          const { gate } = await chrome.storage.local.get('gate');
          return (gate as { whenCheckFails?: string })?.whenCheckFails === 'hold';
        },
        undefined,
      );
      await fault({ check: 'throws' });
      // A page that has never had an answer.
      const page = await open(CLEAN);
      expect(await pressPublish(page, X)).toBe('held');
      expect(await page.panel.isVisible('[data-harkinta-held="unchecked"]')).toBe(true);
      expect(await posted(page)).toEqual([]);
      await page.panel.click('[data-action="publish-anyway"]');
      await expectPostedOnce(page, CLEAN);
      await page.close();
    });

    test('a text too long to be checked is told of, and keeps the worker from no other', async () => {
      await store({ organisation: { whenCheckFails: 'hold' } });
      const composer = named('x-mobile');
      const page = await openComposer((url) => browser.newPage(url), composer);
      await page.pasteText('Hanko '.repeat(160_000));
      await page.panel.waitForBadge('unknown');
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await page.panel.isVisible('[data-harkinta-held="unchecked"]')).toBe(true);
      await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      const other = await open(SWEARING);
      await other.panel.waitForBadge('block');
      await other.close();
      await page.focus(composer.editor);
      await page.press('Control+a');
      await page.pasteText(SWEARING);
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await page.panel.paragraphs()).toContain('5c');
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('offline it checks and holds as ever', async () => {
      const page = await open('');
      await browser.setOffline(true);
      await page.type(SWEARING);
      expect(await pressPublish(page, X)).toBe('held');
      await browser.setOffline(false);
      await page.close();
    });

    test('a storage that is corrupt or from a newer version costs what is wrong alone', async () => {
      await store({
        organisation: 'not settings',
        person: { language: 'sv', profile: 42, fromTheFuture: { version: 9 } },
        policyCache: [1],
        outcomes: 'zzz',
        gate: 7,
      });
      await browser.stopWorker();
      const page = await open(SWEARING);
      expect(await pressPublish(page, X)).toBe('held');
      // What was right is in force.
      expect(await page.panel.isVisible('[lang="sv"]')).toBe(true);
      await page.panel.click('[data-action="reason"]');
      await page.type('Sana on runon nimi.');
      await page.panel.click('[data-action="publish-anyway"]');
      await expectPostedOnce(page, SWEARING);
      await page.close();
      await store({ person: {} });
    });

    test('a full storage stops nothing', async () => {
      await fault({ storage: 'full' });
      if (name === 'chromium') await own.evaluate(fillStorage);
      const page = await open(SWEARING);
      expect(await pressPublish(page, X)).toBe('held');
      await page.panel.click('[data-action="reason"]');
      await page.type('Sana on runon nimi.');
      await page.panel.click('[data-action="publish-anyway"]');
      await expectPostedOnce(page, SWEARING);
      await page.close();
      await own.evaluate(emptyStorage);
    });

    test.each(['damaged', 'missing'])(
      'with a dictionary that is %s the rest goes on, and says so',
      async (state) => {
        const whole = readFileSync(dictionary);
        if (state === 'damaged') truncateSync(dictionary, 100_000);
        else rmSync(dictionary);
        await browser.reloadExtension();
        await openOwnPage();
        const page = await open(SWEARING);
        expect(await pressPublish(page, X)).toBe('held');
        expect(await noticeIs(page, 'notice_dictionary_off')).toBe(true);
        expect(await posted(page)).toEqual([]);
        await page.close();
        writeFileSync(dictionary, whole);
        await browser.reloadExtension();
        await openOwnPage();
      },
    );

    test.each([
      {
        kind: 'x unrecognised',
        composer: X,
        button: '[data-testid="changed"]',
        changes: [
          ['[data-testid="toolBar"]', 'data-testid', 'bar'],
          ['[data-testid="tweetButtonInline"]', 'data-testid', 'changed'],
        ] as const,
      },
      {
        // It is known until its button is not found.
        kind: 'facebook facebook-post',
        composer: named('facebook-group'),
        button: '[aria-label="Lähetä"]',
        changes: [
          ['form[method="POST"]', 'method', 'dialog'],
          ['input[type="submit"]', 'type', 'hidden'],
          ['[aria-label="Julkaise"]', 'aria-label', 'Lähetä'],
        ] as const,
      },
    ])(
      'a composer that the site has changed is named, watched and not held: $composer.id',
      async ({ kind, composer, button, changes }) => {
        const page = await browser.newPage(composer.address);
        await page.evaluate((all) => {
          const change = () => {
            for (const [selector, attribute, value] of all) {
              for (const part of document.querySelectorAll(selector)) {
                part.setAttribute(attribute, value);
              }
            }
          };
          change();
          // Parts are put up anew now and then.
          new MutationObserver(change).observe(document.body, { childList: true, subtree: true });
        }, changes);
        await composer.open(page, 'fi');
        await page.click(composer.editor);
        await page.type('V');
        await until('it is said at once', () => noticeIs(page, 'notice_unrecognised'));
        await until('the toolbar says so', async () => (await own.evaluate(activeBadge)) === '?');
        await page.type(SWEARING.slice(1));
        await page.panel.waitForBadge('block');
        await page.click(button);
        await expectPostedOnce(page, SWEARING);
        await page.close();
        const diagnostics = await browser.openExtensionPage('src/ui/diagnostics/diagnostics.html');
        await diagnostics.waitForVisible(`[data-site-kind="${kind}"] [data-good="false"]`);
        const report = await diagnostics.evaluate(
          () => document.querySelector<HTMLTextAreaElement>('[data-report]')?.value,
        );
        expect(report).toContain(`"kind": "${kind.split(' ')[1]}"`);
        expect(report).not.toContain('vittu');
        await diagnostics.close();
      },
    );

    test('the popup finds what is written in a frame, and all that is written', async () => {
      const popup = await browser.openExtensionPage('src/ui/popup/popup.html');
      const page = await browser.newPage('https://www.facebook.com/framed');
      const frame = await page.frame('iframe');
      const composer = named('facebook-group');
      await composer.open(frame, 'fi');
      await frame.click(composer.editor);
      await frame.type('Voi vittu kehyksessä');
      const drafts = (wanted: string[]) =>
        popup.waitFor(
          `the popup shows ${wanted.join(' and ')}`,
          (texts) => {
            const shown = [...document.querySelectorAll('[data-draft]')];
            return (
              shown.length === texts.length &&
              texts.every((text, at) => shown[at]?.textContent?.includes(text))
            );
          },
          wanted,
        );
      await drafts(['Voi vittu kehyksessä']);
      await page.close();
      const other = await open('Eka luonnos');
      await other.click('[data-testid="SideNav_NewTweet_Button"]');
      await other.click(named('x-modal').editor);
      await other.type('Toka luonnos');
      // The one that is written in comes first.
      await drafts(['Toka luonnos', 'Eka luonnos']);
      await other.close();
      await popup.close();
    });

    test('at 400 % zoom the question is in sight and can be answered with keys', async () => {
      const page = await open(SWEARING);
      await own.evaluate(zoomActiveTab, 4);
      await page.waitFor('the page is zoomed', () => innerWidth <= 400, undefined);
      await page.press('Control+Enter');
      await page.panel.waitForOpen();
      for (const action of ['edit', 'publish-anyway']) {
        const place = await page.evaluate(placeInPanel, `[data-action="${action}"]`);
        expect(place).toMatchObject({ inSight: true, onTop: true });
      }
      expect(await page.panel.hasFocus('[data-action="edit"]')).toBe(true);
      await page.press('Enter');
      await page.panel.waitForClosed();
      expect(await posted(page)).toEqual([]);
      await own.evaluate(zoomActiveTab, 1);
      await page.close();
    });

    test('in a person’s own colours everything has an outline', async () => {
      const page = await open(SWEARING);
      await page.forceColours(true);
      await page.waitFor(
        'the colours are forced',
        () => matchMedia('(forced-colors: active)').matches,
        undefined,
      );
      await page.panel.waitForBadge('block');
      expect(await pressPublish(page, X)).toBe('held');
      const outlined = ['[role="alertdialog"]', '[data-action="edit"]', '[data-harkinta-badge]'];
      for (const selector of outlined) {
        const { border } = await page.evaluate(placeInPanel, selector);
        expect(border, selector).toBe('solid');
      }
      await page.forceColours(false);
      await page.close();
    });

    // Firefox does not put a page aside whole whose requests are answered by its driver.
    test.runIf(name === 'chromium')(
      'a page that is gone back to goes by what is in force now',
      async () => {
        const page = await open(SWEARING);
        await page.panel.waitForBadge('block');
        const before = await editorHtml(page, X);
        await page.goto('https://www.youtube.com/');
        await store({ organisation: { ruleSets: { tone: false } } });
        await page.evaluate(() => history.back());
        await page.waitFor('it is back', () => location.hostname === 'x.com', undefined);
        await page.panel.waitForBadge(['clean', 'remind']);
        expect(await editorHtml(page, X)).toBe(before);
        await page.close();
      },
    );

    test('a site that the browser keeps Harkinta from is named, and can be allowed', async () => {
      const give = (access: string) => setHostAccess(name, browser, own, access);
      await give('ON_CLICK');
      const popup = await browser.openExtensionPage('src/ui/popup/popup.html');
      await popup.waitForVisible('[data-site-access]');
      const diagnostics = await browser.openExtensionPage('src/ui/diagnostics/diagnostics.html');
      await diagnostics.waitForVisible('[data-site-access]');
      // Chromium's own question cannot be answered from outside.
      if (name === 'firefox') await diagnostics.click('[data-action="allow-sites"]');
      else await give('ON_ALL_SITES');
      await diagnostics.waitForGone('[data-site-access]');
      await popup.waitForGone('[data-site-access]');
      const page = await open(SWEARING);
      expect(await pressPublish(page, X)).toBe('held');
      for (const each of [page, popup, diagnostics]) await each.close();
    });

    test('an update while a draft is open loses nothing', async () => {
      const page = await open(SWEARING);
      await page.panel.waitForBadge('block');
      const before = await editorHtml(page, X);
      await browser.reloadExtension();
      await openOwnPage();
      if (name === 'chromium') {
        await until('the person is told', () => noticeIs(page, 'notice_orphaned'));
        expect(await editorHtml(page, X)).toBe(before);
        // The press is the person's own: the old script holds nothing any more.
        await page.click(BUTTON);
        await expectPostedOnce(page, SWEARING);
      } else {
        // Firefox runs the new version in the open page.
        expect(await editorHtml(page, X)).toBe(before);
        await page.press('End');
        await page.type('!');
        expect(await pressPublish(page, X)).toBe('held');
        expect(await posted(page)).toEqual([]);
      }
      await page.close();
    });

    test('turned off while a post is held: it stays unpublished and the page usable', async () => {
      const page = await open(SWEARING);
      expect(await pressPublish(page, X)).toBe('held');
      const before = await editorHtml(page, X);
      // Its pages go with it, and Firefox would then show another tab than the one written in.
      await own.close();
      await browser.setExtensionEnabled(false);
      // In Firefox nothing of ours runs any more; the dialog closes all the same.
      if (name === 'firefox') await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      if (name === 'chromium') {
        await until('the person is told', () => noticeIs(page, 'notice_orphaned_held'));
      }
      expect(await editorHtml(page, X)).toBe(before);
      expect(await posted(page)).toEqual([]);
      await page.click(X.editor);
      await page.press('Control+a');
      await page.type(CLEAN);
      await page.click(BUTTON);
      await expectPostedOnce(page, CLEAN);
      await page.close();
      await browser.setExtensionEnabled(true);
      await openOwnPage();
    });
  });
});

interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  remove(key: string | readonly string[]): Promise<void>;
}

/** In the pages of the extension, where some of this runs. */
declare const chrome: {
  readonly tabs: {
    query(which: { active: true; currentWindow: true }): Promise<readonly { id: number }[]>;
    setZoom(tab: number, factor: number): Promise<void>;
  };
  readonly runtime: {
    getManifest(): { readonly content_scripts: readonly { readonly matches: string[] }[] };
  };
  readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> };
  /** On the page of Chromium's extensions alone. */
  readonly developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea };
};

const BUTTON = '[data-testid="tweetButtonInline"]';
const X = named('x-home');

async function zoomActiveTab(factor: number): Promise<void> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab) await chrome.tabs.setZoom(tab.id, factor);
}

/** As a person takes the sites from the extension, or gives them back, in the browser's own settings. */
async function setHostAccess(
  name: string,
  browser: BrowserDriver,
  own: PageDriver,
  access: string,
): Promise<void> {
  if (name === 'firefox') {
    await own.evaluate(async () => {
      const origins = chrome.runtime.getManifest().content_scripts[0]?.matches ?? [];
      await chrome.permissions.remove({ origins });
    });
    return;
  }
  const settings = await browser.newPage('chrome://extensions');
  const extensionId = new URL(`${browser.extensionOrigin}/`).host;
  await settings.evaluate(
    (update) => chrome.developerPrivate.updateExtensionConfiguration(update),
    { extensionId, hostAccess: access },
  );
  await settings.close();
}

/** What the toolbar button says of the tab that is looked at. */
async function activeBadge(): Promise<string | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab && chrome.action.getBadgeText({ tabId: tab.id });
}

/** Runs in the page. */
function textOfNotice(): string | undefined {
  const root = document.querySelector('[data-harkinta]')?.shadowRoot;
  return root?.querySelector('[data-harkinta-notice] p')?.textContent ?? undefined;
}

/** Runs in the page. */
function placeInPanel(selector: string) {
  const root = document.querySelector('[data-harkinta]')?.shadowRoot;
  const element = root?.querySelector<HTMLElement>(selector);
  if (!root || !element) throw new Error(`The panel has no ${selector}`);
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    inSight: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
    onTop: element.contains(hit),
    border: getComputedStyle(element).borderTopStyle,
  };
}

/** Runs in a page of the extension: nearly to the last byte that the browser gives it. */
async function fillStorage(): Promise<void> {
  for (let size = 8_000_000; size > 16; ) {
    try {
      await chrome.storage.local.set({ [`filler-${size}-${Math.random()}`]: 'x'.repeat(size) });
    } catch {
      size = Math.floor(size / 2);
    }
  }
}

async function emptyStorage(): Promise<void> {
  const all = await chrome.storage.local.get(null);
  await chrome.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('filler')));
}
