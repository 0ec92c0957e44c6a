import * as v from 'valibot';
import type { Outcome } from '../messages.ts';

const DAYS_KEPT = 30;
const DAY = 86_400_000;

const counts = v.record(
  v.pipe(v.string(), v.isoDate()),
  v.record(v.string(), v.record(v.string(), v.number())),
);

/** ISO date → rule id → outcome → count. The only thing that is kept of a held publish. */
export type OutcomeCounts = v.InferOutput<typeof counts>;

/** Counts one outcome for each rule, and forgets what is older than 30 days. */
export function addOutcome(
  before: unknown,
  outcome: Outcome,
  rules: readonly string[],
  now: number,
): OutcomeCounts {
  const parsed = v.safeParse(counts, before);
  const oldest = isoDate(now - DAYS_KEPT * DAY);
  const kept: OutcomeCounts = {};
  for (const [date, byRule] of Object.entries(parsed.success ? parsed.output : {})) {
    if (date >= oldest) kept[date] = byRule;
  }
  const today = { ...kept[isoDate(now)] };
  for (const rule of rules) {
    const byOutcome = today[rule] ?? {};
    today[rule] = { ...byOutcome, [outcome]: (byOutcome[outcome] ?? 0) + 1 };
  }
  kept[isoDate(now)] = today;
  return kept;
}

/** Rule id → outcome → count over the days kept. */
export function outcomeTotals(stored: unknown, now: number): OutcomeCounts[string] {
  const parsed = v.safeParse(counts, stored);
  const oldest = isoDate(now - DAYS_KEPT * DAY);
  const totals: OutcomeCounts[string] = {};
  for (const [date, byRule] of Object.entries(parsed.success ? parsed.output : {})) {
    if (date < oldest) continue;
    for (const [rule, byOutcome] of Object.entries(byRule)) {
      const total = { ...totals[rule] };
      for (const [outcome, count] of Object.entries(byOutcome)) {
        total[outcome] = (total[outcome] ?? 0) + count;
      }
      totals[rule] = total;
    }
  }
  return totals;
}

function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
