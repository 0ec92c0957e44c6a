/**
 * Shows the main job on the practice pages. With a display: a browser window to try it in.
 * Without one (or with `--headless`): posts the sample posts, prints what was found and held, and
 * saves screenshots (to `build/screenshots` or `--screenshots DIR`).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { composers, openComposer, write } from '../test/e2e/composers.ts';
import type { BrowserDriver, PageDriver } from '../test/e2e/driver/browser-driver.ts';
import { launchChromium } from '../test/e2e/driver/chromium-driver.ts';

interface SamplePost {
  readonly composer: string;
  readonly text: string;
  readonly screenshot?: string;
}

interface Outcome {
  readonly rules: readonly string[];
  readonly paragraphs: readonly string[];
  readonly held: boolean;
}

const given = process.argv.indexOf('--screenshots');
const SCREENSHOTS =
  given === -1 ? 'build/screenshots' : (process.argv[given + 1] ?? 'build/screenshots');
const BUILD = 'build/test/chrome';

const build = spawnSync(
  'node_modules/.bin/vite',
  ['build', '--mode', 'chrome-test', '--logLevel', 'error'],
  { encoding: 'utf8' },
);
if (build.status !== 0) {
  console.error(`${build.stdout}${build.stderr}`);
  process.exit(1);
}

const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (display && !process.argv.includes('--headless')) await showWindow();
else await postSamples();

async function showWindow(): Promise<void> {
  const browser = await launchChromium({ extension: BUILD, headed: true });
  for (const address of [
    'https://www.facebook.com/',
    'https://x.com/home',
    'https://www.instagram.com/',
    'https://www.youtube.com/@hangonkaupunki/posts',
  ]) {
    await browser.newPage(address);
  }
  await browser.openExtensionPage('src/ui/guideline/guideline.html#5c');
  console.log('Write a post on a practice page. Closing the window ends this.');
  await browser.closed;
}

async function postSamples(): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const posts: SamplePost[] = JSON.parse(
    readFileSync(new URL('../test/sites/sample-posts.json', import.meta.url), 'utf8'),
  );
  const rows = [['site', 'post', 'found', 'outcome', 'paragraph']];
  const browser = await launchChromium({ extension: BUILD });
  try {
    for (const post of posts) {
      const { rules, paragraphs, held } = await publish(browser, post);
      rows.push([
        post.composer,
        shorten(post.text, 44),
        rules.join(', ') || '–',
        held ? 'held' : 'published',
        paragraphs.join(', ') || '–',
      ]);
    }
    const guideline = await browser.openExtensionPage('src/ui/guideline/guideline.html#5c');
    await guideline.waitForVisible('[id="5c"]');
    await guideline.screenshot(`${SCREENSHOTS}/guideline.png`);
    const popup = await browser.openExtensionPage('src/ui/popup/popup.html');
    await popup.waitForVisible('main');
    await popup.screenshot(`${SCREENSHOTS}/popup.png`);
  } finally {
    await browser.close();
  }
  printTable(rows);
  console.log(`\nScreenshots: ${SCREENSHOTS}/`);
}

async function publish(browser: BrowserDriver, post: SamplePost): Promise<Outcome> {
  const composer = composers.find(({ id }) => id === post.composer);
  if (!composer) throw new Error(`sample-posts.json: no composer ${post.composer}`);
  const page = await openComposer((url) => browser.newPage(url), composer);
  await write(page, composer, post.text);
  let held = false;
  const steps = composer.publish('fi');
  for (const [index, step] of steps.entries()) {
    await page.click(step);
    held = await isHeld(page, steps[index + 1]);
    if (held) break;
  }
  const rules = held ? await rulesInDialog(page) : [];
  const paragraphs = held ? await page.panel.paragraphs() : [];
  if (post.screenshot) await page.screenshot(`${SCREENSHOTS}/${post.screenshot}.png`);
  await page.close();
  return { rules: unique(rules), paragraphs: unique(paragraphs), held };
}

/** After a press: either the dialog stands there, or the page went on to its next step or its end. */
async function isHeld(page: PageDriver, nextStep: string | undefined): Promise<boolean> {
  const state = await page.waitFor(
    'the press to have an effect',
    (next) => {
      const panel = document.querySelector('[data-harkinta]')?.shadowRoot;
      if (panel?.querySelector('[role=alertdialog]')) return 'held';
      if (next !== null) return document.querySelector(next)?.checkVisibility() && 'went on';
      const posted = (window as { __posted?: unknown[] }).__posted ?? [];
      return posted.length > 0 && 'published';
    },
    nextStep ?? null,
  );
  return state === 'held';
}

function rulesInDialog(page: PageDriver): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('[data-harkinta]')?.shadowRoot;
    const cards = panel?.querySelectorAll<HTMLElement>('[role=alertdialog] [data-rule]') ?? [];
    return [...cards].map((card) => card.dataset.rule ?? '');
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function shorten(text: string, length: number): string {
  const line = text.replaceAll('\n', ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

function printTable(rows: readonly string[][]): void {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of rows) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
