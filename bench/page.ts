/**
 * `npm run bench:page`: what the shipped extension costs the pages it runs on, in one run with and
 * without it, on the practice pages in Chromium. Main-thread time is the thread's own processor
 * time, so that other work on the machine does not count, and both sides run at the same time, so
 * that it slows both alike. `npm run bench:page -- feed` measures one part (feed, typing, memory,
 * large) alone.
 */
import { cpus } from 'node:os';
import type { CDPSession } from 'playwright-core';
import { named } from '../test/e2e/composers.ts';
import type { BrowserDriver, PageDriver } from '../test/e2e/driver/browser-driver.ts';
import { type ChromiumPage, launchChromium } from '../test/e2e/driver/chromium-driver.ts';
import { measureFeed } from './feed.ts';
import { metrics } from './main-thread.ts';
import { makePost } from './make-posts.ts';
import { digits } from './measure.ts';
import { openDraft, pause } from './open-composer.ts';
import { type OwnTime, ownTime } from './own-script.ts';
import { printTable, signed } from './print-table.ts';

const CHARACTERS = 2000;
const COMPOSERS = 200;
/** The first ones compile code and fill the page's own caches. */
const WARM_UP_COMPOSERS = 300;

const EDITORS = {
  'x-home': 'X (Draft.js)',
  'facebook-group': 'Facebook (Lexical)',
  'business-post': 'Business Suite',
  'instagram-comment': 'Instagram (textarea)',
  'youtube-comment': 'YouTube (contenteditable)',
};

type Side = 'without' | 'with';
const SIDES: readonly Side[] = ['without', 'with'];

const browsers: Record<Side, BrowserDriver> = {
  without: await launchChromium(),
  with: await launchChromium({ extension: 'dist/chrome' }),
};
try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}, Chromium`,
  );
  const parts = { feed, typing, memory, large };
  const [only] = process.argv.slice(2);
  for (const [name, measure] of Object.entries(parts)) {
    if (only === undefined || only === name) await measure();
  }
} finally {
  for (const side of SIDES) await browsers[side].close();
}

async function feed(): Promise<void> {
  const again = await launchChromium();
  try {
    await measureFeed({ ...browsers, again });
  } finally {
    await again.close();
  }
}

async function typing(): Promise<void> {
  const text = makePost('fi', CHARACTERS, 1).replaceAll('\n', ' ');
  const rows = [['editor', 'without', 'with', 'added', 'own script a key', 'longest piece']];
  for (const [id, name] of Object.entries(EDITORS)) {
    const [without = 0, having = 0] = await Promise.all(
      SIDES.map(async (side) => {
        const page = await openDraft(browsers[side], id, '');
        const perKey = median(await timeOfKeys(page, text));
        await page.close();
        return perKey;
      }),
    );
    const page = await openDraft(browsers.with, id, '');
    const own: OwnTime = await ownTime(page.devtools, async () => {
      for (const character of text) await page.type(character);
    });
    await page.close();
    rows.push([
      name,
      digits(without),
      digits(having),
      signed(having - without),
      digits(own.total / text.length),
      digits(own.longest),
    ]);
  }
  printTable(`Typing ${CHARACTERS} characters, ms of the main thread a key (median)`, rows);
}

async function memory(): Promise<void> {
  const rows = [['', 'heap kB', 'nodes', 'listeners']];
  const growths = SIDES.map(async (side) => {
    const page = await openDraft(browsers[side], 'x-home', '');
    await openAndClose(page, WARM_UP_COMPOSERS);
    const before = await held(page.devtools);
    await openAndClose(page, COMPOSERS);
    const after = await held(page.devtools);
    await page.close();
    return [
      side,
      ...(['JSHeapUsedSize', 'Nodes', 'JSEventListeners'] as const).map((name) => {
        const growth = (after[name] ?? 0) - (before[name] ?? 0);
        return signed(name === 'JSHeapUsedSize' ? growth / 1000 : growth);
      }),
    ];
  });
  rows.push(...(await Promise.all(growths)));
  printTable(`Growth over ${COMPOSERS} composers opened, written in and closed`, rows);
}

/** The longest post of any site, and one that is longer than what is checked, pasted at once. */
async function large(): Promise<void> {
  const rows = [
    ['', 'characters', 'own script', 'longest piece', 'at publishing', 'longest piece'],
  ];
  const texts: readonly [keyof typeof EDITORS, number][] = [
    ['facebook-group', 63_206],
    ['x-home', 63_206],
    ['instagram-comment', 63_206],
    ['instagram-comment', 1_000_000],
  ];
  for (const [id, length] of texts) {
    const page = await openDraft(browsers.with, id);
    const post = makePost('fi', length, 1);
    const pasted = await ownTime(page.devtools, async () => {
      await page.pasteText(post);
      await pause(page, 5000);
    });
    const pressed = await ownTime(page.devtools, async () => {
      await page.click(named(id).publish('fi').at(-1) ?? '');
      await page.waitFor('it is held or let through', isHeldOrPosted, undefined);
    });
    const times = [pasted.total, pasted.longest, pressed.total, pressed.longest];
    rows.push([EDITORS[id], String(length), ...times.map(digits)]);
    await page.close();
  }
  printTable('A text pasted at once, ms', rows);
}

/** Runs in the page, which sees of our dialog that it is in the middle. */
function isHeldOrPosted(): boolean {
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return middle?.matches('[data-harkinta]') === true || window.__posted.length > 0;
}

/** ms for each key, with what the page does until the next one. */
async function timeOfKeys(page: ChromiumPage, text: string): Promise<number[]> {
  const { devtools } = page;
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: number[] = [];
  let before = (await metrics(devtools)).TaskDuration ?? 0;
  for (const character of text) {
    await page.type(character);
    const after = (await metrics(devtools)).TaskDuration ?? 0;
    times.push((after - before) * 1000);
    before = after;
  }
  await devtools.send('Performance.disable');
  return times;
}

async function openAndClose(page: PageDriver, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-testid="SideNav_NewTweet_Button"]')?.click(),
    );
    await page.focus('[role="dialog"] [data-testid="tweetTextarea_0"]');
    await page.type('Hei');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[data-testid="app-bar-close"]')?.click(),
    );
    await page.waitForGone('[role="dialog"]');
  }
  // The watcher looks about once a second for composers that are gone.
  await pause(page, 2500);
}

async function held(devtools: CDPSession): Promise<Record<string, number>> {
  await devtools.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.disable');
  await devtools.send('Performance.enable');
  const now = await metrics(devtools);
  await devtools.send('Performance.disable');
  return now;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
