import { findMeetingLinks, findSecrets } from '../identifiers/secret.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Report, Span } from '../types.ts';

/** Characters of words between a label and its verb. */
const LABEL_WORDS = 25;
const SEPARATOR = /^[ \u00a0]{0,2}(?:[:=]|->|→)[ \u00a0]{0,2}/;
const VALUE = /^(["'“”‘’«»`]?)([^\s"“”«»`]{3,64})/u;
const CODE =
  /^[ \u00a0]{0,2}(?:[:=–-][ \u00a0]{0,2})?["'“”(]?([*#]?\d{3,8}[*#]?)(?![\p{L}\p{N}]|[.,:/-]\p{N}|[ \u00a0]?[%€])/u;
const MASK = /^(?:[*•x.X_?…-]{3,64}|[[<{].{0,62})$/;
/** "12-merkkinen", "8:aa". */
const COUNTED = /^\d{1,3}[-:]\p{Ll}/u;
/** A password that follows its label without a sign. */
const BARE = /^\p{L}[\p{L}\p{N}!#%&*+=?@_]{5,63}$/u;
const SYMBOL_INSIDE = /[\p{L}\p{N}][!#$%&*+=?@^~_|][\p{L}\p{N}]/u;
const LINK = /^(?:https?:|www\.)/i;

/** Draft scope: the advice that makes an example of a password may stand in the sentence before. */
export const credentialExposure = defineRule({
  id: 'credential-exposure',
  set: 'confidentiality',
  scope: 'draft',
  *check(context) {
    const taken: Span[] = [];
    for (const secret of findSecrets(context.text)) {
      if (taken.some((other) => overlap(other, secret))) continue;
      taken.push(secret);
      yield { span: secret, messageId: 'key' };
    }
    for (const link of findMeetingLinks(context.text)) {
      taken.push(link);
      // A public meeting's invitation may be meant for all.
      yield { span: link, messageId: 'meetingLink', atMost: 'warn' };
    }
    const around = surroundingsOf(context);
    for (const report of labelled(context, around)) {
      const { span } = report;
      if (!span || taken.some((other) => overlap(other, span))) continue;
      taken.push(span);
      yield report;
    }
  },
});

function* labelled(context: RuleContext, around: Surroundings): Generator<Report> {
  for (const label of around.phrases('meeting-label')) {
    const value = valueAfter(context, around, label);
    if (value) yield { span: value, messageId: 'meetingLink', atMost: 'warn' };
  }
  for (const label of around.phrases('credential-label')) {
    if (around.has('credential-advice', label)) continue;
    const value = valueAfter(context, around, label);
    if (value) yield { span: value, messageId: 'password' };
  }
  for (const label of around.phrases('code-label')) {
    const tie = tieAfter(context, around, label);
    const rest = context.text.slice(tie.end, tie.end + 20);
    const code = CODE.exec(rest)?.[1];
    // A bare "PIN 1234" has as many digits as cards have.
    if (code === undefined || (tie.kind === 'none' && code.replace(/\D/g, '').length > 4)) continue;
    const start = tie.end + rest.indexOf(code);
    yield { span: { start, end: start + code.length }, messageId: 'code' };
  }
}

interface Tie {
  /** What joins a label and its value: ":", a verb, words and then ":", or nothing. */
  readonly kind: 'separator' | 'verb' | 'words' | 'none';
  /** Where the value begins. */
  readonly end: number;
}

function tieAfter({ text }: RuleContext, around: Surroundings, label: PhraseMatch): Tie {
  const after = text.slice(label.end, label.end + LABEL_WORDS + 3);
  const separator = SEPARATOR.exec(after);
  if (separator) return { kind: 'separator', end: label.end + separator[0].length };
  const verb = around
    .phrases('is-word')
    .filter(
      ({ start }) =>
        start > label.end &&
        start - label.end <= LABEL_WORDS &&
        /^[ \u00a0][\p{Ll} -]*$/u.test(text.slice(label.end, start)),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (verb) {
    const gap =
      /^[ \u00a0]{0,2}:?[ \u00a0]{0,2}/.exec(text.slice(verb.end, verb.end + 5))?.[0] ?? '';
    return { kind: 'verb', end: verb.end + gap.length };
  }
  const words = /^[ \u00a0][\p{L} -]{1,25}[:=][ \u00a0]{0,2}/u.exec(after);
  if (words) return { kind: 'words', end: label.end + words[0].length };
  return { kind: 'none', end: label.end + (/^[ \u00a0]{1,2}/.exec(after)?.[0].length ?? 0) };
}

/** What stands behind the label and cannot be a word of the sentence. */
function valueAfter(
  context: RuleContext,
  around: Surroundings,
  label: PhraseMatch,
): Span | undefined {
  const { text } = context;
  const tie = tieAfter(context, around, label);
  const match = VALUE.exec(text.slice(tie.end, tie.end + 70));
  if (!match) return undefined;
  const [, quote = '', whole = ''] = match;
  const value = whole.replace(/[.,;:!?)'’]{1,4}$/, '');
  const start = tie.end + quote.length;
  const span = { start, end: start + value.length };
  if (value.length < 3 || [MASK, LINK, COUNTED].some((shape) => shape.test(value)))
    return undefined;
  if (quote !== '') return tie.kind === 'none' ? undefined : span;
  const mixed = /\p{N}/u.test(value) && /\p{L}/u.test(value);
  if (tie.kind === 'none') return mixed && BARE.test(value) ? span : undefined;
  if (mixed || SYMBOL_INSIDE.test(value)) return span;
  if (tie.kind === 'words') return undefined;
  if (/^\p{N}{4,}$/u.test(value)) return span;
  if (tie.kind === 'verb') return undefined;
  if (around.phrases('credential-no-value').some((no) => overlap(no, span))) return undefined;
  // Beside a user name any word is a password.
  const paired = around.has('username-label', label) && endsLine(text, span);
  return paired || isLoneUnknownWord(context, span, value) ? span : undefined;
}

function endsLine(text: string, span: Span): boolean {
  return /^[.,;!)'’ ]{0,4}$/.test(text.slice(span.end).split('\n', 1)[0] ?? '');
}

/** Ends the line and is no word of the language: "salasana: hvkk". */
function isLoneUnknownWord(context: RuleContext, span: Span, value: string): boolean {
  if (!endsLine(context.text, span)) return false;
  if (/\p{Ll}\p{Lu}/u.test(value)) return true;
  if (value.length < 4) return false;
  const { finnish } = context.resources;
  const language = context.languageAt(span.start);
  return language === 'fi' && finnish !== null && !finnish.knows(value.toLowerCase());
}
