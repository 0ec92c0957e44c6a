import { quotations } from '../clauses/quotations.ts';
import { type TwoNames, twoNamesIn } from '../facts/place-forms.ts';
import { normaliseWord } from '../language/word-features.ts';
import { EMPTY_LIST, pairsOf } from '../once-for.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Segment, Span } from '../types.ts';

/** A segment that is less sure, or shorter, may be taken for the wrong language. */
const SURE = 0.9;
const SHORTEST = 16;
const LONGEST_PARTICLE = 2;
/** Beside each other the two forms are the official bilingual name ("Hanko – Hangö"). */
const BESIDE = 40;

/** "Hanko" in a Swedish text, "Hangö" in a Finnish one, and the names of services that have two. */
export const wrongLanguageNameForm = defineRule({
  id: 'wrong-language-name-form',
  set: 'languages',
  scope: 'paragraph',
  *check(context) {
    const { text, segments, tokens } = context;
    const sure = segments.filter((segment) => isSure(segment) || isGreeting(segment, context));
    if (sure.length === 0) return;
    const names = [...twoNamesIn(context), ...swedishInFinnish(context), ...services(context)];
    const quoted = quotations(text);
    for (const name of names) {
      const segment = sure.find((one) => overlap(one, name));
      const { language } = segment ?? {};
      if ((language !== 'fi' && language !== 'sv') || language === name.written) continue;
      if (quoted.some((quotation) => overlap(quotation, name))) continue;
      if (names.some((other) => isCounterpart(name, other))) continue;
      if (name.kind === 'place' && isPartOfName(text, tokens, name)) continue;
      const written = text.slice(name.start, name.end);
      const expected = language === 'fi' ? name.finnish : name.swedish;
      yield {
        span: { start: name.start, end: name.end },
        messageId: language === 'fi' ? 'swedishInFinnish' : 'finnishInSwedish',
        parameters: { written, expected },
        suggestion: { text: expected, language },
      };
    }
  },
});

function isSure({ language, confidence, start, end }: Segment): boolean {
  return (language === 'fi' || language === 'sv') && confidence >= SURE && end - start >= SHORTEST;
}

/** "Välkommen till Tammisaari!", "Ses i Hanko!": nothing but words of greeting and names. */
function isGreeting(segment: Segment, { tokens, resources }: RuleContext): boolean {
  if (segment.language !== 'fi' && segment.language !== 'sv') return false;
  const { courtesies, words } = resources.languageModel;
  let told = false;
  for (const { kind, text } of tokensWithin(tokens, segment)) {
    if (kind !== 'word') continue;
    const word = normaliseWord(text);
    const isCourtesy = courtesies.has(word);
    const isName = /^\p{Lu}/u.test(text);
    if (!isCourtesy && !isName && word.length > LONGEST_PARTICLE) return false;
    const language = words.get(word);
    if (language !== undefined && language !== segment.language) return false;
    told ||= isCourtesy && language === segment.language;
  }
  return told;
}

function isCounterpart(name: TwoNames, other: TwoNames): boolean {
  return (
    other.written !== name.written &&
    other.finnish === name.finnish &&
    Math.abs(other.start - name.start) <= BESIDE
  );
}

/** "Hangö Regatta", "Visit Hanko", "Hanko Sushi Oy": another capital letter beside it. */
function isPartOfName(text: string, tokens: readonly Span[], name: Span): boolean {
  const index = tokens.findIndex(({ start }) => start === name.start);
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const isCapital = (token: Span | undefined, gap: string) =>
    token !== undefined &&
    /^[ \u00a0–&-]{1,3}$/.test(gap) &&
    /^[\p{Lu}\d]/u.test(text.slice(token.start, token.end));
  const beginsSentence = !before || /(?:^|[.!?:])\s*$/.test(text.slice(0, before.start));
  return (
    (next !== undefined && isCapital(next, text.slice(name.end, next.start))) ||
    (before !== undefined &&
      !beginsSentence &&
      isCapital(before, text.slice(before.end, name.start))) ||
    // "Hanko-Seura" is a name, "Hanko-dagen" a word that begins with one.
    /^(?:[–@/.]|-(?!\p{Ll}))/u.test(text.slice(name.end)) ||
    /[-–@/.]$/.test(text.slice(0, name.start))
  );
}

const CAPITAL = /^\p{Lu}/u;

/** "Hangössä": a Swedish name with a Finnish ending, which no list has. */
function swedishInFinnish(context: RuleContext): TwoNames[] {
  const { swedishToFinnish } = context.resources.places;
  const endings = context.parameter('finnishEndings', EMPTY_LIST);
  const found: TwoNames[] = [];
  for (const { kind, text, start, end } of context.tokens) {
    if (kind !== 'word' || !CAPITAL.test(text)) continue;
    if (context.languageAt(start) !== 'fi') continue;
    // Finnish words end so as well: only what the dictionary does not know.
    if (context.resources.finnish?.knows(text)) continue;
    for (const ending of endings) {
      const stem = text.endsWith(ending) ? text.slice(0, -ending.length) : '';
      const finnish = swedishToFinnish.get(stem);
      if (finnish === undefined || stem.length < 4) continue;
      found.push({ start, end, finnish, swedish: stem, kind: 'place', written: 'sv' });
      break;
    }
  }
  return found;
}

/** Authorities and services by the pairs of the rule's parameters ("Kela=FPA"). */
function services(context: RuleContext): TwoNames[] {
  const { text } = context;
  const found: TwoNames[] = [];
  for (const [finnish, swedish] of pairsOf(context.parameter('serviceNames', EMPTY_LIST))) {
    if (finnish === swedish) continue;
    for (const written of ['fi', 'sv'] as const) {
      const name = written === 'fi' ? finnish : swedish;
      let start = text.indexOf(name);
      while (start !== -1) {
        const end = start + name.length;
        if (!/[\p{L}\p{N}-]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) {
          found.push({ start, end, finnish, swedish, kind: 'organisation', written });
        }
        start = text.indexOf(name, end);
      }
    }
  }
  return found;
}
