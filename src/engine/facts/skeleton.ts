import type { RuleContext } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';
import type { Span } from '../types.ts';
import { datedWeekdays } from './dated-weekdays.ts';
import type { CalendarDay, DateValue, Fact, TimeOfDay, WeekdayValue } from './fact.ts';
import { factsOf } from './find-facts.ts';
import { twoNamesIn } from './place-forms.ts';
import { type FactVocabulary, meaningsOf, type WrittenForms } from './vocabulary.ts';

type Target = 'fi' | 'sv';

/** What a version in the target language has for a stretch of the text. */
interface Piece extends Span {
  readonly written: string;
  readonly name: boolean;
  /** "i går", "kl. 10": alone it saves nobody a word. */
  readonly slight: boolean;
}

const GAP = '…';
/** Pieces this near to each other belong together ("torstaina 17.6. klo 18"). */
const WORD_BEFORE = /(?<!\p{L})(\p{L}{4,9}) $/u;
const NEAR = /^[ \u00a0,]{1,2}$/;

/**
 * The days, times, prices, places and addresses of the text as the other language writes them, line
 * by line, with gaps for the person to complete: "… Hangö torsdagen den 17 juni 2027 kl. 18 …".
 * Nothing when the text tells none.
 */
export function skeletonOf(context: RuleContext, target: Target): string | undefined {
  const pieces = piecesOf(context, target);
  if (pieces.length === 1 && pieces[0]?.slight) return undefined;
  const lines: string[] = [];
  let line = '';
  let last: Piece | undefined;
  for (const piece of pieces) {
    const between = last ? context.text.slice(last.end, piece.start) : '';
    if (last && between.includes('\n')) {
      lines.push(`${line} ${GAP}`);
      line = '';
    }
    const joined = NEAR.test(between) && !piece.name;
    line =
      line === ''
        ? `${GAP} ${piece.written}`
        : `${line} ${joined ? '' : `${GAP} `}${piece.written}`;
    last = piece;
  }
  if (line !== '') lines.push(`${line} ${GAP}`);
  return lines.length > 0 ? lines.map(tidy).join('\n') : undefined;
}

/** A line that is nothing but an address needs no gaps. */
function tidy(line: string): string {
  const only = line.slice(GAP.length + 1, -GAP.length - 1);
  return only.includes('.') && !/\s/.test(only) ? only : line;
}

function piecesOf(context: RuleContext, target: Target): Piece[] {
  const vocabulary = context.resources.facts;
  const facts = factsOf(context);
  const pieces: Piece[] = [];
  const used = new Set<Fact>();
  for (const { weekday, date } of datedWeekdays(context)) {
    if (used.has(date)) continue;
    used.add(weekday).add(date);
    const [start, end] = [Math.min(weekday.start, date.start), Math.max(weekday.end, date.end)];
    pieces.push({
      start,
      end,
      name: false,
      slight: false,
      written: datedWeekday(vocabulary, target, weekday, date),
    });
  }
  for (const fact of facts) {
    if (used.has(fact)) continue;
    const written = writtenFact(context, target, fact);
    if (written !== undefined)
      pieces.push({
        start: fact.start,
        end: fact.end,
        name: false,
        slight: fact.kind === 'time' || fact.kind === 'relative-day',
        written,
      });
  }
  const told = new Set<string>();
  for (const name of twoNamesIn(context)) {
    const written = target === 'fi' ? name.finnish : name.swedish;
    if (told.has(written) || pieces.some((piece) => overlap(piece, name))) continue;
    told.add(written);
    pieces.push({ start: name.start, end: name.end, name: true, slight: false, written });
  }
  return pieces.sort((one, other) => one.start - other.start);
}

function writtenFact(context: RuleContext, target: Target, fact: Fact): string | undefined {
  const vocabulary = context.resources.facts;
  const forms = vocabulary.written[target];
  switch (fact.kind) {
    case 'date':
      return fill(forms.alone, { date: dateText(vocabulary, target, fact) });
    case 'weekday':
      return weekdayText(context, target, fact);
    case 'month': {
      const month = vocabulary.monthForm(target, fact.month, forms.inMonthEnding);
      if (fact.until === undefined) return fill(forms.inMonth, { month });
      const names = [fact.month, fact.until].map((each) => vocabulary.monthForm(target, each, ''));
      return names.join('–');
    }
    case 'week':
      return fill(forms.week, { week: rangeText(fact.week, fact.until) });
    case 'relative-day':
      return forms.relativeDays[fact.days + 1];
    case 'time': {
      // "puoli seitsemän" leaves open whether in the morning or in the evening.
      if (fact.halfDay) return undefined;
      const times = [fact.from, ...(fact.until ? [fact.until] : [])].map(timeText);
      return fill(forms.time, { time: times.join('–') });
    }
    case 'amount':
      return amountText(fact, forms);
    case 'phone':
    case 'email':
    case 'link':
      return context.text.slice(fact.start, fact.end);
    case 'code':
      return undefined;
  }
}

