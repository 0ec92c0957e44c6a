import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles of the practice pages; each has one script and one style sheet in `build/practice`. */
const BUNDLES = {
  x: 'test/sites/x/x.tsx',
  facebook: 'test/sites/facebook/facebook.tsx',
  business: 'test/sites/business/business.tsx',
  instagram: 'test/sites/instagram/instagram.tsx',
  youtube: 'test/sites/youtube/youtube.ts',
  studio: 'test/sites/studio/studio.ts',
};

const ROOT = resolve(import.meta.dirname, '..');
const OUT = resolve(ROOT, 'build/practice');

/** Builds every practice page. Rejects with Vite's own error when one does not compile. */
export async function buildPractice(): Promise<void> {
  await Promise.all(
    Object.entries(BUNDLES).map(([name, entry]) =>
      build({
        root: ROOT,
        configFile: false,
        logLevel: 'warn',
        // Vitest's NODE_ENV would ask for the development runtime of JSX, which React leaves out here.
        oxc: { jsx: { runtime: 'automatic', development: false } },
        // draft-js was written for webpack's `global`.
        define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
        build: {
          outDir: OUT,
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2022',
          reportCompressedSize: false,
          lib: {
            entry,
            name: 'practice',
            formats: ['iife'],
            fileName: () => `${name}.js`,
            cssFileName: name,
          },
        },
      }),
    ),
  );
}

/** Builds only when a source is newer than the bundles. */
export async function ensurePractice(): Promise<void> {
  if (!isFresh()) await buildPractice();
}

function isFresh(): boolean {
  const bundles = Object.keys(BUNDLES).map((name) => resolve(OUT, `${name}.js`));
  if (!bundles.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...bundles.map((file) => statSync(file).mtimeMs));
  return sources().every((file) => statSync(file).mtimeMs < oldest);
}

function sources(): string[] {
  const pages = readdirSync(resolve(ROOT, 'test/sites'), { recursive: true, encoding: 'utf8' });
  return [
    ...pages.map((file) => resolve(ROOT, 'test/sites', file)),
    import.meta.filename,
    resolve(ROOT, 'package-lock.json'),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPractice();
