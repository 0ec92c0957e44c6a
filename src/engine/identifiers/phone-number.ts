import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { searchByLine } from '../by-line.ts';
import { RecentCache } from '../recent-cache.ts';
import type { Span } from '../types.ts';
import numbering from './phone-numbering.json' with { type: 'json' };

/**
 * `service`: company, free and premium numbers (010, 020, 029, 0800, 0600, 0700).
 * `foreign`: another country's, whose kind is not known here.
 */
export type PhoneKind = 'mobile' | 'fixed' | 'service' | 'foreign';

export interface PhoneNumber extends Span {
  readonly kind: PhoneKind;
  /** "+358401234567". */
  readonly international: string;
}

type PlanNumber = Pick<PhoneNumber, 'kind' | 'international'>;

/** Metadata of libphonenumber-js for FI, AX and SE only: `scripts/extract-phone-numbering.ts`. */
const METADATA = numbering as unknown as MetadataJson;

/** Between digits: nothing, a space, a hyphen or a spaced hyphen; never a full stop or a slash. */
const SEPARATOR = String.raw`(?:[ \u00a0\u202f]?[-\u2010-\u2013]?[ \u00a0\u202f]?)`;

const SHAPE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_+]|\p{N}[-/.,:]|[/=#§€$])` +
    String.raw`(?:\+\d{1,3}[ \u00a0]?\(0\)|\+\d|00(?=[1-9]\d)|\(\+\d{1,3}\)|\(0\d{0,3}\)|0\d)` +
    String.raw`(?:${SEPARATOR}\d){4,13}(?![\p{L}\p{N}_])`,
  'uy',
);

