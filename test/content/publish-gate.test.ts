// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskEngine, Checker } from '../../src/content/checker.ts';
import { ComposerWatcher } from '../../src/content/composer-watcher.ts';
import { PublishGate } from '../../src/content/publish-gate.ts';
import { SeenFiles } from '../../src/content/seen-files.ts';
import type { Draft, Finding, Severity } from '../../src/engine/types.ts';
import type { Outcome } from '../../src/messages.ts';
import { facebook } from '../../src/sites/facebook/site.ts';
import type { Site } from '../../src/sites/site.ts';
import { x } from '../../src/sites/x/site.ts';
import { youtube } from '../../src/sites/youtube/site.ts';
import type { HeldDecision, HeldView, NoticeView, Panel } from '../../src/ui/panel/panel.ts';

// Nothing here speaks to the browser; the library refuses to load outside of one.
vi.mock('webextension-polyfill', () => ({ default: {} }));

/** A page with one composer, an engine that dislikes "paha" and reminds of "hmm", and a person. */
class Scene {
  readonly posted: string[] = [];
  readonly notices: NoticeView[] = [];
  readonly outcomes: [Outcome, readonly string[]][] = [];
  readonly updates: HeldView[] = [];
  readonly waiting: boolean[] = [];
  readonly questions: { view: HeldView; answer: (decision: HeldDecision) => void }[] = [];
  readonly asked: Draft[] = [];
  readonly published: string[] = [];
  readonly controller = new AbortController();
  readonly gate: PublishGate;
  alive = true;
  abandoned: boolean | undefined;
  nextTask = async () => {};
  now = 1000;
  settings = {
    profile: 'official' as const,
    overrideBlocks: 'with-reason' as 'with-reason' | 'never',
    whenCheckFails: 'let-through' as 'let-through' | 'hold',
    simulation: false,
  };
  /** What the worker has left for when it does not answer. */
  left: Scene['settings'] | undefined;
  engine: AskEngine = async (draft) => this.judge(draft);

  constructor(plainSite: Site) {
    const files = new SeenFiles(
      window,
      plainSite,
      () => void this.gate.lookAgain(),
      this.controller.signal,
    );
    const site = files.knowing();
    const checker = new Checker(
      (draft, timeout) => {
        this.asked.push(draft);
        return this.engine(draft, timeout);
      },
      () => this.now,
      async () => this.left,
    );
    const watcher = new ComposerWatcher(
      document,
      site,
      checker,
      { opened() {}, changed() {}, ended() {}, unrecognised() {}, looked() {} },
      this.controller.signal,
    );
    const panel: Panel = {
      setBadge() {},
      setWaiting: (waiting) => void this.waiting.push(waiting),
      showFindings() {},
      refresh() {},
      updateFindings() {},
      updateHeldPublish: (view) => void this.updates.push(view),
      destroy() {},
      notify: (notice) => void this.notices.push(notice),
      askAboutHeldPublish: (view) =>
        new Promise((answer) => void this.questions.push({ view, answer })),
    };
    this.gate = new PublishGate(
      {
        window,
        site,
        checker,
        watcher,
        files,
        panel: () => panel,
        record: (outcome, rules) => void this.outcomes.push([outcome, rules]),
        published: ({ text }) => void this.published.push(text),
        leaveOut() {},
        takeBack() {},
        nameAccount() {},
        version: '1',
        openParagraph() {},
        now: () => this.now,
        nextTask: () => this.nextTask(),
        alive: () => this.alive,
        onOrphaned: () => {
          this.abandoned = this.gate.abandon();
          this.controller.abort();
        },
      },
      this.controller.signal,
    );
  }

  judge({ text, attachments }: Draft) {
    const finding = (severity: Severity, word: string): Finding[] => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      const place = { start, end: start + word.length, excerpt: word };
      const rule = `no-${word}`;
      return [
        { rule, set: 's', paragraph: '5c', severity, messageId: 'm', parameters: {}, ...place },
      ];
    };
    const unknown = attachments
      .filter(({ rights }) => rights === undefined)
      .map(({ id }): Finding => {
        const about = { paragraph: '4b', messageId: 'm', parameters: {}, attachment: id };
        return { rule: 'source', set: 's', severity: 'warn', ...about };
      });
    const findings = [...finding('block', 'paha'), ...finding('remind', 'hmm'), ...unknown];
    return { result: { findings, notes: [], segments: [], problems: [] }, settings: this.settings };
  }
}

