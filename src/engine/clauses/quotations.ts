import { CLOSING_MARKS } from '../text/quotation-marks.ts';
import type { Span } from '../types.ts';

/** A single mark too, which over lines would rather be an apostrophe. */
const CLOSING: Readonly<Record<string, string>> = { ...CLOSING_MARKS, '‘': '’' };
/** UTF-16 units: a longer stretch between two marks is no quotation but a stray mark. */
const LONGEST = 600;

const OPENING = /[”"“„»«‘]/;

/** Stretches between quotation marks, marks included, in order. */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  if (!OPENING.test(text)) return spans;
  for (let start = 0; start < text.length; start++) {
    const closing = CLOSING[text[start] ?? ''];
    if (closing === undefined) continue;
    let end = start + 1;
    while (end < text.length && !closing.includes(text[end] ?? '')) end++;
    if (end >= text.length || end - start > LONGEST) continue;
    spans.push({ start, end: end + 1 });
    start = end;
  }
  return spans;
}
