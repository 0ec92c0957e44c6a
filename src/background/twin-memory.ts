import * as v from 'valibot';
import { TWIN_WITHIN } from '../engine/facts/fingerprint.ts';
import type { Draft, RecentTwin } from '../engine/types.ts';

const MOST_PER_ACCOUNT = 20;

const memory = v.record(
  v.string(),
  v.array(
    v.object({
      language: v.picklist(['fi', 'sv', 'en', 'none']),
      publishedAt: v.number(),
      fingerprint: v.string(),
    }),
  ),
);

/** Place (see `placeOfTwins`) → what was published there within the hour. Never a text. */
export type TwinMemory = v.InferOutput<typeof memory>;

/**
 * Two tools of one owner publish on the same page; other sites' accounts are their own though they
 * have the same name. A site that does not show whose account it is has one.
 */
export function placeOfTwins({ site, account }: Pick<Draft, 'site' | 'account'>): string {
  return `${site === 'business' ? 'facebook' : (site ?? '')} ${account ?? ''}`;
}

/** An answer is to somebody; what nobody else sees is published to nobody. */
export function isRemembered({ surface, audience }: Pick<Draft, 'surface' | 'audience'>): boolean {
  return audience !== 'private' && (surface === 'post' || surface === 'video');
}

/** What is left of the memory, whatever was stored: nothing older than an hour. */
export function recentTwins(stored: unknown, now: number): TwinMemory {
  const parsed = v.safeParse(memory, stored);
  const kept: TwinMemory = {};
  for (const [account, twins] of Object.entries(parsed.success ? parsed.output : {})) {
    const recent = twins.filter(({ publishedAt }) => Math.abs(now - publishedAt) <= TWIN_WITHIN);
    if (recent.length > 0) kept[account] = recent;
  }
  return kept;
}

export function addTwin(
  stored: unknown,
  account: string,
  twin: RecentTwin,
  now: number,
): TwinMemory {
  const kept = recentTwins(stored, now);
  return { ...kept, [account]: [...(kept[account] ?? []), twin].slice(-MOST_PER_ACCOUNT) };
}
