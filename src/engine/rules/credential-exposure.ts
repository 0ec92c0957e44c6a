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
    const from = afterIsWord(context, around, label);
    const rest = context.text.slice(from, from + 20);
    const code = CODE.exec(rest)?.[1];
    if (code === undefined) continue;
    const start = from + rest.indexOf(code);
    yield { span: { start, end: start + code.length }, messageId: 'code' };
  }
}

/** The place behind "on", "är" or "is" when one follows the label, else behind the label. */
function afterIsWord(context: RuleContext, around: Surroundings, label: PhraseMatch): number {
  const is = isWordAfter(context, around, label);
  return is ? is.end : label.end;
}

/** "on", "är" or "is" behind the label, with a few words of it between ("lösenordet till nätet är"). */
function isWordAfter(
  context: RuleContext,
  around: Surroundings,
  label: Span,
): PhraseMatch | undefined {
  const following = around.phrases('is-word').filter((match) => {
    const distance = match.start - label.end;
    if (distance < 1 || distance > LABEL_WORDS) return false;
    return /^[ \u00a0][\p{Ll} -]*$/u.test(context.text.slice(label.end, match.start));
  });
  return following.sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** What stands behind the label and cannot be a word of the sentence. */
function valueAfter(
  context: RuleContext,
  around: Surroundings,
  label: PhraseMatch,
): Span | undefined {
  const { text } = context;
  const separator = SEPARATOR.exec(text.slice(label.end, label.end + 8));
  const is = separator ? undefined : isWordAfter(context, around, label);
  if (!separator && !is) return undefined;
  const from = is
    ? is.end +
      (/^[ \u00a0]{0,2}:?[ \u00a0]{0,2}/.exec(text.slice(is.end, is.end + 5))?.[0].length ?? 0)
    : label.end + (separator?.[0].length ?? 0);
  const match = VALUE.exec(text.slice(from, from + 70));
  if (!match) return undefined;
  const [, quote = '', whole = ''] = match;
  const value = whole.replace(/[.,;:!?)'’]{1,4}$/, '');
  const start = from + quote.length;
  const span = { start, end: start + value.length };
  if (value.length < 3 || MASK.test(value) || LINK.test(value)) return undefined;
  if (quote !== '') return span;
  const hasDigit = /\p{N}/u.test(value);
  const hasLetter = /\p{L}/u.test(value);
  if (hasDigit && (hasLetter || value.length >= 4)) return span;
  if (/[\p{L}\p{N}][!#$%&*+=?@^~_|][\p{L}\p{N}]/u.test(value)) return span;
  if (!separator || around.phrases('credential-no-value').some((no) => overlap(no, span))) {
    return undefined;
  }
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
