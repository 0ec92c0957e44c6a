import { type PlacedLine, placed } from '../by-line.ts';
import {
  findBrokenPhoneNumbers,
  findPhoneNumbers,
  type PhoneNumber,
} from '../identifiers/phone-number.ts';
import type { ParagraphAnalysis } from '../paragraph-analysis.ts';
import type { EngineResources } from '../resources.ts';
import type { RuleContext } from '../rule.ts';
import type { Segment, Token } from '../types.ts';
import type { Fact, FactValue } from './fact.ts';
import { FactReader, isDigit, type Reading } from './fact-reader.ts';
import { readAmount } from './read-amount.ts';
import { readDate, readMonthBeforeDay } from './read-date.ts';
import { readTime, readTimeAfterWord } from './read-time.ts';

const FEWEST_PHONE_DIGITS = 6;
const known = new WeakMap<readonly PlacedLine[] | readonly Token[], readonly Fact[]>();

/** The facts of `context.text` in order; looked for line by line, once in each. */
export function factsOf({
  lines,
  resources,
}: Pick<RuleContext, 'lines' | 'resources'>): readonly Fact[] {
  let facts = known.get(lines);
  if (!facts) {
    facts = withBrokenPhones(
      lines,
      lines.flatMap(({ start, analysis }) => placed(factsOfLine(analysis, resources), start)),
    );
    known.set(lines, facts);
  }
  return facts;
}

/** A telephone number that a line break goes through is no two amounts. */
function withBrokenPhones(lines: readonly PlacedLine[], facts: readonly Fact[]): readonly Fact[] {
  if (!lines.some(({ analysis }) => /\d\s*$/.test(analysis.text))) return facts;
  const text = lines.map(({ analysis }) => analysis.text).join('\n');
  const whole = facts.filter(({ kind }) => kind === 'phone' || kind === 'link');
  const broken = findBrokenPhoneNumbers(text, whole).map((call) => {
    const line = lines.findLast(({ start }) => start <= call.start);
    return phoneFact(call, line?.analysis.segments.at(-1)?.language ?? 'none');
  });
  if (broken.length === 0) return facts;
  const isPart = (fact: Fact) =>
    broken.some((call) => fact.start < call.end && fact.end > call.start);
  return [...facts.filter((fact) => !isPart(fact)), ...broken].sort((a, b) => a.start - b.start);
}

function factsOfLine(
  { text, tokens, segments }: ParagraphAnalysis,
  resources: EngineResources,
): readonly Fact[] {
  let facts = known.get(tokens);
  if (!facts) {
    facts = tokens.length === 0 ? [] : findFacts(text, tokens, segments, resources);
    known.set(tokens, facts);
  }
  return facts;
}

/** Dates, times, amounts and addresses of a text as values, in order, without overlaps. Linear. */
export function findFacts(
  text: string,
  tokens: readonly Token[],
  segments: readonly Segment[],
  resources: Pick<EngineResources, 'facts' | 'finnish'>,
): Fact[] {
  const reader = new FactReader(text, tokens, segments, resources.facts, resources.finnish);
  const phones = mayHoldPhone(tokens) ? [...findPhoneNumbers(text)] : [];
  const facts: Fact[] = [];
  let phone = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (!token) break;
    while (phone < phones.length && (phones[phone]?.end ?? 0) <= token.start) phone += 1;
    const call = phones[phone];
    if (call && call.start < token.end && call.end > token.start) {
      facts.push(phoneFact(call, reader.languageAt(index)));
      while (index < tokens.length && (tokens[index]?.start ?? 0) < call.end) index += 1;
      continue;
    }
    const reading = readAt(reader, index, facts.at(-1));
    if (reading) {
      facts.push(reader.fact(index, reading.last, reading.value));
      index = Math.max(reading.last, index) + 1;
    } else index += 1;
  }
  return facts;
}

function phoneFact(call: PhoneNumber, language: Fact['language']): Fact {
  const { start, end, international } = call;
  return { start, end, language, kind: 'phone', international };
}

function readAt(reader: FactReader, index: number, before: Fact | undefined): Reading | undefined {
  const token = reader.tokens[index];
  switch (token?.kind) {
    case 'url':
      return { value: { kind: 'link', url: token.text }, last: index };
    case 'email':
      return { value: { kind: 'email', address: token.text }, last: index };
    case 'number':
      return readNumber(reader, index, before);
    case 'word':
      return readWord(reader, index, before);
    case 'punctuation':
      return reader.vocabulary.symbols.has(token.text) ? readAmount(reader, index) : undefined;
    default:
      return undefined;
  }
}

