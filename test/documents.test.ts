import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  ONLY_PERSONAL_SETTINGS,
  type SettingName,
} from '../src/settings/settings.ts';
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

/** Folders of the repository; what stands in others (`build`, `dist`) is made by commands. */
const KEPT = ['src', 'test', 'scripts', 'docs', 'rules', 'bench', '_locales'];
const kept = KEPT.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`),
);
const names = new Set([...readdirSync(root), ...kept.map((path) => basename(path))]);

/** The organisation that the examples of a pack of one's own are about. */
const INVENTED = /\bniemi\b/;

/** Words of a document's code, in a line or in a block of its own, that look like a file of ours. */
function filesNamedIn(text: string): string[] {
  const pieces = [...text.matchAll(/```\w*\n([\s\S]+?)```|`([^`\n]+)`/g)];
  return pieces
    .flatMap(([, block, inline]) => (block ?? inline ?? '').split(/\s+/))
    .map((word) => word.replace(/^[($]+|[,;:)]+$/g, ''))
    .filter((word) => /^[\w./-]+$/.test(word) && !INVENTED.test(word))
    .filter((word) => {
      const [folder = '', ...inside] = word.split('/');
      return inside.length > 0 ? KEPT.includes(folder) : /\.(?:tsx?|mjs)$/.test(word);
    });
}

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

  it('names files that are there', () => {
    for (const named of filesNamedIn(text)) {
      const there = named.includes('/') ? existsSync(join(root, named)) : names.has(named);
      expect(there, named).toBe(true);
    }
  });

  it('names commands that are there', () => {
    for (const [, script = ''] of text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)) {
      expect(scripts, script).toHaveProperty([script]);
    }
  });
});

describe('the page for contributors', () => {
  it('tells of every folder of the house', () => {
    const { house = '' } =
      /## The house(?<house>[\s\S]+?)\n## /.exec(read('CONTRIBUTING.md'))?.groups ?? {};
    const inside = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    for (const folder of [...inside, ...KEPT.filter((name) => name !== 'src')]) {
      expect(house).toMatch(new RegExp(`\`${folder}/?\``));
    }
  });
});

describe('the page for administrators', () => {
  it('names the oldest browsers that the extension installs in', () => {
    const page = read('docs/administrators.md');
    const { minimum_chrome_version } = JSON.parse(read('manifest.json'));
    const firefox = /strict_min_version: '(\d+)/.exec(read('vite.config.ts'))?.[1];
    expect(page).toContain(
      `Chrome and Edge from ${minimum_chrome_version} on, Firefox from ${firefox} on`,
    );
  });

  it('lists every setting that a policy can have, and no other', () => {
    const section = read('docs/administrators.md')
      .split(/^## /m)
      .find((each) => each.startsWith('The settings'));
    const listed = [...(section ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    const settings = Object.keys(defaultSettings).filter(
      (name) => !ONLY_PERSONAL_SETTINGS.includes(name as SettingName),
    );
    expect(listed.sort()).toEqual(settings.sort());
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
