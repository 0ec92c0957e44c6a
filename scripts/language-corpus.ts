/**
 * Sentences in the languages that a Finnish municipality's followers write, from packages that
 * anyone may use: the interface translations, game stories, help pages and word lists of Debian
 * packages, and the strings of one npm package. Names, versions and licences: docs/language-model.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Debian packages with gettext catalogues (all GPL-2+). */
const CATALOGUE_PACKAGES = [
  'wesnoth-1.16-data',
  'widelands-data',
  'freeciv-data',
  'gramps',
  'kmymoney-common',
];
/** Help in HTML (MPL-2.0). */
const HELP_PACKAGES = ['fi', 'sv', 'en-us', 'et', 'da', 'de'].map(
  (locale) => `libreoffice-help-${locale}`,
);
/** Word lists for spelling (GPL-2+; public domain), by class. Finnish has the dictionary itself. */
const WORD_LISTS = {
  sv: { name: 'wswedish', file: 'usr/share/dict/swedish', encoding: 'latin1' },
  en: { name: 'wbritish', file: 'usr/share/dict/british-english', encoding: 'utf8' },
} as const;

/** Our class for each locale; what is not fi, sv or en exists to be told apart from them. */
export const CLASS_OF_LOCALE: Readonly<Record<string, string>> = {
  fi: 'fi',
  sv: 'sv',
  en: 'en',
  en_GB: 'en',
  et: 'et',
  nb: 'no',
  nb_NO: 'no',
  nn: 'no',
  da: 'no',
  de: 'de',
  nl: 'de',
  fr: 'xx',
  es: 'xx',
  it: 'xx',
  pt: 'xx',
  pl: 'xx',
  lt: 'xx',
  lv: 'xx',
  hu: 'xx',
  cs: 'xx',
  ro: 'xx',
};

export interface Sentence {
  readonly text: string;
  readonly locale: string;
  /** The package that it comes from. */
  readonly source: string;
}

/** @param folder a scratch folder that is kept between runs; packages are fetched into it once. */
export function readCorpus(folder: string): Sentence[] {
  mkdirSync(folder, { recursive: true });
  const found = new Map<string, Sentence | null>();
  const add = (raw: string, locale: string, source: string) => {
    for (const text of sentencesOf(raw)) {
      const key = text.toLowerCase();
      const known = found.get(key);
      if (known === undefined) found.set(key, { text, locale, source });
      else if (known && CLASS_OF_LOCALE[known.locale] !== CLASS_OF_LOCALE[locale]) {
        // The same words in two languages: untranslated English, or no evidence for either.
        const english = [known.locale, locale].some((one) => CLASS_OF_LOCALE[one] === 'en');
        found.set(key, english ? { text, locale: 'en', source } : null);
      }
    }
  };
  for (const name of CATALOGUE_PACKAGES) {
    for (const file of filesUnder(unpacked(folder, name), '.mo')) {
      const locale = localeOf(file);
      if (!locale) continue;
      for (const [original, translation] of readCatalogue(file)) {
        if (locale === 'fi') add(original, 'en', name);
        if (translation !== original) add(translation, locale, name);
      }
    }
  }
  for (const name of HELP_PACKAGES) {
    for (const file of filesUnder(unpacked(folder, name), '.html')) {
      const locale = localeOf(file);
      if (locale) add(textOfMarkup(readFileSync(file, 'utf8')), locale, name);
    }
  }
  const strings = join(folder, 'node_modules/matrix-react-sdk/src/i18n/strings');
  if (!existsSync(strings)) {
    execFileSync('npm', ['i', '--ignore-scripts', '--prefix', folder, 'matrix-react-sdk@3.114.0'], {
      stdio: 'inherit',
    });
  }
  for (const file of readdirSync(strings)) {
    const locale = { 'en_EN.json': 'en', 'de_DE.json': 'de' }[file] ?? basename(file, '.json');
    if (!CLASS_OF_LOCALE[locale]) continue;
    for (const value of leaves(JSON.parse(readFileSync(join(strings, file), 'utf8')))) {
      add(value, locale, 'matrix-react-sdk');
    }
  }
  return [...found.values()].filter((sentence) => sentence !== null);
}

