import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../src/background/settings-store.ts';
import { aSmallPack } from '../settings/a-small-pack.ts';

/*
 * The browser's storage with a managed area that answers when the test says so: how long a browser
 * takes, and that it takes long at all, is not in the hand of a test in a real one.
 */
interface Storage {
  stored: Record<string, unknown>;
  managed: () => Promise<Record<string, unknown>>;
  onChanged: (changes: Record<string, unknown>, area: string) => void;
}
const storage = vi.hoisted(
  (): Storage => ({
    stored: {},
    managed: async () => ({}),
    onChanged: () => {},
  }),
);
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => structuredClone(storage.stored),
        set: async (values: object) => void Object.assign(storage.stored, values),
        remove: async (key: string) => void delete storage.stored[key],
      },
      managed: { get: () => storage.managed() },
      onChanged: {
        addListener: (listener: Storage['onChanged']) => {
          storage.onChanged = listener;
        },
      },
    },
  },
}));

const never = () => new Promise<never>(() => {});
const profileOf = async (store: ReturnType<typeof createSettingsStore>) =>
  (await store.resolved()).settings.profile;

beforeEach(() => {
  storage.stored = {};
  storage.managed = async () => ({});
});

describe('the managed policy', () => {
  it('counts as last known while the browser has not answered yet', async () => {
    storage.stored = { policyCache: { profile: 'elected' } };
    storage.managed = never;
    const { settings, origins } = await createSettingsStore(() => {}).resolved();
    expect(settings.profile).toBe('elected');
    expect(origins.profile).toBe('policy');
  });

  it('is announced and kept when it is another than the last known', async () => {
    storage.stored = { policyCache: { profile: 'elected' } };
    storage.managed = async () => ({ profile: 'employee' });
    const onChange = vi.fn();
    const store = createSettingsStore(onChange);
    await vi.waitFor(async () => expect(await profileOf(store)).toBe('employee'));
    expect(onChange).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(storage.stored.policyCache).toEqual({ profile: 'employee' }));
  });

  it('is read again when the browser says that it changed, and gone when it is gone', async () => {
    const onChange = vi.fn();
    const store = createSettingsStore(onChange);
    expect(await profileOf(store)).toBe('official');
    storage.managed = async () => ({ profile: 'employee' });
    storage.onChanged({ profile: {} }, 'managed');
    await vi.waitFor(async () => expect(await profileOf(store)).toBe('employee'));
    // Firefox has no other way to say that there is no policy.
    storage.managed = () => Promise.reject(new Error('Managed storage manifest not found'));
    storage.onChanged({ profile: {} }, 'managed');
    await vi.waitFor(async () => expect(await profileOf(store)).toBe('official'));
    expect(onChange).toHaveBeenCalledTimes(2);
    await vi.waitFor(() => expect(storage.stored).toEqual({}));
  });

  it('is not undone by its last known value when a person’s choice is read again', async () => {
    storage.managed = async () => ({ profile: 'employee' });
    const store = createSettingsStore(() => {});
    await vi.waitFor(async () => expect(await profileOf(store)).toBe('employee'));
    storage.stored = { person: { language: 'sv' }, policyCache: { profile: 'elected' } };
    storage.onChanged({ person: {} }, 'local');
    await vi.waitFor(async () => expect((await store.resolved()).settings.language).toBe('sv'));
    expect(await profileOf(store)).toBe('employee');
  });
});

describe('a loaded guideline pack', () => {
  it('is in force at once, kept, and given up again', async () => {
    storage.stored = { organisation: { simulation: true } };
    const onChange = vi.fn();
    const store = createSettingsStore(onChange);
    const answer = await store.changeGuidelinePack(JSON.stringify(aSmallPack()));
    expect(answer).toEqual({ changed: true, problems: [] });
    expect((await store.resolved()).settings).toMatchObject({
      simulation: true,
      guidelinePack: { id: 'saarela' },
    });
    expect(Object.keys((await store.policy('official')).rules)).toHaveLength(2);
    expect(storage.stored.organisation).toEqual({ simulation: true, guidelinePack: aSmallPack() });

    expect(await store.changeGuidelinePack(null)).toEqual({ changed: true, problems: [] });
    expect((await store.resolved()).settings.guidelinePack.id).toBe('hanko');
    expect(storage.stored.organisation).toEqual({ simulation: true });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('that is not usable changes nothing and is told', async () => {
    const store = createSettingsStore(() => {});
    const { changed, problems } = await store.changeGuidelinePack('{"format": "other"}');
    expect(changed).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
    expect(storage.stored).toEqual({});
  });
});