let scene: Scene;

const one = (selector: string): HTMLElement => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  return element;
};
/** Everything that waits for nothing but promises is done by the next turn of the event loop. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function showX(text: string): void {
  document.body.innerHTML = `<div id="composer"><div data-testid="tweetTextarea_0" contenteditable="true" role="textbox">
    <div data-block="true"><span data-text="true">${text}</span></div></div><div data-testid="toolBar">
    <button data-testid="tweetButtonInline"><span>Julkaise</span></button></div></div>`;
}

/** As a site does: its listener stands on the document, and empties the composer. */
function siteListens(): void {
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      if (target.closest('[data-testid="tweetButtonInline"]')) publishX();
      if (target.closest('[data-testid="confirmationSheetCancel"]')) scene.posted.push('confirmed');
    },
    { signal: scene.controller.signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const inEditor = (event.target as Element).closest('[contenteditable]');
      if (inEditor && event.key === 'Enter' && event.ctrlKey) publishX();
    },
    { signal: scene.controller.signal },
  );
}

function publishX(): void {
  scene.posted.push(one('[data-text]').textContent ?? '');
}

function write(text: string): void {
  one('[data-text]').textContent = text;
}

const button = () => one('[data-testid="tweetButtonInline"]');
const key = (target: Element, init: KeyboardEventInit) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }),
  );

async function known(): Promise<void> {
  button().dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  await settle();
}

beforeEach(() => {
  scene = new Scene(x);
});

