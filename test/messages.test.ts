import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, MessageError, send } from '../src/messages.ts';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const OWN = 'harkinta-id';
const ORIGIN = 'chrome-extension://harkinta-id/';
const runtime = vi.hoisted(() => ({
  listeners: [] as Listener[],
  answer: (): unknown => undefined,
}));

// The browser's message port alone; what is tested is who is heard and what is let through.
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'harkinta-id',
      getURL: (path: string) => `chrome-extension://harkinta-id/${path}`,
      sendMessage: async () => runtime.answer(),
      onMessage: {
        addListener: (listener: Listener) => runtime.listeners.push(listener),
        removeListener() {},
      },
    },
  },
}));

const PAGE = { id: OWN, url: `${ORIGIN}src/ui/popup/popup.html` };
const CONTENT = { id: OWN, url: 'https://x.com/home', tab: { id: 7 }, frameId: 2 };

const receive = (message: unknown, sender: object) => runtime.listeners[0]?.(message, sender);
const message = (kind: string, body: unknown = {}) => ({ harkinta: 1, kind, body });

describe('who is heard', () => {
  const changed = vi.fn(() => ({}));
  const shown = vi.fn(() => ({}));
  beforeEach(() => {
    runtime.listeners.length = 0;
    changed.mockClear();
    shown.mockClear();
    listen({ changeSettings: changed, showState: shown });
  });

  it('another extension, or nobody known, is not answered', () => {
    for (const id of ['another-extension', '', undefined]) {
      expect(receive(message('showState', { state: 'clean', count: 0 }), { id })).toBeUndefined();
    }
    expect(shown).not.toHaveBeenCalled();
  });

  it('settings are changed by the extension’s own pages, not from a site’s page', async () => {
    expect(await receive(message('changeSettings', { profile: 'elected' }), CONTENT)).toEqual({
      ok: false,
      error: 'changeSettings: refused',
    });
    const elsewhere = { ...PAGE, url: 'https://evil.example/#chrome-extension://harkinta-id/' };
    expect(await receive(message('changeSettings', {}), elsewhere)).toMatchObject({ ok: false });
    expect(changed).not.toHaveBeenCalled();
    expect(await receive(message('changeSettings', { profile: 'elected' }), PAGE)).toMatchObject({
      ok: true,
    });
  });

  it('a content script is known by its tab and frame', async () => {
    await receive(message('showState', { state: 'clean', count: 0 }), CONTENT);
    expect(shown).toHaveBeenCalledWith(
      { state: 'clean', count: 0 },
      { tabId: 7, frameId: 2, url: CONTENT.url },
    );
  });

  it.each([
    ['no envelope', 'showState'],
    ['an unknown kind', message('toString')],
    ['a kind of the prototype', message('__proto__')],
  ])('%s is left alone', (_, sent) => {
    expect(receive(sent, CONTENT)).toBeUndefined();
  });

  it.each([
    ['a wrong type', { state: 'clean', count: '1' }],
    ['a missing part', { state: 'clean' }],
    ['an unknown state', { state: 'fine', count: 1 }],
  ])('%s is refused by name', async (_, body) => {
    expect(await receive(message('showState', body), CONTENT)).toEqual({
      ok: false,
      error: 'showState: invalid request',
    });
    expect(shown).not.toHaveBeenCalled();
  });
});

describe('a worker that answers rubbish', () => {
  it.each([
    ['nothing', undefined],
    ['a string', 'ok'],
    ['the wrong shape', { ok: true, body: { language: 'de', strings: {} } }],
  ])('%s counts as no answer', async (_, answer) => {
    runtime.answer = () => answer;
    await expect(send('strings', {})).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('an error of the worker is told as one', async () => {
    runtime.answer = () => ({ ok: false, error: 'it failed' });
    await expect(send('strings', {})).rejects.toBeInstanceOf(MessageError);
  });
});
