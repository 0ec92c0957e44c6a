import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';

/**
 * A line's end, or `. ! ? …` with closing marks before a space and something that begins a
 * sentence. One letter before the full stop is an initial or an abbreviation ("A. Virtanen"), and so are two or
 * three consonants ("mm.", "bl.", "tfn."), unless they are a unit behind a number ("5 km.").
 */
const END =
  /\n+|(?<=(?:[^\s.]{2}|\.\d{1,2})[.!?…]{1,3}["'”’»)\]]{0,2})(?<!(?<!\p{L}|\d\s?)[bcdfghjklmnpqrstvwxz]{2,3}\.)[ \t\u00a0]+(?=["'“”«(]?[\p{Lu}\p{ExtPict}#@])/gu;

/** Sentences and lines in order, without the white space between them. */
export const sentenceSpans = searchByLine(inLine);

function inLine(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number) => {
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
  };
  for (const match of text.matchAll(END)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return spans;
}

/** @returns the index of the sentence that holds the offset, or of the one before it. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
