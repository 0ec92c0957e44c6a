// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checker } from '../../src/content/checker.ts';
import { ComposerWatcher } from '../../src/content/composer-watcher.ts';
import type { DraftSession } from '../../src/content/draft-session.ts';
import { x } from '../../src/sites/x/site.ts';

const SETTINGS = {
  profile: 'official',
  overrideBlocks: 'with-reason',
  whenCheckFails: 'let-through',
  simulation: false,
} as const;

let controller: AbortController;
let checked: string[];
let shown: string[];
let ended: DraftSession[];
let unrecognised: number;
let watcher: ComposerWatcher;
let answerAfter: number;

function showComposer(text: string): void {
  document.body.innerHTML = `<main><div id="composer"><div data-testid="tweetTextarea_0" contenteditable="true">
    <div data-block="true"><span data-text="true">${text}</span></div></div>
    <div data-testid="toolBar"><button data-testid="tweetButtonInline">Julkaise</button></div></div>
    <section id="feed"></section></main>`;
}

function one(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
}

function happens(type: string, selector = '[contenteditable]'): void {
  one(selector).dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

function type(text: string, isComposing = false): void {
  one('[data-text]').textContent = text;
  const event = new InputEvent('input', { bubbles: true, composed: true });
  // happy-dom does not take it from the dictionary.
  Object.defineProperty(event, 'isComposing', { value: isComposing });
  one('[contenteditable]').dispatchEvent(event);
}

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  checked = [];
  shown = [];
  ended = [];
  unrecognised = 0;
  answerAfter = 0;
  const checker = new Checker(
    async (draft) => {
      checked.push(draft.text);
      if (answerAfter > 0) await new Promise((resolve) => setTimeout(resolve, answerAfter));
      return {
        result: { findings: [], notes: [], segments: [], problems: [] },
        settings: SETTINGS,
      };
    },
    () => performance.now(),
    async () => undefined,
  );
  watcher = new ComposerWatcher(
    document,
    x,
    checker,
    {
      opened() {},
      changed: ({ view }) => void shown.push(`${view.state} ${view.snapshot?.draft.text ?? ''}`),
      ended: (session) => void ended.push(session),
      unrecognised: () => {
        unrecognised += 1;
      },
      looked() {},
    },
    controller.signal,
  );
});

afterEach(() => {
  controller.abort();
  document.body.innerHTML = '';
  vi.useRealTimers();
});

describe('a composer in use', () => {
  it('is checked when its text has come to rest', async () => {
    showComposer('');
    happens('focusin');
    await vi.advanceTimersByTimeAsync(10);
    expect(checked).toEqual([]);
    for (const text of ['H', 'He', 'Hei']) {
      type(text);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(checked).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(checked).toEqual(['Hei']);
    expect(shown).toEqual(['checked Hei']);
  });

  it('is told to be checked once that takes its time, and not before', async () => {
    answerAfter = 1500;
    showComposer('');
    type('Hei');
    await vi.advanceTimersByTimeAsync(300 + 450);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual(['checking Hei']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual(['checking Hei', 'checked Hei']);
  });

  it('is not told to be checked because of a text that it no longer holds', async () => {
    showComposer('');
    type('Hei');
    await vi.advanceTimersByTimeAsync(350);
    answerAfter = 1500;
    type('ensin');
    await vi.advanceTimersByTimeAsync(350);
    type('Hei');
    await vi.advanceTimersByTimeAsync(350);
    expect(shown.at(-1)).toBe('checked Hei');
    await vi.advanceTimersByTimeAsync(3000);
    expect(shown.at(-1)).toBe('checked Hei');
  });

  it('is checked now and then while somebody types without a pause', async () => {
    showComposer('');
    for (let letters = 1; letters <= 40; letters += 1) {
      type('a'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(checked.length).toBeGreaterThanOrEqual(2);
    expect(checked.length).toBeLessThanOrEqual(4);
  });

  it('asks about one text at a time, and shows the newest', async () => {
    answerAfter = 1000;
    showComposer('');
    type('ensin');
    await vi.advanceTimersByTimeAsync(350);
    type('sitten');
    await vi.advanceTimersByTimeAsync(600);
    expect(checked).toEqual(['ensin']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(checked).toEqual(['ensin', 'sitten']);
    expect(shown.at(-1)).toBe('checked sitten');
    expect(shown).not.toContain('checked ensin');
  });

  it('is left alone while an input method composes', async () => {
    showComposer('');
    happens('compositionstart');
    type('か', true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(checked).toEqual([]);
    type('仮名', true);
    happens('compositionend');
    await vi.advanceTimersByTimeAsync(400);
    expect(checked).toEqual(['仮名']);
  });

  it('is checked though the end of a composition was never told', async () => {
    showComposer('');
    happens('compositionstart');
    type('か', true);
    type('ei mitään');
    await vi.advanceTimersByTimeAsync(400);
    expect(checked).toEqual(['ei mitään']);
  });

  it('is read again when the site itself changes it, and not put off by endless changes', async () => {
    showComposer('Luonnos');
    happens('focusin');
    await vi.advanceTimersByTimeAsync(10);
    expect(checked).toEqual(['Luonnos']);
    one('[data-text]').textContent = 'Palautettu luonnos';
    for (let times = 0; times < 20; times += 1) {
      one('[data-testid="toolBar"]').append(document.createElement('i'));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(checked).toEqual(['Luonnos', 'Palautettu luonnos']);
  });

  it('that the site puts up anew goes on as the same', async () => {
    showComposer('Yksi');
    happens('focusin');
    const session = watcher.active;
    await vi.advanceTimersByTimeAsync(10);
    showComposer('Kaksi');
    happens('input');
    expect(watcher.active).toBe(session);
    await vi.advanceTimersByTimeAsync(400);
    expect(shown.at(-1)).toBe('checked Kaksi');
    expect(ended).toEqual([]);
  });

  it('is forgotten when it has gone', async () => {
    for (let times = 0; times < 20; times += 1) {
      showComposer('Hei');
      happens('focusin');
      await vi.advanceTimersByTimeAsync(10);
      document.body.innerHTML = '';
      await vi.advanceTimersByTimeAsync(1100);
    }
    expect([...watcher.sessions]).toEqual([]);
    expect(ended).toHaveLength(20);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing running after the end', async () => {
    showComposer('Hei');
    happens('focusin');
    controller.abort();
    type('jotain');
    await vi.advanceTimersByTimeAsync(2000);
    expect(checked).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the rest of the page', () => {
  it('costs nothing: a feed without end makes no work', async () => {
    showComposer('Hei');
    happens('focusin');
    await vi.advanceTimersByTimeAsync(10);
    for (let times = 0; times < 1000; times += 1) {
      one('#feed').append(document.createElement('article'));
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(checked).toEqual(['Hei']);
  });

  it('is watched and named once when it publishes and is not known', async () => {
    document.body.innerHTML =
      '<div role="dialog"><textarea>Hei vain</textarea><button>Julkaise</button></div>';
    happens('input', 'textarea');
    happens('input', 'textarea');
    expect(unrecognised).toBe(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(checked).toEqual(['Hei vain']);
    expect(x.controlAt(one('button'))).toBeNull();
  });

  it('is named when the editor is known and what belongs to it is gone', async () => {
    showComposer('Hei vain');
    one('[data-testid="toolBar"]').remove();
    happens('input');
    expect(unrecognised).toBe(1);
    await vi.advanceTimersByTimeAsync(400);
    expect(checked).toEqual(['Hei vain']);
  });
});
