/*
 * Every screen of the interface in three languages, light and dark, wide and narrow:
 * `npx tsx scripts/ui-gallery.ts [--only PART-OF-A-NAME] [FOLDER]` (build/screenshots unless named).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { INTERFACE_LANGUAGES } from '../src/settings/settings.ts';
import { openGallery, type View } from '../test/ui/gallery-browser.ts';

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? 'build/screenshots';
mkdirSync(folder, { recursive: true });

const SCENES: readonly Pick<View, 'page' | 'scene' | 'anchor' | 'width' | 'height'>[] = [
  { page: 'panel', scene: 'held-warning' },
  { page: 'panel', scene: 'held-account', height: 900 },
  { page: 'panel', scene: 'held-left-out', height: 900 },
  { page: 'panel', scene: 'held-block' },
  { page: 'panel', scene: 'held-never' },
  { page: 'panel', scene: 'held-many', height: 1100 },
  { page: 'panel', scene: 'held-pictures', height: 1300 },
  { page: 'panel', scene: 'held-settled', height: 1100 },
  { page: 'panel', scene: 'held-unchecked' },
  { page: 'panel', scene: 'list' },
  { page: 'panel', scene: 'list-checking' },
  { page: 'panel', scene: 'list-pictures', height: 1300 },
  { page: 'panel', scene: 'account' },
  { page: 'panel', scene: 'waiting' },
  { page: 'panel', scene: 'badges' },
  { page: 'panel', scene: 'notice' },
  { page: 'popup', scene: 'draft', width: 400, height: 1500 },
  { page: 'popup', scene: 'popup-locked', width: 400, height: 1500 },
  { page: 'popup', scene: 'popup-no-site', width: 400, height: 600 },
  { page: 'popup', scene: 'popup-empty', width: 400, height: 600 },
  { page: 'popup', scene: 'popup-unrecognised', width: 400, height: 600 },
  { page: 'popup', scene: 'popup-several', width: 400, height: 1500 },
  { page: 'guideline', anchor: '5c' },
  { page: 'welcome', height: 1800 },
  { page: 'settings', height: 1000 },
  { page: 'settings', scene: 'settings-locked', height: 1000 },
  { page: 'diagnostics', scene: 'diagnostics-fine', height: 1500 },
  { page: 'diagnostics', scene: 'diagnostics-problems', height: 1500 },
];

const DETAILS: readonly (Partial<View> & { readonly name: string })[] = [
  { name: 'light' },
  { name: 'dark', theme: 'dark' },
  { name: 'narrow', width: 320, height: 640 },
  { name: 'large-text', textSize: 32 },
  { name: 'forced', forcedColours: true },
];

const gallery = await openGallery();
try {
  for (const scene of SCENES) {
    for (const language of INTERFACE_LANGUAGES) {
      for (const { name: detail, ...overrides } of DETAILS) {
        const name = [scene.page, scene.scene ?? scene.anchor, detail, language].join('-');
        if (values.only !== undefined && !name.includes(values.only)) continue;
        const page = await gallery.open({ language, ...scene, ...overrides });
        await page.screenshot({ path: join(folder, `${name}.png`) });
        await page.close();
      }
    }
  }
} finally {
  await gallery.close();
}
