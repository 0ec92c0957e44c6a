import type { Span } from '../types.ts';
import { isPastDay } from './calendar.ts';
import { passesLuhn } from './luhn.ts';

export interface SwedishIdentityCode extends Span {
  /** Written with its separator; ten or twelve digits in a row may be another number. */
  readonly separated: boolean;
  readonly digits: string;
}

/** Swedish health care writes a letter for the first digit while a person has no number yet. */
const INTERIM_LETTER = /[TRSUWXJKLMN]/i;

const SHAPE =
  /(?<![\p{L}\p{N}_]|\p{N}[-/.])(18|19|20)?(\d\d)(\d\d)(\d\d)([-+\u2010-\u2013\u2212]?)([TRSUWXJKLMN\d]\d{3})(?![\p{L}\p{N}_]|[-/]\p{N})/giu;

/** Most texts have no such row of digits, and the shape is slow to look for. */
const SIGN = /\d{6}/;

/**
 * Swedish personnummer and samordningsnummer (day + 60): Skatteverket's form with a day that
 * exists and the Luhn check digit.
 * @param now epoch milliseconds
 */
export function* findSwedishIdentityCodes(
  text: string,
  now: number,
): Generator<SwedishIdentityCode> {
  if (!SIGN.test(text)) return;
  const thisYear = new Date(now).getUTCFullYear();
  for (const match of text.matchAll(SHAPE)) {
    const [whole, century, year = '', month = '', day = '', separator = '', last = ''] = match;
    const digits = year + month + day + last.replace(INTERIM_LETTER, '1');
    if (!passesLuhn(digits) || last.startsWith('000')) continue;
    const written = Number(day);
    const dayOfMonth = written > 60 ? written - 60 : written;
    const fullYear = century
      ? Number(century + year)
      : latestYear(Number(year), thisYear) - (separator === '+' ? 100 : 0);
    if (!isPastDay(fullYear, Number(month), dayOfMonth, now)) continue;
    yield {
      start: match.index,
      end: match.index + whole.length,
      separated: separator !== '',
      digits: whole,
    };
  }
}

/** The latest year that ends so and is not to come. */
function latestYear(lastDigits: number, thisYear: number): number {
  const year = thisYear - (thisYear % 100) + lastDigits;
  return year > thisYear ? year - 100 : year;
}
