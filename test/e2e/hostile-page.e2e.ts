import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOUBLE_PRESS_MS } from '../../src/content/gate-machine.ts';
import { named, openComposer, write } from './composers.ts';
import type { BrowserDriver, PageDriver } from './driver/browser-driver.ts';
import { browsers } from './driver/browsers.ts';
import { until } from './driver/wait.ts';
import { posted, settle } from './publishing.ts';
import { CLEAN, SWEARING } from './sample-posts.ts';

/** Pages that get in the way, by accident or on purpose: nothing bad passes, nothing good is lost. */
// The browsers side by side, each one's tests in turn.
describe.concurrent.each(browsers)('the extension in $name', ({ launch, build }) => {
  describe.sequential('in turn', () => {
    let browser: BrowserDriver;
    beforeAll(async () => {
      browser = await launch({ extension: `build/test/${build}` });
    });
    afterAll(() => browser.close());

    async function open(id: string, text: string): Promise<[PageDriver, string]> {
      const composer = named(id);
      const page = await openComposer((url) => browser.newPage(url), composer);
      await write(page, composer, text);
      return [page, composer.publish('fi').at(-1) ?? ''];
    }

    test('asks again when the page takes the dialog away', async () => {
      const [page, button] = await open('x-home', SWEARING);
      await page.click(button);
      await page.panel.waitForOpen();
      await page.evaluate(() => document.querySelector('[data-harkinta]')?.remove());
      await until('the question comes back', async () => {
        await page.click(button);
        return page.panel.isOpen();
      });
      expect(await posted(page)).toEqual([]);
      await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test.each(['checked', 'not yet checked'])(
      'posts a clean text once that is %s',
      async (state) => {
        const [page, button] = await open('x-home', CLEAN);
        if (state === 'checked') await page.panel.waitForBadge(['clean', 'remind']);
        await page.evaluate((selector) => {
          const press = () => document.querySelector<HTMLElement>(selector)?.click();
          press();
          press();
          requestAnimationFrame(press);
        }, button);
        await until('it is posted', async () => (await posted(page)).length > 0);
        await settle(page);
        expect(await posted(page)).toMatchObject([{ text: CLEAN, count: 1 }]);
        await page.close();
      },
    );

    test('holds although the page has spoilt events and elements', async () => {
      const [page, button] = await open('x-home', SWEARING);
      await page.evaluate(() => {
        const nothing = () => {};
        Event.prototype.preventDefault = nothing;
        Event.prototype.stopImmediatePropagation = nothing;
        Object.defineProperty(Event.prototype, 'defaultPrevented', { get: () => false });
        Object.freeze(Event.prototype);
        Element.prototype.closest = () => null;
        Element.prototype.querySelectorAll = () =>
          document.createDocumentFragment().childNodes as never;
        HTMLElement.prototype.click = nothing;
      });
      await page.press('Control+Enter');
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      expect(button).not.toBe('');
      await page.close();
    });

    test('reads a form whose fields bear the names of methods', async () => {
      const [page, button] = await open('facebook-comment', SWEARING);
      await page.evaluate(() => {
        for (const form of document.forms) {
          for (const name of ['closest', 'matches', 'contains', 'querySelectorAll']) {
            const input = document.createElement('input');
            input.type = 'hidden';
            input.name = name;
            form.append(input);
          }
        }
      });
      await page.click(button);
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('holds an event that the page sends again', async () => {
      const [page, button] = await open('x-home', SWEARING);
      await page.evaluate(() => {
        let caught: Event | undefined;
        const root = document.querySelector('main');
        root?.addEventListener('pointerdown', (event) => {
          caught = event;
        });
        setInterval(() => {
          if (!caught) return;
          const target = document.querySelector('[data-testid="tweetButtonInline"]');
          target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          document.body.dataset.tries = String(Number(document.body.dataset.tries ?? 0) + 1);
        }, 20);
      });
      await page.click(button);
      await page.panel.waitForOpen();
      await page.waitFor(
        'it is tried again',
        () => Number(document.body.dataset.tries) > 9,
        undefined,
      );
      await settle(page);
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('shows the question although the page hides and covers it', async () => {
      const [page, button] = await open('x-home', SWEARING);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html > div { display: none !important; visibility: hidden !important;
        opacity: 0 !important; scale: 0 !important; clip-path: inset(100%) !important;
        pointer-events: none !important; content-visibility: hidden !important; }
        .cover { position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 2147483647; }`);
        document.adoptedStyleSheets = [sheet];
        const cover = document.createElement('div');
        cover.className = 'cover';
        cover.popover = 'manual';
        document.body.append(cover);
      });
      await page.click(button);
      await page.panel.waitForOpen();
      await page.evaluate(() => document.querySelector<HTMLElement>('.cover')?.showPopover());
      // What the page opens over it cannot be pressed through: a modal dialog makes it inert.
      await page.panel.click('[data-action="edit"]');
      await page.panel.waitForClosed();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('underlines under a strict policy for styles, and only while there is something', async () => {
      const [page] = await open('x-home', SWEARING);
      await page.panel.waitForBadge('block');
      const underlined = () =>
        page.evaluate((selector) => {
          const text = document.querySelector(`${selector} [data-text]`);
          return text && getComputedStyle(text, '::highlight(hk-1)').textDecorationLine;
        }, named('x-home').editor);
      expect(await underlined()).toBe('underline');
      await page.press('Control+a');
      await page.type(CLEAN);
      await page.panel.waitForBadge(['clean', 'remind']);
      // A rule for highlights is tried with every element of the page.
      const sheets = () => page.evaluate(() => document.querySelectorAll('html > style').length);
      expect(await sheets()).toBe(0);
      await page.close();
    });

    test('holds keys that the page makes itself', async () => {
      const [page] = await open('x-home', SWEARING);
      await page.evaluate((selector) => {
        const key = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true };
        const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
        document.querySelector(selector)?.dispatchEvent(event);
      }, named('x-home').editor);
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });

    test('a dead twin of the button posts nothing, and the real one once', async () => {
      const [page, button] = await open('x-home', CLEAN);
      await page.evaluate((selector) => {
        const original = document.querySelector(selector);
        const twin = original?.cloneNode(true) as HTMLElement | undefined;
        twin?.setAttribute('data-twin', '');
        if (twin) original?.before(twin);
      }, button);
      await page.click(`${button}[data-twin]`);
      await noDoublePress(page);
      expect(await posted(page)).toEqual([]);
      await page.click(`${button}:not([data-twin])`);
      await until('it is posted', async () => (await posted(page)).length > 0);
      await settle(page);
      expect(await posted(page)).toMatchObject([{ text: CLEAN, count: 1 }]);
      await page.close();
    });

    test('the next press posts when the page has failed at the first', async () => {
      const [page, button] = await open('x-home', CLEAN);
      await page.evaluate(() => {
        const fail = (event: Event) => {
          event.stopImmediatePropagation();
          document.body.dataset.failed = 'yes';
          throw new Error('a fault of the site');
        };
        document.addEventListener('click', fail, { capture: true, once: true });
      });
      await page.click(button);
      await page.waitFor('the page fails', () => document.body.dataset.failed === 'yes', undefined);
      await noDoublePress(page);
      expect(await posted(page)).toEqual([]);
      await page.click(button);
      await until('it is posted', async () => (await posted(page)).length > 0);
      await settle(page);
      expect(await posted(page)).toMatchObject([{ text: CLEAN, count: 1 }]);
      await page.close();
    });

    test('checks and holds while the page changes without end', async () => {
      const [page, button] = await open('x-home', '');
      await page.evaluate(() => {
        const feed = document.querySelector('main');
        const composer = document.querySelector('[data-testid="toolBar"]');
        setInterval(() => {
          for (let at = 0; at < 100; at++) {
            const element = document.createElement('i');
            (at % 10 === 0 ? composer : feed)?.append(element);
            queueMicrotask(() => element.remove());
          }
        }, 10);
      });
      await page.type(SWEARING);
      await page.panel.waitForBadge('block');
      await page.click(button);
      await page.panel.waitForOpen();
      expect(await posted(page)).toEqual([]);
      await page.close();
    });
  });
});

/** Until the next press counts as one of its own: sooner it is the second half of a double click. */
async function noDoublePress(page: PageDriver): Promise<void> {
  const next = (await page.evaluate(() => performance.now())) + DOUBLE_PRESS_MS;
  await page.waitFor('a press of its own', (from) => performance.now() > from, next);
}