afterEach(() => {
  scene.controller.abort();
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

describe('a clean post', () => {
  it('that has been checked passes as the native event', async () => {
    showX('Tervetuloa');
    siteListens();
    await known();
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(scene.posted).toEqual(['Tervetuloa']);
    await settle();
    expect(scene.posted).toHaveLength(1);
    expect(scene.published).toEqual(['Tervetuloa']);
  });

  it('that has not been checked is held, checked and posted once', async () => {
    showX('Tervetuloa');
    siteListens();
    button().click();
    button().click();
    expect(scene.published).toEqual([]);
    expect(scene.posted).toEqual([]);
    await settle();
    expect(scene.posted).toEqual(['Tervetuloa']);
    expect(scene.questions).toHaveLength(0);
  });

  it('is said to wait when its check takes its time, until that is over', async () => {
    vi.useFakeTimers();
    let answer = () => {};
    scene.engine = (draft) =>
      new Promise((resolve) => {
        answer = () => resolve(scene.judge(draft));
      });
    showX('Tervetuloa');
    siteListens();
    button().click();
    await vi.advanceTimersByTimeAsync(450);
    expect(scene.waiting).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect([scene.waiting, scene.posted]).toEqual([[true], []]);
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([scene.waiting, scene.posted]).toEqual([[true, false], ['Tervetuloa']]);
    write('Toinen');
    scene.engine = async (draft) => scene.judge(draft);
    button().click();
    await vi.advanceTimersByTimeAsync(1000);
    expect(scene.waiting).toHaveLength(2);
    vi.useRealTimers();
  });

  it('is checked while the button is pressed, and when a shortcut begins', async () => {
    showX('Tervetuloa');
    await known();
    expect(scene.asked).toHaveLength(1);
    write('Toinen');
    key(one('[contenteditable]'), { key: 'Control', ctrlKey: true });
    expect(scene.asked).toHaveLength(2);
  });

  it('with a reminder only is never held', async () => {
    showX('hmm');
    siteListens();
    button().click();
    await settle();
    expect(scene.posted).toEqual(['hmm']);
    expect(scene.questions).toHaveLength(0);
  });

  it('by shortcut is released by the button', async () => {
    showX('Tervetuloa');
    siteListens();
    key(one('[contenteditable]'), { key: 'Enter', code: 'Enter', ctrlKey: true });
    await settle();
    expect(scene.posted).toEqual(['Tervetuloa']);
  });

  it.each([
    ['ends a word', {}],
    ['is the input method’s own chord', { ctrlKey: true, keyCode: 229 }],
  ])('is not disturbed by an Enter that %s while an input method composes', async (_, init) => {
    showX('paha');
    siteListens();
    const composing = { key: 'Enter', code: 'Enter', isComposing: true, ...init };
    expect(key(one('[contenteditable]'), composing)).toBe(true);
    expect(scene.asked).toHaveLength(0);
  });

  it('is held by a shortcut that the input method has passed on to the site', async () => {
    showX('paha');
    siteListens();
    // As Chromium sends it after a dead key.
    const passedOn = { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true, isComposing: true };
    key(one('[contenteditable]'), passedOn);
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.questions).toHaveLength(1);
  });
});

describe('a post with findings', () => {
  it('is not let through by a pause that ended while the machine slept', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    showX('paha sana');
    siteListens();
    const pausedUntil = Date.now() + 60_000;
    scene.engine = async (draft) => {
      const { result, settings } = scene.judge(draft);
      if (Date.now() >= pausedUntil) return { result, settings };
      return { result: { ...result, findings: [] }, settings: { ...settings, pausedUntil } };
    };
    await known();
    // No timer ran meanwhile.
    vi.setSystemTime(pausedUntil);
    button().click();
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.questions[0]?.view.findings).toHaveLength(1);
    vi.useRealTimers();
  });

  it('waits for the person, who goes back and mends it', async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    expect(scene.questions[0]?.view).toMatchObject({ reason: 'findings', findings: [{}] });
    button().click();
    await settle();
    expect(scene.posted).toEqual([]);
    scene.questions[0]?.answer({ action: 'edit' });
    await settle();
    write('hyvä sana');
    scene.now += 1000;
    button().click();
    await settle();
    expect(scene.posted).toEqual(['hyvä sana']);
    expect(scene.outcomes).toEqual([['mended', ['no-paha']]]);
  });

  it('is held at once, and asked about in a task of its own, unless the extension goes', async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    scene.questions[0]?.answer({ action: 'edit' });
    await settle();
    const turns: (() => void)[] = [];
    scene.nextTask = () => new Promise((go) => void turns.push(go));
    const pressAgain = async () => {
      scene.now += 2000;
      button().click();
      button().click();
      await settle();
    };
    await pressAgain();
    expect(scene.posted).toEqual([]);
    expect(scene.questions).toHaveLength(1);
    turns.shift()?.();
    await settle();
    expect(scene.questions).toHaveLength(2);
    scene.questions[1]?.answer({ action: 'edit' });
    await settle();
    await pressAgain();
    scene.gate.abandon();
    turns.shift()?.();
    await settle();
    expect(scene.questions).toHaveLength(2);
    expect(scene.posted).toEqual([]);
  });

  it('is posted exactly once when the person insists, and asked about the next time', async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.published).toEqual(['paha sana']);
    expect(scene.posted).toEqual(['paha sana']);
    expect(scene.outcomes).toEqual([['overridden', ['no-paha']]]);
    scene.now += 1000;
    button().click();
    await settle();
    expect(scene.posted).toHaveLength(1);
    expect(scene.questions).toHaveLength(2);
  });

  it('is asked about anew when its text changed under the question', async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    write('paha, paha sana');
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.questions).toHaveLength(2);
  });

  it("is held whoever presses: a page's own click, a clone, a re-dispatched event", async () => {
    showX('paha sana');
    siteListens();
    await known();
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button().dispatchEvent(event);
    const clone = button().cloneNode(true) as HTMLElement;
    button().replaceWith(clone);
    clone.click();
    clone.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await settle();
    expect(event.defaultPrevented).toBe(true);
    expect(scene.posted).toEqual([]);
    expect(scene.questions).toHaveLength(1);
  });

  it('finds the button that the site put in place of the pressed one', async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    button().replaceWith(button().cloneNode(true));
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.posted).toEqual(['paha sana']);
  });

  it('asks for one more press when the button has gone', async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    button().setAttribute('disabled', '');
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.notices).toEqual([{ messageKey: 'notice_press_again', tone: 'attention' }]);
  });

  it("passes the site's own question after a decision, without asking twice", async () => {
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div data-testid="confirmationSheetDialog"><button data-testid="confirmationSheetCancel">Ei tällä kertaa</button></div>',
    );
    one('[data-testid="confirmationSheetCancel"]').click();
    await settle();
    expect(scene.posted).toEqual(['paha sana', 'confirmed']);
    expect(scene.published).toEqual(['paha sana']);
    expect(scene.questions).toHaveLength(1);
  });
});

