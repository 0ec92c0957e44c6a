import type { Span } from '../types.ts';
import { daysInMonth } from './calendar.ts';

export interface FinnishIdentityCode extends Span {
  /** Individual number 900-999: given for a while, or made up for tests. */
  readonly temporary: boolean;
}

/** Government decree 690/2022: more separators for each century since 2023. */
const CENTURY: Readonly<Record<string, number>> = {
  '+': 1800,
  '-': 1900,
  U: 1900,
  V: 1900,
  W: 1900,
  X: 1900,
  Y: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Spaces that people leave by the separator, and a line that breaks there. */
const GAP = String.raw`[ \t\u00a0\u202f]{0,2}(?:\r?\n[ \t]{0,2})?`;

const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\p{N}[-/.])` +
    String.raw`(\d\d)(\.?)(\d\d)\2(\d\d)` +
    String.raw`${GAP}([-+A-FU-Y\u2010-\u2015\u2212])${GAP}` +
    String.raw`(\d{3})[ \u00a0]?([0-9A-Y])(?![\p{L}\p{N}_]|[-/]\p{N})`,
  'giu',
);

/** Most texts have no such row of digits, and the shape is slow to look for. */
const SIGN = /\d\d\.?\d\d\.?\d\d/;

/**
 * Finnish personal identity codes (henkilötunnus): a day that exists in its century, an individual
 * number from 002 and the check character modulo 31, as the Digital and Population Data Services
 * Agency describes them. A day to come is somebody's code with a slip in the separator.
 */
export function* findFinnishIdentityCodes(text: string): Generator<FinnishIdentityCode> {
  if (!SIGN.test(text)) return;
  for (const match of text.matchAll(SHAPE)) {
    const [whole, day = '', , month = '', year = '', separator = '', individual = '', check = ''] =
      match;
    const sign = /[A-Z+]/i.test(separator) ? separator.toUpperCase() : '-';
    const century = CENTURY[sign];
    if (century === undefined) continue;
    const days = daysInMonth(century + Number(year), Number(month));
    if (Number(day) < 1 || Number(day) > days) continue;
    const number = Number(individual);
    if (number < 2) continue;
    const remainder = Number(day + month + year + individual) % 31;
    if (CHECK_CHARACTERS[remainder] !== check.toUpperCase()) continue;
    yield { start: match.index, end: match.index + whole.length, temporary: number >= 900 };
  }
}
