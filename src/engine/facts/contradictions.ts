import type { AmountValue, CalendarDay, Fact, TimeOfDay } from './fact.ts';
import { compareLinks, distance, type SameHost } from './link-match.ts';
import { comparableUnits, sameMeasure } from './units.ts';

/** Two places that should tell the same and do not. */
export interface Contradiction {
  readonly left: Fact;
  readonly right: Fact;
}

/** The smallest thing that can agree or not: one day, one end of a range. */
interface Atom {
  readonly kind: Fact['kind'];
  readonly fact: Fact;
  /** What it says, in every way one can read it: "t1080", "n18". The first is its own. */
  readonly readings: readonly string[];
  readonly month?: number;
  readonly value?: number;
  readonly unit?: string;
  readonly label?: string;
  /** It agrees, but says too little to contradict. */
  readonly vague: boolean;
  partner?: Atom;
}

const LONGEST_MONTH = 31;
/** Minutes. */
const HALF_DAY = 720;
/** "2027" without a unit. */
const YEAR = 'calendar-year';
/** Facts without a partner that are compared one by one; a post of more is a table. */
const MOST_PAIRED = 60;
/** Differing digits of one telephone number; more are two numbers. */
const SLIP = 2;
/** Area code and the next three digits; 020, 029, 030, 050, 060 and 080 are no areas (Traficom). */
const OFFICE_LINES = /^\+358(?:1[3-9]|2(?![09])|[3568](?!0)|9)\d{3}/;

/**
 * What the right version tells otherwise than the left. A fact that one side leaves out is none:
 * only two leftovers of the same kind are.
 */
export function findContradictions(
  left: readonly Fact[],
  right: readonly Fact[],
  sameHost: SameHost,
): Contradiction[] {
  const ours = left.flatMap(atomsOf);
  const theirs = right.flatMap(atomsOf);
  // "en" counts little: it never takes the place of a figure.
  matchKeys(ours, theirs, ({ kind, vague, readings }) => [`${kind} ${vague} ${readings[0]}`]);
  matchPairs(ours, theirs, (one, other) => agree(one, other, sameHost));
  matchKeys(ours, theirs, ({ vague, readings }) => (vague ? [] : readings));
  // "30 m (100 ft)": the measure that both versions tell in the same unit has to agree.
  matchPairs(ours, theirs, (one, other) => {
    const alike = (atom: Atom) => (each: Atom) => !each.partner && each.unit === atom.unit;
    return (
      sameMeasure(measureOf(one), measureOf(other)) &&
      !ours.some(alike(other)) &&
      !theirs.some(alike(one))
    );
  });
  const found: Contradiction[] = [];
  const mine = leftovers(ours, theirs).slice(0, MOST_PAIRED);
  const others = leftovers(theirs, ours).slice(0, MOST_PAIRED);
  for (const stage of [contradictAlike, contradict]) {
    for (const one of mine) {
      if (one.partner) continue;
      const other = others.find((each) => !each.partner && stage(one, each, sameHost));
      if (!other) continue;
      join(one, other);
      found.push({ left: one.fact, right: other.fact });
    }
  }
  for (const one of ours) {
    const other = otherwiseLabelled(one, theirs);
    if (other) found.push({ left: one.fact, right: other.fact });
  }
  for (const other of theirs) {
    const one = otherwiseLabelled(other, ours);
    if (one) found.push({ left: one.fact, right: other.fact });
  }
  return found;
}

/**
 * What the other side says without a partner behind the same capitals: "SA 8.0" beside "SA 4.0", when
 * it tells "4.0" as well, but of something else. It is joined.
 */
function otherwiseLabelled(one: Atom, others: readonly Atom[]): Atom | undefined {
  if (one.label === undefined) return undefined;
  const labelled = others.filter(({ label }) => label === one.label);
  if (labelled.some(({ readings }) => readings[0] === one.readings[0])) return undefined;
  const other = labelled.find(({ partner }) => !partner);
  if (other) other.partner = one;
  return other;
}

function join(one: Atom, other: Atom): void {
  one.partner = other;
  other.partner = one;
}

/** Joins atoms that have a key in common, in order. */
function matchKeys(
  ours: readonly Atom[],
  theirs: readonly Atom[],
  keysOf: (atom: Atom) => readonly string[],
): void {
  const waiting = new Map<string, Atom[]>();
  for (const other of theirs) {
    if (other.partner) continue;
    for (const key of keysOf(other)) {
      const queue = waiting.get(key);
      if (queue) queue.push(other);
      else waiting.set(key, [other]);
    }
  }
  for (const one of ours) {
    if (one.partner) continue;
    for (const key of keysOf(one)) {
      const queue = waiting.get(key);
      while (queue?.[0]?.partner) queue.shift();
      const other = queue?.[0];
      if (!other) continue;
      join(one, other);
      break;
    }
  }
}

