import words from '../../../rules/words/addresses.json' with { type: 'json' };
import type { PlaceLists } from '../names/place-lists.ts';
import { onceFor } from '../once-for.ts';

const LANGUAGES: ReadonlySet<string> = new Set(words.languages);
const LANGUAGE_ENDINGS: ReadonlySet<string> = new Set(words.languageEndings);
const START_PAGES: ReadonlySet<string> = new Set(['', ...words.startPages]);
const FILE_ENDING = /\.[a-z]{2,5}$/;

/** Edits between two host names that are likely to be meant as one. */
const HOST_SLIP = 3;
/** Edits between two paths that are likely to be meant as one. */
const PATH_SLIP = 3;
/** Shorter names are near to each other by chance. */
const SHORTEST_HOST = 7;

interface LinkParts {
  readonly host: string;
  readonly path: readonly string[];
  /** The address names a language ("/sv/", "?lang=sv", "sv."). */
  readonly language: boolean;
}

/** Says whether two host names, "www." left out, stand for one place in two languages. */
export type SameHost = (one: string, other: string) => boolean;

/**
 * @param domains host names of one organisation, which stand for each other
 * @param places a place's name in the other language ("espoo.fi", "esbo.fi")
 */
export function sameHostIn(domains: readonly string[], places: PlaceLists): SameHost {
  return (one, other) => {
    const left = withoutLanguage(one);
    const right = withoutLanguage(other);
    return (
      left === right ||
      (isOf(left, domains) && isOf(right, domains)) ||
      inSwedish(left, places) === right ||
      inSwedish(right, places) === left
    );
  };
}

/**
 * Do links of two language versions lead to the same place? `same`: they do, as far as one can see,
 * other languages of a page included. `different`: the same host with nearly the same page, or a slip
 * in the host's name. `unrelated`: two hosts or pages that need not be the same.
 */
export function compareLinks(
  one: string,
  other: string,
  sameHost: SameHost,
): 'same' | 'different' | 'unrelated' {
  const left = partsOf(one);
  const right = partsOf(other);
  if (left.host !== right.host) {
    if (sameHost(left.host, right.host)) return 'same';
    const long = Math.min(left.host.length, right.host.length) >= SHORTEST_HOST;
    const slip = long && distance(left.host, right.host, HOST_SLIP) <= HOST_SLIP;
    return slip && samePath(left, right) ? 'different' : 'unrelated';
  }
  if (samePath(left, right) || left.language || right.language) return 'same';
  // "/kesatyo" and "/sommarjobb": each language's page under its own name.
  const [path, otherPath] = [left.path.join('/'), right.path.join('/')];
  const near = path === '' || otherPath === '' || distance(path, otherPath, PATH_SLIP) <= PATH_SLIP;
  return near ? 'different' : 'unrelated';
}

function samePath(one: LinkParts, other: LinkParts): boolean {
  return one.path.join('/') === other.path.join('/');
}

function partsOf(url: string): LinkParts {
  const bare = url.toLowerCase().replace(/^https?:\/\//, '');
  const cut = bare.search(/[/?#]/);
  const host = (cut === -1 ? bare : bare.slice(0, cut)).replace(/^www\./, '').replace(/:\d+$/, '');
  const rest = cut === -1 ? '' : bare.slice(cut);
  const [path = '', query = ''] = rest.split(/[?#]/);
  const segments = path
    .split('/')
    .filter((part) => !START_PAGES.has(part.replace(FILE_ENDING, '')));
  const parameters = query
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_|fbclid)/.test(part));
  const isLanguage = (part: string) =>
    LANGUAGES.has(part.replace(/^[^=]{0,20}=/, '')) || endsInLanguage(part);
  const all = [...segments, ...parameters];
  return {
    host,
    path: all.filter((part) => !isLanguage(part)),
    language: all.some(isLanguage) || LANGUAGES.has(host.split('.')[0] ?? ''),
  };
}

/** "page_sv.html", "page-fi", "page.en". */
function endsInLanguage(part: string): boolean {
  const isMarked = (name: string) => {
    const mark = /[._-]([a-z]{2,3})$/.exec(name)?.[1];
    return mark !== undefined && LANGUAGE_ENDINGS.has(mark);
  };
  return isMarked(part) || isMarked(part.replace(FILE_ENDING, ''));
}

function withoutLanguage(host: string): string {
  const [first = '', ...rest] = host.split('.');
  return LANGUAGES.has(first) && rest.length > 1 ? rest.join('.') : host;
}

function isOf(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => {
    const own = domain.toLowerCase();
    return host === own || host.endsWith(`.${own}`);
  });
}

const foldedPlaces = onceFor(
  ({ finnishToSwedish }: PlaceLists): ReadonlyMap<string, string> =>
    new Map([...finnishToSwedish].map(([fi, sv]) => [fold(fi), fold(sv)])),
);

/** The host with its Finnish place names in Swedish, as host names spell them. */
function inSwedish(host: string, places: PlaceLists): string {
  const names = foldedPlaces(places);
  return host.replace(/[a-z]{3,40}/g, (label) => names.get(label) ?? label);
}

/** "Hangö" → "hango": as host names spell a name. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** Edits between two words, given up beyond `most` (then `most + 1`). */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    row = next;
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}
