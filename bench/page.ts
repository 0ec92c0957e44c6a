/**
 * `npm run bench:page`: what the shipped extension costs the pages it runs on, in one run with and
 * without it, on the practice pages in Chromium. Main-thread time is the thread's own processor
 * time, so that other work on the machine does not count. `npm run bench:page -- feed` measures
 * one part (feed, typing, memory, large) alone.
 */
import { cpus } from 'node:os';
import type { CDPSession } from 'playwright-core';
import { named, openComposer } from '../test/e2e/composers.ts';
import type { BrowserDriver, PageDriver } from '../test/e2e/driver/browser-driver.ts';
import { type ChromiumPage, launchChromium } from '../test/e2e/driver/chromium-driver.ts';
import { makePost } from './make-posts.ts';
import { digits } from './measure.ts';
import { type OwnTime, ownTime } from './own-script.ts';

const MUTATIONS = 20_000;
const CHARACTERS = 2000;
const COMPOSERS = 200;
/** The first ones compile code and fill the page's own caches. */
const WARM_UP_COMPOSERS = 300;
/** Feed runs with and without in turn, of which the medians count. */
const FEED_ROUNDS = 5;

const EDITORS = {
  'x-home': 'X (Draft.js)',
  'facebook-group': 'Facebook (Lexical)',
  'business-post': 'Business Suite',
  'instagram-comment': 'Instagram (textarea)',
  'youtube-comment': 'YouTube (contenteditable)',
};

/** ms of processor time of the page's main thread. */
interface Spent {
  readonly script: number;
  readonly layout: number;
  readonly all: number;
}

const KINDS: Readonly<Record<keyof Spent, string>> = {
  script: 'script',
  layout: 'style and layout',
  all: 'everything',
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
  const spent: Record<Side, Spent[]> = { without: [], with: [] };
  const own: OwnTime[] = [];
  const lasted: number[] = [];
  for (let round = 0; round < FEED_ROUNDS; round += 1) {
    for (const side of SIDES) {
      const page = await openWith(side, 'x-home');
      const started = performance.now();
      spent[side].push(await mainThreadTime(page, () => page.evaluate(runFeed, MUTATIONS)));
      lasted.push(performance.now() - started);
      await page.close();
    }
    const page = await openWith('with', 'x-home');
    own.push(await ownTime(page.devtools, () => page.evaluate(runFeed, MUTATIONS)));
    await page.close();
  }
  const rows = [['', 'without', '(from–to)', 'with', '(from–to)', 'added', '% of the time']];
  for (const [kind, name] of Object.entries(KINDS) as [keyof Spent, string][]) {
    const [without, having] = SIDES.map((side) => spent[side].map((times) => times[kind]));
    const added = median(having ?? []) - median(without ?? []);
    rows.push([
      name,
      ...withSpread(without ?? []),
      ...withSpread(having ?? []),
      signed(added),
      signed((added / median(lasted)) * 100),
    ]);
  }
  const duration = digits(median(lasted));
  table(
    `An endless feed of ${MUTATIONS} mutations in ${duration} ms beside an open draft, ms of the main thread`,
    rows,
  );
  const total = median(own.map((time) => time.total));
  const share = digits((total / median(lasted)) * 100);
  const longest = digits(median(own.map((time) => time.longest)));
  console.log(
    `Our script by the profiler: ${digits(total)} ms, ${share} %; its longest piece ${longest} ms`,
  );
}

function withSpread(values: readonly number[]): string[] {
  const spread = `(${digits(Math.min(...values))}–${digits(Math.max(...values))})`;
  return [digits(median(values)), spread];
}

async function typing(): Promise<void> {
  const text = makePost('fi', CHARACTERS, 1).replaceAll('\n', ' ');
  const rows = [['editor', 'without', 'with', 'added', 'own script a key', 'longest piece']];
  for (const [id, name] of Object.entries(EDITORS)) {
    const perKey: Record<Side, number> = { without: 0, with: 0 };
    for (const side of SIDES) {
      const page = await openWith(side, id, '');
      perKey[side] = median(await timeOfKeys(page, text));
      await page.close();
    }
    const page = await openWith('with', id, '');
    const own: OwnTime = await ownTime(page.devtools, async () => {
      for (const character of text) await page.type(character);
    });
    await page.close();
    rows.push([
      name,
      digits(perKey.without),
      digits(perKey.with),
      signed(perKey.with - perKey.without),
      digits(own.total / text.length),
      digits(own.longest),
    ]);
  }
  table(`Typing ${CHARACTERS} characters, ms of the main thread a key (median)`, rows);
}

async function memory(): Promise<void> {
  const rows = [['', 'heap kB', 'nodes', 'listeners']];
  for (const side of SIDES) {
    const page = await openWith(side, 'x-home', '');
    await openAndClose(page, WARM_UP_COMPOSERS);
    const before = await held(page.devtools);
    await openAndClose(page, COMPOSERS);
    const after = await held(page.devtools);
    rows.push([
      side,
      ...(['JSHeapUsedSize', 'Nodes', 'JSEventListeners'] as const).map((name) => {
        const growth = (after[name] ?? 0) - (before[name] ?? 0);
        return signed(name === 'JSHeapUsedSize' ? growth / 1000 : growth);
      }),
    ]);
    await page.close();
  }
  table(`Growth over ${COMPOSERS} composers opened, written in and closed`, rows);
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
    const page = await openWith('with', id);
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
  table('A text pasted at once, ms', rows);
}

/** Runs in the page, which sees of our dialog that it is in the middle. */
function isHeldOrPosted(): boolean {
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return middle?.matches('[data-harkinta]') === true || window.__posted.length > 0;
}

async function openWith(side: Side, id: string, text = 'Hei vain'): Promise<ChromiumPage> {
  const found = named(id);
  const page = await openComposer((url) => browsers[side].newPage(url), found);
  await page.click(found.editor);
  await page.type(text);
  // As the person who goes on reading; the first check is over.
  if (text !== '') await pause(page, 1000);
  return page as ChromiumPage;
}

async function mainThreadTime(
  { devtools }: ChromiumPage,
  run: () => Promise<unknown>,
): Promise<Spent> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(devtools);
  await run();
  const after = await metrics(devtools);
  await devtools.send('Performance.disable');
  const spent = (...names: readonly string[]) =>
    names.reduce((sum, name) => sum + (after[name] ?? 0) - (before[name] ?? 0), 0) * 1000;
  return {
    script: spent('ScriptDuration'),
    layout: spent('RecalcStyleDuration', 'LayoutDuration'),
    all: spent('TaskDuration'),
  };
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

async function metrics(devtools: CDPSession): Promise<Record<string, number>> {
  const answer = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page: posts come in at the end and go at the start, some in every frame. */
async function runFeed(mutations: number): Promise<void> {
  const BATCH = 50;
  const KEPT = 200;
  const feed = document.createElement('section');
  document.querySelector('main')?.append(feed);
  for (let made = 0; made < mutations; ) {
    for (let at = 0; at < BATCH; at += 1) {
      const post = document.createElement('article');
      post.innerText = `Post ${made}`;
      feed.append(post);
      made += 1;
      if (feed.childElementCount > KEPT) {
        feed.firstElementChild?.remove();
        made += 1;
      }
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  feed.remove();
}

function pause(page: PageDriver, time: number): Promise<void> {
  return page.evaluate((ms) => new Promise<void>((done) => setTimeout(done, ms)), time);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${digits(Math.abs(value))}`;
}

function table(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length)),
  );
  console.log(`\n${title}`);
  for (const cells of rows) {
    const padded = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(padded.join('  ').trimEnd());
  }
}
