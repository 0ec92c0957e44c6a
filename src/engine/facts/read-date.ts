import type { CalendarDay, DateValue } from './fact.ts';
import type { FactReader, Reading } from './fact-reader.ts';
import { type NumericPiece, pairOf, wholeNumber } from './numeric-token.ts';

/** "17.6.2027", "17.–19.6.", "17 juni", "17. ja 18. kesäkuuta", "June 17th, 2027", "2027-06-17". */
export function readDate(reader: FactReader, index: number): Reading<DateValue> | undefined {
  return (
    readNumericDate(reader, index) ??
    readTwoDays(reader, index) ??
    readDayBeforeMonth(reader, index)
  );
}

/** "17. ja 18.6.2027": the first day borrows the month of the second. */
function readTwoDays(reader: FactReader, index: number): Reading<DateValue> | undefined {
  const [first, second] = reader.pieces(index);
  const day = second ? undefined : wholeNumber(first);
  if (day === undefined || day < 1 || day > 31 || !reader.hasDot(index)) return undefined;
  if (!reader.meaning(index + 2, 'and')) return undefined;
  const other = readNumericDate(reader, index + 3);
  if (!other || other.value.until) return undefined;
  const until = other.value.from;
  return {
    value: { kind: 'date', from: { ...until, day }, until, sure: true },
    last: other.last,
  };
}

function readNumericDate(reader: FactReader, index: number): Reading<DateValue> | undefined {
  const pieces = reader.pieces(index);
  if (pieces.length === 0) return undefined;
  const dot = reader.hasDot(index);
  const [first, second] = pieces;
  // Behind a year the full stop is the sentence's.
  const hasYear = pieces.at(-1)?.groups.length === 3;
  const last = dot && !hasYear ? index + 1 : index;
  if (pieces.length === 3) {
    const iso = isoDate(pieces);
    return iso && { value: { kind: 'date', from: iso, sure: true }, last: index };
  }
  if (pieces.length === 2) {
    const range = rangeOf(first, second, dot) ?? swedishRange(reader, index, first, second);
    return range && { value: { kind: 'date', ...range, sure: true }, last };
  }
  if (pieces.length !== 1) return undefined;
  const full = dayWithYear(first);
  const from = full ?? dayOf(reader, index, first, dot);
  if (!from) return undefined;
  const sure = full !== undefined || isSureDay(reader, index, dot);
  // "17.6. – 19.6.", "1.6. - 31.8.2027".
  if (reader.isDash(last + 1) && reader.sameLine(last)) {
    const end = reader.pieces(last + 2);
    const until = dayWithYear(end[0]) ?? dayOf(reader, last + 2, end[0], reader.hasDot(last + 2));
    if (end.length === 1 && until) {
      return {
        value: { kind: 'date', from: withYearOf(from, until), until, sure: true },
        last: reader.hasDot(last + 2) && until.year === undefined ? last + 3 : last + 2,
      };
    }
  }
  return { value: { kind: 'date', from, sure }, last };
}

/** "17.6.2027", "17.6.27"; anything of that shape, so that impossible days can be told. */
function dayWithYear(piece: NumericPiece | undefined): CalendarDay | undefined {
  const [day, month, year, more] = piece?.groups ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (more !== undefined || day.length > 2 || month.length > 2) return undefined;
  if (piece?.separators.join('') !== '..') return undefined;
  if (year.length === 4 && (year.startsWith('1') || year.startsWith('2'))) {
    return { day: Number(day), month: Number(month), year: Number(year) };
  }
  const short = year.length === 2 && isPlausible(Number(day), Number(month));
  return short ? { day: Number(day), month: Number(month), year: 2000 + Number(year) } : undefined;
}

/** "17.6." and, where its surroundings tell it is a day, "17.6". */
function dayOf(
  reader: FactReader,
  index: number,
  piece: NumericPiece | undefined,
  dot: boolean,
): CalendarDay | undefined {
  const pair = pairOf(piece, '.');
  const [day, month] = pair ?? pairOf(piece, '/') ?? [0, 0];
  if (day === 0 || month === 0) return undefined;
  if (pair && dot)
    return isPlausible(day, month) || isSureDay(reader, index, dot) ? { day, month } : undefined;
  if (!isPlausible(day, month)) return undefined;
  const told =
    hasWeekdayBefore(reader, index) ||
    (pair && reader.meaning(index + 1, 'clock')) ||
    (pair && reader.languageAt(index) === 'sv' && reader.meaning(index - 1, 'article'));
  return told ? { day, month } : undefined;
}

