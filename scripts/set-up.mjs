/**
 * Gets what the project needs, once: npm packages, the Finnish dictionary and, with `--browsers`,
 * Debian's Chromium and Firefox. Plain JavaScript, because nothing is installed yet. Silent when
 * there is nothing to do; progress goes to stderr, so that a command's own output stays clean.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const log = (text) => process.stderr.write(`set-up: ${text}\n`);

class Missing extends Error {}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    ...options,
  });
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}`.trim(),
  };
}

const has = (command) => run('sh', ['-c', `command -v ${command}`]).ok;

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Missing(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  log('installing npm packages');
  const result = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (!result.ok) throw new Missing(`npm ci failed:\n${result.output}`);
  writeFileSync(stamp, lock);
}

/** apt-get as root, or through sudo where that asks nothing. */
function apt(args) {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...prefix, 'apt-get', ...args];
  return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

let updated = false;
function updateLists() {
  if (updated) return;
  updated = true;
  const result = apt(['update', '-qq']);
  if (!result.ok) log(`apt-get update: ${result.output}`);
}

function fetchDictionary() {
  const target = join(root, '.cache', 'voikko');
  if (existsSync(join(target, 'mor.vfst')) && existsSync(join(target, 'copyright'))) return;
  mkdirSync(target, { recursive: true });
  const take = (base) => {
    const found = findFile(join(base, 'usr/lib/voikko'), 'mor.vfst');
    const copyright = join(base, 'usr/share/doc/voikko-fi/copyright');
    if (!found || !existsSync(copyright)) return false;
    copyFileSync(copyright, join(target, 'copyright'));
    copyFileSync(found, join(target, 'mor.vfst'));
    return true;
  };
  if (take('/')) return;
  if (has('apt-get') && has('dpkg-deb')) {
    log('fetching the Finnish dictionary (Debian package voikko-fi)');
    const folder = mkdtempSync(join(tmpdir(), 'voikko-'));
    try {
      let result = run('apt-get', ['download', 'voikko-fi'], { cwd: folder });
      if (!result.ok) {
        updateLists();
        result = run('apt-get', ['download', 'voikko-fi'], { cwd: folder });
      }
      const file = readdirSync(folder).find((name) => name.endsWith('.deb'));
      if (file && run('dpkg-deb', ['-x', file, 'x'], { cwd: folder }).ok) {
        if (take(join(folder, 'x'))) return;
      }
      log(result.output);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Missing(
    'The Finnish dictionary is missing. Take the package voikko-fi from packages.debian.org,\n' +
      'unpack it (dpkg-deb -x voikko-fi_*.deb x, or ar x and tar xf) and copy\n' +
      '  usr/lib/voikko/5/mor-standard/mor.vfst and usr/share/doc/voikko-fi/copyright\n' +
      'into .cache/voikko/ of the project.',
  );
}

function findFile(folder, name) {
  if (!existsSync(folder)) return undefined;
  const entry = readdirSync(folder, { recursive: true }).find((path) =>
    String(path).endsWith(`mor-standard/${name}`),
  );
  return entry && join(folder, String(entry));
}

const BROWSERS = [
  // Its languages are a package of their own: without it the browser speaks English alone.
  {
    variable: 'HARKINTA_CHROMIUM',
    packages: ['chromium', 'chromium-l10n'],
    found: () => has('chromium') && existsSync('/usr/lib/chromium/locales/fi.pak'),
  },
  {
    variable: 'HARKINTA_FIREFOX',
    packages: ['firefox-esr'],
    found: () => has('firefox-esr') || has('firefox'),
  },
];

function installBrowsers() {
  const missing = BROWSERS.filter(({ variable, found }) => !process.env[variable] && !found());
  if (missing.length === 0) return;
  const packages = missing.flatMap((browser) => browser.packages);
  if (!has('apt-get')) {
    throw new Missing(
      `Missing: ${packages.join(', ')}. On Debian they are installed for you; elsewhere install\n` +
        'Chromium and Firefox and set HARKINTA_CHROMIUM and HARKINTA_FIREFOX to their programs.\n' +
        '(Branded Chrome and Edge no longer load an unpacked extension from the command line.)',
    );
  }
  log(`installing ${packages.join(', ')}`);
  updateLists();
  const result = apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!result.ok) {
    throw new Missing(
      `apt-get install ${packages.join(' ')} failed (it needs root or sudo):\n${result.output}`,
    );
  }
}

try {
  checkNode();
  installPackages();
  fetchDictionary();
  if (process.argv.includes('--browsers')) installBrowsers();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  log(error.message);
  process.exit(1);
}
