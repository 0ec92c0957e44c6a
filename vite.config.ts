import { readFileSync } from 'node:fs';
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
