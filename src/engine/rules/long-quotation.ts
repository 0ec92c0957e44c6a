import { quotesParent, wordCount } from '../quoting/quotation-words.ts';
import { quotedPassages } from '../quoting/quoted-passages.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';

const DEFAULT_WORDS = 60;
const DEFAULT_ARTICLE_WORDS = 120;
const DEFAULT_MARKS = 2;

/** More of another's text than a quotation needs, or a whole article with its page's leftovers. */
export const longQuotation = defineRule({
  id: 'long-quotation',
  set: 'image-rights',
  scope: 'draft',
  *check(context) {
    if (isOwnRelease(context)) return;
    const most = context.parameter('words', DEFAULT_WORDS);
    let found = false;
    for (const span of quotedPassages(context.text)) {
      const count = wordCount(context, span);
      if (count <= most || quotesParent(context, span)) continue;
      found = true;
      yield { span, messageId: 'long', parameters: { count } };
    }
    if (!found && isPastedArticle(context)) yield { messageId: 'article' };
  },
});

/** What the organisation itself has published it may publish whole. */
function isOwnRelease(context: RuleContext): boolean {
  if (surroundingsOf(context).phrases('own-release').length > 0) return true;
  const { domains } = context.policy.organisation;
  return context.tokens.some(
    ({ kind, text }) =>
      kind === 'url' &&
      domains.some((domain) => {
        const host =
          text
            .toLowerCase()
            .replace(/^https?:\/\//, '')
            .split(/[/?#:]/)[0] ?? '';
        return host === domain || host.endsWith(`.${domain}`);
      }),
  );
}

/** Different marks of a newspaper's page in a long text. */
function isPastedArticle(context: RuleContext): boolean {
  const whole = { start: 0, end: context.text.length };
  if (wordCount(context, whole) < context.parameter('articleWords', DEFAULT_ARTICLE_WORDS)) {
    return false;
  }
  const marks = new Set(
    surroundingsOf(context)
      .phrases('article-mark')
      .map(({ start, end }) => context.text.slice(start, end).toLowerCase()),
  );
  return marks.size >= context.parameter('articleMarks', DEFAULT_MARKS);
}
