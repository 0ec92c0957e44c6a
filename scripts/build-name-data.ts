/**
 * Writes `rules/data/person-names.json` from lists that others publish.
 *
 *   npm install --no-save --prefix .cache/name-sources @faker-js/faker dictionary-sv dictionary-en \
 *     @zxcvbn-ts/language-{fi,en,de,fr,it,es-es,nl-be,pl,cs}
 *   npx tsx scripts/build-name-data.ts [.cache/name-sources]
 *
 * Sources: @zxcvbn-ts/language-* (MIT; the Finnish lists come from the population register, the
 * others from national statistics), @faker-js/faker (MIT), and dictionary-sv (LGPL-3.0), from
 * which capitalised words with the ending of a Swedish surname are taken. dictionary-sv and
 * dictionary-en (BSD) also tell which names are ordinary words. Names that people wrote for this
 * project stand in `rules/words/person-names.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const sources = resolve(process.argv[2] ?? '.cache/name-sources', 'node_modules');
const output = new URL('../rules/data/person-names.json', import.meta.url);
const handWritten = new URL('../rules/words/person-names.json', import.meta.url);

/** Names of one or several words in Latin letters, lower case. */
function clean(names: Iterable<string>): string[] {
  const kept = new Set<string>();
  for (const name of names) {
    const lower = name.normalize('NFC').toLowerCase().trim();
    if (/^[\p{Script=Latin}]{2,}(?:['’-][\p{Script=Latin}]+)*$/u.test(lower)) kept.add(lower);
  }
  return [...kept];
}

function zxcvbn(language: string, list: string, limit = Number.POSITIVE_INFINITY): string[] {
  const path = resolve(sources, '@zxcvbn-ts', `language-${language}`, 'src', `${list}.json`);
  return clean((JSON.parse(readFileSync(path, 'utf8')) as string[]).slice(0, limit));
}

type FakerNames = Partial<Record<'generic' | 'female' | 'male', string[] | null>>;
interface FakerPerson {
  readonly first_name?: FakerNames;
  readonly last_name?: FakerNames;
}

function faker(list: keyof FakerPerson, locales: readonly string[]): string[] {
  const require = createRequire(resolve(sources, 'index.js'));
  const { allLocales } = require('@faker-js/faker') as {
    allLocales: Record<string, { person?: FakerPerson }>;
  };
  const names: string[] = [];
  for (const locale of locales) {
    const lists = allLocales[locale]?.person?.[list];
    if (!lists) throw new Error(`@faker-js/faker has no ${list} for ${locale}`);
    for (const kind of ['generic', 'female', 'male'] as const) names.push(...(lists[kind] ?? []));
  }
  return clean(names);
}

function hunspellEntries(language: string): Array<{ word: string; flags: string }> {
  const path = resolve(sources, `dictionary-${language}`, 'index.dic');
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => {
      const [word = '', flags = ''] = line.trim().split('/');
      return { word: word.normalize('NFC'), flags };
    });
}

const SWEDISH_SURNAME =
  /(?:sson|ström|lund|lind|berg|gren|dahl|qvist|kvist|quist|stedt|ell|én|mann?|blom|blad|ling|mark|crona|stam|löf|lööf|hielm|hjelm|sköld|sjö|rot|roth|stråle|fors|holm|feldt|felt|heim|höök|lin|lén|zén|rén|vall|wall|ryd|rud|krantz|kranz|skog|torp|hagen|brandt|bäck|sten|stén|strand|strandh|bom|borg|ander|elius|enius|onius|orius)$/;
/** dictionary-sv marks places with flags for inhabitants and compounds. */
const SWEDISH_PLACE_FLAG = /[evd]/;

function swedishSurnames(): string[] {
  const names: string[] = [];
  for (const { word, flags } of hunspellEntries('sv')) {
    if (!/^\p{Lu}\p{Ll}+$/u.test(word) || !SWEDISH_SURNAME.test(word)) continue;
    if (!SWEDISH_PLACE_FLAG.test(flags)) names.push(word);
  }
  return clean(names);
}

function ordinaryWords(language: string, names: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  for (const { word } of hunspellEntries(language)) if (names.has(word)) words.add(word);
  return [...words].sort();
}

const latin = ['af_ZA', 'cs_CZ', 'da', 'de', 'en', 'en_GH', 'en_IN', 'en_NG', 'en_ZA', 'es'];
latin.push('fr', 'fr_CH', 'hr', 'hu', 'it', 'ku_kmr_latin', 'lv', 'nb_NO', 'nl', 'pl', 'pt_PT');
latin.push('ro', 'sk', 'sl_SI', 'sr_RS_latin', 'sv', 'tr');

const finnish = {
  female: zxcvbn('fi', 'femaleFirstnames'),
  male: zxcvbn('fi', 'maleFirstnames'),
  surnames: zxcvbn('fi', 'lastnames'),
};
const known = new Set([...finnish.female, ...finnish.male]);
const given = [
  ...zxcvbn('en', 'firstnames'),
  ...zxcvbn('de', 'firstnames'),
  // In this package the two French lists carry each other's name.
  ...zxcvbn('fr', 'lastnames'),
  ...zxcvbn('es-es', 'firstnames', 900),
  ...zxcvbn('nl-be', 'girlsFirstnames', 700),
  ...zxcvbn('nl-be', 'boysFirstnames', 700),
  ...zxcvbn('pl', 'femaleFirstnames', 350),
  ...zxcvbn('pl', 'maleFirstnames', 350),
  ...zxcvbn('cs', 'firstnames'),
  ...faker('first_name', latin),
].filter((name) => !known.has(name));
const knownSurnames = new Set(finnish.surnames);
const swedish = swedishSurnames().filter((name) => !knownSurnames.has(name));
for (const name of swedish) knownSurnames.add(name);
const surnames = [
  ...zxcvbn('en', 'lastnames', 9000),
  ...zxcvbn('de', 'lastnames'),
  ...zxcvbn('fr', 'firstnames', 6000),
  ...zxcvbn('es-es', 'lastnames', 1200),
  ...zxcvbn('it', 'lastnames'),
  ...zxcvbn('nl-be', 'lastnames', 700),
  ...zxcvbn('pl', 'femaleLastnames', 500),
  ...zxcvbn('pl', 'maleLastnames', 500),
  ...zxcvbn('cs', 'lastnames'),
  ...faker('last_name', latin),
].filter((name) => !knownSurnames.has(name));

const hand = JSON.parse(readFileSync(handWritten, 'utf8')) as {
  given: Record<string, string>;
  surnames: Record<string, string>;
};
const every = new Set([...known, ...given, ...knownSurnames, ...surnames]);
for (const group of [hand.given, hand.surnames]) {
  for (const names of Object.values(group)) {
    for (const name of names.toLowerCase().split(' ')) every.add(name);
  }
}

const pack = (names: Iterable<string>) => [...new Set(names)].join(' ');
const data = {
  about:
    'Written by scripts/build-name-data.ts; do not edit. @zxcvbn-ts/language-* and @faker-js/faker (MIT), dictionary-sv (LGPL-3.0). Lower case; the Finnish lists run from the most common.',
  finnish: {
    female: pack(finnish.female),
    male: pack(finnish.male),
    surnames: pack(finnish.surnames),
  },
  swedish: { surnames: pack(swedish.sort()) },
  international: { given: pack(given.sort()), surnames: pack(surnames.sort()) },
  ordinary: { sv: pack(ordinaryWords('sv', every)), en: pack(ordinaryWords('en', every)) },
};
writeFileSync(output, `${JSON.stringify(data, null, 1)}\n`);
for (const [group, lists] of Object.entries(data)) {
  if (typeof lists === 'string') continue;
  for (const [list, names] of Object.entries(lists)) {
    console.log(`${group}.${list}: ${names.split(' ').length} names, ${names.length} characters`);
  }
}