function matchPairs(
  ours: readonly Atom[],
  theirs: readonly Atom[],
  agrees: (one: Atom, other: Atom) => boolean,
): void {
  const free = theirs.filter(({ partner }) => !partner).slice(0, MOST_PAIRED);
  let left = MOST_PAIRED;
  for (const one of ours) {
    if (one.partner || left-- <= 0) continue;
    const other = free.find((each) => !each.partner && agrees(one, each));
    if (other) join(one, other);
  }
}

/**
 * What found no partner. What the other side tells already is a repetition and counts no more,
 * unless both sides tell as many of the kind.
 */
function leftovers(atoms: readonly Atom[], others: readonly Atom[]): Atom[] {
  const told = new Set<string>();
  const hints = new Set<string>();
  const months = new Set<number>();
  for (const { readings, vague, month, partner } of others) {
    if (!vague) for (const reading of readings) told.add(reading);
    else if (!partner) for (const reading of readings) hints.add(reading);
    if (month !== undefined) months.add(month);
  }
  const counts = countKinds(atoms);
  const otherCounts = countKinds(others);
  const loose = atoms.filter(({ partner, kind, month, readings }) => {
    if (partner) return false;
    const repeats =
      readings.some((reading) => told.has(reading)) ||
      (kind === 'month' && month !== undefined && months.has(month));
    return !repeats || counts.get(kind) === otherCounts.get(kind);
  });
  // What the other side may tell after all ("ensimmäinen" for "1") is the last to be doubted.
  const hinted = ({ readings }: Atom) => (readings.some((reading) => hints.has(reading)) ? 1 : 0);
  return loose.sort((one, other) => hinted(one) - hinted(other));
}

function countKinds(atoms: readonly Atom[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, vague } of atoms) if (!vague) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function agree(one: Atom, other: Atom, sameHost: SameHost): boolean {
  const { fact } = one;
  if (fact.kind === 'link' && other.fact.kind === 'link') {
    return compareLinks(fact.url, other.fact.url, sameHost) === 'same';
  }
  if (fact.kind === 'time' && other.fact.kind === 'time') {
    // "kl. 6" of the one and "18" of the other are two ways to write, hardly ever a slip.
    return Math.abs((one.value ?? 0) - (other.value ?? 0)) === HALF_DAY;
  }
  if (fact.kind === 'email' && other.fact.kind === 'email') {
    const [local, host] = mailbox(fact.address);
    const [otherLocal, otherHost] = mailbox(other.fact.address);
    return local === otherLocal && sameHost(host, otherHost);
  }
  return false;
}

/** Of the same kind and, for amounts, of the same unit. */
function contradictAlike(one: Atom, other: Atom, sameHost: SameHost): boolean {
  return one.kind === other.kind && one.unit === other.unit && contradict(one, other, sameHost);
}

function contradict(one: Atom, other: Atom, sameHost: SameHost): boolean {
  if (one.vague || other.vague) return false;
  const { fact } = one;
  const counterpart = other.fact;
  if (fact.kind === 'link' && counterpart.kind === 'link') {
    return compareLinks(fact.url, counterpart.url, sameHost) === 'different';
  }
  if (fact.kind === 'phone' && counterpart.kind === 'phone') {
    return contradictingPhones(fact.international, counterpart.international);
  }
  if (fact.kind === 'email' && counterpart.kind === 'email') {
    const near = distance(fact.address, counterpart.address, SLIP) <= SLIP;
    return near && fact.address.toLowerCase() !== counterpart.address.toLowerCase();
  }
  if (fact.kind === 'code' && counterpart.kind === 'code') {
    return distance(fact.text, counterpart.text, SLIP) <= SLIP;
  }
  if (one.kind === 'amount' && other.kind === 'amount') {
    if ((one.unit === YEAR) !== (other.unit === YEAR)) {
      const number = one.unit === YEAR ? other : one;
      return number.unit === undefined && (number.value ?? 0) >= 100;
    }
    return comparableUnits(one.unit, other.unit);
  }
  if (one.month !== undefined && other.month !== undefined) {
    return one.kind === other.kind || one.month !== other.month;
  }
  return one.kind === other.kind || standsFor(one, other) || standsFor(other, one);
}

/**
 * A digit or two of one number; or one digit of the beginning that an office's lines share, whose
 * ends differ because each language has a line of its own.
 */