function datedWeekday(
  vocabulary: FactVocabulary,
  target: Target,
  weekday: Fact<WeekdayValue>,
  date: Fact<DateValue>,
): string {
  const forms = vocabulary.written[target];
  const name =
    weekday.until === undefined
      ? vocabulary.weekdayForm(target, weekday.weekday, forms.weekdayEnding)
      : weekdayRange(vocabulary, target, weekday);
  return fill(forms.withWeekday, { weekday: name, date: dateText(vocabulary, target, date) });
}

function weekdayText(context: RuleContext, target: Target, fact: Fact<WeekdayValue>): string {
  const vocabulary = context.resources.facts;
  const forms = vocabulary.written[target];
  if (fact.until !== undefined) return weekdayRange(vocabulary, target, fact);
  const written = context.text.slice(fact.start, fact.end).toLowerCase();
  const before = WORD_BEFORE.exec(context.text.slice(0, fact.start))?.[1]?.toLowerCase() ?? '';
  const often =
    meaningsOf(vocabulary, before, fact.language).some(({ what }) => what === 'every') ||
    meaningsOf(vocabulary, written, fact.language).some(
      (meaning) => meaning.what === 'weekday' && isOften(vocabulary, meaning),
    );
  const ending = often ? forms.oftenEnding : forms.aloneEnding;
  const weekday = vocabulary.weekdayForm(target, fact.weekday, ending);
  return fill(often ? forms.often : forms.weekdayAlone, { weekday });
}

function isOften(
  { written }: FactVocabulary,
  { language, ending }: { readonly language: string; readonly ending: string },
): boolean {
  return language !== 'en' && ending === written[language === 'fi' ? 'fi' : 'sv'].oftenEnding;
}

function weekdayRange(vocabulary: FactVocabulary, target: Target, fact: WeekdayValue): string {
  const days = fact.until === undefined ? [fact.weekday] : [fact.weekday, fact.until];
  return days.map((day) => vocabulary.weekdayForm(target, day, '')).join('–');
}

function dateText(vocabulary: FactVocabulary, target: Target, { from, until }: DateValue): string {
  const forms = vocabulary.written[target];
  if (!until) return dayText(vocabulary, target, forms, from);
  if (from.month === until.month && from.year === until.year) {
    const form = until.year === undefined ? forms.daysOfMonth : forms.daysOfMonthAndYear;
    return fill(form, {
      ...dayParts(vocabulary, target, forms, until),
      first: String(from.day),
      last: String(until.day),
    });
  }
  const first = from.year === until.year ? { day: from.day, month: from.month } : from;
  return `${dayText(vocabulary, target, forms, first)}–${dayText(vocabulary, target, forms, until)}`;
}

function dayText(
  vocabulary: FactVocabulary,
  target: Target,
  forms: WrittenForms,
  day: CalendarDay,
): string {
  const form = day.year === undefined ? forms.day : forms.dayAndYear;
  return fill(form, dayParts(vocabulary, target, forms, day));
}

function dayParts(
  vocabulary: FactVocabulary,
  target: Target,
  forms: WrittenForms,
  { day, month, year }: CalendarDay,
): Record<string, string> {
  return {
    day: String(day),
    month: String(month),
    name: vocabulary.monthForm(target, month, forms.monthEnding),
    year: String(year ?? ''),
  };
}

function timeText({ hour, minute }: TimeOfDay): string {
  return minute === 0 ? String(hour) : `${hour}.${String(minute).padStart(2, '0')}`;
}

function rangeText(from: number, until: number | undefined): string {
  return until === undefined ? String(from) : `${from}–${until}`;
}

/** Finnish and Swedish write prices and shares the same way; other measures are left to the person. */
function amountText(
  fact: Extract<Fact, { kind: 'amount' }>,
  forms: WrittenForms,
): string | undefined {
  const decimal = (value: number) => {
    const cents = fact.unit === 'EUR' && !Number.isInteger(value);
    const text = cents ? value.toFixed(2) : String(value);
    return text.replace('.', ',');
  };
  const values = [fact.value, ...(fact.until === undefined ? [] : [fact.until])].map(decimal);
  const value = values.join('–');
  switch (fact.unit) {
    case 'EUR':
      return `${value} €`;
    case 'percent':
      return `${value} %`;
    case 'points':
      return fill(forms.points, { value });
    default:
      return undefined;
  }
}

/** The vocabulary's few forms: what stands between the names of values, and the names, in turn. */
const cutForms = new Map<string, readonly string[]>();

function fill(form: string, values: Readonly<Record<string, string>>): string {
  let parts = cutForms.get(form);
  if (!parts) {
    parts = form.split(/\{(\w+)\}/);
    cutForms.set(form, parts);
  }
  return parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? ''))).join('');
}