function readNumber(
  reader: FactReader,
  index: number,
  before: Fact | undefined,
): Reading | undefined {
  if (hangsOnWord(reader, index)) return undefined;
  return (
    readDate(reader, index) ??
    readTime(reader, index, followsDay(reader, index, before) ? 'day' : 'none') ??
    readAmount(reader, index) ??
    codeOf(reader, index)
  );
}

/** The last part of "WCAG2.1" and the like. */
function hangsOnWord(reader: FactReader, index: number): boolean {
  return (
    reader.isPunctuation(index - 1, '.') &&
    reader.isJoined(index - 1) &&
    reader.isJoined(index - 2) &&
    /^\p{L}.*\d$/u.test(reader.tokens[index - 2]?.text ?? '')
  );
}

/** "ma–pe 8–16", "to 17.6. 10–12", "klo 8–12 ja 13–15". */
function followsDay(reader: FactReader, index: number, before: Fact | undefined): boolean {
  if (!before) return false;
  if (before.kind !== 'weekday' && before.kind !== 'date' && before.kind !== 'time') return false;
  const gap = reader.text.slice(before.end, reader.tokens[index]?.start);
  if (/^[ \u00a0:,]{1,3}$/.test(gap)) return before.kind !== 'time' || gap.includes(',');
  return (
    before.kind === 'time' && reader.meaning(index - 1, 'and') !== undefined && gap.length <= 6
  );
}

function readWord(
  reader: FactReader,
  index: number,
  before: Fact | undefined,
): Reading | undefined {
  if (reader.isInert(index)) return undefined;
  if (isDigit(reader.tokens[index]?.text.charCodeAt(0) ?? 0)) {
    return readDate(reader, index) ?? readTime(reader, index) ?? readAmount(reader, index);
  }
  for (const meaning of reader.pairMeanings(index)) {
    if (meaning.what === 'relative-day') {
      return { value: { kind: 'relative-day', days: meaning.days }, last: index + 1 };
    }
    if (meaning.what === 'part-of-hour') return readTime(reader, index);
  }
  for (const meaning of reader.meanings(index)) {
    const reading = readMeaning(reader, index, meaning.what, before);
    if (reading) return reading;
  }
  return (
    readTime(reader, index) ??
    readDate(reader, index) ??
    readHyphenated(reader, index) ??
    readAmount(reader, index)
  );
}

function readMeaning(
  reader: FactReader,
  index: number,
  what: string,
  before: Fact | undefined,
): Reading | undefined {
  switch (what) {
    case 'clock':
    case 'weak-clock':
      return readTimeAfterWord(reader, index);
    case 'month':
      return readMonthBeforeDay(reader, index) ?? readMonth(reader, index, before);
    case 'weekday':
      return readWeekday(reader, index, before);
    case 'week':
      return readWeek(reader, index);
    case 'relative-day': {
      const day = reader.meaning(index, 'relative-day');
      return day && { value: { kind: 'relative-day', days: day.days }, last: index };
    }
    default:
      return undefined;
  }
}

function readMonth(
  reader: FactReader,
  index: number,
  before: Fact | undefined,
): Reading | undefined {
  const month = reader.meaning(index, 'month');
  if (!month) return undefined;
  // "huhti–toukokuussa", "april - maj".
  const end =
    reader.isDash(index + 1) && reader.sameLine(index)
      ? reader.meaning(index + 2, 'month')
      : undefined;
  if (end && (end.form === 'full' || month.form === 'full')) {
    return { value: { kind: 'month', month: month.month, until: end.month }, last: index + 2 };
  }
  const value: FactValue = { kind: 'month', month: month.month };
  if (month.form === 'full') return { value, last: index };
  // "huhti- ja toukokuussa", but no "joulu- tai juhannusaatto"
  if (month.form === 'first') {
    const joined = reader.isDash(index + 1) && reader.isJoined(index);
    return joined && reader.meaning(index + 3, 'month')?.form === 'full'
      ? { value, last: index }
      : undefined;
  }
  const told =
    (before?.kind === 'month' && before.end + 8 > (reader.tokens[index]?.start ?? 0)) ||
    reader.meaning(index - 1, 'month-before') !== undefined;
  const capital = /^\p{Lu}/u.test(reader.tokens[index]?.text ?? '');
  return month.form === 'doubtful' && capital && told ? { value, last: index } : undefined;
}