/** Lower-case words of a spelling list, by class. */
export function readWordLists(folder: string): Array<{ word: string; language: string }> {
  return Object.entries(WORD_LISTS).flatMap(([language, { name, file, encoding }]) =>
    readFileSync(join(unpacked(folder, name), file), encoding)
      .split('\n')
      .filter((word) => /^\p{Ll}{4,24}$/u.test(word))
      .map((word) => ({ word, language })),
  );
}

function unpacked(folder: string, name: string): string {
  const target = join(folder, name);
  if (!existsSync(target)) {
    execFileSync('apt-get', ['download', '-qq', name], { cwd: folder, stdio: 'inherit' });
    const archive = readdirSync(folder).find(
      (file) => file.startsWith(`${name}_`) && file.endsWith('.deb'),
    );
    if (!archive) throw new Error(`apt-get brought no ${name}`);
    execFileSync('dpkg-deb', ['-x', archive, name], { cwd: folder });
    rmSync(join(folder, archive));
  }
  return target;
}

function filesUnder(root: string, ending: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The locale is a folder's name, or the name of the catalogue itself (Widelands). */
function localeOf(file: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  if (parts.at(-1) === 'LC_MESSAGES') parts.pop();
  const names = [basename(file, '.mo'), ...parts.reverse().map((part) => part.replace('-US', ''))];
  return names.find((name) => CLASS_OF_LOCALE[name] !== undefined);
}

/** GNU gettext's binary catalogue: pairs of original and translation, plural forms apart. */
function* readCatalogue(file: string): Generator<[string, string]> {
  const bytes = readFileSync(file);
  if (bytes.readUInt32LE(0) !== 0x950412de) return;
  const count = bytes.readUInt32LE(8);
  const originals = bytes.readUInt32LE(12);
  const translations = bytes.readUInt32LE(16);
  const textAt = (table: number, index: number) => {
    const length = bytes.readUInt32LE(table + index * 8);
    const at = bytes.readUInt32LE(table + index * 8 + 4);
    return bytes.toString('utf8', at, at + length);
  };
  for (let index = 0; index < count; index += 1) {
    const original = textAt(originals, index).split('\u0004').at(-1)?.split('\0') ?? [];
    const translation = textAt(translations, index).split('\0');
    if (original[0] === '') continue;
    yield [original[0] ?? '', translation[0] ?? ''];
    if (original[1] !== undefined) yield [original[1], translation[1] ?? ''];
  }
}

function textOfMarkup(markup: string): string {
  return markup
    .replace(/\s+/g, ' ')
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?(p|h\d|li|td|th|tr|div|title|item|br|desc|note)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
}

function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object')
    for (const item of Object.values(value)) yield* leaves(item);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function* sentencesOf(raw: string): Generator<string> {
  const plain = raw
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(
      /<[^<>]{0,200}>|%\d*\$?-?[\d.]*[a-z]+|%\([a-z_]+\)s|[{[][^{}[\]]{0,80}[}\]]|\$\w+|[_&](?=\p{L})/giu,
      '',
    )
    .replace(/[ \t]{2,}/g, ' ');
  for (const piece of plain.split(/\n+|\\n|(?<=[.!?…:])\s+(?=["'“”»(]?\p{Lu})/u)) {
    const text = piece.trim();
    if (
      text.length > 400 ||
      !/\p{L}{2}/u.test(text) ||
      /[/\\=_{}<>()[\]]|\p{Ll}\p{Lu}/u.test(text)
    ) {
      continue;
    }
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < text.length * 0.6) continue;
    yield text;
  }
}
