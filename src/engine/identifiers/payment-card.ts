import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';
import { passesLuhn } from './luhn.ts';

export interface PaymentCard extends Span {
  /** Written in groups as on a card; digits in a row may be another number. */
  readonly grouped: boolean;
}

const SEPARATOR = String.raw`[ \u00a0\u202f-]`;
const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\p{N}[-/.,]|\+)` +
    String.raw`(?:\d{4}(?:${SEPARATOR}\d{4}){3}(?:${SEPARATOR}\d{3})?|\d{4}${SEPARATOR}\d{6}${SEPARATOR}\d{4,5}|\d{13,19})` +
    String.raw`(?![\p{L}\p{N}_]|[-/.,]\p{N})`,
  'gu',
);

const SIGN = /\d{13}|\d{4}[ \u00a0\u202f-]\d{4}/;

/** Issuers' first digits and lengths (ISO/IEC 7812-1 as the card schemes publish them). */
const ISSUERS: ReadonlyArray<{ readonly prefix: RegExp; readonly lengths: readonly number[] }> = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^(?:30[0-5]|3[689])/, lengths: [14] },
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { prefix: /^62/, lengths: [16, 19] },
  { prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [16, 18, 19] },
];

/** Payment card numbers: a known issuer, its length and the Luhn check digit. */
export const findPaymentCards = searchByLine(inLine, SIGN);

function* inLine(text: string): Generator<PaymentCard> {
  for (const match of text.matchAll(SHAPE)) {
    const digits = match[0].replace(/\D/g, '');
    const issuer = ISSUERS.find(({ prefix }) => prefix.test(digits));
    if (!issuer?.lengths.includes(digits.length) || !passesLuhn(digits)) continue;
    if (/^(\d)\1+$/.test(digits)) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      grouped: digits.length !== match[0].length,
    };
  }
}
