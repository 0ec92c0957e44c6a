import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gallery, openGallery, type View } from '../ui/gallery-browser.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Every rule for WCAG 2.2 A and AA, and axe's own good practice. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};

const SCREENS: readonly (View & { readonly name: string })[] = [
  ...[
    'held-warning',
    'held-many',
    'held-pictures',
    'held-unchecked',
    'held-account',
    'held-left-out',
    'list',
    'list-checking',
    'list-pictures',
    'badges',
    'notice',
    'account',
    'waiting',
  ].map((scene): View & { name: string } => ({
    name: `the panel (${scene})`,
    page: 'panel',
    scene,
    language: 'sv',
  })),
  ...['draft', 'popup-locked', 'popup-unrecognised', 'popup-several', 'no-access'].map(
    (scene): View & { name: string } => ({
      name: `the popup (${scene})`,
      page: 'popup',
      scene,
      language: 'fi',
      width: 400,
    }),
  ),
  {
    name: 'the diagnostics page',
    page: 'diagnostics',
    scene: 'diagnostics-problems',
    language: 'sv',
    width: 320,
  },
  { name: 'the welcome page', page: 'welcome', language: 'fi' },
  { name: 'the welcome page, narrow', page: 'welcome', language: 'sv', width: 320 },
  { name: 'the settings page', page: 'settings', scene: 'settings-locked', language: 'fi' },
  { name: 'the settings page, narrow', page: 'settings', language: 'sv', width: 320 },
  { name: 'the guideline page', page: 'guideline', anchor: '5c', language: 'en' },
  { name: 'the guideline page, narrow', page: 'guideline', language: 'fi', width: 320 },
];

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
});

afterAll(() => gallery?.close());

it.each(SCREENS)('axe finds nothing in $name, light or dark', async ({ name: _name, ...view }) => {
  const page = await gallery.open(view);
  // The page around the panel is a site's: not ours to judge.
  const within = view.page === 'panel' ? '[data-harkinta]' : 'html';
  await page.evaluate(axeSource);
  const found: Record<string, string[]> = {};
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    found[theme] = await violations(page, within);
  }
  await page.close();
  expect(found).toEqual({ light: [], dark: [] });
});

it.each(
  (['popup', 'welcome', 'settings', 'guideline', 'diagnostics'] as const).map((name) => ({ name })),
)('the $name page does not scroll sideways at 320 pixels', async ({ name }) => {
  const scene = name === 'diagnostics' ? 'diagnostics-problems' : 'draft';
  const page = await gallery.open({ page: name, scene, language: 'fi', width: 320 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.close();
  expect(width).toBe(320);
});

it('the settings’ contents stand beside them where there is room', async () => {
  const page = await gallery.open({ page: 'settings', language: 'fi' });
  const [contents, main] = await Promise.all(
    ['.contents', 'main'].map((part) => page.locator(part).boundingBox()),
  );
  await page.close();
  expect(main?.x).toBeGreaterThan((contents?.x ?? 0) + (contents?.width ?? 0));
});

it('axe looks into the panel', async () => {
  const page = await gallery.open({ page: 'panel', scene: 'held-many', language: 'fi' });
  await page.locator('[data-action="reason"]').evaluate((textarea) => {
    textarea.removeAttribute('id');
  });
  await page.evaluate(axeSource);
  const found = await violations(page, '[data-harkinta]');
  await page.close();
  expect(found.join()).toMatch(/^label/);
});

/** In a page that has axe. */
async function violations(page: Page, selector: string): Promise<string[]> {
  const results = await page.evaluate(
    ([within, options]) =>
      (
        globalThis as unknown as {
          axe: { run(context: string, options: RunOptions): Promise<AxeResults> };
        }
      ).axe.run(within, options),
    [selector, OPTIONS] as const,
  );
  return results.violations.map(({ id, nodes }) => {
    const where = nodes.map(
      ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`,
    );
    return `${id}\n${where.join('\n')}`;
  });
}
