import type { AmountValue, CalendarDay, TimeOfDay } from './fact.ts';
import type { FactReader, LeadingDigits, Reading } from './fact-reader.ts';
import { type NumericPiece, pairOf } from './numeric-token.ts';
import { isRate } from './units.ts';

const LONGEST_NUMBER = 15;
/** The last letters of a name in capitals. */
const LABEL = /(?:^|-)[A-Z]{2,8}$/;

type Other = TimeOfDay | CalendarDay | number;

interface Digits {
  readonly value: number;
  readonly until?: number;
  readonly last: number;
  readonly otherwise: readonly Other[];
  readonly ordinal?: boolean;
  readonly unit?: string;
}

/** "12,50 €", "1 000 dollaria", "£11 miljoner", "20 %", "14 päivän", "kaksi tuntia", "10-vuotias". */
export function readAmount(reader: FactReader, index: number): Reading<AmountValue> | undefined {
  const reading = amountAt(reader, index);
  const label = LABEL.exec(reader.tokens[index - 1]?.text ?? '')?.[0];
  if (!reading || label === undefined || !reader.sameLine(index - 1)) return reading;
  return { ...reading, value: { ...reading.value, label } };
}

function amountAt(reader: FactReader, index: number): Reading<AmountValue> | undefined {
  const symbol = reader.vocabulary.symbols.get(reader.tokens[index]?.text ?? '');
  if (symbol !== undefined) {
    const isBefore =
      reader.tokens[index]?.end === reader.tokens[index + 1]?.start || symbol.length === 3;
    const digits = isBefore ? digitsAt(reader, index + 1) : undefined;
    return digits && withScale(reader, digits, symbol);
  }
  const digits = digitsAt(reader, index);
  if (digits) return withScale(reader, digits, digits.unit);
  const label = reader.trailingDigits(index);
  if (label !== undefined)
    return withScale(reader, { value: label, last: index, otherwise: [] }, undefined);
  const onlyHalf = halfOf(reader, index);
  if (onlyHalf) return onlyHalf;
  const word = reader.numberWord(index);
  if (!word) return undefined;
  const unit = 'means' in word && word.means === 'year' ? 'year' : word.unit;
  const half = word.ordinal ? undefined : halfMore(reader, index);
  if (half !== undefined) {
    const digits = { value: word.value + 0.5, last: half, otherwise: [] };
    return withScale(reader, digits, unit, { doubtful: false });
  }
  return withScale(
    reader,
    { value: word.value, last: index, otherwise: [], ordinal: word.ordinal },
    unit,
    {
      doubtful: word.doubtful && !isNextOrdinal(reader, index, word.ordinal),
    },
  );
}

function withScale(
  reader: FactReader,
  digits: Digits,
  known: string | undefined,
  word?: { doubtful: boolean },
): Reading<AmountValue> {
  let { last } = digits;
  let factor = 1;
  const scale = reader.meaning(last + 1, 'scale');
  if (scale && reader.sameLine(last)) {
    factor = scale.factor;
    last += 1;
  }
  let unit = known;
  if (unit === undefined && reader.sameLine(last)) {
    const found = unitAt(reader, last + 1);
    unit = found?.unit;
    last = found?.last ?? last;
  }
  return {
    value: {
      kind: 'amount',
      value: digits.value * factor,
      ...(digits.until !== undefined && { until: digits.until * factor }),
      ...(unit !== undefined && { unit }),
      form: word ? 'words' : 'digits',
      ordinal: digits.ordinal ?? false,
      doubtful: word?.doubtful ?? false,
      ...(digits.otherwise.length > 0 && { otherwise: digits.otherwise }),
    },
    last,
  };
}

/** "andra" of "första och andra" counts, "andra" alone is "others". */
function isNextOrdinal(reader: FactReader, index: number, ordinal: boolean): boolean {
  return (
    ordinal &&
    reader.meaning(index - 1, 'and') !== undefined &&
    reader.numberWord(index - 2)?.ordinal === true
  );
}

/** "puoli tuntia", "en halv meter", "half a metre". */
function halfOf(reader: FactReader, index: number): Reading<AmountValue> | undefined {
  const part = reader.meaning(index, 'half');
  if (!part) return undefined;
  const at =
    reader.meaning(index + 1, 'number')?.doubtful || reader.meaning(index + 1, 'article')
      ? index + 2
      : index + 1;
  const unit = unitAt(reader, at);
  if (!unit) return undefined;
  const value: AmountValue = {
    kind: 'amount',
    value: 0.5,
    unit: unit.unit,
    form: 'words',
    ordinal: false,
    doubtful: false,
  };
  return { value, last: unit.last };
}

/** "kaksi ja puoli", "en och en halv", "two and a half": where the half stands. */
function halfMore(reader: FactReader, index: number): number | undefined {
  if (!reader.meaning(index + 1, 'and')) return undefined;
  const isOne =
    reader.meaning(index + 2, 'number')?.doubtful || reader.meaning(index + 2, 'article');
  const at = isOne ? index + 3 : index + 2;
  return reader.meaning(at, 'half') ? at : undefined;
}

