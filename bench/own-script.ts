import type { CDPSession } from 'playwright-core';

export interface OwnTime {
  /** ms in which our script, or what it called, was running. */
  readonly total: number;
  /** ms of its longest piece without a pause. */
  readonly longest: number;
}

/** µs between samples. */
const INTERVAL = 200;
/** µs. The machine was busy elsewhere when the next sample took longer. */
const LONGEST_GAP = 5 * INTERVAL;

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string; readonly functionName: string };
  readonly children?: readonly number[];
}

/**
 * Runs something under the browser's sampling profiler, and tells what of it was the extension's.
 */
export async function ownTime(devtools: CDPSession, run: () => Promise<void>): Promise<OwnTime> {
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await devtools.send('Profiler.start');
  await run();
  const { profile } = await devtools.send('Profiler.stop');
  await devtools.send('Profiler.disable');
  const ours = ownNodes(profile.nodes);
  let total = 0;
  let longest = 0;
  let piece = 0;
  const { samples = [], timeDeltas = [] } = profile;
  for (const [at, node] of samples.entries()) {
    // The time from this sample to the next one.
    const time = Math.min(timeDeltas[at + 1] ?? 0, LONGEST_GAP) / 1000;
    if (ours.has(node)) {
      total += time;
      piece += time;
      longest = Math.max(longest, piece);
    } else {
      piece = 0;
    }
  }
  return { total, longest };
}

/** The extension's functions, and whatever runs below one. */
function ownNodes(nodes: readonly ProfileNode[]): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (node: ProfileNode | undefined, below: boolean) => {
    if (!node) return;
    const own = below || node.callFrame.url.startsWith('chrome-extension://');
    if (own) ours.add(node.id);
    for (const child of node.children ?? []) mark(byId.get(child), own);
  };
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  for (const node of nodes) if (!children.has(node.id)) mark(node, false);
  return ours;
}
