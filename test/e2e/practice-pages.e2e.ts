import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PostedRecord } from '../sites/posted-record.ts';
import { type ComposerCase, composers, openComposer, write } from './composers.ts';
import type { BrowserDriver, PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { pictureFile } from './driver/media-file.ts';
import { until } from './driver/wait.ts';

/** Without the extension: the pages do what the sites do, so that a held post is the extension's doing. */
// The browsers side by side, each one's tests in turn.
describe.concurrent.each(browsers)('practice pages in $name', ({ launch, language }) => {
  describe.sequential('in turn', () => {
    let browser: BrowserDriver;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser.close());
    const open = (composer: ComposerCase, language?: 'fi' | 'sv' | 'en') =>
      openComposer((url) => browser.newPage(url), composer, language);

    describe.each(composers)('$id', (composer) => {
      test('publishes what was written, once and unchanged', async () => {
        const page = await open(composer);
        await write(page, composer, 'Kesä alkaa 🎉 Hangossa!\n\nKolmas rivi äöå ');
        await page.press('x');
        await page.press('Backspace');
        // An element that is replaced at every change takes a composition with it.
        const composed = composer.id === 'facebook-recreated' ? '' : '仮名';
        if (composed !== '') await page.compose(['か', 'かな', composed]);
        await page.pasteText('liitetty');
        await publish(page, composer);
        expect(await posted(page)).toMatchObject([
          {
            surface: composer.surface,
            text: `Kesä alkaa 🎉 Hangossa!\n\nKolmas rivi äöå ${composed}liitetty`,
            count: 1,
          },
        ]);
        await page.close();
      });

      test.runIf(composer.shortcut)('publishes by its key', async () => {
        const page = await open(composer);
        await write(page, composer, 'Avaamme klo 10');
        const steps = composer.publish('fi');
        await page.press(composer.shortcut ?? '');
        for (const step of steps.slice(1)) await page.click(step);
        expect(await posted(page)).toMatchObject([{ text: 'Avaamme klo 10', count: 1 }]);
        await page.close();
      });
    });

    const mains = composers.filter(({ main }) => main);
    describe.each(mains)('$id', (composer) => {
      test.runIf(composer.labelled)('works in another language', async () => {
        const page = await open(composer, language);
        await write(page, composer, 'Hej');
        for (const step of composer.publish(language)) await page.click(step);
        expect(await posted(page)).toMatchObject([{ text: 'Hej', count: 1 }]);
        await page.close();
      });

      test('waits for a text, undoes and redoes', async () => {
        const page = await open(composer);
        // Instagram and Studio publish a picture without a word.
        const disabled = await page.evaluate(
          (selector) => document.querySelector(selector)?.matches(':disabled,[aria-disabled=true]'),
          composer.publish('fi')[0] ?? '',
        );
        expect(disabled).toBe(!/instagram|studio/.test(composer.id));
        await page.type('Eka');
        await page.pasteText(' toka');
        await page.press('Control+z');
        // Draft.js undoes in a task of its own.
        await editorText(page, composer, (text) => !text.includes('toka'));
        await page.press('Control+Shift+z');
        await editorText(page, composer, (text) => text.includes('toka'));
        await publish(page, composer);
        expect(await posted(page)).toMatchObject([{ text: 'Eka toka' }]);
        await page.close();
      });
    });

    // One of each page's; every other one is tried with the extension (attachments.e2e.ts).
    const withPictures = composers.flatMap(({ pictures, ...rest }) =>
      pictures && (rest.main || rest.id === 'business-post') ? [{ ...rest, pictures }] : [],
    );
    test.each(withPictures)('$id takes pictures by picker, drop and paste', async (composer) => {
      const { pictures } = composer;
      const page = await open(composer);
      await write(page, composer, 'Kuvat');
      if (pictures.opener) await page.click(pictures.opener);
      await page.attach('picker', pictures.input, [pictureFile('eka.png')]);
      await previews(page, pictures.preview, 1);
      await page.attach('drop', composer.editor, [pictureFile('toka.png')]);
      await previews(page, pictures.preview, 2);
      await page.attach('paste', composer.editor, [pictureFile('kolmas.png')]);
      await previews(page, pictures.preview, 3);
      await publish(page, composer);
      const [record] = await posted(page);
      expect(record?.images).toMatchObject([
        { name: 'eka.png', type: 'image/png' },
        { name: 'toka.png', type: 'image/png' },
        { type: 'image/png' },
      ]);
      expect(record?.text).toBe('Kuvat');
      await page.close();
    });

    test('a thread is published whole', async () => {
      const page = await browser.newPage('https://x.com/compose/post');
      await page.click('[role="dialog"] [data-testid="tweetTextarea_0"]');
      await page.type('Eka');
      await page.click('[role="dialog"] [data-testid="addButton"]');
      await page.click('[role="dialog"] [data-testid="tweetTextarea_1"]');
      await page.type('Toka');
      await page.click('[role="dialog"] [data-testid="tweetButton"]');
      expect(await posted(page)).toMatchObject([{ parts: ['Eka', 'Toka'] }]);
      await page.close();
    });

    test('X asks for alternative text, and its second button publishes', async () => {
      const page = await browser.newPage('https://x.com/home?altprompt=1');
      await page.attach('picker', '[data-testid="fileInput"]', [pictureFile()]);
      await page.click('[data-testid="tweetButtonInline"]');
      await page.waitForVisible('[data-testid="confirmationSheetDialog"]');
      expect(await page.evaluate(() => window.__posted.length)).toBe(0);
      await page.click('[data-testid="confirmationSheetCancel"]');
      expect(await posted(page)).toMatchObject([{ images: [{ alt: '' }] }]);
      await page.close();
    });

    test('X completes a handle by Enter, and publishes by its key all the same', async () => {
      const page = await browser.newPage('https://x.com/home');
      await page.click('[data-testid="tweetTextarea_0"]');
      await page.type('Moi @han');
      await page.press('Enter');
      await page.type('ja @');
      await page.press('Control+Enter');
      expect(await posted(page)).toMatchObject([{ text: 'Moi @hangonkaupunki ja @' }]);
      await page.close();
    });

    test('a composer in a frame publishes', async () => {
      const page = await browser.newPage('https://www.facebook.com/framed');
      const frame = await page.frame('iframe');
      await frame.click('[data-practice="open-composer"]');
      await frame.click('[role="dialog"] form [role="textbox"]');
      await frame.type('Moi');
      await frame.press('Control+Enter');
      expect(await posted(frame)).toMatchObject([{ surface: 'facebook-group', text: 'Moi' }]);
      await page.close();
    });

    test('a message is no post', async () => {
      const page = await browser.newPage('https://www.facebook.com/');
      await page.click('.messenger [role="textbox"]');
      await page.type('Moi');
      await page.press('Enter');
      expect(await page.evaluate(() => [window.__messages, window.__posted])).toEqual([
        ['Moi'],
        [],
      ]);
      await page.close();
    });

    test('the planner publishes a planned post at once', async () => {
      const page = await browser.newPage('https://business.facebook.com/latest/content_calendar');
      await page.click('[data-practice="planned-post"]');
      await page.click('[role="dialog"] .primary');
      expect(await posted(page)).toMatchObject([{ surface: 'business-planner', count: 1 }]);
      await page.close();
    });

    test('navigates without a reload', async () => {
      const page = await browser.newPage('https://www.facebook.com/?lang=sv');
      await page.evaluate(() => {
        document.body.dataset.marked = 'yes';
      });
      await page.click('a[href="/groups/4242"]');
      await page.waitFor('the group', () => location.pathname === '/groups/4242', undefined);
      expect(await page.evaluate(() => document.body.dataset.marked)).toBe('yes');
      expect(await page.url()).toContain('lang=sv');
      await page.close();
    });

    test('nothing but the sites was asked of the network by a page', () => {
      const hosts = browser
        .requests()
        .filter(({ from }) => from === 'page')
        .map(({ url }) => new URL(url).hostname);
      expect([...new Set(hosts)].sort()).toEqual([
        'business.facebook.com',
        'practice.harkinta.example',
        'studio.youtube.com',
        'www.facebook.com',
        'www.instagram.com',
        'www.youtube.com',
        'x.com',
      ]);
    });
  });
});

async function publish(page: PageDriver, composer: ComposerCase): Promise<void> {
  for (const step of composer.publish('fi')) await page.click(step);
}

async function posted(page: PageDriver): Promise<PostedRecord[]> {
  await page.waitFor('something is posted', () => window.__posted.length > 0, undefined);
  return page.evaluate(() => window.__posted);
}

async function editorText(
  page: PageDriver,
  { editor }: ComposerCase,
  wanted: (text: string) => boolean,
): Promise<void> {
  await until('the text is as wanted', async () => {
    const text = await page.evaluate((selector) => {
      const editors = [...document.querySelectorAll(selector)];
      return editors.find((each) => each.checkVisibility())?.textContent ?? '';
    }, editor);
    return wanted(text);
  });
}

async function previews(page: PageDriver, selector: string, count: number): Promise<void> {
  await page.waitFor(
    `${count} previews`,
    (wanted) => document.querySelectorAll(wanted.selector).length === wanted.count,
    { selector, count },
  );
}
