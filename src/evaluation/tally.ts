/** Counts of one measure and the texts that went wrong. */
export interface Tally {
  readonly set: string;
  readonly measure: string;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
  readonly errors: EvaluationError[];
}

export interface EvaluationError {
  readonly kind: 'missed' | 'false alarm' | 'wrong';
  readonly text: string;
  readonly detail: string;
}

export interface TallySummary {
  readonly set: string;
  readonly measure: string;
  readonly count: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly accuracy: number | null;
  readonly missed: number;
  readonly falseAlarms: number;
}

export function createTally(set: string, measure: string): Tally {
  return {
    set,
    measure,
    truePositives: 0,
    falsePositives: 0,
    falseNegatives: 0,
    trueNegatives: 0,
    errors: [],
  };
}

/** One yes/no judgement. */
export function judge(
  tally: Tally,
  expected: boolean,
  predicted: boolean,
  text: string,
  detail = '',
): void {
  if (expected && predicted) tally.truePositives += 1;
  else if (!expected && !predicted) tally.trueNegatives += 1;
  else if (expected) {
    tally.falseNegatives += 1;
    tally.errors.push({ kind: 'missed', text, detail });
  } else {
    tally.falsePositives += 1;
    tally.errors.push({ kind: 'false alarm', text, detail });
  }
}

/** Ratios are `null` where nothing was there to divide by. */
export function summarize(tally: Tally): TallySummary {
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = tally;
  return {
    set: tally.set,
    measure: tally.measure,
    count: tp + fp + fn + tn,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    accuracy: ratio(tp + tn, tp + fp + fn + tn),
    missed: fn,
    falseAlarms: fp,
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
