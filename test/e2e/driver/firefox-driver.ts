import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElementHandle, type Frame, type KeyInput, launch, type Page } from 'puppeteer-core';
import { ensurePractice } from '../../../scripts/build-practice.ts';
import { practiceResponse } from '../../sites/serve.ts';
import type {
  BrowserDriver,
  LaunchOptions,
  PageDriver,
  RecordedRequest,
} from './browser-driver.ts';
import { CLIPBOARD_PAGE, CommonPage, type InsideFrame } from './common-page.ts';
import {
  closeTab,
  enableAddon,
  forceColours,
  goOffline,
  reloadAddon,
  stopBackground,
} from './firefox-extension.ts';
import { type BrowserWindow, composeInBrowserWindow, openBrowserWindow } from './firefox-window.ts';
import { frameOffset, type Point } from './in-page.ts';
import { chordKeys } from './key-names.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { until, WELCOME_PAGE } from './wait.ts';

const EXECUTABLE = process.env.HARKINTA_FIREFOX ?? '/usr/bin/firefox-esr';
const EXTENSION_ID = 'harkinta@harkinta.example';
// Firefox makes a random one per profile; fixed here, so that the extension's pages have an address.
const EXTENSION_HOST = '6d1f6c1e-5f2b-4a8e-9c55-3b1d0a77c001';

