import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
} from 'playwright-core';
import { ensurePractice } from '../../../scripts/build-practice.ts';
import { practiceResponse } from '../../sites/serve.ts';
import type {
  BrowserDriver,
  LaunchOptions,
  PageDriver,
  RecordedRequest,
} from './browser-driver.ts';
import { CLIPBOARD_PAGE, CommonPage, type InsideFrame } from './common-page.ts';
import { copyOutcome, copyPictureAtNextKey, frameOffset, type Point } from './in-page.ts';
import { graphemes } from './key-names.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { TIMEOUT, until, WELCOME_PAGE } from './wait.ts';

const EXECUTABLE = process.env.HARKINTA_CHROMIUM ?? '/usr/bin/chromium';

export async function launchChromium(options: LaunchOptions = {}): Promise<BrowserDriver> {
  await ensurePractice();
  const profile = mkdtempSync(join(tmpdir(), 'harkinta-chromium-'));
  const proxy = await startRecordingProxy();
  // Without it Chromium connects to a site before a request is made, and so does what we record.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({
      net: { network_prediction_options: 2 },
      // Without it an unpacked extension that is reloaded stays off.
      extensions: { ui: { developer_mode: true } },
    }),
  );
  const extension = options.extension === undefined ? undefined : resolve(options.extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    headless: false,
    ...(options.downloads !== undefined && { downloadsPath: options.downloads }),
    viewport: { width: 1280, height: 900 },
    locale: options.locale ?? 'fi-FI',
    // On Linux the browser's own interface follows this, in the extension's worker too.
    env: { ...process.env, LANGUAGE: options.locale ?? 'fi-FI' },
    // As people have it: pages that are left are put aside whole.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      ...(options.headed ? [] : ['--headless=new']),
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${options.locale ?? 'fi-FI'}`,
      `--proxy-server=127.0.0.1:${proxy.port}`,
      ...(extension === undefined
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  await context.grantPermissions(['clipboard-write'], { origin: CLIPBOARD_PAGE });
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));
  const requests: RecordedRequest[] = [];
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url();
    const response = practiceResponse(url);
    const answered = response === undefined ? route.continue() : route.fulfill(response);
    // A page that is closed or left meanwhile no longer waits for its answers.
    await answered.catch(() => {});
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!/^https?:/.test(url)) return;
    const fromExtension = request.serviceWorker() !== null || isExtension(request.frame().url());
    requests.push({
      url,
      method: request.method(),
      from: fromExtension ? 'extension' : 'page',
    });
  });
  const extensionOrigin = extension === undefined ? undefined : await originOfExtension(context);
  if (extension !== undefined && !options.welcome) {
    const welcome = await until('the welcome page is open', () =>
      context.pages().find((page) => page.url().includes(WELCOME_PAGE)),
    );
    await welcome.close();
  }
  let clipboard: ChromiumPage | undefined;

  const drive = async (page: Page) =>
    new ChromiumPage(page, await context.newCDPSession(page), clipboardPage);
  const newPage = async (url?: string) => {
    const made = await drive(await context.newPage());
    if (url !== undefined) await made.goto(url);
    return made;
  };
  const clipboardPage = async () => {
    clipboard ??= await newPage(CLIPBOARD_PAGE);
    return clipboard;
  };
  return {
    name: 'chromium',
    extensionOrigin,
    newPage,
    openExtensionPage: (path) => newPage(`${extensionOrigin}/${path}`),
    openedPage: async (part) =>
      drive(
        await until(`a page with ${part} in its address`, () =>
          context.pages().find((page) => page.url().includes(part)),
        ),
      ),
    async stopWorker() {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      const { targetInfos } = await devtools.send('Target.getTargets');
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && isExtension(url),
      );
      if (worker) await devtools.send('Target.closeTarget', { targetId: worker.targetId });
      await page.close();
    },
    async reloadExtension() {
      const page = await context.newPage();
      await page.goto(`${extensionOrigin}/src/ui/popup/popup.html`);
      const started = context.waitForEvent('serviceworker');
      // The page goes with the extension.
      await page.evaluate('setTimeout(() => chrome.runtime.reload())');
      await started;
    },
    async setExtensionEnabled(enabled) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      const id = new URL(`${extensionOrigin}/`).host;
      await page.evaluate(`chrome.management.setEnabled('${id}', ${enabled})`);
      await page.close();
    },
    setOffline: (offline) => context.setOffline(offline),
    requests: () => [...requests, ...proxy.requests],
    closed,
    async close() {
      await context.close();
      proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function isExtension(url: string): boolean {
  return url.startsWith('chrome-extension:');
}

async function originOfExtension(context: BrowserContext): Promise<string> {
  const worker = await until('the worker of the extension starts', () =>
    context.serviceWorkers().find((each) => isExtension(each.url())),
  );
  return new URL(worker.url()).origin.replace(/^null$/, worker.url().split('/', 3).join('/'));
}

interface Key {
  code: string;
  windowsVirtualKeyCode: number;
}

/** The key of a Nordic keyboard that gives the character; undefined when it takes an input method. */
function keyOf(character: string): Key | undefined {
  const upper = character.toUpperCase();
  const nordic = NORDIC_KEYS[upper];
  if (nordic !== undefined) return nordic;
  if (/^[A-Z]$/.test(upper)) {
    return { code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
  }
  if (/^[0-9]$/.test(character)) {
    return { code: `Digit${character}`, windowsVirtualKeyCode: character.charCodeAt(0) };
  }
  if (character === ' ') return { code: 'Space', windowsVirtualKeyCode: 32 };
  return /^[!-~]$/.test(character) ? { code: '', windowsVirtualKeyCode: 0 } : undefined;
}

const NORDIC_KEYS: Record<string, Key> = {
  Å: { code: 'BracketLeft', windowsVirtualKeyCode: 221 },
  Ä: { code: 'Quote', windowsVirtualKeyCode: 222 },
  Ö: { code: 'Semicolon', windowsVirtualKeyCode: 192 },
};

export class ChromiumPage extends CommonPage {
  readonly browser = 'chromium';

  constructor(
    private readonly page: Page,
    readonly devtools: CDPSession,
    protected readonly clipboardPage: () => Promise<ChromiumPage>,
    protected readonly inside: InsideFrame<Frame> | undefined = undefined,
  ) {
    super();
    page.on('pageerror', (error) => this.pageErrors.push(String(error)));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
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
    return new ChromiumPage(this.page, this.devtools, this.clipboardPage, {
      frame,
      offset: () => this.evaluate(frameOffset, selector),
    });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  protected async typeLine(text: string): Promise<void> {
    // Sent without waiting for each: the browser keeps the order, and it is ten times as fast.
    const sent = graphemes(text).flatMap((character) => {
      const key = keyOf(character);
      if (key === undefined) return [this.devtools.send('Input.insertText', { text: character })];
      return (['keyDown', 'keyUp'] as const).map((type) =>
        this.devtools.send('Input.dispatchKeyEvent', {
          type,
          ...key,
          key: character,
          ...(type === 'keyDown' && { text: character }),
        }),
      );
    });
    await Promise.all(sent);
  }

  protected async playComposition(steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await this.devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await this.devtools.send('Input.insertText', { text: steps.at(-1) ?? '' });
  }

  protected bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  protected async setFiles(selector: string, files: readonly string[]): Promise<void> {
    await this.page
      .locator(selector)
      .last()
      .setInputFiles([...files], { timeout: TIMEOUT });
  }

  protected async drop(target: string, files: readonly string[]): Promise<void> {
    // A real drag from outside the browser.
    const box = await this.page.locator(target).filter({ visible: true }).first().boundingBox();
    if (box === null) throw new Error(`${target} has no place to drop on`);
    const drag = {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: files.map((file) => resolve(file)), dragOperationsMask: 1 },
    };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await this.devtools.send('Input.dispatchDragEvent', { type, ...drag });
    }
  }

  protected async pastePicture(_target: string, file: string): Promise<void> {
    const clipboard = await this.clipboardPage();
    await clipboard.bringToFront();
    await clipboard.evaluate(copyPictureAtNextKey, readFileSync(file).toString('base64'));
    await clipboard.press('c');
    const outcome = await until('the picture is in the clipboard', () =>
      clipboard.evaluate(copyOutcome),
    );
    if (outcome !== 'yes') throw new Error(outcome);
    await this.bringToFront();
    await this.press('Control+v');
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async forceColours(on: boolean): Promise<void> {
    await this.page.emulateMedia({ forcedColors: on ? 'active' : 'none' });
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
