import type { ParagraphAnalysis } from './paragraph-analysis.ts';
import { lineCache } from './recent-cache.ts';
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

const NOTHING: readonly never[] = [];

interface WrittenLine {
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly text: string;
}

const writtenLines = lineCache<string>();
let lastText = '';
let linesOfLastText: readonly WrittenLine[] = [];

/** Many searches look at one text in turn: it is cut once, and a line is the same string each time. */
function cutLines(text: string): readonly WrittenLine[] {
  if (text === lastText) return linesOfLastText;
  const lines: WrittenLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak === -1 ? text.length : lineBreak;
    const line = text.slice(start, end);
    lines.push({ start, text: writtenLines.getOrMake(line, () => line) });
    start = end + 1;
  }
  lastText = text;
  linesOfLastText = lines;
  return lines;
}

/**
 * A search whose matches never hold a line break, made once for each line: at a keystroke only the
 * line that changed is searched.
 * @param search a pure function of the line
 * @param sign what every match holds: one quick look at the lines that have none
 */
export function searchByLine<T extends Span>(
  search: (line: string) => Iterable<T>,
  sign?: RegExp,
): (text: string) => readonly T[] {
  const known = lineCache<readonly T[]>();
  const searched = (line: string) => {
    const found = sign && !sign.test(line) ? NOTHING : [...search(line)];
    return found.length > 0 ? found : NOTHING;
  };
  // No closure for each line: at a keystroke all but one are known.
  const inLine = (line: string) => {
    let found = known.get(line);
    if (!found) {
      found = searched(line);
      known.set(line, found);
    }
    return found;
  };
  return (text) => {
    if (!text.includes('\n')) return inLine(text);
    const found: T[] = [];
    for (const { start, text: line } of cutLines(text)) {
      for (const match of placed(inLine(line), start)) found.push(match);
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
    return byLine(context).flatMap((matches, index) =>
      placed(matches, context.lines[index]?.start ?? 0),
    );
  };
}

interface Placed {
  readonly start: number;
  readonly items: readonly Span[];
}

const lastPlaced = new WeakMap<readonly Span[], Placed>();

/**
 * What was found in a line, with offsets that count from the text's beginning. Most lines stand where
 * they stood at the last keystroke, and give the same array again.
 * @param items never changed afterwards
 * @param start the line's UTF-16 offset in the text
 * @param copy quicker than the usual one, where there are many of a kind
 */
export function placed<T extends Span>(
  items: readonly T[],
  start: number,
  copy: (item: T, start: number) => T = placedCopy,
): readonly T[] {
  if (start === 0 || items.length === 0) return items;
  const last = lastPlaced.get(items);
  // Only ever kept for an array of the same items.
  if (last?.start === start) return last.items as readonly T[];
  const made = items.map((item) => copy(item, start));
  lastPlaced.set(items, { start, items: made });
  return made;
}

function placedCopy<T extends Span>(item: T, start: number): T {
  return { ...item, start: item.start + start, end: item.end + start };
}

/** The line that holds the offset. */
export function lineAt(lines: readonly PlacedLine[], offset: number): PlacedLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}
