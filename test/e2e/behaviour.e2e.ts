import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SiteLanguage } from '../sites/page/language.ts';
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
import { pictureFile } from './driver/media-file.ts';
import { until } from './driver/wait.ts';
import { editorHtml, posted, pressPublish, pressPublishFrom, settle } from './publishing.ts';
import { CLEAN, ONE_LANGUAGE, SHORT_CLEAN, SHORT_SWEARING, SWEARING } from './sample-posts.ts';

const QUESTION = '[data-account]';

/** What every composer must do with the extension, whatever editor it is made of. */
// The browsers side by side, each one's tests in turn.
describe.concurrent.each(browsers)('the extension in $name', ({ launch, build, language }) => {
  describe.sequential('in turn', () => {
    let browser: BrowserDriver;
    beforeAll(async () => {
      browser = await launch({ extension: `build/test/${build}` });
    });
    afterAll(() => browser.close());
    const open = (composer: ComposerCase, language?: SiteLanguage) =>
      openComposer((url) => browser.newPage(url), composer, language);

    describe.each(composers)('$id', (composer) => {
      const [bad, good] = composer.main ? [SWEARING, CLEAN] : [SHORT_SWEARING, SHORT_CLEAN];

      test('holds a bad post, and lets it pass once mended', async () => {
        const page = await open(composer);
        await write(page, composer, bad);
        const before = await editorHtml(page, composer);
        if (composer.main) {
          await page.panel.waitForBadge('block');
          expect(await editorHtml(page, composer)).toBe(before);
        }

        expect(await pressPublish(page, composer)).toBe('held');
        expect(await page.panel.paragraphs()).toContain('5c');
        expect(await page.panel.hasFocus('[data-action="edit"]')).toBe(true);
        expect(await posted(page)).toEqual([]);

        await page.panel.click('[data-action="edit"]');
        await page.panel.waitForClosed();
        if (await page.isVisible(composer.editor)) await waitForFocusIn(page, composer.editor);
        else for (const step of composer.back?.('fi') ?? []) await page.click(step);
        expect(await editorHtml(page, composer)).toBe(before);
        expect(await posted(page)).toEqual([]);

        await page.focus(composer.editor);
        await page.press('Control+a');
        await page.type(good, composer.newline);
        expect(await pressPublish(page, composer)).toBe('posted');
        await settle(page);
        expect(await posted(page)).toMatchObject([
          { surface: composer.surface, text: good, count: 1 },
        ]);
        expect(page.errors()).toEqual([]);
        await page.close();
      });

      test.runIf(composer.shortcut)('holds its key', async () => {
        const page = await open(composer);
        await write(page, composer, bad);
        const before = await editorHtml(page, composer);
        await page.press(composer.shortcut ?? '');
        await pressPublishFrom(page, composer, 1);
        await page.panel.waitForOpen();
        await page.press('Escape');
        await page.panel.waitForClosed();
        await settle(page);
        expect(await posted(page)).toEqual([]);
        for (const step of composer.back?.('fi') ?? []) await page.click(step);
        expect(await editorHtml(page, composer)).toBe(before);
        await page.close();
      });
    });

    describe.each(composers.filter(({ main }) => main))('$id', (composer) => {
      test('passes a clean post as the person’s own event', async () => {
        const page = await open(composer);
        await write(page, composer, CLEAN);
        await page.compose(['か', 'かな', '仮名']);
        // The change from bad to good tells that the last word is checked.
        await page.type(' vittu');
        await page.panel.waitForBadge('block');
        await page.press('Control+Backspace');
        await page.panel.waitForBadge(['clean', 'remind']);
        await page.evaluate(listenToClicks);
        expect(await pressPublish(page, composer)).toBe('posted');
        await settle(page);
        const [post, ...more] = await posted(page);
        expect([post?.text.trimEnd(), more]).toEqual([`${CLEAN}仮名`, []]);
        // A visibility that is chosen after the text was checked asks for another check.
        const synthetic = await page.evaluate(() => document.body.dataset.syntheticClicks);
        if (composer.id !== 'studio-upload') expect(synthetic).toBe('0');
        await page.close();
      });

      test('publishes over a finding once, when the person says so', async () => {
        const page = await open(composer);
        await write(page, composer, SWEARING);
        expect(await pressPublish(page, composer)).toBe('held');
        await page.panel.click('[data-action="reason"]');
        await page.type('Sana on runon nimi.');
        await page.panel.click('[data-action="publish-anyway"]');
        await until('it is posted', async () => (await posted(page)).length > 0);
        await settle(page);
        expect(await posted(page)).toMatchObject([{ text: SWEARING, count: 1 }]);
        expect(await page.panel.isOpen()).toBe(false);
        await page.close();
      });

      test('holds a click that the page makes itself', async () => {
        const page = await open(composer);
        await write(page, composer, SWEARING);
        const steps = composer.publish('fi');
        for (const step of steps.slice(0, -1)) await page.click(step);
        await page.waitFor(
          'the page clicks',
          (selector) => {
            const all = [...document.querySelectorAll<HTMLElement>(selector)];
            const button = all.find((each) => each.checkVisibility());
            button?.click();
            return button !== undefined;
          },
          steps.at(-1) ?? '',
        );
        await page.panel.waitForOpen();
        expect(await posted(page)).toEqual([]);
        await page.close();
      });
    });

    describe.each(composers.filter(({ labelled }) => labelled))('$id', (composer) => {
      test('is held in another language too', async () => {
        const page = await open(composer, language);
        await write(page, composer, SHORT_SWEARING);
        expect(await pressPublish(page, composer, language)).toBe('held');
        expect(await posted(page)).toEqual([]);
        await page.close();
      });
    });

    test('a warning asks for no reason', async () => {
      const composer = named('x-home');
      const page = await open(composer);
      await write(page, composer, ONE_LANGUAGE);
      expect(await pressPublish(page, composer)).toBe('held');
      await page.panel.click('[data-action="publish-anyway"]');
      await until('it is posted', async () => (await posted(page)).length > 0);
      await settle(page);
      expect(await posted(page)).toMatchObject([{ text: ONE_LANGUAGE, count: 1 }]);
      await page.close();
    });

    test('a picture without a source is asked about', async () => {
      const composer = named('facebook-group');
      const page = await open(composer);
      await write(page, composer, CLEAN.split('\n\n')[0] ?? '');
      await page.attach('picker', composer.pictures?.input ?? '', [pictureFile()]);
      await page.waitForVisible(composer.pictures?.preview ?? '');
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('the link opens the guideline at the paragraph, which a turned tablet keeps', async () => {
      const composer = named('x-home');
      const page = await open(composer);
      await write(page, composer, SWEARING);
      expect(await pressPublish(page, composer)).toBe('held');
      await page.panel.click('[data-paragraph="5c"]');
      const guideline = await browser.openedPage('guideline.html');
      expect(await guideline.url()).toContain('5c');
      await guideline.waitForVisible('[data-paragraph="5c"].is-current');
      await guideline.waitFor('5c is at the top', isAtTop, '5c');
      await guideline.resize(500, 900);
      await guideline.waitFor('5c is at the top of the narrow window', isAtTop, '5c');
      // Where the person reads by then, not where the link led.
      await guideline.evaluate(() => document.getElementById('4b')?.scrollIntoView());
      await guideline.waitFor('4b is at the top', isAtTop, '4b');
      await guideline.resize(1280, 900);
      await guideline.waitFor('4b is at the top of the wide window', isAtTop, '4b');
      await guideline.close();
      await page.close();
    });

    test('a post in the other language within the hour is the second version', async () => {
      const composer = named('x-home');
      const as = (account: string) =>
        open({ ...composer, address: `https://x.com/home?account=${account}` });
      const page = await as('hangonsatama');
      await write(page, composer, 'Satamakonsertti alkaa 17.6. klo 18.30. Tervetuloa kuulemaan!');
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await page.panel.paragraphs()).toEqual(['6i']);
      await page.panel.click('[data-action="publish-anyway"]');
      await until('it is posted', async () => (await posted(page)).length > 0);

      const swedish = 'Hamnkonserten börjar den 17 juni kl. 18.30. Kom och lyssna!';
      const other = await as('hangonkirjasto');
      await write(other, composer, swedish);
      expect(await pressPublish(other, composer)).toBe('held');
      await other.close();

      await write(page, composer, swedish);
      expect(await pressPublish(page, composer)).toBe('posted');
      await page.close();
    });

    test('whose account it is is asked once, and its profile follows it to another site', async () => {
      const composer = named('x-home');
      const page = await open({ ...composer, address: 'https://x.com/home?account=maija_m' });
      await write(page, composer, ONE_LANGUAGE);
      await page.panel.waitForBadge('warn');
      expect(await page.panel.isVisible(QUESTION)).toBe(true);
      // Nobody was interrupted: the focus is where it was, and comes back there.
      await page.type(' Tule!');
      await page.panel.click('[data-owner="employee"]');
      await page.panel.waitForBadge(['clean', 'remind']);
      expect(await page.panel.isVisible(QUESTION)).toBe(false);
      await page.press('Control+End');
      await page.type(' Kom!');
      expect(await pressPublish(page, composer)).toBe('posted');
      expect(await posted(page)).toMatchObject([{ text: `${ONE_LANGUAGE} Tule! Kom!`, count: 1 }]);
      await page.close();

      const facebook = named('facebook-home');
      const address = 'https://www.facebook.com/?account=maija_m';
      const other = await open({ ...facebook, address });
      await write(other, facebook, ONE_LANGUAGE);
      await other.panel.waitForBadge(['clean', 'remind']);
      expect(await other.panel.isVisible(QUESTION)).toBe(false);
      expect(await pressPublish(other, facebook)).toBe('posted');
      await other.close();
    });

    test('“never for this name” is so in any inflection, until it is taken back', async () => {
      const composer = named('x-home');
      const page = await open(composer);
      await write(
        page,
        composer,
        `${CLEAN}\nMaija Meikäläinen laulaa. Kiitos Maija Meikäläiselle!`,
      );
      await page.panel.waitForBadge('warn');
      const before = await editorHtml(page, composer);
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await page.panel.paragraphs()).toEqual(['5a', '5a', '8b']);
      await page.panel.click('.findings > li:first-child [data-action="except"]');
      await until('both are gone', async () => (await page.panel.paragraphs()).length === 0);
      expect(await page.panel.text()).toContain('Maija Meikäläinen');
      const settings = await browser.openExtensionPage('src/ui/settings/settings.html');
      await settings.waitForVisible('[data-exception="Maija Meikäläinen"]');
      await page.panel.click('[data-action="undo"]');
      await until('both are back', async () => (await page.panel.paragraphs()).length === 3);
      await settings.waitForGone('[data-exception="Maija Meikäläinen"]');
      await settings.close();
      await page.panel.click('[data-action="edit"]');
      expect(await editorHtml(page, composer)).toBe(before);
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('every part of a thread is read, and told apart', async () => {
      const page = await browser.newPage('https://x.com/compose/post');
      await page.click('[role="dialog"] [data-testid="tweetTextarea_0"]');
      await page.type(CLEAN);
      await page.click('[role="dialog"] [data-testid="addButton"]');
      await page.click('[role="dialog"] [data-testid="tweetTextarea_1"]');
      await page.type(SWEARING);
      await page.click('[role="dialog"] [data-testid="tweetButton"]');
      await page.panel.waitForOpen();
      await page.panel.click('[data-action="jump"]');
      await page.panel.waitForClosed();
      const selected = await page.evaluate(() => {
        const selection = getSelection();
        const part = selection?.anchorNode?.parentElement?.closest('[data-testid^="tweetText"]');
        return [part?.getAttribute('data-testid'), selection?.toString()];
      });
      expect(selected).toEqual(['tweetTextarea_1', 'vittu']);
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test.each(['fi' as const, language])(
      'X’s own question about alternative text is not in the way: %s',
      async (lang) => {
        const composer = named('x-home');
        const page = await browser.newPage(`https://x.com/home?altprompt=1&lang=${lang}`);
        await page.click(composer.editor);
        await page.type(CLEAN);
        await page.attach('picker', composer.pictures?.input ?? '', [pictureFile()]);
        await page.waitForVisible(composer.pictures?.preview ?? '');
        await page.click('[data-testid="tweetButtonInline"]');
        await page.click('[data-testid="confirmationSheetCancel"]');
        await until('it is posted', async () => (await posted(page)).length > 0);
        await settle(page);
        expect(await posted(page)).toMatchObject([{ text: CLEAN, count: 1 }]);
        await page.close();
      },
    );

    test('two open composers are kept apart', async () => {
      const page = await open(named('x-home'));
      await page.type(SWEARING);
      await page.click('[data-testid="SideNav_NewTweet_Button"]');
      const modal = named('x-modal');
      await page.click(modal.editor);
      await page.type(CLEAN);
      expect(await pressPublish(page, modal)).toBe('posted');
      expect(await posted(page)).toMatchObject([{ surface: 'x-modal', text: CLEAN }]);
      await page.waitForGone('[role="dialog"]');
      expect(await pressPublish(page, named('x-home'))).toBe('held');
      await page.close();
    });

    test('a page that is reached without a reload is watched too', async () => {
      const page = await browser.newPage('https://www.facebook.com/marketplace/create/item');
      await page.click('a[href="/groups/4242"]');
      const composer = named('facebook-group');
      await composer.open(page, 'fi');
      await page.click(composer.editor);
      await page.type(SWEARING);
      expect(await pressPublish(page, composer)).toBe('held');
      await page.close();
    });

    test('a composer in a frame is watched too', async () => {
      const page = await browser.newPage('https://www.facebook.com/framed');
      const frame = await page.frame('iframe');
      const composer = named('facebook-group');
      await composer.open(frame, 'fi');
      await frame.click(composer.editor);
      await frame.type(SWEARING);
      expect(await pressPublish(frame, composer)).toBe('held');
      await frame.panel.click('[data-action="edit"]');
      await frame.panel.waitForClosed();
      expect(await posted(frame)).toEqual([]);
      await page.close();
    });

    test.each([
      ['x-intent', 'text'],
      ['facebook-home', 'restored'],
    ])('a text that the site puts in, and nobody touches, is read: %s', async (id, parameter) => {
      const composer = named(id);
      const address = new URL(addressOf(composer, 'fi'));
      address.searchParams.set(parameter, SWEARING);
      const page = await browser.newPage(address.href);
      await composer.open(page, 'fi');
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test.each(['x-home', 'facebook-group'])('what is undone and redone is read: %s', async (id) => {
      const composer = named(id);
      const page = await open(composer);
      await write(page, composer, SHORT_SWEARING);
      await page.panel.waitForBadge('block');
      await page.press('Control+a');
      await page.type(SHORT_CLEAN, composer.newline);
      await page.panel.waitForBadge(['clean', 'remind']);
      const pressUntil = (key: string, bad: boolean) =>
        until('the other text is back', async () => {
          const html = await editorHtml(page, composer);
          if (html.includes('vittu') === bad && (bad || html.includes('Hangö stad'))) return true;
          await page.press(key);
          return false;
        });
      await pressUntil('Control+z', true);
      expect(await pressPublish(page, composer)).toBe('held');
      await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      await pressUntil('Control+Shift+z', false);
      expect(await pressPublish(page, composer)).toBe('posted');
      expect((await posted(page)).map(({ text }) => text.includes('vittu'))).toEqual([false]);
      await page.close();
    });

    test('the key is held while suggestions are open', async () => {
      const page = await open(named('x-home'));
      await page.type('Voi vittu @han');
      await page.waitForVisible('[data-testid="typeaheadDropdown"]');
      await page.press('Control+Enter');
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('a key that takes a suggestion is no publish, and the next one is', async () => {
      const composer = named('facebook-comment');
      const page = await open(composer);
      await page.type('Voi vittu 🎉 @ma');
      await page.waitForVisible('[role="listbox"]');
      await page.press('Enter');
      await page.waitForGone('[role="listbox"]');
      expect(await editorHtml(page, composer)).toContain('Maija Meikäläinen');
      await settle(page);
      expect(await page.panel.isOpen()).toBe(false);
      await page.press('Enter');
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('a private message is not held', async () => {
      const page = await browser.newPage('https://www.facebook.com/');
      await page.click('.messenger [role="textbox"]');
      await page.type('Voi vittu');
      await page.press('Enter');
      await page.waitFor('the message is sent', () => window.__messages.length === 1, undefined);
      expect(await page.panel.isOpen()).toBe(false);
      await page.close();
    });

    test('a video that nobody else sees is not held', async () => {
      const edit = named('studio-edit');
      const upload = named('studio-upload');
      const privately: ComposerCase[] = [
        { ...edit, address: `${edit.address}?visibility=PRIVATE` },
        {
          ...upload,
          publish: (language) =>
            upload.publish(language).map((step) => step.replace('PUBLIC', 'PRIVATE')),
        },
      ];
      for (const composer of privately) {
        const page = await open(composer);
        await write(page, composer, SWEARING);
        expect(await pressPublish(page, composer), composer.id).toBe('posted');
        await page.close();
      }
    });

    test('a planned post is held when it is published at once, in another language too', async () => {
      for (const lang of ['fi', language]) {
        const address = new URL('https://business.facebook.com/latest/content_calendar');
        address.search = String(new URLSearchParams({ planned: SWEARING, lang }));
        const page = await browser.newPage(address.href);
        await page.click('[data-practice="planned-post"]');
        await page.click('[role="dialog"] .primary');
        await page.panel.waitForOpen();
        expect(await posted(page)).toEqual([]);
        await page.close();
      }
    });

    test('what was expected of every composer so far was found in it', async () => {
      const composer = await open(named('x-home'));
      await composer.type(SHORT_CLEAN);
      await composer.panel.waitForBadge(['clean', 'remind']);
      await composer.close();
      const page = await browser.openExtensionPage('src/ui/diagnostics/diagnostics.html');
      await page.waitForVisible('[data-site-kind]');
      const kinds = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-site-kind]')].map(
          ({ dataset, textContent, firstElementChild }) => [
            dataset.siteKind ?? '',
            firstElementChild?.getAttribute('data-good') === 'true' ? 'good' : textContent,
          ],
        ),
      );
      for (const [kind, state] of kinds) expect(state, kind).toBe('good');
      await page.close();
    });

    test('63,206 characters at once are read and held', async () => {
      const composer = named('facebook-group');
      const page = await open(composer);
      const long = `${CLEAN}\n${SWEARING}\n`;
      await page.pasteText(long.repeat(Math.ceil(63_206 / long.length)).slice(0, 63_206));
      expect(await pressPublish(page, composer)).toBe('held');
      expect(await posted(page)).toEqual([]);
      await page.close();
    });
  });
});

async function waitForFocusIn(page: PageDriver, selector: string): Promise<void> {
  await page.waitFor(
    `${selector} has the focus`,
    (wanted) => document.activeElement?.closest(wanted) !== null,
    selector,
  );
}

function listenToClicks(): void {
  document.body.dataset.syntheticClicks = '0';
  addEventListener(
    'click',
    ({ isTrusted }) => {
      const { dataset } = document.body;
      if (!isTrusted) dataset.syntheticClicks = String(Number(dataset.syntheticClicks) + 1);
    },
    true,
  );
}

/** Runs in the guideline's page. Reading is at rest when it is so in two frames. */
async function isAtTop(paragraph: string): Promise<boolean> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const top = () => document.getElementById(paragraph)?.getBoundingClientRect().top ?? -1;
  const before = top();
  await frame();
  await frame();
  return top() === before && before >= 0 && before < innerHeight / 4;
}