const PICTURE =
  '<div data-testid="attachments"><div role="group" aria-label="Media"><img src="blob:1"></div></div>';

describe('a post with a picture that nobody knows', () => {
  const answerOf = (question = 0) => scene.questions[question]?.view.attachments?.[0]?.onAnswer;
  beforeEach(() => {
    showX('Tervetuloa');
    one('#composer').insertAdjacentHTML('beforeend', PICTURE);
    siteListens();
  });

  it('is settled by the answer, in the question that is open, and posted once', async () => {
    button().click();
    await settle();
    expect(scene.questions[0]?.view.findings).toMatchObject([{ rule: 'source' }]);
    answerOf()?.({ rights: 'own' });
    await settle();
    expect(scene.updates.at(-1)).toMatchObject({ reason: 'findings', findings: [] });
    expect(scene.posted).toEqual([]);
    scene.questions[0]?.answer({ action: 'publish', hadReason: false });
    await settle();
    expect(scene.posted).toEqual(['Tervetuloa']);
    expect(scene.questions).toHaveLength(1);
    expect(scene.outcomes).toEqual([['mended', ['source']]]);
  });

  it('is asked about once more when another comes under the question', async () => {
    button().click();
    await settle();
    answerOf()?.({ rights: 'own' });
    await settle();
    one('[role="group"]').insertAdjacentHTML('beforeend', '<img src="blob:2">');
    scene.questions[0]?.answer({ action: 'publish', hadReason: false });
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.questions).toHaveLength(2);
  });

  it('passes as the native event once it is answered for', async () => {
    await known();
    button().click();
    await settle();
    answerOf()?.({ rights: 'own' });
    scene.questions[0]?.answer({ action: 'edit' });
    await settle();
    scene.now += 1000;
    await known();
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(scene.posted).toEqual(['Tervetuloa']);
  });
});

