import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFilm, sampleJpeg, samplePng } from '../attachments/sample-media.ts';
import {
  addressOf,
  type ComposerCase,
  composers,
  named,
  openComposer,
  write,
} from './composers.ts';
import type { BrowserDriver, PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { mediaFile } from './driver/media-file.ts';
import { until } from './driver/wait.ts';
import { editorHtml, posted, pressPublish, settle } from './publishing.ts';
import { CLEAN } from './sample-posts.ts';

/** Without the credit that {@link CLEAN} ends with. */
const TEXT = CLEAN.split('\n\n')[0] ?? '';

/** Another file each time: what was answered about one is remembered. */
const foreign = (caption: string) =>
  mediaFile(
    'laituri.jpg',
    sampleJpeg({ creator: 'Ville Kuvanen', gps: [59.8236, 22.9706], caption }, ['exif']),
  );
const own = () => mediaFile('tori.png', samplePng({ copyright: 'Hangon kaupunki' }, ['iTXt']));
let width = 60;
const nameless = (name: string) => {
  width += 1;
  return mediaFile(name, samplePng({}, [], { width }));
};

const QUANTISATION = Buffer.from([0xff, 0xdb]);
const isWhole = (jpeg: Buffer) => jpeg.at(-2) === 0xff && jpeg.at(-1) === 0xd9;

interface Card {
  name: string;
  state: string;
  facts: string;
  preview: boolean;
}

/** What the panel says of each attachment, in its list or its dialog. */
function readCards(): Card[] {
  const shadow = document.querySelector('[data-harkinta]')?.shadowRoot;
  return [...(shadow?.querySelectorAll<HTMLElement>('.attachment') ?? [])].map((card) => ({
    name: card.querySelector('h4')?.textContent?.trim() ?? '',
    state: card.dataset.attachmentState ?? '',
    facts: card.querySelector('.attachment-facts')?.textContent ?? '',
    preview: (card.querySelector('img')?.naturalWidth ?? 0) > 0,
  }));
}

function cards(page: PageDriver, what: string, fits: (cards: Card[]) => boolean): Promise<Card[]> {
  return until(what, async () => {
    const found = await page.evaluate(readCards);
    return fits(found) ? found : undefined;
  });
}

const card = (number: number, inside: string) =>
  `.attachments li:nth-child(${number}) .attachment ${inside}`;

interface Case {
  composer: ComposerCase;
  /** Gives the first file as a person would, and ends with a visible editor. */
  first: (page: PageDriver, file: string) => Promise<void>;
}

const byPicker = (composer: ComposerCase): Case => {
  const { pictures } = composer;
  return {
    composer,
    async first(page, file) {
      if (pictures?.opener) await page.click(pictures.opener);
      await page.attach('picker', pictures?.input ?? '', [file]);
    },
  };
};

/** Pictures come first there; the caption, and with it the composer, after two steps. */
const instagram: Case = {
  composer: { ...named('instagram-post'), open: async () => {} },
  async first(page, file) {
    await page.click('[data-practice="open-composer"]');
    await page.attach('picker', '[role="dialog"] input[type="file"]', [file]);
    const next = '[role="dialog"] .header > [role="button"]:last-child';
    await page.waitForVisible(next);
    await page.click(next);
    await page.click(next);
    await page.waitForVisible(named('instagram-post').editor);
  },
};

/** Every composer that takes pictures while its text is written. */
const CASES: readonly Case[] = [
  ...composers.filter(({ pictures }) => pictures !== undefined).map(byPicker),
  instagram,
];

describe.concurrent.each(browsers)('pictures in $name', ({ launch, build }) => {
  describe.sequential('in turn', () => {
    let browser: BrowserDriver;
    const downloads = mkdtempSync(join(tmpdir(), 'harkinta-downloads-'));
    beforeAll(async () => {
      browser = await launch({ extension: `build/test/${build}`, downloads });
    });
    afterAll(async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    });
    const saved = () =>
      readdirSync(downloads)
        .filter((name) => !name.endsWith('.part'))
        .map((name) => readFileSync(join(downloads, name)));

    test.each(CASES)('$composer.id: picker, drop and paste', async ({ composer, first }) => {
      const page = await browser.newPage(addressOf(composer, 'fi'));
      await composer.open(page, 'fi');
      if (composer.id !== 'instagram-post') await page.click(composer.editor);
      await first(page, foreign(composer.id));
      await page.click(composer.editor);
      await write(page, composer, TEXT);
      await page.panel.waitForBadge('warn');
      await page.attach('drop', composer.editor, [own()]);
      await page.attach('paste', composer.editor, [nameless(`${composer.id}.png`)]);
      await page.panel.click('[data-harkinta-badge]');
      const all = await cards(page, 'three attachments are read', (found) => {
        return found.length === 3 && found.every(({ state }) => state !== 'checking');
      });
      expect(all[0]).toMatchObject({ name: 'laituri.jpg', state: 'warn', preview: true });
      expect(all[0]?.facts).toContain('Ville Kuvanen');
      expect(all[1]).toMatchObject({ name: 'tori.png', preview: true });
      expect(all[1]?.facts).toContain('Hangon kaupunki');
      expect(all[2]).toMatchObject({ state: 'warn', preview: true });

      await page.panel.click('[data-action="close"]');

      const before = await editorHtml(page, composer);
      expect(await pressPublish(page, composer)).toBe('held');
      await page.panel.click(card(1, '[data-answer="permission"]'));
      await page.panel.click(card(3, '[data-answer="own"]'));
      await cards(page, 'the answers count', (found) =>
        found.every(({ state }) => state === 'clean'),
      );
      if (await page.isVisible(composer.editor)) {
        expect(await editorHtml(page, composer)).toBe(before);
      }
      expect(await posted(page)).toEqual([]);
      await page.panel.click('[data-action="publish-anyway"]');
      await until('it is posted', async () => (await posted(page)).length > 0);
      await settle(page);
      const [post, ...more] = await posted(page);
      expect(more).toEqual([]);
      expect(post?.images.map(({ name }) => name)).toMatchObject(['laituri.jpg', 'tori.png', /./]);
      expect(page.errors()).toEqual([]);
      await page.close();
    });

    test('studio-upload: a video by picker', async () => {
      const composer = named('studio-upload');
      const page = await browser.newPage(addressOf(composer, 'fi'));
      const film = sampleFilm({ creator: 'Ville Kuvanen', gps: [59.8236, 22.9706] }, 'keys');
      await page.attach('picker', 'ytcp-uploads-dialog input[name="Filedata"]', [
        mediaFile('satama.mp4', film),
      ]);
      await page.click(composer.editor);
      await write(page, composer, TEXT);
      await page.panel.waitForBadge('warn');
      await page.panel.click('[data-harkinta-badge]');
      const [video] = await cards(page, 'the video is read', ([found]) => found?.state === 'warn');
      expect(video).toMatchObject({ name: 'satama.mp4' });
      expect(video?.facts).toContain('Ville Kuvanen');
      await page.close();
    });

    test('the same picture is not asked about twice, until that is forgotten', async () => {
      const composer = named('facebook-group');
      const file = nameless('sama.png');
      const withPicture = async () => {
        const page = await openComposer((url) => browser.newPage(url), composer);
        await write(page, composer, TEXT);
        await page.attach('picker', composer.pictures?.input ?? '', [file]);
        await page.waitForVisible(composer.pictures?.preview ?? '');
        return page;
      };
      const asked = await withPicture();
      await asked.panel.waitForBadge('warn');
      await asked.panel.click('[data-harkinta-badge]');
      await asked.panel.click(card(1, '[data-answer="own"]'));
      await asked.panel.waitForBadge('remind');
      await asked.close();
      const later = await withPicture();
      await later.panel.waitForBadge('remind');
      expect(await pressPublish(later, composer)).toBe('posted');
      await later.close();

      const settings = await browser.openExtensionPage('src/ui/settings/settings.html');
      await settings.click('[data-action="forget-pictures"]');
      await settings.waitForGone('[data-picture]');
      await settings.close();
      const forgotten = await withPicture();
      await forgotten.panel.waitForBadge('warn');
      await forgotten.close();
    });

    test('a file that cannot be read is told of calmly', async () => {
      const composer = named('x-home');
      const page = await openComposer((url) => browser.newPage(url), composer);
      await write(page, composer, TEXT);
      const broken = mediaFile('rikki.jpg', Buffer.from('Tämä ei ole kuva.'));
      await page.attach('picker', composer.pictures?.input ?? '', [broken]);
      await page.panel.waitForBadge('warn');
      await page.panel.click('[data-harkinta-badge]');
      const [found] = await cards(page, 'it is read', ([one]) => one?.state === 'warn');
      expect(found?.facts).not.toBe('');
      expect(page.errors()).toEqual([]);
      await page.close();
    });

    test('a copy without metadata is saved, by the keyboard', async () => {
      const composer = named('x-home');
      const page = await openComposer((url) => browser.newPage(url), composer);
      await write(page, composer, TEXT);
      const turned = { creator: 'Ville Kuvanen', gps: [59.8236, 22.9706], orientation: 6 } as const;
      const original = sampleJpeg(turned, ['exif', 'xmp', 'iptc']);
      const file = mediaFile('laituri.jpg', original);
      await page.attach('picker', composer.pictures?.input ?? '', [file]);
      await page.panel.waitForBadge('warn');
      await page.panel.click('[data-harkinta-badge]');
      await cards(page, 'it is read', ([one]) => one?.state === 'warn');
      for (let tabs = 0; tabs < 40; tabs += 1) {
        if (await page.panel.hasFocus('[data-action="save-copy"]')) break;
        await page.press('Tab');
      }
      expect(await page.panel.hasFocus('[data-action="save-copy"]')).toBe(true);
      await page.press('Enter');
      await until('it is saved', () => page.panel.isVisible('[data-copy]'));
      expect(await page.panel.isVisible('[data-copy="saved"]')).toBe(true);
      const copy = await until('the browser has it', async () => saved().find(isWhole));
      const pixels = (bytes: Buffer) => bytes.subarray(bytes.indexOf(QUANTISATION));
      expect(pixels(copy)).toEqual(pixels(Buffer.from(original)));
      expect(copy.includes('Ville Kuvanen')).toBe(false);
      expect(copy.includes('MM\0*', 0, 'latin1')).toBe(true);
      // Where keys go, the page's own editor has lost nothing.
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('on X a description is asked for, unless the picture is decorative', async () => {
      const composer = named('x-home');
      const page = await openComposer((url) => browser.newPage(url), composer);
      await write(page, composer, CLEAN);
      await page.attach('picker', composer.pictures?.input ?? '', [nameless('kuvaus.png')]);
      await page.panel.waitForBadge('remind');
      await page.panel.click('[data-harkinta-badge]');
      await cards(page, 'it is read', ([one]) => one?.state === 'remind');
      await page.panel.click(card(1, '[data-answer="decorative"]'));
      await cards(page, 'nothing is left to say', ([one]) => one?.state === 'clean');
      await page.close();
    });
  });
});
