import { quotesParent, wordCount } from '../quoting/quotation-words.ts';
import { quotedPassages } from '../quoting/quoted-passages.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';

const DEFAULT_WORDS = 8;
const DEFAULT_REACH = 80;
/** Who says it, what it is from, or that it is the writer's own. */
const SOURCES = ['speech', 'quote-source', 'own-quote'];
const ACRONYM = /^\p{Lu}{2,}(?::\p{Ll}+)?$/u;

/** Words of somebody's in quotation marks, and nobody named beside them. */
export const quoteWithoutSource = defineRule({
  id: 'quote-without-source',
  set: 'image-rights',
  scope: 'draft',
  *check(context) {
    const fewest = context.parameter('words', DEFAULT_WORDS);
    const reach = context.parameter('reach', DEFAULT_REACH);
    for (const span of quotedPassages(context.text)) {
      if (wordCount(context, span) < fewest) continue;
      if (quotesParent(context, span) || hasSource(context, span, reach)) continue;
      yield { span, messageId: 'noSource' };
    }
  },
});

function hasSource(context: RuleContext, quotation: Span, reach: number): boolean {
  const around = surroundingsOf(context);
  const areas = [
    { start: Math.max(0, quotation.start - reach), end: quotation.start },
    { start: quotation.end, end: Math.min(context.text.length, quotation.end + reach) },
  ];
  return areas.some(
    (area) =>
      SOURCES.some((group) => around.phrases(group).some((match) => overlap(match, area))) ||
      context.persons.some((person) => overlap(person, area)) ||
      tokensWithin(context.tokens, area).some(
        ({ kind, text, start }) =>
          kind === 'url' ||
          kind === 'mention' ||
          ACRONYM.test(text) ||
          isNamed(context, text, start),
      ),
  );
}

/** A capital inside a sentence, or after a dash or a bracket ("– Runeberg", "(Yle)"). */
function isNamed({ text: whole }: RuleContext, text: string, start: number): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const before = whole.slice(Math.max(0, start - 3), start);
  return /[\p{Ll},;] $/u.test(before) || /[–—(-] ?$/.test(before);
}
