import { hashtagWords } from '../plain-language/hashtag-words.ts';
import { plainLetters, styledStretches } from '../plain-language/styled-letters.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report, Token } from '../types.ts';

const DEFAULT_EMOJI = 5;

/** What a screen reader reads badly: letters of fancy alphabets, rows of emoji, words run together in a hashtag. */
export const inaccessibleText = defineRule({
  id: 'inaccessible-text',
  set: 'plain-language',
  scope: 'paragraph',
  *check(context) {
    for (const span of styledStretches(context.text)) {
      const plain = plainLetters(context.text.slice(span.start, span.end));
      yield { span, messageId: 'styled', suggestion: { text: plain } };
    }
    const kinds = new Set(context.tokens.map(({ kind }) => kind));
    if (kinds.has('emoji')) yield* emojiRows(context);
    if (kinds.has('hashtag')) yield* hashtags(context);
  },
});

function* emojiRows(context: RuleContext): Generator<Report> {
  const most = context.parameter('emoji', DEFAULT_EMOJI);
  let row: Token[] = [];
  for (const token of [...context.tokens, undefined]) {
    if (token?.kind === 'emoji') {
      row.push(token);
      continue;
    }
    const [first] = row;
    const last = row.at(-1);
    if (first && last && row.length > most) {
      yield {
        span: { start: first.start, end: last.end },
        messageId: 'emoji',
        parameters: { count: row.length },
      };
    }
    row = [];
  }
}

function* hashtags({ tokens, resources }: RuleContext): Generator<Report> {
  for (const { kind, text, start, end } of tokens) {
    if (kind !== 'hashtag' || text !== text.toLowerCase()) continue;
    const parts = text.slice(1).split(/([\p{N}_]+)/u);
    let several = false;
    let long = false;
    const written = parts.map((part) => {
      const words = hashtagWords(part, resources);
      if (words?.length === 0) long = true;
      if (!words || words.length === 0) return part;
      if (words.length > 1) several = true;
      return words.map(capitalised).join('');
    });
    const span = { start, end };
    if (several && !long) {
      yield { span, messageId: 'hashtag', suggestion: { text: `#${written.join('')}` } };
    } else if (several || long) yield { span, messageId: 'hashtagUnknown' };
  }
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
