import { beforeEach, expect, it, vi } from 'vitest';
import { forgetOutcomes, readOutcomes, recordOutcome } from '../../src/background/outcome-store.ts';

const storage = vi.hoisted(() => ({ local: {} as Record<string, unknown> }));

/** Answers later, as the browser's own storage does: time for others to ask meanwhile. */
vi.mock('webextension-polyfill', () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    default: {
      storage: {
        local: {
          get: async (key: string) => {
            const found = { [key]: storage.local[key] };
            await turn();
            return found;
          },
          set: async (items: object) => {
            await turn();
            Object.assign(storage.local, items);
          },
          remove: async (key: string) => {
            await turn();
            delete storage.local[key];
          },
        },
      },
    },
  };
});

beforeEach(() => {
  storage.local = {};
});

it('counts outcomes that come at the same time, of two tabs or of two answers', async () => {
  await Promise.all([
    recordOutcome('mended', ['profanity']),
    recordOutcome('set-aside', ['profanity']),
    recordOutcome('mended', ['profanity', 'long-sentence']),
  ]);
  expect(await readOutcomes()).toEqual({
    profanity: { mended: 2, 'set-aside': 1 },
    'long-sentence': { mended: 1 },
  });
});

it('wipes what was being counted when the person asked for it', async () => {
  await Promise.all([recordOutcome('mended', ['profanity']), forgetOutcomes()]);
  expect(await readOutcomes()).toEqual({});
});