describe('when the checker fails', () => {
  beforeEach(() => {
    showX('paha sana');
    siteListens();
    scene.engine = () => Promise.reject(new Error('gone'));
  });

  it('asks twice, then lets through and says so', async () => {
    button().click();
    await settle();
    expect(scene.asked).toHaveLength(2);
    expect(scene.posted).toEqual(['paha sana']);
    expect(scene.notices).toEqual([
      { messageKey: 'notice_published_unchecked', tone: 'attention' },
    ]);
    expect(scene.outcomes).toEqual([['let-through-unchecked', []]]);
  });

  it('holds where the administrator wants it so', async () => {
    scene.settings = { ...scene.settings, whenCheckFails: 'hold' };
    scene.engine = async (draft) => scene.judge(draft);
    write('muu');
    await known();
    write('paha sana');
    scene.engine = () => Promise.reject(new Error('gone'));
    button().click();
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.questions[0]?.view.reason).toBe('unchecked');
    scene.questions[0]?.answer({ action: 'publish', hadReason: false });
    await settle();
    expect(scene.posted).toEqual(['paha sana']);
  });

  it('holds from the first on where the administrator wants it so and nothing ever answered', async () => {
    scene.left = { ...scene.settings, whenCheckFails: 'hold' };
    button().click();
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.questions[0]?.view.reason).toBe('unchecked');
  });

  it('holds nothing in a simulation', async () => {
    scene.left = { ...scene.settings, whenCheckFails: 'hold', simulation: true };
    button().click();
    await settle();
    expect(scene.posted).toEqual(['paha sana']);
  });

  it('publishes nothing by itself when the extension goes under the check', async () => {
    scene.engine = () => {
      scene.alive = false;
      return Promise.reject(new Error('Extension context invalidated'));
    };
    button().click();
    await settle();
    // The press was swallowed; a second one by the script might meet the person's own.
    expect(scene.posted).toEqual([]);
    expect(scene.notices).toEqual([]);
    expect(scene.abandoned).toBe(true);
  });

  it('publishes nothing of a question that was open when the extension went', async () => {
    scene.engine = async (draft) => scene.judge(draft);
    button().click();
    await settle();
    expect(scene.gate.abandon()).toBe(true);
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.posted).toEqual([]);
    expect(scene.outcomes).toEqual([]);
  });

  it('waits no longer than it may, though a late answer comes', async () => {
    scene.engine = async (draft, timeout) => {
      expect(timeout).toBeLessThanOrEqual(3000);
      scene.now += timeout;
      throw new Error(`late: ${draft.text}`);
    };
    button().click();
    await settle();
    expect(scene.asked).toHaveLength(1);
    expect(scene.posted).toEqual(['paha sana']);
  });

  it('holds nothing once the extension is gone', async () => {
    scene.alive = false;
    const later = new AbortController();
    document.addEventListener('click', publishX, { signal: later.signal });
    button().click();
    later.abort();
    await settle();
    expect(scene.posted).toContain('paha sana');
    expect(scene.controller.signal.aborted).toBe(true);
    expect(scene.asked).toHaveLength(0);
  });
});

describe('a simulation', () => {
  it('records and holds nothing', async () => {
    scene.settings = { ...scene.settings, simulation: true };
    showX('paha sana');
    siteListens();
    button().click();
    await settle();
    expect(scene.posted).toEqual(['paha sana']);
    scene.now += 1000;
    button().click();
    expect(scene.posted).toHaveLength(2);
    await settle();
    expect(scene.questions).toHaveLength(0);
    expect(scene.outcomes).toEqual([
      ['would-hold', ['no-paha']],
      ['would-hold', ['no-paha']],
    ]);
  });
});