/** A weekday before or a time behind leaves no doubt; so does a sentence that goes on behind the full stop. */
function isSureDay(reader: FactReader, index: number, dot: boolean): boolean {
  if (hasWeekdayBefore(reader, index)) return true;
  const after = dot ? index + 2 : index + 1;
  if (reader.meaning(after, 'clock') || reader.isDash(after)) return true;
  const next = reader.tokens[after];
  const piece = reader.pieces(index)[0];
  if (!dot || !next || (piece?.groups[1]?.length ?? 0) > 2) return false;
  return next.kind === 'word' && /^\p{Ll}/u.test(next.text) && reader.sameLine(index + 1);
}

function hasWeekdayBefore(reader: FactReader, index: number): boolean {
  for (let before = index - 1; before >= index - 3 && before >= 0; before--) {
    if (reader.meaning(before, 'weekday')) return true;
    const token = reader.tokens[before];
    const passes =
      token?.kind === 'punctuation'
        ? /^[,.(–-]$/.test(token.text)
        : reader.meaning(before, 'article') !== undefined;
    if (!passes) return false;
  }
  return false;
}

/** "17.–19.6.", "17-19.6.2027", "28.6.–2.7." */
function rangeOf(
  first: NumericPiece | undefined,
  second: NumericPiece | undefined,
  dot: boolean,
): { from: CalendarDay; until: CalendarDay } | undefined {
  const dotted = pairOf(second, '.');
  const until =
    dayWithYear(second) ??
    (dot && dotted && isPlausible(...dotted) ? { day: dotted[0], month: dotted[1] } : undefined);
  if (!until || !first) return undefined;
  const whole = wholeNumber(first);
  if (whole !== undefined && whole >= 1 && whole <= 99) {
    return { from: withYearOf({ day: whole, month: until.month }, until), until };
  }
  const start = dayWithYear(first);
  if (start) return { from: start, until };
  const pair = pairOf(first, '.');
  // "9.10–12.12." is rather a time when the first day has no full stop of its own.
  if (!pair || !isPlausible(...pair) || !(first.dotted || until.year !== undefined)) {
    return undefined;
  }
  return { from: withYearOf({ day: pair[0], month: pair[1] }, until), until };
}

/** "7–11.6": Swedish has a comma in decimals, and often no full stop behind a month. */
function swedishRange(
  reader: FactReader,
  index: number,
  first: NumericPiece | undefined,
  second: NumericPiece | undefined,
): { from: CalendarDay; until: CalendarDay } | undefined {
  if (reader.languageAt(index) !== 'sv' || reader.meaning(index - 1, 'clock')) return undefined;
  const from = wholeNumber(first);
  const pair = pairOf(second, '.');
  if (from === undefined || !pair || !isPlausible(...pair)) return undefined;
  const [day, month] = pair;
  if (from < 1 || from >= day || (second?.groups[1] ?? '').startsWith('0')) return undefined;
  if (reader.meaning(index + 1, 'unit')) return undefined;
  return { from: { day: from, month }, until: { day, month } };
}

function isoDate(pieces: readonly NumericPiece[]): CalendarDay | undefined {
  const [year, month, day] = pieces.map(wholeNumber);
  if (pieces[0]?.groups[0]?.length !== 4 || year === undefined || year < 1000) return undefined;
  if (day === undefined || month === undefined || !isPlausible(day, month)) return undefined;
  return pieces[1]?.groups[0]?.length === 2 ? { day, month, year } : undefined;
}

/** "17 juni 2027", "17th of June", "17.–19. kesäkuuta", "17 och 18 juni", "första maj". */
function readDayBeforeMonth(reader: FactReader, index: number): Reading<DateValue> | undefined {
  const days = daysAt(reader, index);
  if (!days) return undefined;
  let at = days.last + 1;
  let second: number | undefined;
  // "17. ja 18. kesäkuuta", "17 - 19 juni", "17 till 19 juni".
  const joins = reader.isDash(at) || reader.meaning(at, 'and') || reader.meaning(at, 'until');
  const more = joins ? daysAt(reader, at + 1) : undefined;
  if (more && more.until === undefined && days.until === undefined) {
    second = more.from;
    at = more.last + 1;
  }
  if (reader.meaning(at, 'article')) at += 1;
  const month = reader.meaning(at, 'month');
  if (!month || month.form === 'first' || !reader.sameLine(at - 1)) return undefined;
  // "yli 40 maaliskuussa" counts something in March.
  if (!month.inDates && !reader.isPunctuation(at - 1, '.')) return undefined;
  const last = month.form === 'short' && reader.hasDot(at) ? at + 1 : at;
  return withYearBehind(reader, last, month.month, days.from, days.until ?? second);
}

/** "June 17", "June 17th–19th, 2027", "kesäkuun 17. päivä". */
export function readMonthBeforeDay(
  reader: FactReader,
  index: number,
): Reading<DateValue> | undefined {
  const month = reader.meaning(index, 'month');
  if (!month || month.form === 'first') return undefined;
  const at = month.form === 'short' && reader.hasDot(index) ? index + 2 : index + 1;
  const days = reader.sameLine(at - 1) ? daysAt(reader, at) : undefined;
  if (!days || days.from > 31) return undefined;
  const dotted = reader.isPunctuation(days.last, '.');
  const word = reader.tokens[index]?.text ?? '';
  const english = month.language === 'en';
  if (!english && !dotted && reader.tokens[days.last]?.kind === 'number') return undefined;
  if (english && !/^\p{Lu}/u.test(word)) return undefined;
  const last = english && dotted ? days.last - 1 : days.last;
  return withYearBehind(reader, last, month.month, days.from, days.until);
}

/** @param last the token that days and month end with; the year may follow, behind a comma */
function withYearBehind(
  reader: FactReader,
  last: number,
  month: number,
  from: number,
  until: number | undefined,
): Reading<DateValue> {
  const yearAt = reader.isPunctuation(last + 1, ',') ? last + 2 : last + 1;
  const year = yearFrom(reader, yearAt);
  const onDay = (day: number): CalendarDay => ({ day, month, ...(year !== undefined && { year }) });
  return {
    value: {
      kind: 'date',
      from: onDay(from),
      ...(until !== undefined && { until: onDay(until) }),
      sure: true,
    },
    last: year === undefined ? last : yearAt,
  };
}

/** "17", "17.", "17th", "17–19", "17.–19.", "första". */
function daysAt(
  reader: FactReader,
  index: number,
): { from: number; until?: number; last: number } | undefined {
  const [first, second, third] = reader.pieces(index);
  if (first && !third) {
    const from = wholeNumber(first);
    const until = second && wholeNumber(second);
    if (from === undefined || from > 99 || from < 1 || (first.groups[0]?.length ?? 0) > 2)
      return undefined;
    if (second && (until === undefined || until > 99)) return undefined;
    const last = reader.hasDot(index) ? index + 1 : index;
    return { from, last, ...(until !== undefined && { until }) };
  }
  const digits = reader.leadingDigits(index);
  if (digits && digits.value <= 99 && reader.vocabulary.ordinalSuffixes.has(digits.suffix)) {
    return { from: digits.value, last: index };
  }
  const word = reader.numberWord(index);
  return word?.ordinal && word.value <= 31 ? { from: word.value, last: index } : undefined;
}

function yearFrom(reader: FactReader, index: number): number | undefined {
  const [only, second] = reader.pieces(index);
  const year = second ? undefined : wholeNumber(only);
  return year !== undefined && only?.groups[0]?.length === 4 && year >= 1000 ? year : undefined;
}

function withYearOf(day: CalendarDay, other: CalendarDay): CalendarDay {
  if (day.year !== undefined || other.year === undefined) return day;
  // "28.12.–6.1.2028" begins the year before.
  return { ...day, year: day.month > other.month ? other.year - 1 : other.year };
}

function isPlausible(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