/** Looked for first, because it is seldom there. */
const BEGINNING = /[+(0]/g;
/** The fewest digits there are, whatever stands between them. */
const SIGN = /(?:\d[^\p{L}\d\n]{0,5}){5}/u;

const DATE_SHAPE = /^\d{1,2}[- ]\d{1,2}[- ]\d{2,4}$|^\d{4}[- ]\d{1,2}[- ]\d{1,2}$/;

/** Business identity codes (1234567-8) and personal identity codes of digits alone (010199-9012). */
const OTHER_CODE_SHAPE = /^\d{7}-\d$|^\d{6}[-–]\d{3,4}$/;

/** Inside account and card numbers, whose groups have four digits. */
const AFTER_GROUP_OF_FOUR = /\d{4}[ \u00a0\u202f-]$/;

/** Hours apart by a dash ("09-17"), which no telephone number begins with. */
const HOURS_SHAPE = /^0\d ?[-–] ?\d\d(?!\d)/;

const NO_PHONE_SHAPES = [DATE_SHAPE, HOURS_SHAPE, OTHER_CODE_SHAPE];

const LAST_GROUP = /[ \u00a0\u202f]?[-\u2010-\u2013 \u00a0\u202f][ \u00a0\u202f]?\d{1,14}$/;

/** Swedish mobile numbers as Swedes group them; in Finland 070-079 are companies'. */
const SWEDISH_MOBILE_SHAPE = /^07[02369]-?\d{3}[ ]?\d{2}[ ]?\d{2}$/;

const findInLines = searchByLine(inLine, SIGN);

/** A line that ends within a number, and one that may go on with it: no number begins with "816". */
const LINE_END = /(?<![\p{L}\p{N}_+.,:/-])(?:\+\d|\(?0\d)[\d ()\u00a0-]{0,14}$/u;
const LINE_BEGINNING = /^ {0,8}[1-9]\d{1,9}(?:[ \u00a0-]\d{2,7}){0,3}(?![\p{L}\p{N}:/]|[.,]\d)/u;

/** Telephone numbers of a text in order: see `inLine`; those that a line break goes through too. */
export function findPhoneNumbers(text: string): readonly PhoneNumber[] {
  const found = findInLines(text);
  const broken = findBrokenPhoneNumbers(text, found);
  return broken.length === 0 ? found : [...found, ...broken].sort((a, b) => a.start - b.start);
}

/**
 * "09 816" and "31000" on the next line. Whole numbers on either side are none of it.
 * @param whole the numbers that stand on one line
 */
export function findBrokenPhoneNumbers(text: string, whole: readonly Span[]): PhoneNumber[] {
  const found: PhoneNumber[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const before = text.slice(Math.max(0, at - 20), at).trimEnd();
    const tail = LINE_END.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0];
    const head = tail && LINE_BEGINNING.exec(text.slice(at + 1, at + 30))?.[0];
    if (!tail || !head) continue;
    const gap = at - Math.max(0, at - 20) - before.length;
    const start = at - gap - tail.length;
    const end = at + 1 + head.length;
    if (whole.some((phone) => phone.start < end && phone.end > start)) continue;
    const phone = parse(`${tail} ${head.trim()}`);
    if (phone && phone.kind !== 'service') found.push({ start, end, ...phone });
  }
  return found;
}

/**
 * Telephone numbers of Finland, Åland and Sweden as people write them, and others' when they
 * begin with + or 00. A numbering plan has the last word, not the shape.
 */
function inLine(text: string): PhoneNumber[] {
  const phones: PhoneNumber[] = [];
  let from = 0;
  let lastEnd = -1;
  while (true) {
    BEGINNING.lastIndex = from;
    const start = BEGINNING.exec(text)?.index;
    if (start === undefined) return phones;
    SHAPE.lastIndex = start;
    const match = SHAPE.exec(text);
    const insideLonger =
      start - lastEnd > 1 && AFTER_GROUP_OF_FOUR.test(text.slice(Math.max(0, start - 5), start));
    const found =
      match && !insideLonger ? longestValid(text, start, start + match[0].length) : undefined;
    if (found) {
      phones.push(found);
      lastEnd = found.end;
    }
    from = found ? found.end : start + (match ? Math.max(firstGroup(match[0]), 1) : 1);
  }
}

/** Numbers that stand side by side run together: give groups back from the end until one is valid. */
function longestValid(text: string, start: number, end: number): PhoneNumber | undefined {
  let until = end;
  for (let attempt = 0; attempt < 6; attempt++) {
    const written = text.slice(start, until);
    if (NO_PHONE_SHAPES.some((shape) => shape.test(written))) return undefined;
    // Else a decimal, a time or a law's number hangs on the last group.
    if (!/[.,:/]\p{N}/u.test(text.slice(until, until + 2))) {
      const phone = parse(written);
      if (phone) return { start, end: until, ...phone };
    }
    const shorter = written.replace(LAST_GROUP, '');
    if (shorter.length === written.length || shorter.length < 6) return undefined;
    until = start + shorter.length;
  }
  return undefined;
}

function firstGroup(written: string): number {
  return written.search(/[^\d+]/) === -1 ? written.length : written.search(/[^\d+]/);
}

const parsed = new RecentCache<{ readonly phone: PlanNumber | undefined }>(500);

/** The numbering plans are slow, and the same number is asked for at every key and by several rules. */
function parse(written: string): PlanNumber | undefined {
  return parsed.getOrMake(written, () => ({ phone: parseWritten(written) })).phone;
}

/** @returns nothing when no numbering plan has such a number. */
function parseWritten(written: string): PlanNumber | undefined {
  const plain = written.replace('(0)', '').replace(/[^\d+]/g, '');
  if (/^(?:\+|00[1-9])/.test(plain)) {
    const international = `+${plain.replace(/^(?:\+|00)/, '')}`;
    if (/^\+(?:358|46)/.test(international)) return byPlan(international, 'FI');
    const digits = international.length - 1;
    return written.startsWith('+') && digits >= 9 && digits <= 15
      ? { kind: 'foreign', international }
      : undefined;
  }
  if (SWEDISH_MOBILE_SHAPE.test(written)) return byPlan(plain, 'SE');
  return byPlan(plain, 'FI') ?? (plain.length >= 9 ? byPlan(plain, 'SE') : undefined);
}

function byPlan(plain: string, country: 'FI' | 'SE'): PlanNumber | undefined {
  const phone = parsePhoneNumberFromString(
    plain,
    { defaultCountry: country, extract: false },
    METADATA,
  );
  if (!phone?.isValid() || plain.replace(/\D/g, '').length < 7) return undefined;
  const type = phone.getType();
  const kind = type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixed' : 'service';
  return { kind, international: phone.number };
}

/**
 * Is the number one of those that the organisation lists? "019 220 31" stands for every number
 * that begins so.
 */
export function isListedPhone(phone: PhoneNumber, listed: readonly string[]): boolean {
  return listed.some((written) => {
    const digits = written.replace(/[^\d+]/g, '');
    if (digits.replace(/\D/g, '').length < 3) return false;
    const prefix = digits.startsWith('+') ? digits : digits.replace(/^0/, '+358');
    return phone.international.startsWith(prefix);
  });
}
