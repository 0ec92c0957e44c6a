import type { Span, Token } from '../types.ts';

/** The tokens inside the area; they are in order, so that a few steps find the first. */
export function tokensWithin(tokens: readonly Token[], area: Span): readonly Token[] {
  const first = firstFrom(tokens, area.start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.end ?? area.end) <= area.end) last++;
  return tokens.slice(first, last);
}

/** The index of the first token that starts at the offset or later; `tokens.length` when none does. */
export function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
