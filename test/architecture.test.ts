import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

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
