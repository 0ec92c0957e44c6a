import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { thirdPartyNotices } from './scripts/third-party-notices.ts';

type Target = 'chrome' | 'firefox';

/** `vite build --mode chrome|firefox` is what ships; `…-test` opens the shadow root for axe and drivers. */
export default defineConfig(({ mode }) => {
  const target: Target = mode.startsWith('firefox') ? 'firefox' : 'chrome';
  const testBuild = mode.endsWith('-test');
  return {
    define: { __TEST_BUILD__: JSON.stringify(testBuild) },
    plugins:
      mode === 'test'
        ? [preact()]
        : [preact(), crx({ manifest: manifestFor(target), browser: target }), extensionData()],
    ...(mode !== 'test' && { resolve: { alias: { 'webextension-polyfill': trimmedPolyfill() } } }),
    build: {
      outDir: testBuild ? `build/test/${target}` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox128' : 'chrome116',
      modulePreload: false,
      // The worker carries word and name lists; it is read from disk, not from a network.
      chunkSizeWarningLimit: 4000,
      minify: !testBuild,
      rollupOptions: {
        input: {
          guideline: 'src/ui/guideline/guideline.html',
          welcome: 'src/ui/welcome/welcome.html',
          settings: 'src/ui/settings/settings.html',
          diagnostics: 'src/ui/diagnostics/diagnostics.html',
        },
      },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/e2e/**'],
            // Two cores may be shared with a browser; what is fast is measured by the benchmarks.
            testTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.e2e.ts'],
            globalSetup: 'test/e2e/driver/remove-stale-policies.ts',
            testTimeout: 60_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});

function manifestFor(target: Target): ManifestV3Export {
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
  if (target === 'chrome') return manifest;
  const { key: _key, minimum_chrome_version: _minimum, ...rest } = manifest;
  return {
    ...rest,
    background: { ...rest.background, scripts: [rest.background.service_worker] },
    browser_specific_settings: {
      gecko: {
        id: 'harkinta@harkinta.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/**
 * The polyfill knows every interface there is, and a content script is loaded on every page of a
 * site. Only messages still need it, whose listeners answer with a promise: since Manifest V3 the
 * browsers' own functions do so, and are passed on as they are.
 * A module of its own, which needs no loader of CommonJS around it. A file and an alias, because the
 * content script is built without the plugins of this file.
 */
function trimmedPolyfill(): string {
  const kept = ['runtime'];
  const path = 'node_modules/webextension-polyfill/dist/browser-polyfill.js';
  const code = readFileSync(path, 'utf8');
  const table = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;
  const found = table.exec(code)?.[1];
  if (found === undefined) throw new Error(`${path}: no table of interfaces`);
  const entries = Object.entries(JSON.parse(found)).filter(([name]) => kept.includes(name));
  const trimmed = JSON.stringify(Object.fromEntries(entries));
  mkdirSync('build', { recursive: true });
  const factory = /function \(module\) (\{[\s\S]*\n\})\);/;
  const body = factory.exec(code.replace(table, `const apiMetadata = ${trimmed};`))?.[1];
  if (body === undefined) throw new Error(`${path}: no factory`);
  writeFileSync(
    'build/browser-polyfill.js',
    `const module = {};\n(() => ${body})();\nexport default module.exports;\n`,
  );
  return resolve('build/browser-polyfill.js');
}

/** What no module imports: the dictionary, the schema of managed policy, the licences. */
function extensionData(): Plugin {
  return {
    name: 'harkinta:extension-data',
    apply: 'build',
    generateBundle() {
      const files = {
        'rules/policy.schema.json': 'rules/policy.schema.json',
        'dictionary/mor.vfst': '.cache/voikko/mor.vfst',
        'dictionary/copyright': '.cache/voikko/copyright',
        LICENSE: 'LICENSE',
      };
      for (const [fileName, source] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
      }
      const notices = thirdPartyNotices(import.meta.dirname);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: notices });
    },
  };
}
