import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stringsOf } from '../src/strings/locales.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** As GitHub makes the anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('links to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(root, linked)), target).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...read(linked).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
      expect(headings.map(anchorOf), target).toContain(anchor);
    }
  });

  it('names commands that are there', () => {
    for (const [, script = ''] of text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)) {
      expect(scripts, script).toHaveProperty([script]);
    }
  });
});

/** Heading of the summary by language. */
const SUMMARY = { fi: 'Tiivistelmä', sv: 'Sammanfattning', en: 'Summary' } as const;

describe.each(['fi', 'sv', 'en'] as const)('the store text in %s', (language) => {
  const text = read(`docs/store/${language}.md`);

  it('has the package’s own summary, short enough for every store', () => {
    const summary = new RegExp(`^## ${SUMMARY[language]}\\n\\n(.+)\\n`, 'm').exec(text)?.[1] ?? '';
    expect(summary).toBe(stringsOf(language).extension_description);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(summary.length).toBeGreaterThan(0);
  });

  it('names every site and permission', () => {
    const manifest = JSON.parse(read('manifest.json'));
    for (const permission of manifest.permissions) expect(text).toContain(`**${permission}:**`);
    for (const pattern of manifest.content_scripts[0].matches) {
      const host = new URL(pattern.replace('*', '')).hostname.replace(/^www\./, '');
      expect(text).toContain(host);
    }
  });

  it('has as many sections as the others', () => {
    const count = (of: string) => read(`docs/store/${of}.md`).match(/^## /gm)?.length;
    expect(count(language)).toBe(count('en'));
  });
});
