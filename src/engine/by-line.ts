import type { ParagraphAnalysis } from './paragraph-analysis.ts';
import { RecentCache } from './recent-cache.ts';
import type { EngineResources } from './resources.ts';
import type { RuleContext } from './rule.ts';
import type { Policy, Span } from './types.ts';

/** A line of the text that a rule looks at. Offsets in `analysis` are relative to `start`. */
export interface PlacedLine {
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** The same object for as long as the line is remembered, whatever text it stands in. */
  readonly analysis: ParagraphAnalysis;
}

/** @param analysisOf called once per line, in order */
export function placeLines(
  text: string,
  analysisOf: (line: string) => ParagraphAnalysis,
): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    lines.push({ start, analysis: analysisOf(text.slice(start, end)) });
    start = end + 1;
  }
  return lines;
}

/** Lines that are remembered by their text. */
const LINES_KEPT = 2000;

/**
 * A search whose matches never hold a line break, made once for each line: at a keystroke only the
 * line that changed is searched.
 * @param search a pure function of the line
 */
export function searchByLine<T extends Span>(
  search: (line: string) => Iterable<T>,
): (text: string) => T[] {
  const known = new RecentCache<readonly T[]>(LINES_KEPT);
  return (text) => {
    const found: T[] = [];
    for (let start = 0; start <= text.length; ) {
      const lineBreak = text.indexOf('\n', start);
      const end = lineBreak === -1 ? text.length : lineBreak;
      const line = text.slice(start, end);
      for (const match of known.getOrMake(line, () => [...search(line)])) {
        found.push(moved(match, start));
      }
      start = end + 1;
    }
    return found;
  };
}

type LineContext = Pick<RuleContext, 'lines' | 'resources'>;
type PolicyContext = LineContext & Pick<RuleContext, 'policy'>;

/**
 * What follows from a line alone, made once for each line.
 * @returns one value per line of the context, in order
 */
export function onceByLine<Value>(
  make: (line: ParagraphAnalysis, resources: EngineResources) => Value,
): (context: LineContext) => Value[] {
  const known = new WeakMap<ParagraphAnalysis, { readonly value: Value }>();
  return ({ lines, resources }) =>
    lines.map(({ analysis }) => {
      let made = known.get(analysis);
      if (!made) {
        made = { value: make(analysis, resources) };
        known.set(analysis, made);
      }
      return made.value;
    });
}

/**
 * Matches that follow from a line and the policy alone, looked for once in each line.
 * @returns those of all lines, with offsets into the whole text
 */
export function findByLine<T extends Span>(
  find: (line: ParagraphAnalysis, resources: EngineResources, policy: Policy) => readonly T[],
): (context: PolicyContext) => T[] {
  const byPolicy = new WeakMap<Policy, (context: LineContext) => Array<readonly T[]>>();
  return (context) => {
    const { policy } = context;
    let byLine = byPolicy.get(policy);
    if (!byLine) {
      byLine = onceByLine((line, resources) => find(line, resources, policy));
      byPolicy.set(policy, byLine);
    }
    return byLine(context).flatMap((matches, index) => {
      const start = context.lines[index]?.start ?? 0;
      return matches.map((match) => moved(match, start));
    });
  };
}

/** The same with offsets that count from elsewhere. */
export function moved<T extends Span>(item: T, by: number): T {
  return by === 0 ? item : { ...item, start: item.start + by, end: item.end + by };
}
