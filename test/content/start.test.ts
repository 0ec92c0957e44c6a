// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startContent } from '../../src/content/start.ts';
import { x } from '../../src/sites/x/site.ts';
import type { BadgeView, Panel } from '../../src/ui/panel/panel.ts';

/** The worker: what it was asked, by kind, and what it finds wrong now. */
const worker = vi.hoisted(() => ({
  asked: [] as string[],
  findings: [] as object[],
  pausedUntil: undefined as number | undefined,
}));

vi.mock('webextension-polyfill', () => {
  const answers: Record<string, () => object> = {
    check: () => ({
      result: { findings: worker.findings, notes: [], segments: [], problems: [] },
      settings: {
        profile: 'official',
        overrideBlocks: 'with-reason',
        whenCheckFails: 'let-through',
        simulation: false,
        ...(worker.pausedUntil !== undefined && { pausedUntil: worker.pausedUntil }),
      },
    }),
    strings: () => ({ language: 'fi', strings: {} }),
  };
  return {
    default: {
      runtime: {
        id: 'harkinta',
        getManifest: () => ({ version: '1' }),
        onMessage: { addListener() {}, removeListener() {} },
        sendMessage: async ({ kind, body }: { kind: string; body: object }) => {
          worker.asked.push(kind === 'showState' ? `${kind} ${JSON.stringify(body)}` : kind);
          return { ok: true, body: answers[kind]?.() ?? {} };
        },
      },
      i18n: { getMessage: () => '' },
    },
  };
});

const WARNING = {
  rule: 'profanity',
  set: 'tone',
  paragraph: '5c',
  severity: 'warn',
  messageId: 'm',
  parameters: {},
};

let stop: () => void;
let badge: BadgeView | null;

beforeEach(async () => {
  vi.useFakeTimers();
  worker.asked = [];
  worker.findings = [];
  worker.pausedUntil = undefined;
  badge = null;
  const panel = {
    setBadge: (_: object, view: BadgeView | null) => {
      badge = view;
    },
    updateFindings() {},
    refresh() {},
    destroy() {},
  } as Partial<Panel> as Panel;
  document.body.innerHTML = `<div><div data-testid="tweetTextarea_0" contenteditable="true">
    <div data-block="true"><span data-text="true">Tervetuloa torille</span></div></div>
    <div data-testid="toolBar"><button data-testid="tweetButtonInline">Julkaise</button></div></div>`;
  stop = startContent(document, x, () => panel);
  document
    .querySelector('[contenteditable]')
    ?.dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));
  await vi.advanceTimersByTimeAsync(500);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

const checks = () => worker.asked.filter((kind) => kind === 'check').length;

function comesBack(persisted: boolean): void {
  const event = new Event('pageshow');
  Object.defineProperty(event, 'persisted', { value: persisted });
  window.dispatchEvent(event);
}

describe('a page that the browser had put aside whole', () => {
  it('checks its texts by what is in force now: it was told of nothing meanwhile', async () => {
    expect(badge?.state).toBe('clean');
    worker.findings = [WARNING];
    comesBack(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(badge?.state).toBe('warn');
  });

  it('tells the toolbar button again, which the browser has emptied', async () => {
    const told = 'showState {"state":"clean","count":0}';
    expect(worker.asked.filter((kind) => kind === told)).toHaveLength(1);
    comesBack(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(worker.asked.filter((kind) => kind === told)).toHaveLength(2);
  });

  it('is not taken for one that has just been loaded', async () => {
    const before = checks();
    comesBack(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(checks()).toBe(before);
  });
});

describe('a pause', () => {
  it('that has ended is seen within a second or two, whatever timers did meanwhile', async () => {
    worker.pausedUntil = Date.now() + 60_000;
    comesBack(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(badge).toBeNull();
    worker.findings = [WARNING];
    vi.setSystemTime(worker.pausedUntil);
    worker.pausedUntil = undefined;
    await vi.advanceTimersByTimeAsync(2000);
    expect(badge?.state).toBe('warn');
  });
});
