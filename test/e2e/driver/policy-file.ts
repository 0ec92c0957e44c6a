import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserName } from './browser-driver.ts';

/*
 * Managed policy as an administrator gives it to the browsers of Debian: a file that counts for the
 * whole machine. It holds nothing but a section for this extension, and is taken away again.
 */

/** https://www.chromium.org/administrators/linux-quick-start/; read again about 5 s after a change. */
const CHROMIUM = '/etc/chromium/policies/managed/harkinta-test.json';
/** https://mozilla.github.io/policy-templates/; read when Firefox starts. */
const FIREFOX = '/etc/firefox/policies/policies.json';

/** Of Chromium by the manifest's `key`, of Firefox as its manifest says. */
export const EXTENSION_ID = {
  chromium: 'lknncjedlpkdolhnikhcggbjpnoehbck',
  firefox: 'harkinta@harkinta.example',
} as const;

/** Whose policies stand in those places: Debian's browsers. */
const DEBIANS = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' } as const;

export interface PolicyFile {
  /** Why there is none to write here; the test is then skipped. */
  readonly unavailable?: string;
  write(settings: Readonly<Record<string, unknown>>): void;
  /** Takes the file away, and the folders that were made for it. */
  remove(): void;
}

export function policyFile(browser: BrowserName): PolicyFile {
  const extension = EXTENSION_ID[browser];
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
    return unavailable(`${path} is this machine's own`);
  }
  const used = process.env[browser === 'chromium' ? 'HARKINTA_CHROMIUM' : 'HARKINTA_FIREFOX'];
  if (used !== undefined && used !== DEBIANS[browser]) {
    return unavailable('the browser is not Debian’s, its policies stand elsewhere');
  }
  try {
    file.write({});
    file.remove();
  } catch (error) {
    return unavailable(error instanceof Error ? error.message : String(error));
  }
  return file;
}

/** Nothing is written there, and above all nothing taken away. */
function unavailable(reason: string): PolicyFile {
  const write = () => {
    throw new Error(reason);
  };
  return { unavailable: reason, write, remove: () => {} };
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
