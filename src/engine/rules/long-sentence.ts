import { phrasesOf } from '../phrases/phrases-of.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { isListLine } from '../text/list-line.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span, Token } from '../types.ts';

const DEFAULT_WORDS = 25;
const DEFAULT_COMMAS = 3;
/** "kirjasto, uusi uimahalli, Hangon museo ja …": so short a part may be an item of a list. */
const ITEM_WORDS = 4;
const FEWEST_ITEMS = 3;

/** Sentences with more words or commas than one reads at a glance; what is merely listed in them does not count. */
export const longSentence = defineRule({
  id: 'long-sentence',
  set: 'plain-language',
  scope: 'paragraph',
  *check(context) {
    if (isListLine(context.text)) return;
    const mostWords = context.parameter('words', DEFAULT_WORDS);
    const mostCommas = context.parameter('commas', DEFAULT_COMMAS);
    for (const { start, end, language } of context.segments) {
      if (language === 'none') continue;
      const span = { start, end };
      if (!mayBeLong(tokensWithin(context.tokens, span), mostWords, mostCommas)) continue;
      const { words, commas } = sizeOf(context, span);
      if (words > mostWords) yield { span, messageId: 'words', parameters: { count: words } };
      else if (commas > mostCommas) {
        yield { span, messageId: 'commas', parameters: { count: commas } };
      }
    }
  },
});

/** Cheap: most sentences are short whatever is counted in them. */
function mayBeLong(tokens: readonly Token[], mostWords: number, mostCommas: number): boolean {
  if (tokens.length > mostWords) return true;
  let commas = 0;
  for (const { text } of tokens) if (text === ',') commas += 1;
  return commas > mostCommas;
}

interface Part {
  words: number;
  readonly behind: 'start' | 'comma' | 'other';
  /** "joka", "mutta": a clause of its own, no item. */
  clause: boolean;
}

function sizeOf(context: RuleContext, sentence: Span): { words: number; commas: number } {
  let words = 0;
  let commas = 0;
  let items: Part[] = [];
  const count = (part: Part) => {
    words += part.words;
    if (part.behind === 'comma') commas += 1;
  };
  const closeList = () => {
    const [first, ...rest] = items;
    if (first) count(first);
    if (items.length < FEWEST_ITEMS) for (const part of rest) count(part);
    items = [];
  };
  for (const part of partsOf(context, sentence)) {
    const isItem = part.words <= ITEM_WORDS && !part.clause;
    if (!isItem || part.behind === 'other') closeList();
    if (isItem) items.push(part);
    else count(part);
  }
  closeList();
  return { words, commas };
}

function partsOf(context: RuleContext, sentence: Span): Part[] {
  const conjunctions = new Set(
    ['clause-conjunction', 'clause-condition'].flatMap((group) =>
      phrasesOf(context, group).map(({ start }) => start),
    ),
  );
  const parts: Part[] = [{ words: 0, behind: 'start', clause: false }];
  for (const token of tokensWithin(context.tokens, sentence)) {
    const part = parts.at(-1);
    if (!part) break;
    if (token.kind === 'word' || token.kind === 'number') {
      if (part.words === 0) part.clause = conjunctions.has(token.start);
      part.words += 1;
    } else if (token.kind === 'punctuation') {
      if (token.text === ',') parts.push({ words: 0, behind: 'comma', clause: false });
      else if (/^[;:()]$/.test(token.text))
        parts.push({ words: 0, behind: 'other', clause: false });
    }
  }
  return parts;
}
