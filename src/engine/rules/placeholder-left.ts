import { meaningsOf } from '../facts/vocabulary.ts';
import { EMPTY_LIST, onceFor, setOf } from '../once-for.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { anyOf } from '../text/any-of.ts';
import { overlap } from '../text/surroundings.ts';
import type { Report, Span, Token } from '../types.ts';

const X_PART = String.raw`(?:[xX]{1,4}|_{2,4}|\?{2})`;
const DATE_PART = String.raw`(?:\d{1,2}|${X_PART})`;
/** "xx.xx.", "17.xx.2027", "__.__."; one x alone ("4.x.") is a version's. */
const UNFINISHED_DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.])${DATE_PART}\.${DATE_PART}\.(?:\d{2,4}|[xX]{2,4}|_{2,4})?(?![\p{L}\p{N}_])`,
  'gu',
);
/** Most lines have nothing that stands for a value. */
const MARKS = /[xX]|__|\?\?/;
const X_TIME = /^(?:[xX]{1,2}|_{2,4})$/;
const X_AMOUNT = /^[xX]{2,4}$/;
const UNFINISHED_PHONE = /(?<![\p{L}\p{N}])\d{2,3}[- ]?(?:[xX]{2,4}[- ]?){1,3}(?![\p{L}\p{N}])/gu;
const UNFINISHED_PATH = /\/(?:[xX]{3,8}|_{3,8}|[?]{3,8})(?:\/|$)/;
/** "{{nimi}}", "${date}": may be about software as well. */
const TEMPLATE = /\{\{[^{}\n]{1,40}\}\}|\$\{[^{}\n]{1,40}\}/g;
const BRACKETED = /[[{<]([^[\]{}<>\n]{1,60})[\]}>]/g;

/** What a draft had in the place of a fact: xx.xx., [pvm], LISÄÄ LINKKI, lorem ipsum, TODO. */
export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    const found: Span[] = [];
    for (const { span, messageId } of leftovers(context)) {
      if (found.some((other) => overlap(other, span))) continue;
      found.push(span);
      const excerpt = context.text.slice(span.start, span.end);
      yield {
        span,
        messageId,
        parameters: { excerpt },
        ...(/[{}]/.test(excerpt) && { atMost: 'remind' }),
      };
    }
  },
});

interface Leftover {
  readonly span: Span;
  readonly messageId: Report['messageId'];
}

function* leftovers(context: RuleContext): Generator<Leftover> {
  const { text } = context;
  const marked = MARKS.test(text);
  for (const match of marked ? text.matchAll(UNFINISHED_DATE) : []) {
    const marks = match[0].replace(/[\d.]/g, '');
    if (marks.length >= 2) yield { span: spanOf(match), messageId: 'unfinishedValue' };
  }
  const patterns: RegExp[] = marked ? [UNFINISHED_PHONE] : [];
  if (text.includes('{')) patterns.push(TEMPLATE);
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      yield { span: spanOf(match, match[0].trimEnd().length), messageId: 'unfinishedValue' };
    }
  }
  for (const { start, end } of phrasesOf(context, 'filler-text')) {
    yield { span: { start, end }, messageId: 'draftText' };
  }
  if (marked) yield* links(context);
  yield* formats(context);
  if (marked) yield* valuesOfTokens(context);
  yield* instructions(context);
  const codes = setOf(context.parameter('draftMarks', EMPTY_LIST));
  for (const token of context.tokens) {
    if (token.kind === 'word' && codes.has(token.text))
      yield { span: token, messageId: 'draftText' };
  }
}

/** "www.hanko.fi/XXXX": a part of the path that is still to come. */
function* links({ tokens }: RuleContext): Generator<Leftover> {
  for (const token of tokens) {
    if (token.kind === 'url' && UNFINISHED_PATH.test(token.text)) {
      yield { span: token, messageId: 'unfinishedValue' };
    }
  }
}

const anyFormat = onceFor(anyOf);

/** "pp.kk.vvvv", "dd.mm.yyyy": listed as parameters. */
function* formats(context: RuleContext): Generator<Leftover> {
  const listed = context.parameter('dateFormats', EMPTY_LIST);
  if (!anyFormat(listed).test(context.text)) return;
  if (phrasesOf(context, 'format-instruction').length > 0) return;
  const lower = context.text.toLowerCase();
  for (const format of listed) {
    let start = lower.indexOf(format);
    while (start !== -1) {
      const end = start + format.length;
      const alone = !/[\p{L}\p{N}]/u.test(`${lower[start - 1] ?? ''}${lower[end] ?? ''}`);
      if (alone) yield { span: { start, end }, messageId: 'unfinishedValue' };
      start = lower.indexOf(format, end);
    }
  }
}

/** "klo xx", "kl. XX.XX", "xx €", "XX euroa". */
function* valuesOfTokens({ text, tokens, resources }: RuleContext): Generator<Leftover> {
  const meanings = (token: Token | undefined) =>
    token?.kind === 'word' ? meaningsOf(resources.facts, token.text.toLowerCase(), 'none') : [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (meanings(token).some(({ what }) => what === 'clock')) {
      const at = next?.text === '.' ? index + 2 : index + 1;
      const value = tokens[at];
      if (value && X_TIME.test(value.text)) {
        const behind = /^[.:][xX_\d]{1,4}/.exec(text.slice(value.end, value.end + 6))?.[0] ?? '';
        const end = value.end + behind.length;
        yield { span: { start: token.start, end }, messageId: 'unfinishedValue' };
      }
    } else if (X_AMOUNT.test(token.text) && next) {
      const unit = meanings(next).find(({ what }) => what === 'unit');
      const symbol = resources.facts.symbols.get(next.text);
      const priced =
        symbol !== undefined || (unit?.what === 'unit' && /^[A-Z]{3}$/.test(unit.unit));
      const small = token.text === token.text.toLowerCase() && unit !== undefined;
      if (priced || small) {
        yield { span: { start: token.start, end: next.end }, messageId: 'unfinishedValue' };
      }
    }
  }
}

const INSTRUCTIONS = ['placeholder-instruction', 'placeholder-field'];

/** "LISÄÄ LINKKI" in capitals or brackets; "[pvm]" alone in brackets. */
function* instructions(context: RuleContext): Generator<Leftover> {
  const { text, tokens, resources } = context;
  if (INSTRUCTIONS.every((group) => phrasesOf(context, group).length === 0)) return;
  const matches = resources.phrases
    .find(tokens)
    .filter(({ group }) => INSTRUCTIONS.includes(group));
  const brackets = [...text.matchAll(BRACKETED)].map((match) => ({
    span: spanOf(match),
    content: (match[1] ?? '').trim(),
  }));
  for (const match of matches) {
    const written = text.slice(match.start, match.end);
    const bracket = brackets.find(({ span }) => overlap(span, match));
    if (match.group === 'placeholder-instruction') {
      const shouted = written === written.toUpperCase();
      if (shouted || bracket) yield { span: bracket?.span ?? match, messageId: 'draftText' };
    } else if (bracket?.content === written) {
      yield { span: bracket.span, messageId: 'unfinishedValue' };
    }
  }
}

function spanOf(match: RegExpMatchArray, length = match[0].length): Span {
  const start = match.index ?? 0;
  return { start, end: start + length };
}
