import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Attach, BadgeState, BrowserName, PageDriver, PanelDriver } from './browser-driver.ts';
import {
  awaitEvent,
  badgeState,
  clickablePoint,
  focusVisible,
  giveFiles,
  hasArrived,
  isVisible,
  type Point,
  panelHasFocus,
  panelParagraphs,
  panelText,
  selectForCopy,
  type Target,
} from './in-page.ts';
import { TIMEOUT, until } from './wait.ts';

/** Where the clipboard is filled; the extension does not run there. */
export const CLIPBOARD_PAGE = 'https://practice.harkinta.example/';

export interface InsideFrame<Frame> {
  frame: Frame;
  /** Where the frame stands on its page. */
  offset: () => Promise<Point>;
}

/** What both drivers do alike; each browser adds its own ways to reach the page and the devices. */
export abstract class CommonPage implements PageDriver {
  abstract readonly browser: BrowserName;
  abstract goto(url: string): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract frame(selector: string): Promise<PageDriver>;
  abstract screenshot(path: string): Promise<void>;
  abstract forceColours(on: boolean): Promise<void>;
  abstract resize(width: number, height: number): Promise<void>;
  abstract close(): Promise<void>;
  /** `source` is an expression; the result of a promise is awaited. */
  protected abstract evaluateSource(source: string): Promise<unknown>;
  protected abstract clickAt(point: Point): Promise<void>;
  /** Types text without line breaks. */
  protected abstract typeLine(text: string): Promise<void>;
  protected abstract playComposition(steps: readonly string[]): Promise<void>;
  protected abstract bringToFront(): Promise<void>;
  /** The page of {@link CLIPBOARD_PAGE}, opened when first needed. */
  protected abstract clipboardPage(): Promise<CommonPage>;
  protected abstract drop(target: string, files: readonly string[]): Promise<void>;
  protected abstract pastePicture(target: string, file: string): Promise<void>;
  protected abstract setFiles(selector: string, files: readonly string[]): Promise<void>;

  /** Set for a page inside an `<iframe>`. */
  protected abstract readonly inside: InsideFrame<unknown> | undefined;

  protected async onPage({ x, y }: Point): Promise<Point> {
    const offset = await this.inside?.offset();
    return { x: x + (offset?.x ?? 0), y: y + (offset?.y ?? 0) };
  }

  protected readonly pageErrors: string[] = [];

  errors(): readonly string[] {
    return this.pageErrors;
  }

  async evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    // Sent as text, so that both browsers and every TypeScript runner (which may wrap functions in
    // `__name`) do the same.
    const source = `((__name) => (${run})(${JSON.stringify(argument) ?? ''}))((f) => f)`;
    return (await this.evaluateSource(source)) as Result;
  }

  waitFor<Argument, Result>(
    what: string,
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
    timeout?: number,
  ): Promise<NonNullable<Result>> {
    return this.until(what, () => this.evaluate(run, argument), timeout);
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async waitForVisible(selector: string, timeout?: number): Promise<void> {
    await this.waitFor(`${selector} is visible`, isVisible, { selector }, timeout);
  }

  async waitForGone(selector: string): Promise<void> {
    await this.until(`${selector} is gone`, async () => !(await this.isVisible(selector)));
  }

  isVisible(selector: string): Promise<boolean> {
    return this.evaluate(isVisible, { selector });
  }

  click(selector: string): Promise<void> {
    return this.clickTarget({ selector });
  }

  async focus(selector: string): Promise<void> {
    await this.waitFor(`${selector} takes the focus`, focusVisible, { selector });
  }

  async type(text: string, newline = 'Enter'): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.press(newline);
      if (line !== '') await this.typeLine(line);
    }
  }

  async attach(by: Attach, target: string, files: readonly string[]): Promise<void> {
    if (by === 'picker') return this.setFiles(target, files);
    await this.focus(target);
    if (by === 'drop') return this.drop(target, files);
    for (const file of files) await this.pastePicture(target, file);
  }

  async compose(steps: readonly string[]): Promise<void> {
    await this.bringToFront();
    await this.evaluate(awaitEvent, 'compositionend');
    await this.playComposition(steps);
    // It takes another way to the page than keys do, and must not overlap with them.
    await this.waitFor('the page gets the composition', hasArrived, undefined);
  }

  async pasteText(text: string): Promise<void> {
    const clipboard = await this.clipboardPage();
    await clipboard.bringToFront();
    await clipboard.evaluate(selectForCopy, text);
    await clipboard.press('Control+c');
    await this.pasteHere();
  }

  /** The clipboard's content where the focus is; resolves when the page has taken it. */
  protected async pasteHere(): Promise<void> {
    await this.bringToFront();
    await this.evaluate(awaitEvent, 'paste');
    await this.press('Control+v');
    await this.waitFor('the page gets the paste', hasArrived, undefined);
  }

  /** The events alone, with real files: for what a browser's protocol cannot do. */
  protected async giveFiles(by: 'drop' | 'paste', selector: string, paths: readonly string[]) {
    const files = paths.map((path) => ({
      name: basename(path),
      type: MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
      base64: readFileSync(path).toString('base64'),
    }));
    await this.waitFor(`${selector} takes files`, giveFiles, { selector, by, files });
  }

  /** As {@link until}; the page's own errors explain most failures. */
  private until<Result>(what: string, condition: () => Promise<Result>, timeout?: number) {
    return until(what, condition, timeout).catch((error: Error) => {
      throw new Error([error.message, ...this.pageErrors].join('\n'), { cause: error });
    });
  }

  private async clickTarget(target: Target): Promise<void> {
    let before = '';
    let reason = '';
    const point = await this.until(`${target.selector} can be clicked`, async () => {
      const found = await this.evaluate(clickablePoint, target);
      if (typeof found === 'string') {
        reason = found;
        return undefined;
      }
      // Only when it stood still since the last look: menus and dialogs may be moving in.
      const place = JSON.stringify(found);
      const still = place === before;
      before = place;
      return still ? found : undefined;
    }).catch((error: Error) => {
      throw new Error(`${error.message} (${reason})`);
    });
    await this.clickAt(point);
  }

  readonly panel: PanelDriver = {
    isOpen: () => this.evaluate(isVisible, DIALOG),
    waitForOpen: async (timeout = TIMEOUT) => {
      await this.waitFor('the dialog of Harkinta opens', isVisible, DIALOG, timeout);
    },
    waitForClosed: async () => {
      await this.until(
        'the dialog of Harkinta closes',
        async () => !(await this.evaluate(isVisible, DIALOG)),
      );
    },
    text: () => this.evaluate(panelText),
    paragraphs: () => this.evaluate(panelParagraphs),
    hasFocus: (selector) => this.evaluate(panelHasFocus, selector),
    click: (selector) => this.clickTarget({ selector, inPanel: true }),
    isVisible: (selector) => this.evaluate(isVisible, { selector, inPanel: true }),
    badge: async () => (await this.evaluate(badgeState)) as BadgeState | undefined,
    waitForBadge: async (state) => {
      const wanted: readonly string[] = typeof state === 'string' ? [state] : state;
      await this.until(`the badge shows ${wanted.join(' or ')}`, async () =>
        wanted.includes((await this.evaluate(badgeState)) ?? ''),
      );
    },
  };
}

const DIALOG: Target = { selector: '[role=alertdialog]', inPanel: true };

const MEDIA_TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
};
