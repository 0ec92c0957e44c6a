import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../src/settings/settings.ts';
import { stringsOf } from '../src/strings/locales.ts';

const files = Object.fromEntries(
  INTERFACE_LANGUAGES.map((language) => [
    language,
    readFileSync(new URL(`../_locales/${language}/messages.json`, import.meta.url), 'utf8'),
  ]),
);

const linesOf = (language: string) => (files[language] ?? '').split('\n');
const keyOfLine = (line: string) => /^ {2}"(\w+)": \{ "message": ".*" \},?$/.exec(line)?.[1];
const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g));
const finnish = stringsOf('fi');

/** A plural form may leave the number out ("one thing"); nothing else may differ. */
const withoutCount = (found: Set<string>) => [...found].filter((name) => name !== '{count}').sort();

describe.each(INTERFACE_LANGUAGES)('the strings in %s', (language) => {
  const strings = stringsOf(language);
  const keys = Object.keys(strings);

  it('have the same keys on the same lines as in Finnish', () => {
    expect(linesOf(language).map(keyOfLine)).toEqual(linesOf('fi').map(keyOfLine));
  });

  it('are sorted, one a line', () => {
    expect(linesOf(language).slice(1, -2).map(keyOfLine)).toEqual([...keys].sort());
  });

  it('have the same placeholders as in Finnish', () => {
    const different = keys.filter((key) => {
      const own = placeholders(strings[key] ?? '');
      const theirs = placeholders(finnish[key] ?? '');
      const plural = /_(?:one|other)$/.test(key);
      const shown = plural ? withoutCount : (found: Set<string>) => [...found].sort();
      return JSON.stringify(shown(own)) !== JSON.stringify(shown(theirs));
    });
    expect(different).toEqual([]);
  });

  it('have both plural forms or none', () => {
    const lonely = keys.filter((key) => {
      const other = key.endsWith('_one')
        ? key.replace(/_one$/, '_other')
        : key.replace(/_other$/, '_one');
      return other !== key && !(other in strings);
    });
    expect(lonely).toEqual([]);
  });

  it('are neither empty nor padded', () => {
    expect(
      keys.filter((key) => strings[key] === '' || strings[key] !== strings[key]?.trim()),
    ).toEqual([]);
  });

  it('quote as the language does', () => {
    const wrong = language === 'en' ? /"/ : /["“„]/;
    expect(keys.filter((key) => wrong.test(strings[key] ?? ''))).toEqual([]);
  });
});
