/**
 * Makes what the stores want, from `dist/`: the zip for Chrome and Edge, the add-on for Firefox and
 * the source that it was built from, into `build/packages`, and prints their SHA-256.
 * With `--again`: builds anew beside it and exits 1 when the packages are not the same byte for byte.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ArchiveEntry, zipArchive } from './zip-archive.ts';

const TARGET = 'build/packages';
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };
const NAMES = {
  chrome: `harkinta-${version}-chrome.zip`,
  firefox: `harkinta-${version}-firefox.xpi`,
  source: `harkinta-${version}-source.zip`,
};

if (process.argv.includes('--again')) compareWithNewBuild();
else writePackages();

function writePackages(): void {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  const packages = {
    [NAMES.chrome]: extensionArchive('dist/chrome'),
    [NAMES.firefox]: extensionArchive('dist/firefox'),
    [NAMES.source]: sourceArchive(),
  };
  const sums = Object.entries(packages).map(([name, archive]) => {
    writeFileSync(join(TARGET, name), archive);
    return `${createHash('sha256').update(archive).digest('hex')}  ${name}`;
  });
  writeFileSync(join(TARGET, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(sums.join('\n'));
}

function compareWithNewBuild(): void {
  const different = (['chrome', 'firefox'] as const).filter((browser) => {
    const folder = `build/again/${browser}`;
    const args = ['build', '--mode', browser, '--outDir', folder, '--logLevel', 'warn'];
    const built = spawnSync('node_modules/.bin/vite', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (built.status !== 0) throw new Error(`vite build --mode ${browser} failed`);
    const before = readFileSync(join(TARGET, NAMES[browser]));
    return !before.equals(extensionArchive(folder));
  });
  rmSync('build/again', { recursive: true });
  for (const browser of different) console.error(`${NAMES[browser]} is another when built again`);
  process.exitCode = different.length > 0 ? 1 : 0;
}

function extensionArchive(folder: string): Buffer {
  return zipArchive(
    filesIn(folder).map((path) => {
      const name = relative(folder, path);
      const content = readFileSync(path);
      return { name, content: name === 'manifest.json' ? withoutKey(content) : content };
    }),
  );
}

/** The key gives an unpacked build its id; the Chrome Web Store refuses it and gives its own. */
function withoutKey(manifest: Uint8Array): Uint8Array {
  const { key: _key, ...rest } = JSON.parse(Buffer.from(manifest).toString('utf8'));
  return Buffer.from(`${JSON.stringify(rest, null, 2)}\n`);
}

/** What the repository holds; without a repository, what the unpacked source holds. */
function sourceArchive(): Buffer {
  const listed = existsSync('.git')
    ? spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).stdout.split('\0').filter(Boolean)
    : filesIn('.', ['node_modules', '.cache', 'build', 'dist']);
  const entries = listed
    .filter((path) => existsSync(path))
    .map((path): ArchiveEntry => ({ name: relative('.', path), content: readFileSync(path) }));
  return zipArchive(entries);
}

function filesIn(folder: string, except: readonly string[] = []): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (except.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path, except);
    return entry.isFile() ? [path] : [];
  });
}