/** "km", "€", "km/h", "metriä sekunnissa". */
function unitAt(reader: FactReader, index: number): { unit: string; last: number } | undefined {
  const text = reader.tokens[index]?.text ?? '';
  // "15 e §" is a paragraph with a letter.
  if (text.length === 1 && reader.isPunctuation(index + 1, '§')) return undefined;
  const unit = reader.meaning(index, 'unit')?.unit ?? reader.vocabulary.symbols.get(text);
  if (unit === undefined) return undefined;
  const slash = reader.isJoined(index) && reader.isPunctuation(index + 1, '/');
  const per = reader.meaning(index + (slash ? 2 : 1), 'unit')?.unit;
  const rate = per === 'hour' || per === 'second' ? `${unit}/${per}` : undefined;
  return rate !== undefined && isRate(rate)
    ? { unit: rate, last: index + (slash ? 2 : 1) }
    : { unit, last: index };
}

function digitsAt(reader: FactReader, index: number): Digits | undefined {
  const leading = reader.leadingDigits(index);
  if (leading) return suffixed(reader, leading, index);
  const pieces = reader.pieces(index);
  const [first, second, third] = pieces;
  if (!first || third) return undefined;
  const from = numberOf(reader, index, first, second === undefined);
  if (!from) return undefined;
  if (second) {
    const until = numberOf(reader, index, second, true);
    return until && { ...from, until: until.value, last: until.last, otherwise: [] };
  }
  return from;
}

/** "3v", "10-vuotias", "17th", "4Mt", "1970-luvulla". */
function suffixed(reader: FactReader, leading: LeadingDigits, index: number): Digits {
  const { value, suffix, inflected } = leading;
  if (inflected) return { value, last: index, otherwise: [] };
  const known = reader.vocabulary.meanings.get(suffix)?.find(({ what }) => what === 'unit');
  const unit =
    known?.what === 'unit'
      ? known.unit
      : reader.vocabulary.ageBeginnings.some((age) => suffix.startsWith(age))
        ? 'year'
        : undefined;
  return { value, last: index, otherwise: [], ...(unit !== undefined && { unit }) };
}

/** @param last the piece ends the token: groups of three digits may follow ("1 000"). */
function numberOf(
  reader: FactReader,
  index: number,
  piece: NumericPiece,
  last: boolean,
): Digits | undefined {
  const { groups, separators } = piece;
  const [whole = '', part = ''] = groups;
  if (groups.join('').length > LONGEST_NUMBER) return undefined;
  // "00521" is a post code, not a quantity.
  if (groups.length === 1 && whole.length > 2 && whole.startsWith('0')) return undefined;
  if (groups.length === 1) {
    const grouped = last ? groupedThousands(reader, index, whole) : undefined;
    return grouped ?? { value: Number(whole), last: index, otherwise: [] };
  }
  // "1/3": one of three.
  if (groups.length === 2 && separators[0] === '/') {
    return { value: Number(whole), until: Number(part), last: index, otherwise: [] };
  }
  // "1,000" and "1.000" are a thousand as well as one.
  const thousands = groups.slice(1).every((group) => group.length === 3);
  const value = Number(`${whole}.${part}`);
  if (groups.length > 2) {
    return thousands ? { value: Number(groups.join('')), last: index, otherwise: [] } : undefined;
  }
  const otherwise: Other[] = [];
  if (thousands && separators[0] !== ':') otherwise.push(Number(whole + part));
  const pair = pairOf(piece, '.:,');
  if (pair && part.length === 2 && separators[0] !== ',') {
    otherwise.push({ hour: pair[0], minute: pair[1] });
  }
  if (pair && separators[0] === '.') otherwise.push({ day: pair[0], month: pair[1] });
  return { value, last: index, otherwise };
}

/** "1 534 011": groups of three digits apart by one space. */
function groupedThousands(reader: FactReader, index: number, first: string): Digits | undefined {
  if (first.length > 3 || first.startsWith('0')) return undefined;
  let digits = first;
  let last = index;
  for (;;) {
    const next = reader.tokens[last + 1];
    const gap = (next?.start ?? 0) - (reader.tokens[last]?.end ?? 0);
    if (gap !== 1 || !reader.sameLine(last)) break;
    const [piece, other] = reader.pieces(last + 1);
    const group = piece?.groups[0] ?? '';
    if (group.length !== 3 || other || digits.length > LONGEST_NUMBER - 3) break;
    if (piece && piece.groups.length === 1) {
      digits += group;
      last += 1;
      continue;
    }
    // "1 000,50"
    if (piece?.groups.length === 2 && piece.separators[0] === ',') {
      return {
        value: Number(`${digits}${group}.${piece.groups[1]}`),
        last: last + 1,
        otherwise: [],
      };
    }
    break;
  }
  if (last === index) return undefined;
  return { value: Number(digits), last, otherwise: [] };
}
