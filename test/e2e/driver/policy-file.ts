import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserName } from './browser-driver.ts';

/*
 * Managed policy as an administrator gives it to the browsers of Debian: a file that counts for the
 * whole machine. It holds nothing but a section for this extension, and is taken away again.
 */

/** https://support.google.com/chrome/a/answer/9027408; read again about 5 s after a change. */
const CHROMIUM = '/etc/chromium/policies/managed/harkinta-test.json';
/** https://mozilla.github.io/policy-templates/; read when Firefox starts. */
const FIREFOX = '/etc/firefox/policies/policies.json';

export interface PolicyFile {
  /** Why there is none to write here; the test is then skipped. */
  readonly unavailable?: string;
  write(settings: Readonly<Record<string, unknown>>): void;
  /** Takes the file away, and the folders that were made for it. */
  remove(): void;
}

/** @param extension the id: of Chromium the host of its pages, of Firefox the manifest's. */
export function policyFile(browser: BrowserName, extension: string): PolicyFile {
  const path = browser === 'chromium' ? CHROMIUM : FIREFOX;
  const content = (settings: unknown) =>
    browser === 'chromium'
      ? { '3rdparty': { extensions: { [extension]: settings } } }
      : { policies: { '3rdparty': { Extensions: { [extension]: settings } } } };
  const made: string[] = [];
  const file = {
    write(settings: Readonly<Record<string, unknown>>) {
      makeFolder(dirname(path), made);
      writeFileSync(path, `${JSON.stringify(content(settings))}\n`);
    },
    remove() {
      rmSync(path, { force: true });
      for (const folder of made.splice(0)) rmdirSync(folder);
    },
  };
  if (existsSync(path) && !isOurs(path, content(null))) {
    return { ...file, unavailable: `${path} is this machine's own` };
  }
  if (process.env[browser === 'chromium' ? 'HARKINTA_CHROMIUM' : 'HARKINTA_FIREFOX']) {
    return { ...file, unavailable: 'the browser is not Debian’s, its policies stand elsewhere' };
  }
  try {
    file.write({});
    file.remove();
  } catch (error) {
    return { ...file, unavailable: error instanceof Error ? error.message : String(error) };
  }
  return file;
}

/** Left by a run that was killed: nothing but a section for this extension. */
function isOurs(path: string, like: object): boolean {
  const [beginning = ''] = JSON.stringify(like).split('null');
  return readFileSync(path, 'utf8').startsWith(beginning);
}

/** Remembers the folders that were not there, the deepest first. */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.unshift(folder);
}
