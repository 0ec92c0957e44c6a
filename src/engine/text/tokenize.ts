import type { Token } from '../types.ts';

/** Splits one line into tokens; white space is left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const first = match[0].codePointAt(0) ?? 0;
    const kind = /\p{L}/u.test(match[0])
      ? 'word'
      : /\p{N}/u.test(String.fromCodePoint(first))
        ? 'number'
        : 'punctuation';
    tokens.push({ start: match.index, end: match.index + match[0].length, text: match[0], kind });
  }
  return tokens;
}
