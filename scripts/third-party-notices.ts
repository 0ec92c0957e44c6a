import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The notices that go with the extension, as the licences of what it carries ask for: the packages
 * that are bundled, each with its licence, and the data, from `rules/third-party-data.txt`.
 */
export function thirdPartyNotices(root: string): string {
  const { dependencies = {} } = readPackage(root);
  const names = new Set<string>();
  const add = (name: string) => {
    if (names.has(name)) return;
    names.add(name);
    Object.keys(readPackage(join(root, 'node_modules', name)).dependencies ?? {}).forEach(add);
  };
  Object.keys(dependencies).forEach(add);
  return [
    'Harkinta is GPL-3.0-or-later (see LICENSE). It carries work of others, with thanks:',
    readFileSync(join(root, 'rules/third-party-data.txt'), 'utf8').trim(),
    ...[...names].sort().map((name) => noticeOf(join(root, 'node_modules', name))),
    '',
  ].join(`\n\n${'='.repeat(80)}\n\n`);
}

function noticeOf(folder: string): string {
  const { name, version, license, author, homepage } = readPackage(folder);
  const by = typeof author === 'object' ? author.name : author;
  const title = [`${name} ${version}`, license, by, homepage].filter(Boolean).join('\n');
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && license !== 'MIT') {
    throw new Error(`${name} (${license}) has no licence file to carry along`);
  }
  return [title, ...(texts.length > 0 ? texts : [mit(by ?? `the authors of ${name}`)])].join(
    '\n\n',
  );
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** For a package that names the licence and does not spell it out. */
function mit(holder: string): string {
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
