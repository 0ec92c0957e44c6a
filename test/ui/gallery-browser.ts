import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { builtInPack } from '../../src/settings/guideline-pack.ts';
import type { InterfaceLanguage } from '../../src/settings/settings.ts';
import { installFakeBrowser } from './fake-browser.ts';
import { SAMPLE_RESULT, SAMPLE_TEXT } from './sample-findings.ts';

/*
 * The interface outside an extension: pages built as they ship, served by the driver's request
 * interception, with a stand-in for the browser's API put in before their scripts run.
 */
const ORIGIN = 'https://gallery.example';
const ROOT = new URL('../../', import.meta.url).pathname;
const OUT = join(ROOT, 'build/gallery');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** tsx names every function through a helper that a page does not have. */
const NAMING = 'globalThis.__name ??= (named) => named;';

/** What browsers start with, in CSS pixels. */
const TEXT_SIZE = 16;

export type GalleryPage = 'panel' | 'popup' | 'guideline' | 'diagnostics' | 'settings' | 'welcome';

const PATHS: Readonly<Record<GalleryPage, string>> = {
  panel: 'test/ui/gallery.html',
  popup: 'src/ui/popup/popup.html',
  guideline: 'src/ui/guideline/guideline.html',
  welcome: 'src/ui/welcome/welcome.html',
  settings: 'src/ui/settings/settings.html',
  diagnostics: 'src/ui/diagnostics/diagnostics.html',
};

export interface View {
  readonly page: GalleryPage;
  readonly language: InterfaceLanguage;
  /** A scene of gallery.ts, or what the fake browser answers to the popup. */
  readonly scene?: string;
  /** Without "#". */
  readonly anchor?: string;
  readonly theme?: 'light' | 'dark';
  readonly forcedColours?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** The text size that a person has set in the browser, in CSS pixels. */
  readonly textSize?: number;
}

export interface Gallery {
  open(view: View): Promise<Page>;
  /** After a change of size, colours or content: until nothing moves. */
  settle(page: Page): Promise<void>;
  /** An empty page for drawing. */
  blankPage(): Promise<Page>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  await buildGallery();
  const browsers = new Map<number, Promise<Browser>>();
  const browserWith = (textSize: number) => {
    let browser = browsers.get(textSize);
    if (!browser) {
      browser = launch(textSize);
      browsers.set(textSize, browser);
    }
    return browser;
  };
  return {
    async open(view) {
      const browser = await browserWith(view.textSize ?? TEXT_SIZE);
      const context = await browser.newContext({
        viewport: { width: view.width ?? 1000, height: view.height ?? 800 },
        colorScheme: view.theme ?? 'light',
        forcedColors: view.forcedColours ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await context.route(`${ORIGIN}/**`, async (route) => {
        const path = join(OUT, new URL(route.request().url()).pathname);
        if (!existsSync(path)) return route.fulfill({ status: 404 });
        const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
        return route.fulfill({ contentType, body: readFileSync(path) });
      });
      await context.addInitScript({ content: NAMING });
      await context.addInitScript(installFakeBrowser, {
        language: view.language,
        scene: view.scene ?? '',
        text: SAMPLE_TEXT,
        result: SAMPLE_RESULT,
        guideline: builtInPack.guideline,
      });
      const page = await context.newPage();
      // The browser may be going, and the context with it.
      page.once('close', () => void context.close().catch(() => undefined));
      page.on('pageerror', (error) => console.error(error));
      const query = new URLSearchParams({ scene: view.scene ?? '', language: view.language });
      const hash = view.anchor ? `#${view.anchor}` : '';
      await page.goto(`${ORIGIN}/${PATHS[view.page]}?${query}${hash}`);
      await page.waitForSelector(view.page === 'panel' ? '[data-harkinta]' : 'main', {
        state: 'attached',
      });
      await page.evaluate(atRest);
      return page;
    },
    settle: (page) => page.evaluate(atRest),
    async blankPage() {
      const page = await (await browserWith(TEXT_SIZE)).newPage();
      await page.addInitScript({ content: NAMING });
      await page.goto('about:blank');
      return page;
    },
    async close() {
      await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
    },
  };
}

/**
 * Runs in the page. Until the fonts are there and nothing has changed for some frames: effects
 * have run, answers are shown, badges stand in their places.
 */
async function atRest(): Promise<void> {
  const STILL_FRAMES = 4;
  await document.fonts.ready;
  const shown = () => {
    const root = document.querySelector('[data-harkinta]')?.shadowRoot ?? document.body;
    const boxes = [...root.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${x} ${y} ${width} ${height}`;
    });
    return root.innerHTML + boxes.join();
  };
  let before = '';
  let still = 0;
  while (still < STILL_FRAMES) {
    await new Promise((done) => requestAnimationFrame(done));
    const now = shown();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

function launch(textSize: number): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.HARKINTA_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--blink-settings=defaultFontSize=${textSize}`,
    ],
  });
}

async function buildGallery(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    define: { __TEST_BUILD__: 'true' },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'chrome116',
      modulePreload: false,
      minify: false,
      rollupOptions: { input: Object.values(PATHS).map((path) => join(ROOT, path)) },
    },
  });
}