describe('Facebook', () => {
  const editor = (text: string) =>
    `<div contenteditable="true" role="textbox" data-lexical-editor="true"><p><span>${text}</span></p></div>`;
  const press = (label: string) =>
    `<div role="button" tabindex="0" aria-label="${label}">${label}</div>`;

  beforeEach(() => {
    scene.controller.abort();
    scene = new Scene(facebook);
    const site = (event: Event) => {
      const target = event.target as Element;
      if (target.closest('[aria-label="Julkaise"],[aria-label="Kommentoi"]'))
        scene.posted.push('post');
    };
    document.addEventListener('click', site, { signal: scene.controller.signal });
    document.addEventListener('keydown', site, { signal: scene.controller.signal });
  });

  it('holds at the last step what was read at "Next"', async () => {
    document.body.innerHTML = `<div role="dialog"><form method="POST">${editor('paha sana')}${press('Seuraava')}</form></div>`;
    one('[aria-label="Seuraava"]').click();
    await settle();
    expect(scene.questions).toHaveLength(0);
    document.body.innerHTML = `<div role="dialog" aria-label="Julkaisuasetukset">${press('Julkaise')}</div>`;
    one('[aria-label="Julkaise"]').click();
    await settle();
    expect(scene.posted).toEqual([]);
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.posted).toEqual(['post']);
    // What comes later in such a dialog is something else.
    scene.now += 1000;
    one('[aria-label="Julkaise"]').click();
    expect(scene.posted).toHaveLength(2);
  });

  it('lets a picture be answered for at the last step, where the editor is gone', async () => {
    const media = '<div aria-label="Attached media" role="group"><img src="blob:1"></div>';
    document.body.innerHTML = `<div role="dialog"><form method="POST">${editor('Tervetuloa')}${media}${press('Seuraava')}</form></div>`;
    one('[aria-label="Seuraava"]').click();
    await settle();
    document.body.innerHTML = `<div role="dialog" aria-label="Julkaisuasetukset">${press('Julkaise')}</div>`;
    one('[aria-label="Julkaise"]').click();
    await settle();
    expect(scene.questions[0]?.view.findings).toMatchObject([{ rule: 'source' }]);
    scene.questions[0]?.view.attachments?.[0]?.onAnswer({ rights: 'permission' });
    await settle();
    scene.questions[0]?.answer({ action: 'publish', hadReason: false });
    await settle();
    expect(scene.posted).toEqual(['post']);
    expect(scene.questions).toHaveLength(1);
  });

  it('hears Enter and Space on a button that is none', async () => {
    for (const [name, code] of [
      ['Enter', 'Enter'],
      [' ', 'Space'],
    ] as const) {
      document.body.innerHTML = `<div role="dialog"><form method="POST">${editor(`paha ${code}`)}${press('Julkaise')}</form></div>`;
      const held = !key(one('[aria-label="Julkaise"]'), { key: name, code });
      const up = new KeyboardEvent('keyup', { key: name, code, bubbles: true, cancelable: true });
      one('[aria-label="Julkaise"]').dispatchEvent(up);
      await settle();
      expect([held, up.defaultPrevented]).toEqual([true, true]);
      scene.questions.at(-1)?.answer({ action: 'edit' });
      await settle();
      scene.now += 1000;
    }
    expect(scene.posted).toEqual([]);
    expect(scene.questions).toHaveLength(2);
  });

  it('lets Enter choose a name from an open list in a comment', async () => {
    document.body.innerHTML = `<form role="presentation">${editor('paha @Te')}</form>`;
    const field = one('[contenteditable]');
    field.setAttribute('aria-expanded', 'true');
    expect(key(field, { key: 'Enter', code: 'Enter' })).toBe(true);
    field.setAttribute('aria-expanded', 'false');
    expect(key(field, { key: 'Enter', code: 'Enter', shiftKey: true })).toBe(true);
    expect(key(field, { key: 'Enter', code: 'Enter' })).toBe(false);
    await settle();
    expect(scene.questions).toHaveLength(1);
  });

  it('repeats the key where a comment has no button', async () => {
    document.body.innerHTML = `<form role="presentation">${editor('Kiitos')}</form>`;
    const keys: string[] = [];
    one('[contenteditable]').addEventListener('keydown', (event) => keys.push(event.key));
    key(one('[contenteditable] span'), { key: 'Enter', code: 'Enter' });
    expect(keys).toEqual([]);
    await settle();
    expect(keys).toEqual(['Enter']);
  });

  it('holds a comment by key and by button', async () => {
    document.body.innerHTML = `<form role="presentation">${editor('paha')}<div id="focused-state-composer-submit">${press('Kommentoi')}</div></form>`;
    key(one('[contenteditable]'), { key: 'Enter', code: 'Enter' });
    await settle();
    scene.questions[0]?.answer({ action: 'publish', hadReason: true });
    await settle();
    expect(scene.posted).toEqual(['post']);
  });
});

describe('YouTube', () => {
  it('asks about no video that only its writer can see', async () => {
    scene.controller.abort();
    scene = new Scene(youtube);
    const show = (visibility: string) => {
      document.body.innerHTML = `<ytcp-uploads-dialog><div id="title-textarea"><div id="textbox" contenteditable="">paha</div></div>
        <tp-yt-paper-radio-button name="${visibility}" aria-checked="true"></tp-yt-paper-radio-button>
        <ytcp-button id="done-button"><button>Tallenna</button></ytcp-button></ytcp-uploads-dialog>`;
      one('#done-button button').addEventListener('click', () => scene.posted.push(visibility));
      one('#done-button button').click();
    };
    show('PRIVATE');
    await settle();
    expect(scene.posted).toEqual(['PRIVATE']);
    scene.now += 1000;
    show('PUBLIC');
    await settle();
    expect(scene.posted).toHaveLength(1);
    expect(scene.questions).toHaveLength(1);
  });
});
