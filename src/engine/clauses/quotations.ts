import { CLOSING_MARKS } from '../text/quotation-marks.ts';
import type { Span } from '../types.ts';

/** A single mark too, which over lines would rather be an apostrophe. */
const CLOSING: Readonly<Record<string, string>> = { ...CLOSING_MARKS, '‘': '’' };
/** UTF-16 units: a longer stretch between two marks is no quotation but a stray mark. */
const LONGEST = 600;

const OPENING = new RegExp(`[${Object.keys(CLOSING).join('')}]`);
const OPENINGS = new RegExp(OPENING, 'g');

/** Stretches between quotation marks, marks included, in order. */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  if (!OPENING.test(text)) return spans;
  let free = 0;
  for (const { index: start, 0: mark } of text.matchAll(OPENINGS)) {
    const closing = CLOSING[mark];
    if (closing === undefined || start < free) continue;
    let end = start + 1;
    while (end < text.length && !closing.includes(text[end] ?? '')) end++;
    if (end >= text.length || end - start > LONGEST) continue;
    spans.push({ start, end: end + 1 });
    free = end + 1;
  }
  return spans;
}
