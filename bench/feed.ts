import type { BrowserDriver } from '../test/e2e/driver/browser-driver.ts';
import { mainThreadTime, type Spent } from './main-thread.ts';
import { digits } from './measure.ts';
import { type MedianInterval, medianInterval } from './median-interval.ts';
import { openDraft } from './open-composer.ts';
import { type OwnTime, ownTime } from './own-script.ts';
import { printTable, signed } from './print-table.ts';

const MUTATIONS = 20_000;
const ROUNDS = 30;
/** Fills the feed and compiles its code; not counted. */
const WARM_UP_MUTATIONS = 2500;
const PROFILED = 3;

const KINDS: Readonly<Record<keyof Spent, string>> = {
  script: 'script',
  layout: 'style and layout',
  all: 'everything',
};

/** `again` is a second browser without the extension: what differs there is the measurement's noise. */
export type FeedSide = 'without' | 'again' | 'with';
const SIDES: readonly FeedSide[] = ['without', 'again', 'with'];

/**
 * What the extension adds to the main thread of a page with an endless feed. In each round fresh
 * pages run the same feed at the same time, one of each browser: what the machine does meanwhile,
 * which changes the time by more than a tenth from one round to the next, meets all alike, and the
 * difference within the round is what counts.
 */
export async function measureFeed(
  browsers: Readonly<Record<FeedSide, BrowserDriver>>,
): Promise<void> {
  const rounds: Record<FeedSide, Spent>[] = [];
  const lasted: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { spent, duration } = await feedAtOnce(browsers, round);
    rounds.push(spent);
    lasted.push(duration);
  }
  const duration = medianInterval(lasted).median;
  const own = medianInterval(rounds.map(({ without }) => without.all)).median;
  const compare = (name: string, side: FeedSide, kind: keyof Spent) => {
    const times = (of: FeedSide) => rounds.map((spent) => spent[of][kind]);
    const added = medianInterval(rounds.map((spent) => spent[side][kind] - spent.without[kind]));
    return [
      name,
      digits(medianInterval(times('without')).median),
      digits(medianInterval(times(side)).median),
      withRange(added),
      withRange(added, 100 / duration),
      withRange(added, 100 / own),
    ];
  };
  printTable(
    `An endless feed of ${MUTATIONS} mutations in ${digits(duration)} ms beside an open draft, ${ROUNDS} rounds, ` +
      'ms of the main thread, medians of what was added in a round (95 %)',
    [
      ['', 'without', 'with', 'added', '% of the time', '% of what the page took itself'],
      ...(Object.entries(KINDS) as [keyof Spent, string][]).map(([kind, name]) =>
        compare(name, 'with', kind),
      ),
      compare('without, against itself', 'again', 'all'),
    ],
  );
  const profiled: OwnTime[] = [];
  for (let run = 0; run < PROFILED; run += 1) profiled.push(await profileFeed(browsers.with));
  const [total, longest] = (['total', 'longest'] as const).map(
    (name) => profiled.map((time) => time[name]).toSorted((a, b) => a - b)[1] ?? 0,
  );
  const share = digits(((total ?? 0) / duration) * 100);
  console.log(
    `Our script by the profiler: ${digits(total ?? 0)} ms, ${share} %; its longest piece ${digits(longest ?? 0)} ms`,
  );
}

/** @returns with how long it lasted, in ms. */
async function feedAtOnce(
  browsers: Readonly<Record<FeedSide, BrowserDriver>>,
  round: number,
): Promise<{ spent: Record<FeedSide, Spent>; duration: number }> {
  // Each is the first in its turn.
  const first = round % SIDES.length;
  const order = [...SIDES.slice(first), ...SIDES.slice(0, first)];
  const pages = await Promise.all(
    order.map(async (side) => ({ side, page: await openDraft(browsers[side], 'x-home') })),
  );
  await Promise.all(pages.map(({ page }) => page.evaluate(runFeed, WARM_UP_MUTATIONS)));
  const started = performance.now();
  const times = await Promise.all(
    pages.map(async ({ side, page }) => {
      const spent = await mainThreadTime(page, () => page.evaluate(runFeed, MUTATIONS));
      return [side, spent] as const;
    }),
  );
  const duration = performance.now() - started;
  await Promise.all(pages.map(({ page }) => page.close()));
  return { spent: Object.fromEntries(times) as Record<FeedSide, Spent>, duration };
}

async function profileFeed(browser: BrowserDriver): Promise<OwnTime> {
  const page = await openDraft(browser, 'x-home');
  await page.evaluate(runFeed, WARM_UP_MUTATIONS);
  const own = await ownTime(page.devtools, () => page.evaluate(runFeed, MUTATIONS));
  await page.close();
  return own;
}

/** Runs in the page: posts come in at the end and go at the start, some in every frame. */
async function runFeed(mutations: number): Promise<void> {
  const BATCH = 50;
  const KEPT = 200;
  // One that has begun goes on: a page does not lose its scroll bar in the middle of it.
  let feed = document.querySelector('section[data-feed]');
  if (!feed) {
    feed = document.createElement('section');
    feed.setAttribute('data-feed', '');
    document.querySelector('main')?.append(feed);
  }
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
}

function withRange({ median, low, high }: MedianInterval, factor = 1): string {
  const [middle, from, to] = [median, low, high].map((value) => signed(value * factor));
  return `${middle} (${from} to ${to})`;
}
