import type { TimeOfDay, TimeValue } from './fact.ts';
import type { FactReader, Reading } from './fact-reader.ts';
import { type NumericPiece, pairOf, wholeNumber } from './numeric-token.ts';

/** What led to the place where a time is looked for. */
type Lead = 'clock' | 'weak-clock' | 'day' | 'none';

interface Moment extends TimeOfDay {
  readonly halfDay: boolean;
}

/** "klo 18", "kl. 12.30–15", "kello kolmelta", "at 6 pm": a word for time and what follows. */
export function readTimeAfterWord(
  reader: FactReader,
  index: number,
): Reading<TimeValue> | undefined {
  const lead = reader.meaning(index, 'clock') ? 'clock' : 'weak-clock';
  let at = index + 1;
  if (reader.hasDot(index)) at += 1;
  if (reader.meaning(at, 'about')) at += reader.hasDot(at) ? 2 : 1;
  return readTime(reader, at, lead);
}

/** A time that shows itself: "18:30–20", "6 pm", "puoli seitsemän", "half past six". */
export function readTime(
  reader: FactReader,
  index: number,
  lead: Lead = 'none',
): Reading<TimeValue> | undefined {
  return (
    readDigits(reader, index, lead) ??
    readPartOfHour(reader, index) ??
    readWords(reader, index, lead)
  );
}

function readDigits(reader: FactReader, index: number, lead: Lead): Reading<TimeValue> | undefined {
  const pieces = reader.pieces(index);
  if (pieces.length === 0 || pieces.length > 2) return readSuffixed(reader, index, lead);
  const [first, second] = pieces;
  let from = momentOf(first, lead);
  let until = second && momentOf(second, lead === 'none' ? 'day' : lead);
  if (!from || (second && !until)) return undefined;
  let last = index;
  let apart: NumericPiece | undefined;
  // "10 – 12", "klo 10 - 12.30".
  if (!second && reader.isDash(index + 1) && reader.sameLine(index)) {
    apart = reader.pieces(index + 2)[0];
    const end = reader.pieces(index + 2).length === 1 ? momentOf(apart, 'day') : undefined;
    if (end && (lead !== 'none' || hasMinutes(apart))) {
      until = end;
      last = index + 2;
    } else apart = undefined;
  }
  const half = reader.meaning(last + 1, 'half-day') ?? halfDayLetters(reader, last + 1);
  if (half) {
    const hours = half.hours;
    from = shifted(from, hours);
    until = until && shifted(until, hours);
    last += reader.meaning(last + 1, 'half-day') ? 1 : 4;
  }
  const isRange = until !== undefined;
  const clear =
    lead === 'clock' ||
    half !== undefined ||
    (lead === 'weak-clock' && hasMinutes(first)) ||
    (lead === 'day' && (isRange || hasMinutes(first))) ||
    (isRange && hasMinutes(first) && hasMinutes(second ?? apart)) ||
    first?.separators[0] === ':';
  if (!clear) return undefined;
  // "00:00–26:00" is a slip, "26:00" alone may be anything.
  const lenient = isRange && hasMinutes(first);
  const possible = lenient
    ? isPossible(from) || isPossible(until ?? from)
    : isPossible(from) && isPossible(until ?? from);
  if (lead !== 'clock' && !possible) return undefined;
  // "klo 10–16, 20–30 min välein"
  if (lead === 'day' && !hasMinutes(first) && reader.meaning(last + 1, 'unit')) return undefined;
  const sure = lead === 'clock' || half !== undefined || isRange;
  return {
    value: {
      kind: 'time',
      from: { hour: from.hour, minute: from.minute },
      ...(until && { until: { hour: until.hour, minute: until.minute } }),
      sure,
      halfDay: false,
    },
    last,
  };
}

/** "klo 18:sta", "klo 18.30:een" and "6pm". */
function readSuffixed(
  reader: FactReader,
  index: number,
  lead: Lead,
): Reading<TimeValue> | undefined {
  const digits = reader.leadingDigits(index);
  if (!digits || digits.value > 24) return undefined;
  const half = /^[ap]m$/.test(digits.suffix);
  if (!half && lead !== 'clock') return undefined;
  const moment = shifted(
    { hour: digits.value, minute: 0, halfDay: false },
    half ? (digits.suffix === 'pm' ? 12 : 0) : undefined,
  );
  const from = { hour: moment.hour, minute: moment.minute };
  return { value: { kind: 'time', from, sure: true, halfDay: false }, last: index };
}

/** "puoli seitsemän", "halv sju", "kvart över 6", "half past six". */
function readPartOfHour(reader: FactReader, index: number): Reading<TimeValue> | undefined {
  const pair = reader.pairMeanings(index).find(({ what }) => what === 'part-of-hour');
  const part = pair ?? reader.meaning(index, 'part-of-hour');
  if (part?.what !== 'part-of-hour') return undefined;
  const at = index + (pair ? 2 : 1);
  const hour = reader.numberWord(at)?.value ?? wholeNumber(reader.pieces(at)[0]);
  if (hour === undefined || !Number.isInteger(hour) || hour < 1 || hour > 12) return undefined;
  const minutes = (hour * 60 + part.minutes + 720) % 720;
  return {
    value: {
      kind: 'time',
      from: { hour: Math.floor(minutes / 60), minute: minutes % 60 },
      sure: true,
      halfDay: true,
    },
    last: at,
  };
}

/** "kello kolmelta", "klockan fem", "aamuneljältä". */
function readWords(reader: FactReader, index: number, lead: Lead): Reading<TimeValue> | undefined {
  const word = reader.numberWord(index);
  if (!word || word.ordinal || word.value > 24 || !Number.isInteger(word.value)) return undefined;
  if (lead !== 'clock' && !('means' in word && word.means === 'time')) return undefined;
  const from = { hour: word.value, minute: 0 };
  return {
    value: { kind: 'time', from, sure: true, halfDay: word.value <= 12 },
    last: index,
  };
}

function momentOf(piece: NumericPiece | undefined, lead: Lead): Moment | undefined {
  const pair = pairOf(piece, lead === 'clock' ? '.:,' : '.:');
  if (pair) {
    const twoDigits = piece?.groups[1]?.length === 2;
    if (!twoDigits) return undefined;
    return { hour: pair[0], minute: pair[1], halfDay: false };
  }
  const hour = wholeNumber(piece);
  if (hour === undefined || (piece?.groups[0]?.length ?? 0) > 2 || piece?.dotted) return undefined;
  return lead === 'none' && hour > 24 ? undefined : { hour, minute: 0, halfDay: false };
}

function hasMinutes(piece: NumericPiece | undefined): boolean {
  return piece?.groups.length === 2;
}

/** "p.m." is p . m . to the tokenizer. */
function halfDayLetters(reader: FactReader, index: number): { hours: 0 | 12 } | undefined {
  const letter = reader.tokens[index]?.text.toLowerCase();
  if ((letter !== 'a' && letter !== 'p') || reader.tokens[index + 2]?.text.toLowerCase() !== 'm') {
    return undefined;
  }
  return reader.hasDot(index) && reader.hasDot(index + 2)
    ? { hours: letter === 'p' ? 12 : 0 }
    : undefined;
}

function shifted(moment: Moment, hours: 0 | 12 | undefined): Moment {
  if (hours === undefined || moment.hour > 12) return moment;
  return { ...moment, hour: (moment.hour % 12) + hours };
}

export function isPossible({ hour, minute }: TimeOfDay): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
}
