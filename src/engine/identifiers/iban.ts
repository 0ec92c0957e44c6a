import type { Span } from '../types.ts';
import lengths from './iban-lengths.json' with { type: 'json' };

export interface Iban extends Span {
  /** Upper case, without spaces. */
  readonly value: string;
  /** The length is the country's: else it may be another code. */
  readonly countryLength: boolean;
}

const LENGTH_OF_COUNTRY: Readonly<Record<string, number>> = lengths;
const LONGEST = 34;
const BEGINNING = /(?<![\p{L}\p{N}_])[A-Z]{2}[ \u00a0]?\d{2}(?=[ \u00a0\u202f-]?[A-Z0-9])/giu;
const SEPARATOR = /[ \u00a0\u202f-]/;

/**
 * International bank account numbers (ISO 13616): written with or without spaces, in any case,
 * with valid check digits. Lengths by country: SWIFT's IBAN registry.
 */
export function* findIbans(text: string): Generator<Iban> {
  let from = 0;
  for (const match of text.matchAll(BEGINNING)) {
    if (match.index < from) continue;
    const found = readIban(text, match.index);
    if (!found) continue;
    from = found.end;
    yield found;
  }
}

function readIban(text: string, start: number): Iban | undefined {
  const expected = LENGTH_OF_COUNTRY[text.slice(start, start + 2).toUpperCase()];
  let value = '';
  let offset = start;
  let unknownLength: Iban | undefined;
  while (offset < text.length && value.length < LONGEST) {
    const character = text.charAt(offset);
    if (/[A-Z0-9]/i.test(character)) {
      value += character.toUpperCase();
      offset++;
      if (/[\p{L}\p{N}_]/u.test(text.charAt(offset))) continue;
      if (value.length === expected && passesMod97(value)) {
        return { start, end: offset, value, countryLength: true };
      }
      const plain = !/[a-z]/.test(text.slice(start, offset));
      if (expected && plain && value.length >= 15 && passesMod97(value)) {
        unknownLength = { start, end: offset, value, countryLength: false };
      }
    } else if (SEPARATOR.test(character) && /[A-Z0-9]/i.test(text.charAt(offset + 1))) {
      offset++;
    } else break;
  }
  return unknownLength;
}

/** The remainder must be 1; check digits 00, 01 and 99 are never given. */
function passesMod97(iban: string): boolean {
  const check = Number(iban.slice(2, 4));
  if (!(check >= 2 && check <= 98)) return false;
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
  }
  return remainder === 1;
}
