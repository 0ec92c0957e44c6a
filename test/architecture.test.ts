import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsInCode } from './words-in-code.ts';

const ROOT = new URL('..', import.meta.url).pathname;

interface SourceFile {
  readonly path: string;
  readonly code: string;
  /** Project files by their path from the root; packages by their name. */
  readonly imports: readonly string[];
}

const files: SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => {
    const path = `src/${name}`;
    const code = readFileSync(join(ROOT, path), 'utf8');
    const imports = [...code.matchAll(/^(?:import|export)[^'";]*?(?:from )?'([^']+)'/gm)].map(
      ([, target = '']) =>
        target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
    );
    return { path, code, imports };
  });

const folderOf = (path: string) => (path === 'src/messages.ts' ? 'messages' : path.split('/')[1]);

/** Folder → the folders of src that it may import. The house's walls. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  attachments: ['engine'],
  resources: ['engine'],
  settings: ['engine'],
  strings: ['engine', 'settings'],
  messages: ['engine', 'settings'],
  sites: ['engine'],
  content: ['engine', 'sites', 'ui', 'messages', 'strings', 'attachments'],
  background: ['engine', 'attachments', 'resources', 'settings', 'strings', 'messages'],
  ui: ['engine', 'settings', 'strings', 'messages'],
  evaluation: ['engine'],
  cli: ['engine', 'attachments', 'resources', 'settings', 'strings', 'evaluation'],
};

describe('walls', () => {
  for (const { path, imports } of files) {
    const folder = folderOf(path) ?? '';
    it(`${path} imports only what its folder may`, () => {
      const allowed = MAY_IMPORT[folder];
      expect(allowed, `src/${folder} is not in the plan`).toBeDefined();
      const wrong = imports.filter((target) => {
        if (!target.startsWith('src/')) return false;
        const other = folderOf(target) ?? '';
        return other !== folder && !allowed?.includes(other);
      });
      expect(wrong).toEqual([]);
    });
  }

  it('sites and content take types alone from the engine, never a rule', () => {
    const wrong = files
      .filter(({ path }) => /^src\/(?:sites|content)\//.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => target.startsWith('src/engine/') && target !== 'src/engine/types.ts')
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the engine is pure', () => {
  const IMPURE =
    /\b(?:Date\.now|new Date\(\)|Math\.random|document\.|window\.|globalThis\.|localStorage|console\.|browser\.|chrome\.|fetch\(|setTimeout|setInterval|process\.)/;
  for (const { path, code, imports } of files.filter((file) =>
    file.path.startsWith('src/engine/'),
  )) {
    it(path, () => {
      const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(IMPURE.exec(withoutComments)?.[0]).toBeUndefined();
      expect(imports.filter((target) => /^node:|webextension|preact/.test(target))).toEqual([]);
    });
  }
});

/*
 * What someone might write is data in `rules/`, which a person who knows the language can read and
 * extend. In the engine's code stand the grammar of word forms and the syntax of addresses and files.
 */
describe('no word list stands in the engine', () => {
  const ENDINGS = 'case endings, clitics and stems';
  const ADDRESSES = 'the syntax of links and addresses';
  const LETTERS = 'the letters that words are made of';
  /** File or folder → its words, or `true` for all, and why they are no language of the writer's. */
  const GRAMMAR_AND_SYNTAX: Readonly<Record<string, readonly [true | readonly string[], string]>> =
    {
      'attachments/licence.ts': [true, 'licences and their pages'],
      'clauses/second-person.ts': [['olla'], 'an auxiliary, as the dictionary calls it'],
      'facts/link-match.ts': [['utm', 'fbclid'], ADDRESSES],
      'facts/units.ts': [['percent', 'points'], 'names of units, in no language'],
      'identifiers/email-address.ts': [['xn'], ADDRESSES],
      'identifiers/internal-address.ts': [true, ADDRESSES],
      'identifiers/licence-plate.ts': [['CD'], 'the plates of diplomats'],
      'identifiers/postal-address.ts': [['FI', 'SE'], ADDRESSES],
      'identifiers/secret.ts': [true, 'how keys and the links of meetings begin'],
      'lexicon/disguise-signs.ts': [true, LETTERS],
      'lexicon/finnish-stems.ts': [true, ENDINGS],
      'lexicon/glyphs.ts': [['NFKD'], 'a normal form of Unicode'],
      'lexicon/place-name.ts': [true, ENDINGS],
      morphology: [true, 'tags and letters of the dictionary'],
      'names/base-form.ts': [true, ENDINGS],
      'names/find-persons.ts': [['lle', 'lt'], ENDINGS],
      'names/finnish-name-forms.ts': [true, ENDINGS],
      'names/ordinary-words.ts': [true, ENDINGS],
      'names/person-features.ts': [true, ENDINGS],
      'names/ruled-out.ts': [['ren', 'orna', 'arna'], ENDINGS],
      'names/word-knowledge.ts': [['nen', 'ss', 'mme'], ENDINGS],
      'persons/business-name.ts': [['ne'], ENDINGS],
      'persons/here-or-abroad.ts': [['st'], ENDINGS],
      'persons/name-of-here.ts': [true, ENDINGS],
      'persons/person-references.ts': [true, ENDINGS],
      'persons/private-signs.ts': [['ss', 'mme'], ENDINGS],
      'role/working-time.ts': [['easter', 'friday'], 'how the settings write a day off'],
      'rules/accusation.ts': [['olla'], 'an auxiliary, as the dictionary calls it'],
      'rules/incitement-to-crime.ts': [['tt'], ENDINGS],
      'rules/suspicious-link.ts': [['rn', 'vv'], 'pairs of letters that look like another'],
      'text/tokenize.ts': [['abcdefghijklmnopqrstuvwxyzåäö'], LETTERS],
    };
  const asked = new Set<string>();
  const isAllowed = (path: string, word: string) =>
    /^(?:https?|www)$/.test(word) ||
    Object.entries(GRAMMAR_AND_SYNTAX).some(([place, [words]]) => {
      const isPlace = path === `src/engine/${place}` || path.startsWith(`src/engine/${place}/`);
      const is = isPlace && (words === true || words.includes(word));
      if (is) asked.add(place);
      return is;
    });

  it('but grammar and syntax', () => {
    const found = files
      .filter(({ path }) => path.startsWith('src/engine/'))
      .flatMap(({ path, code }) =>
        wordsInCode(code)
          .filter((word) => !isAllowed(path, word))
          .map((word) => `${path}: ${word}`),
      );
    expect(found).toEqual([]);
    expect(Object.keys(GRAMMAR_AND_SYNTAX).filter((place) => !asked.has(place))).toEqual([]);
  });

  it.each([
    ['a pattern', 'const VERB = /^(?:oli|var|was)$/;', ['oli', 'var', 'was']],
    ['a built pattern', "new RegExp('^(?:oli|var)$');", ['oli', 'var']],
    ['a template', 'const PART = String.raw`(?:kello|klo)\\.?`;', ['kello', 'klo']],
    ['letters of Finnish and Swedish', "const A = ['sekä'];", ['sekä']],
    ['a comparison', "if (word.lower === 'tmi') stop();", ['tmi']],
    ['the end of a word', "word.text.endsWith('mme')", ['mme']],
    ['syntax alone', 'const CUT = /^[a-zåäö]{2,}\\p{L}(?=\\d)|(?<year>\\d{4})/u;', []],
    ['names of the code', "find('health', kind === 'word' ? 'hour' : unit.hour);", []],
  ])('it would see %s', (_, code, words) => {
    expect(wordsInCode(code)).toEqual(words);
  });
});

describe('nothing leaves the machine', () => {
  const NETWORK =
    /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts)\b\s*\(/g;
  it('the one fetch reads a file of the extension itself', () => {
    const calls = files.flatMap(({ path, code }) =>
      [...code.matchAll(NETWORK)].map(
        (match) => `${path}: ${code.slice(match.index, match.index + 28)}`,
      ),
    );
    expect(calls).toEqual(['src/background/engine-host.ts: fetch(browser.runtime.getURL']);
  });
});

describe('no markup is interpreted', () => {
  const INTERPRETERS =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|DOMParser|createContextualFragment|srcdoc|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\(/;
  it('anywhere in what ships', () => {
    const found = files.flatMap(({ path, code }) => {
      const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const match = INTERPRETERS.exec(withoutComments);
      return match ? [`${path}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });
});

describe('names', () => {
  it('no file is a drawer for odds and ends', () => {
    const drawers = files.filter(({ path }) =>
      /(?:^|[/.-])(?:utils?|helpers?|misc|common|shared)(?:[/.-]|$)/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });
});
