import { CLOSING_MARKS } from '../text/quotation-marks.ts';
import type { Span } from '../types.ts';

/** UTF-16 units: a few pages; what is longer than that began with a stray mark. */
const LONGEST = 10_000;
/** A mark opens before a letter or a digit and after nothing of a word: 5" is a measure. */
const WORD_BEFORE = /[\p{L}\p{N}]/u;
const BLANK = /\s/;
const QUOTED_LINE = /^>.*$/gm;
const OPENING = new RegExp(`[${Object.keys(CLOSING_MARKS).join('')}]`, 'g');

/**
 * Stretches between quotation marks, marks included, and runs of lines that begin with ">"; in
 * order. Over line breaks too, unlike `quotations`, since whole articles are quoted so. Linear.
 */
export function quotedPassages(text: string): Span[] {
  const spans: Span[] = [];
  const unclosed = new Map<string, number>();
  let free = 0;
  for (const { index: start, 0: mark } of text.matchAll(OPENING)) {
    const closing = CLOSING_MARKS[mark];
    if (closing === undefined || start < free) continue;
    if (WORD_BEFORE.test(text[start - 1] ?? '') || BLANK.test(text[start + 1] ?? ' ')) continue;
    // Each mark is sought to the end at most once in vain.
    if (start < (unclosed.get(closing) ?? 0)) continue;
    const limit = Math.min(text.length, start + LONGEST);
    let end = start + 1;
    while (end < limit && !closing.includes(text[end] ?? '')) end++;
    if (end >= limit) {
      unclosed.set(closing, limit);
      continue;
    }
    spans.push({ start, end: end + 1 });
    free = end + 1;
  }
  for (const { index, 0: line } of text.matchAll(QUOTED_LINE)) {
    const last = spans.at(-1);
    const end = index + line.length;
    if (last && text[last.start] === '>' && last.end + 1 === index) {
      spans[spans.length - 1] = { start: last.start, end };
    } else spans.push({ start: index, end });
  }
  return spans.sort((a, b) => a.start - b.start);
}
