/**
 * Every screen of the interface, as people get to see it: three languages, light and dark, wide
 * and narrow, and in Finnish with text of 200 % and with a person's own colours.
 *
 * `npm run screenshots [-- --only PART-OF-A-NAME]`: single pictures to `build/screenshots`, and of
 * each screen one sheet with all of them to `docs/screenshots/screens`, with an index page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { INTERFACE_LANGUAGES } from '../src/settings/settings.ts';
import { type Gallery, openGallery, type View } from '../test/ui/gallery-browser.ts';
import { drawSheet, type Picture } from './screenshot-sheet.ts';

interface Screen extends Pick<View, 'page' | 'scene' | 'anchor' | 'width' | 'height'> {
  readonly name: string;
  /** For the index page. */
  readonly title: string;
  /** What a person does before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** A selector; without it the whole page, or of the panel and the guideline the window. */
  readonly part?: string;
}

const SCREENS: readonly Screen[] = [
  { name: 'panel-warning', title: 'Panel: a warning', page: 'panel', scene: 'held-warning' },
  { name: 'panel-block', title: 'Panel: what needs a reason', page: 'panel', scene: 'held-block' },
  {
    name: 'panel-never',
    title: 'Panel: what the organisation lets nobody publish',
    page: 'panel',
    scene: 'held-never',
  },
  {
    name: 'panel-many',
    title: 'Panel: several findings',
    page: 'panel',
    scene: 'held-many',
    height: 1100,
  },
  {
    name: 'panel-pictures',
    title: 'Panel: pictures and videos',
    page: 'panel',
    scene: 'held-pictures',
    height: 1300,
  },
  {
    name: 'panel-settled',
    title: 'Panel: everything is answered',
    page: 'panel',
    scene: 'held-settled',
    height: 1100,
  },
  {
    name: 'panel-unchecked',
    title: 'Panel: the post could not be checked',
    page: 'panel',
    scene: 'held-unchecked',
  },
  {
    name: 'panel-account',
    title: 'Panel: whose account is it?',
    page: 'panel',
    scene: 'held-account',
    height: 1100,
  },
  {
    name: 'panel-left-out',
    title: 'Panel: what was seen and left alone',
    page: 'panel',
    scene: 'held-left-out',
    height: 1100,
  },
  { name: 'waiting', title: 'Panel: a check that takes long', page: 'panel', scene: 'waiting' },
  { name: 'list', title: 'List of findings while writing', page: 'panel', scene: 'list' },
  {
    name: 'list-checking',
    title: 'List while a long text is checked',
    page: 'panel',
    scene: 'list-checking',
  },
  {
    name: 'list-pictures',
    title: 'List with pictures',
    page: 'panel',
    scene: 'list-pictures',
    height: 1300,
  },
  {
    name: 'account',
    title: 'An account for the first time',
    page: 'panel',
    scene: 'account',
    // With less room it is asked in the list and in the dialog alone.
    width: 1000,
  },
  { name: 'badges', title: 'The mark beside the composer', page: 'panel', scene: 'badges' },
  { name: 'notice', title: 'A notice', page: 'panel', scene: 'notice' },
  { name: 'popup', title: 'Popup: a draft with findings', page: 'popup', scene: 'draft' },
  {
    name: 'popup-checked',
    title: 'Popup: a text that was pasted and checked',
    page: 'popup',
    scene: 'popup-no-site',
    async prepare(page) {
      await page.locator('[data-action="text"]').fill('Uimahalli avataan vitun myöhässä.');
      await page.locator('[data-action="check"]').click();
      await page.locator('[data-section="check"] .finding').first().waitFor();
    },
  },
  {
    name: 'popup-locked',
    title: 'Popup: locked by the organisation',
    page: 'popup',
    scene: 'popup-locked',
  },
  {
    name: 'popup-no-site',
    title: 'Popup: another site',
    page: 'popup',
    scene: 'popup-no-site',
  },
  {
    name: 'popup-no-access',
    title: 'Popup: the browser keeps Harkinta from the site',
    page: 'popup',
    scene: 'no-access',
  },
  {
    name: 'popup-new-account',
    title: 'Popup: an account that is not known yet',
    page: 'popup',
    scene: 'popup-empty',
  },
  {
    name: 'popup-unrecognised',
    title: 'Popup: a composer that is not recognised',
    page: 'popup',
    scene: 'popup-unrecognised',
  },
  {
    name: 'popup-paused',
    title: 'Popup: paused, with two drafts',
    page: 'popup',
    scene: 'popup-several',
  },
  { name: 'guideline', title: 'The guideline', page: 'guideline', anchor: '5c', height: 1200 },
  { name: 'welcome', title: 'After installation', page: 'welcome' },
  { name: 'settings', title: 'Settings', page: 'settings' },
  {
    name: 'settings-locked',
    title: 'Settings with a policy',
    page: 'settings',
    scene: 'settings-locked',
  },
  {
    name: 'settings-rules',
    title: 'Settings: the rules of a set, beside their paragraphs',
    page: 'settings',
    part: '[data-set="personal-data"]',
    async prepare(page) {
      await page.locator('[data-set="personal-data"] > details > summary').click();
      await page.locator('[data-set="personal-data"] .parameters > summary').first().click();
    },
  },
  {
    name: 'settings-import',
    title: 'Settings: a file with two bad entries, before it is applied',
    page: 'settings',
    scene: 'settings-locked',
    part: '#file',
    async prepare(page) {
      await page.locator('[data-action="import"]').setInputFiles({
        name: 'hanko.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(IMPORTED)),
      });
      await page.locator('[data-import="preview"]').waitFor();
    },
  },
  {
    name: 'diagnostics',
    title: 'Diagnostics: all is well',
    page: 'diagnostics',
    scene: 'diagnostics-fine',
  },
  {
    name: 'diagnostics-problems',
    title: 'Diagnostics: with problems',
    page: 'diagnostics',
    scene: 'diagnostics-problems',
  },
];

