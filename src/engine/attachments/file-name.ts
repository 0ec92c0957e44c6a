import names from '../../../rules/words/file-names.json' with { type: 'json' };

/** What a file's name suggests of where the file comes from. */
export interface NamedOrigin {
  readonly kind: 'stock' | 'free' | 'screenshot' | 'messenger' | 'download' | 'generator';
  /** Of the agency, the service or the program; empty where there is none. */
  readonly name: string;
}

type Patterns = readonly string[];

interface Origin extends NamedOrigin {
  readonly patterns: readonly RegExp[];
}

const named = (kind: NamedOrigin['kind'], lists: Readonly<Record<string, Patterns>>): Origin[] =>
  Object.entries(lists).map(([name, patterns]) => ({
    kind,
    name,
    patterns: patterns.map(compile),
  }));

const ORIGINS: readonly Origin[] = [
  ...named('generator', names.generator),
  ...named('stock', names.stock),
  ...named('free', names.free),
  ...named('messenger', names.messenger),
  { kind: 'screenshot', name: '', patterns: names.screenshot.map(compile) },
  { kind: 'download', name: '', patterns: names.download.map(compile) },
];
const POSTERS: readonly RegExp[] = names.poster.map(compile);

/** Characters of a name that are looked at. */
const LONGEST = 200;

function compile(pattern: string): RegExp {
  const literal = pattern.replaceAll('*', '').replace(/[.()]/g, '\\$&').replaceAll('#', '\\d+');
  const start = pattern.startsWith('*') ? '' : '^';
  return new RegExp(`${start}${literal}${pattern.endsWith('*') ? '' : '$'}`, 'u');
}

function stemOf(fileName: string): string {
  return fileName
    .slice(0, LONGEST)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.\w{2,5}$/, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
}

export function originOfName(fileName: string): NamedOrigin | undefined {
  const stem = stemOf(fileName);
  return ORIGINS.find(({ patterns }) => patterns.some((pattern) => pattern.test(stem)));
}

/** A poster, a leaflet, an invitation: its words are in the picture. */
export function namesPoster(fileName: string): boolean {
  const stem = stemOf(fileName);
  return POSTERS.some((pattern) => pattern.test(stem));
}
