import { findMeetingLinks, findSecrets } from '../identifiers/secret.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Report, Span } from '../types.ts';

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
    const from = afterIsWord(around, label);
    const rest = context.text.slice(from, from + 20);
    const code = CODE.exec(rest)?.[1];
    if (code === undefined) continue;
    const start = from + rest.indexOf(code);
    yield { span: { start, end: start + code.length }, messageId: 'code' };
  }
}

/** The place behind "on", "är" or "is" when one follows the label, else behind the label. */
function afterIsWord(around: Surroundings, label: PhraseMatch): number {
  const is = isWordAfter(around, label);
  return is ? is.end : label.end;
}

function isWordAfter(around: Surroundings, label: Span): PhraseMatch | undefined {
  const following = around
    .phrases('is-word')
    .filter((match) => match.start - label.end >= 1 && match.start - label.end <= 2);
  return following.sort((a, b) => b.end - a.end)[0];
}

/** A word behind the label that cannot be a word of the sentence. */
function valueAfter(
  context: RuleContext,
  around: Surroundings,
  label: PhraseMatch,
): Span | undefined {
  const separator = SEPARATOR.exec(context.text.slice(label.end, label.end + 8));
  const is = separator ? undefined : isWordAfter(around, label);
  if (!separator && !is) return undefined;
  let from = is ? is.end : label.end + (separator?.[0].length ?? 0);
  if (is)
    from +=
      /^[ \u00a0]{0,2}:?[ \u00a0]{0,2}/.exec(context.text.slice(from, from + 5))?.[0].length ?? 0;
  const match = VALUE.exec(context.text.slice(from, from + 70));
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
  return isLoneUnknownWord(context, span, value) ? span : undefined;
}

/** Ends the line and is no word of the language: "salasana: hvkk". */
function isLoneUnknownWord(context: RuleContext, span: Span, value: string): boolean {
  const rest = context.text.slice(span.end).split('\n', 1)[0] ?? '';
  if (!/^[.,;!)'’ ]{0,4}$/.test(rest)) return false;
  if (/\p{Ll}\p{Lu}/u.test(value)) return true;
  if (value.length < 4) return false;
  const { finnish } = context.resources;
  const language = context.languageAt(span.start);
  return language === 'fi' && finnish !== null && !finnish.knows(value.toLowerCase());
}
