import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown) => Promise<{ ok: boolean; body: object }>;

const browser = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  listeners: [] as unknown[],
}));

vi.mock('webextension-polyfill', () => {
  const area = (stored: Record<string, unknown>) => ({
    get: async (keys: string | string[]) =>
      Object.fromEntries(Object.entries(stored).filter(([key]) => [keys].flat().includes(key))),
    set: async (items: object) => void Object.assign(stored, items),
    remove: async (key: string) => void delete stored[key],
  });
  const event = { addListener() {} };
  return {
    default: {
      runtime: {
        id: 'harkinta',
        getURL: (path: string) => `chrome-extension://harkinta/${path}`,
        onInstalled: event,
        onMessage: { addListener: (listener: unknown) => browser.listeners.push(listener) },
        sendMessage: async () => undefined,
      },
      storage: {
        local: area(browser.local),
        session: area({}),
        managed: { get: async () => ({}) },
        onChanged: event,
      },
      tabs: { query: async () => [] },
    },
  };
});

const checked = { findings: [], notes: [], segments: [], problems: [] };
vi.mock('../../src/background/engine-host.ts', () => ({
  loadedEngine: async () => ({ engine: { check: () => checked, twinOf: () => undefined } }),
}));
vi.stubGlobal('__TEST_BUILD__', false);
await import('../../src/background/background.ts');

const [listener] = browser.listeners as Listener[];

async function answerTo(kind: string, body: object, sender: object): Promise<object> {
  const answer = await listener?.({ harkinta: 1, kind, body }, { id: 'harkinta', ...sender });
  if (!answer?.ok) throw new Error(`${kind}: ${JSON.stringify(answer)}`);
  return answer.body;
}

/** From a page's script in a private window, or in another. */
const says = (kind: string, body: object, incognito: boolean) =>
  answerTo(kind, body, { url: 'https://x.com/home', tab: { id: 1, incognito } });

const popupSees = () => answerTo('readSettings', {}, { url: 'chrome-extension://harkinta/popup' });

const WORDS = {
  outcome: { outcome: 'overridden', rules: ['profanity'] },
  picture: { hash: 'a'.repeat(64), answer: { rights: 'own' } },
  draft: { text: 'Hei', attachments: [], surface: 'post', site: 'x', account: 'maija_rantanen' },
};

beforeEach(() => {
  for (const key of Object.keys(browser.local)) delete browser.local[key];
});

describe('in a private window', () => {
  it('no outcome is counted and no picture remembered', async () => {
    await says('recordOutcome', WORDS.outcome, true);
    await says('rememberPictureAnswer', WORDS.picture, true);
    expect(browser.local).not.toHaveProperty('outcomes');
    expect(browser.local).not.toHaveProperty('pictureAnswers');
    await says('recordOutcome', WORDS.outcome, false);
    await says('rememberPictureAnswer', WORDS.picture, false);
    expect(browser.local).toHaveProperty('outcomes');
    expect(browser.local).toHaveProperty('pictureAnswers');
  });

  it('an account that is met is not named in other windows', async () => {
    expect(await says('check', { draft: WORDS.draft }, true)).toMatchObject({
      unknownAccount: { name: 'maija_rantanen' },
    });
    expect(await popupSees()).toMatchObject({ unknownAccounts: [] });
    await says('check', { draft: WORDS.draft }, false);
    expect(await popupSees()).toMatchObject({ unknownAccounts: [{ name: 'maija_rantanen' }] });
  });
});