const IMPORTED = {
  simulation: true,
  whenCheckFails: 'let-through',
  ruleSets: { music: false, 'plain-language': false },
  rules: { profanity: { official: 'loud', employee: 'remind' } },
  organisation: { phones: ['019 220 31', '019 220 3999'], exceptions: ['Perkeleenvuori'] },
};

/** CSS pixels; a browser draws its popup as wide as this. */
const WIDTHS: Partial<Record<View['page'], number>> = { popup: 400, panel: 760 };

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const SINGLE = 'build/screenshots';
const SHEETS = 'docs/screenshots/screens';
for (const folder of [SINGLE, SHEETS]) mkdirSync(folder, { recursive: true });

const gallery = await openGallery();
try {
  for (const screen of SCREENS) {
    if (values.only !== undefined && !screen.name.includes(values.only)) continue;
    const rows = [];
    for (const language of INTERFACE_LANGUAGES) {
      rows.push(await picturesOf(gallery, screen, language));
    }
    const sheet = await drawSheet(gallery, rows);
    writeFileSync(`${SHEETS}/${screen.name}.webp`, sheet);
    console.log(`${screen.name}: ${Math.round(sheet.length / 1024)} kB`);
  }
} finally {
  await gallery.close();
}
if (values.only === undefined) writeFileSync('docs/screenshots/README.md', indexPage());

async function picturesOf(
  from: Gallery,
  screen: Screen,
  language: View['language'],
): Promise<Picture[]> {
  const { name, title: _title, prepare, part, ...view } = screen;
  const wide = {
    width: view.width ?? WIDTHS[view.page] ?? 1000,
    height: view.height ?? 800,
  };
  const narrow = { width: 320, height: view.page === 'panel' ? 640 : wide.height };
  const taken: Picture[] = [];
  const take = async (page: Page, what: string) => {
    const path = `${SINGLE}/${name}-${language}-${what.replaceAll(/\W+/g, '-')}.png`;
    const bytes =
      part === undefined
        ? await page.screenshot({ path, fullPage: !['panel', 'guideline'].includes(view.page) })
        : await page.locator(part).screenshot({ path });
    taken.push({ caption: `${language}, ${what}`, bytes });
  };

  const page = await from.open({ ...view, ...wide, language });
  await prepare?.(page);
  for (const [width, size] of [
    ['wide', wide],
    ['narrow', narrow],
  ] as const) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await from.settle(page);
      await take(page, `${width} ${colorScheme}`);
    }
  }
  await page.close();
  if (language !== INTERFACE_LANGUAGES[0]) return taken;

  for (const [what, detail] of [
    ['text of 200 %', { textSize: 32 }],
    ['own colours', { forcedColours: true }],
  ] as const) {
    const other = await from.open({ ...view, ...wide, language, ...detail });
    await prepare?.(other);
    await from.settle(other);
    await take(other, what);
    await other.close();
  }
  return taken;
}

function indexPage(): string {
  const screens = SCREENS.map(({ name, title }) => `- [${title}](screens/${name}.webp)`).join('\n');
  return `# Screens

\`npm run screenshots\` makes everything in this folder anew.

The pictures beside this page show the extension on the project's own practice pages, as a browser
with the extension draws it. The sheets below show each screen in Finnish, Swedish and English, wide
and narrow, light and dark; in Finnish also with text of 200 % and with a person's own (forced)
colours. What is longer than a sheet's row is cut there. People, posts and accounts are invented.

${screens}
`;
}
