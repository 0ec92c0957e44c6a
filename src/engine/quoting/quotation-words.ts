import type { RuleContext } from '../rule.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';

/** Words and numbers inside the span. */
export function wordCount(context: RuleContext, span: Span): number {
  return tokensWithin(context.tokens, span).filter(
    ({ kind }) => kind === 'word' || kind === 'number',
  ).length;
}

/** Does the draft answer a text that holds the quoted words? Then its source is in sight. */
export function quotesParent(context: RuleContext, span: Span): boolean {
  const { parentText } = context.draft;
  if (parentText === undefined) return false;
  const inner = plain(context.text.slice(span.start + 1, span.end - 1));
  return inner !== '' && plain(parentText).includes(inner);
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
