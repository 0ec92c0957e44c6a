import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';
import structures from './iban-structures.json' with { type: 'json' };

export interface Iban extends Span {
  /** Upper case, without spaces. */
  readonly value: string;
  /** Length and kinds of characters are the country's: else it may be another code. */
  readonly countryForm: boolean;
}

/** What follows the check digits, as SWIFT's IBAN registry writes it: n digits, a letters, c both. */
const STRUCTURE_OF_COUNTRY: Readonly<Record<string, string>> = structures;
const CHARACTERS: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' };
const SHORTEST = 15;
const LONGEST = 34;
/** A space between country and check digits only after capitals: "is 29" is English. */
const BEGINNING =
  /(?<![\p{L}\p{N}_])(?:[A-Z]{2}[ \u00a0]?|[a-z]{2})\d{2}(?=[ \u00a0\u202f-]?[A-Za-z0-9])/gu;
const SIGN = /[A-Za-z][ \u00a0]?\d{2}/;
const SEPARATOR = /[ \u00a0\u202f-]/;

interface Form {
  readonly length: number;
  readonly shape: RegExp;
}

const forms = new Map<string, Form | undefined>();

function formOf(country: string): Form | undefined {
  if (!forms.has(country)) forms.set(country, makeForm(STRUCTURE_OF_COUNTRY[country]));
  return forms.get(country);
}

function makeForm(structure: string | undefined): Form | undefined {
  if (structure === undefined) return undefined;
  let length = 4;
  let source = '';
  for (const [, count = '0', kind = ''] of structure.matchAll(/(\d{1,2})([nac])/g)) {
    length += Number(count);
    source += `${CHARACTERS[kind]}{${count}}`;
  }
  return { length, shape: new RegExp(`^[A-Z]{2}\\d{2}${source}$`) };
}

/**
 * International bank account numbers (ISO 13616): written with or without spaces, in any case,
 * with valid check digits.
 */
export const findIbans = searchByLine(inLine, SIGN);

function* inLine(text: string): Generator<Iban> {
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
  const form = formOf(text.slice(start, start + 2).toUpperCase());
  if (!form) return undefined;
  let value = '';
  let offset = start;
  let likeOne: Iban | undefined;
  while (offset < text.length && value.length < LONGEST) {
    const character = text.charAt(offset);
    if (/[A-Z0-9]/i.test(character)) {
      value += character.toUpperCase();
      offset++;
      if (value.length < SHORTEST || /[\p{L}\p{N}_]/u.test(text.charAt(offset))) continue;
      if (value.length === form.length && form.shape.test(value) && passesMod97(value)) {
        return { start, end: offset, value, countryForm: true };
      }
      const plain = !/[a-z]/.test(text.slice(start, offset));
      if (plain && passesMod97(value)) {
        likeOne = { start, end: offset, value, countryForm: false };
      }
    } else if (SEPARATOR.test(character) && /[A-Z0-9]/i.test(text.charAt(offset + 1))) {
      offset++;
    } else break;
  }
  return likeOne;
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