/** "huhti-toukokuussa", "ma-pe": one word to the tokenizer. */
function readHyphenated(reader: FactReader, index: number): Reading | undefined {
  const word = reader.tokens[index]?.text ?? '';
  const at = word.search(/[-‐‑]/);
  if (at <= 0) return undefined;
  const language = reader.languageAt(index);
  const meaningsIn = (part: string) =>
    (reader.vocabulary.meanings.get(part.toLowerCase()) ?? []).filter(
      (meaning) => language === 'none' || meaning.language === language,
    );
  const first = meaningsIn(word.slice(0, at));
  const second = meaningsIn(word.slice(at + 1));
  for (const one of first) {
    for (const other of second) {
      if (one.what === 'weekday' && other.what === 'weekday') {
        return {
          value: { kind: 'weekday', weekday: one.weekday, until: other.weekday },
          last: index,
        };
      }
      if (one.what === 'month' && other.what === 'month' && other.form === 'full') {
        return { value: { kind: 'month', month: one.month, until: other.month }, last: index };
      }
    }
  }
  return undefined;
}

function readWeekday(
  reader: FactReader,
  index: number,
  before: Fact | undefined,
): Reading | undefined {
  const weekday = reader.meaning(index, 'weekday');
  if (!weekday) return undefined;
  // "ke–pe", "to - la", "måndag till fredag".
  const joins = reader.isDash(index + 1) || reader.meaning(index + 1, 'until');
  const end = joins && reader.sameLine(index) ? reader.meaning(index + 2, 'weekday') : undefined;
  if (end) {
    return {
      value: { kind: 'weekday', weekday: weekday.weekday, until: end.weekday },
      last: index + 2,
    };
  }
  if (weekday.short && !hasTimeBeside(reader, index, before)) return undefined;
  const last = weekday.short && reader.hasDot(index) ? index + 1 : index;
  return { value: { kind: 'weekday', weekday: weekday.weekday }, last };
}

/** A short weekday counts beside a day, a time or another weekday: "to 17.6.", "ti, to klo 18". */
function hasTimeBeside(reader: FactReader, index: number, before: Fact | undefined): boolean {
  let next = index + 1;
  if (reader.hasDot(index)) next += 1;
  if (!reader.sameLine(next - 1)) return false;
  if (reader.isPunctuation(next, ',') || reader.meaning(next, 'and')) {
    next += 1;
    const other = reader.meaning(next, 'weekday');
    if (other) return true;
  }
  const kind = reader.tokens[next]?.kind;
  if (kind === 'number' || reader.meaning(next, 'clock') !== undefined) return true;
  if (reader.meaning(next, 'article') !== undefined) return true;
  if (before?.kind === 'weekday' || before?.kind === 'date') {
    const gap = reader.text.slice(before.end, reader.tokens[index]?.start);
    return /^[ ,(]{1,3}(?:\p{L}{1,4} )?$/u.test(gap);
  }
  return false;
}

function readWeek(reader: FactReader, index: number): Reading | undefined {
  const at = reader.hasDot(index) ? index + 2 : index + 1;
  if (!reader.sameLine(index)) return undefined;
  const [first, second, third] = reader.pieces(at);
  if (!first || third || first.groups.length !== 1) return undefined;
  const week = Number(first.groups[0]);
  const until = second?.groups.length === 1 ? Number(second.groups[0]) : undefined;
  if (week < 1 || week > 53 || (second && (until === undefined || until > 53))) return undefined;
  return { value: { kind: 'week', week, ...(until !== undefined && { until }) }, last: at };
}

/** "2.1.4", "6/2026/12", "EPSG" numbers: what cannot be read is compared as it is written. */
function codeOf(reader: FactReader, index: number): Reading | undefined {
  const token = reader.tokens[index];
  return token && { value: { kind: 'code', text: token.text }, last: index };
}

function mayHoldPhone(tokens: readonly Token[]): boolean {
  let digits = 0;
  for (const { kind, text } of tokens) if (kind === 'number') digits += text.length;
  return digits >= FEWEST_PHONE_DIGITS;
}