function contradictingPhones(one: string, other: string): boolean {
  if (distance(one, other, SLIP) <= SLIP) return true;
  const [ours, theirs] = [OFFICE_LINES.exec(one)?.[0], OFFICE_LINES.exec(other)?.[0]];
  return ours !== undefined && theirs !== undefined && distance(ours, theirs, 1) === 1;
}

/**
 * Digits that are no time or day, but stand where one should: "22.60", "65.5."; of "71 maj" the day
 * is any other of a month.
 */
function standsFor(moment: Atom, amount: Atom): boolean {
  const { fact } = amount;
  if (fact.kind !== 'amount' || amount.unit !== undefined) return false;
  const mayBe = (key: 'hour' | 'day') =>
    (fact.otherwise ?? []).some((other) => typeof other === 'object' && key in other);
  if (moment.kind === 'time') return mayBe('hour');
  if (moment.kind !== 'date' || moment.fact.kind !== 'date') return false;
  const { day } = moment.fact.from;
  return mayBe('day') || (day > LONGEST_MONTH && fact.value <= LONGEST_MONTH);
}

function mailbox(address: string): readonly [local: string, host: string] {
  const [local = '', host = ''] = address.toLowerCase().split('@');
  return [local, host];
}

function measureOf({ value = 0, unit }: Atom): { value: number; unit?: string } {
  return unit === undefined ? { value } : { value, unit };
}

function atomsOf(fact: Fact): Atom[] {
  const atom = (readings: readonly string[], more: Partial<Atom> = {}): Atom => ({
    kind: fact.kind,
    fact,
    readings,
    vague: false,
    ...more,
  });
  switch (fact.kind) {
    case 'date': {
      const days = fact.until ? [fact.from, fact.until] : [fact.from];
      const atoms = days.map((day) =>
        atom([dayReading(day), ...(fact.sure ? [] : [decimalReading(day.day, day.month)])], {
          month: day.month,
        }),
      );
      const years = new Set(days.flatMap(({ year }) => year ?? []));
      return [
        ...atoms,
        ...[...years].map((year) =>
          atom([numberReading(year)], { kind: 'amount', value: year, unit: YEAR }),
        ),
      ];
    }
    case 'time': {
      const times = fact.until ? [fact.from, fact.until] : [fact.from];
      return times.map((time) => {
        const readings = [timeReading(time)];
        if (time.minute === 0) readings.push(numberReading(time.hour));
        if (!fact.sure) readings.push(decimalReading(time.hour, time.minute));
        return atom(readings, { value: time.hour * 60 + time.minute });
      });
    }
    case 'amount': {
      const values = fact.until === undefined ? [fact.value] : [fact.value, fact.until];
      return values.map((value) =>
        atom([numberReading(value), ...(fact.otherwise ?? []).map(readingOf)], {
          value,
          vague: fact.doubtful,
          ...(fact.label !== undefined && { label: fact.label }),
          ...unitOf(fact, value),
        }),
      );
    }
    case 'month':
    case 'weekday':
    case 'week': {
      const first =
        fact.kind === 'month' ? fact.month : fact.kind === 'week' ? fact.week : fact.weekday;
      const values = fact.until === undefined ? [first] : [first, fact.until];
      return values.map((value) =>
        atom([`${fact.kind} ${value}`], fact.kind === 'month' ? { month: value } : {}),
      );
    }
    case 'relative-day':
      return [atom([`day ${fact.days}`])];
    case 'code':
      return [atom([`code ${fact.text.replaceAll(/[–−‐‑]/g, '-')}`])];
    case 'phone':
      return [atom([fact.international])];
    case 'email':
      return [atom([fact.address.toLowerCase()])];
    case 'link':
      return [atom([fact.url.toLowerCase()])];
  }
}

function unitOf(fact: Fact<AmountValue>, value: number): { unit?: string } {
  const isYear =
    fact.form === 'digits' && Number.isInteger(value) && value >= 1000 && value <= 9999;
  // "2027", "vuoden 2027", "2027 års".
  if (isYear && (fact.unit === undefined || fact.unit === 'year')) return { unit: YEAR };
  return fact.unit === undefined ? {} : { unit: fact.unit };
}

function readingOf(other: TimeOfDay | CalendarDay | number): string {
  if (typeof other === 'number') return numberReading(other);
  return 'hour' in other ? timeReading(other) : dayReading(other);
}

function numberReading(value: number): string {
  return `n${Math.round(value * 1e6) / 1e6}`;
}

function timeReading({ hour, minute }: TimeOfDay): string {
  return `t${hour}:${minute}`;
}

function dayReading({ day, month }: CalendarDay): string {
  return `d${day}.${month}`;
}

function decimalReading(whole: number, part: number): string {
  return numberReading(Number(`${whole}.${part}`));
}
