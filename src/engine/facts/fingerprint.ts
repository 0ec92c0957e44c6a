import type { RuleContext } from '../rule.ts';
import type { Language, RecentTwin } from '../types.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './find-facts.ts';

const MOST_FACTS = 24;
/** Two language versions of a post are published within an hour: ms. */
export const TWIN_WITHIN = 3_600_000;

/**
 * The facts of a text that are the same in every language (days, times, prices, telephone numbers),
 * as hashes apart by hyphens: enough to tell a twin, too little to read. Empty when it tells none.
 */
export function factFingerprint(context: Pick<RuleContext, 'lines' | 'resources'>): string {
  const hashes = new Set<string>();
  for (const fact of factsOf(context)) {
    for (const key of keysOf(fact)) {
      if (hashes.size < MOST_FACTS) hashes.add(hash(key));
    }
  }
  return [...hashes].sort().join('-');
}

/**
 * Is a post in this language, published about now, the other version of the draft? Facts that both
 * tell have to be partly the same; a short version may tell none.
 * @param now epoch milliseconds
 */
export function isTwin(
  twin: RecentTwin,
  language: Language,
  fingerprint: string,
  now: number,
): boolean {
  if (twin.language !== language || Math.abs(now - twin.publishedAt) > TWIN_WITHIN) return false;
  if (twin.fingerprint === '' || fingerprint === '') return true;
  const theirs = new Set(twin.fingerprint.split('-'));
  const ours = fingerprint.split('-');
  const shared = ours.filter((one) => theirs.has(one)).length;
  return shared * 2 >= Math.min(ours.length, theirs.size);
}

function keysOf(fact: Fact): string[] {
  switch (fact.kind) {
    case 'date':
      return [fact.from, ...(fact.until ? [fact.until] : [])].map(
        ({ day, month }) => `date ${day}.${month}`,
      );
    case 'time':
      // The hour of twelve is not told in the other language for sure.
      return [fact.from, ...(fact.until ? [fact.until] : [])].map(
        ({ hour, minute }) => `time ${(hour % 12) * 60 + minute}`,
      );
    case 'phone':
      return [`phone ${fact.international}`];
    case 'amount':
      return fact.unit === 'EUR' || fact.unit === 'percent' ? [`${fact.unit} ${fact.value}`] : [];
    default:
      return [];
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(36);
}
