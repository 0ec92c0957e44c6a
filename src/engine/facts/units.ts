/** Unit of `rules/words/facts.json` → what it measures and how much of it, in SI or seconds. */
const MEASURES: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['time', 2_629_800],
  year: ['time', 31_557_600],
  millimetre: ['length', 0.001],
  centimetre: ['length', 0.01],
  metre: ['length', 1],
  kilometre: ['length', 1000],
  'scandinavian-mile': ['length', 10_000],
  mile: ['length', 1609.344],
  foot: ['length', 0.3048],
  gram: ['mass', 0.001],
  kilogram: ['mass', 1],
  tonne: ['mass', 1000],
  'metre/second': ['speed', 1],
  'kilometre/hour': ['speed', 1 / 3.6],
  'mile/hour': ['speed', 0.44704],
};

/** Decimal units are converted without rounding. */
const DECIMAL = new Set(['millimetre', 'centimetre', 'metre', 'kilometre', 'gram', 'kilogram']);

/** Converted measures are rounded ("130 miles", "21 mil"), by 1.5 to 8 parts in a hundred. */
const LEAST_ROUNDING = 0.015;
/** "half a metre" is said of more and of less. */
const HALF_ROUNDING = 0.25;
const MOST_ROUNDING = 0.08;

export function isRate(unit: string): boolean {
  return unit in MEASURES;
}

/** Prices and shares never stand without their unit: a bare number is none. */
const ALWAYS_TOLD = /^(?:percent|points|[A-Z]{3})$/;

/** May the two units tell the same measure? Most may go without saying. */
export function comparableUnits(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return !ALWAYS_TOLD.test(one ?? other ?? '');
  // "70 km" of one version is "70 km/h" of the other.
  if (one.startsWith(`${other}/`) || other.startsWith(`${one}/`)) return true;
  const dimension = MEASURES[one]?.[0];
  return dimension !== undefined && dimension === MEASURES[other]?.[0];
}

/** Different units of one dimension that tell the same measure, roundly: "100 feet" and "30 metres". */
export function sameMeasure(
  one: { readonly value: number; readonly unit?: string },
  other: { readonly value: number; readonly unit?: string },
): boolean {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit) return false;
  const [dimension, factor = 0] = MEASURES[one.unit] ?? [];
  const [otherDimension, otherFactor = 0] = MEASURES[other.unit] ?? [];
  if (dimension === undefined || dimension !== otherDimension) return false;
  const left = one.value * factor;
  const right = other.value * otherFactor;
  const half = one.value === 0.5 || other.value === 0.5;
  const decimal = DECIMAL.has(one.unit) && DECIMAL.has(other.unit);
  const digits = decimal ? 1e-9 : Math.min(roundingOf(one.value), roundingOf(other.value));
  const rounding = half ? HALF_ROUNDING : digits;
  return Math.abs(left - right) <= rounding * Math.max(left, right);
}

/** What the last digit that is not zero leaves open, as a share of the value. */
function roundingOf(value: number): number {
  let unit = 1;
  while (unit < value && value % (unit * 10) === 0) unit *= 10;
  return Math.min(Math.max(unit / value, LEAST_ROUNDING), MOST_ROUNDING);
}