export async function launchFirefox(options: LaunchOptions = {}): Promise<BrowserDriver> {
  await ensurePractice();
  const profile = mkdtempSync(join(tmpdir(), 'harkinta-firefox-'));
  const proxy = await startRecordingProxy();
  const locale = options.locale ?? 'fi-FI';
  const browser = await launch({
    browser: 'firefox',
    executablePath: EXECUTABLE,
    headless: !options.headed,
    userDataDir: profile,
    defaultViewport: { width: 1280, height: 900 },
    // System access: an input method can only be played from the browser's own window.
    args: ['--width=1280', '--height=1000', '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
      'intl.accept_languages': `${locale}, en`,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'network.dns.disablePrefetch': true,
      'network.prefetch-next': false,
      'network.predictor.enabled': false,
      'network.http.speculative-parallel-limit': 0,
      // What an extension asks for is given without the browser's own question.
      'extensions.webextOptionalPermissionPrompts': false,
      ...(options.downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
        // It would take the focus from the page.
        'browser.download.alwaysOpenPanel': false,
      }),
    },
  });
  const extensionOrigin =
    options.extension === undefined ? undefined : `moz-extension://${EXTENSION_HOST}`;
  if (options.extension !== undefined) await browser.installExtension(resolve(options.extension));
  const chrome = await openBrowserWindow(browser);
  if (options.extension !== undefined && !options.welcome) {
    await until('the welcome page is open', () => chrome.run(closeTab, WELCOME_PAGE));
  }
  const requests: RecordedRequest[] = [];
  let clipboard: FirefoxPage | undefined;

  const makePage = async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url)) {
        const fromExtension = request.frame()?.url().startsWith('moz-extension:') === true;
        requests.push({
          url,
          method: request.method(),
          from: fromExtension ? 'extension' : 'page',
        });
      }
      const response = /^https?:/.test(url) ? practiceResponse(url) : undefined;
      const handled =
        response === undefined ? request.continue() : request.respond({ ...response });
      // A page that is closed or left meanwhile no longer waits for its answers.
      handled.catch(() => {});
    });
    return new FirefoxPage(page, chrome, clipboardPage);
  };
  const clipboardPage = async () => {
    if (clipboard === undefined) {
      clipboard = await makePage();
      await clipboard.goto(CLIPBOARD_PAGE);
    }
    return clipboard;
  };
  const newPage = async (url?: string) => {
    const page = await makePage();
    if (url !== undefined) await page.goto(url);
    return page;
  };
  return {
    name: 'firefox',
    extensionOrigin,
    newPage,
    openExtensionPage: (path) => newPage(`${extensionOrigin}/${path}`),
    openedPage: (part) =>
      until(`a page with ${part} in its address`, async () => {
        for (const each of await browser.pages()) {
          const page = new FirefoxPage(each, chrome, clipboardPage);
          // A tab that the browser closed by itself stays in the list and answers nothing.
          const url = await page.url().catch(() => '');
          if (url.includes(part)) return page;
        }
        return undefined;
      }),
    stopWorker: () => chrome.run(stopBackground, EXTENSION_ID),
    reloadExtension: () => chrome.run(reloadAddon, EXTENSION_ID),
    setExtensionEnabled: (on) => chrome.run(enableAddon, { id: EXTENSION_ID, on }),
    setOffline: (offline) => chrome.run(goOffline, offline),
    requests: () => [...requests, ...proxy.requests],
    closed: new Promise<void>((resolve) => browser.on('disconnected', () => resolve())),
    async close() {
      await browser.close();
      proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

class FirefoxPage extends CommonPage {
  readonly browser = 'firefox';

  constructor(
    private readonly page: Page,
    private readonly chrome: BrowserWindow,
    protected readonly clipboardPage: () => Promise<FirefoxPage>,
    protected readonly inside: InsideFrame<Frame> | undefined = undefined,
  ) {
    super();
    page.on('pageerror', (error) => this.pageErrors.push(String(error)));
  }

  async goto(url: string): Promise<void> {
    if (!url.startsWith('moz-extension:')) {
      await this.page.goto(url);
      return;
    }
    // Puppeteer waits in vain: it loses a page that moves to the process of extensions.
    await this.chrome.navigate(this.page, url);
    await this.waitFor(
      `${url} is loaded`,
      (wanted) => location.href === wanted && document.readyState === 'complete',
      url,
    );
  }

  protected evaluateSource(source: string): Promise<unknown> {
    return (this.inside?.frame ?? this.page).evaluate(source);
  }

  protected async clickAt(point: Point): Promise<void> {
    const { x, y } = await this.onPage(point);
    await this.page.mouse.click(x, y);
  }

  async frame(selector: string): Promise<PageDriver> {
    await this.waitForVisible(selector);
    const frame = await (await this.page.$(selector))?.contentFrame();
    if (!frame) throw new Error(`${selector} has no page in it`);
    return new FirefoxPage(this.page, this.chrome, this.clipboardPage, {
      frame,
      offset: () => this.evaluate(frameOffset, selector),
    });
  }

  async press(chord: string): Promise<void> {
    const keys = chordKeys(chord) as KeyInput[];
    const main = keys.pop();
    if (main === undefined) return;
    for (const key of keys) await this.page.keyboard.down(key);
    await this.page.keyboard.press(main);
    for (const key of keys.reverse()) await this.page.keyboard.up(key);
  }

  protected typeLine(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  protected async playComposition(steps: readonly string[]): Promise<void> {
    await this.chrome.run(composeInBrowserWindow, steps);
  }

  protected bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  protected async setFiles(selector: string, files: readonly string[]): Promise<void> {
    await this.waitFor(
      `${selector} is there`,
      (query) => document.querySelector(query) !== null,
      selector,
    );
    const inputs = await this.page.$$(selector);
    const input = inputs.at(-1) as ElementHandle<HTMLInputElement> | undefined;
    if (input === undefined) throw new Error(`${selector} is gone`);
    await input.uploadFile(...files.map((file) => resolve(file)));
  }

  protected drop(target: string, files: readonly string[]): Promise<void> {
    return this.giveFiles('drop', target, files);
  }

  // A headless Firefox has a clipboard for text only.
  protected pastePicture(target: string, file: string): Promise<void> {
    return this.giveFiles('paste', target, [file]);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  forceColours(on: boolean): Promise<void> {
    return this.chrome.run(forceColours, on);
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
