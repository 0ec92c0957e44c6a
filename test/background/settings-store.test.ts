import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../src/background/settings-store.ts';

type Changes = Record<string, { newValue?: unknown }>;

/** The browser's storage alone, so that each of its faults can be had when it is wanted. */
const storage = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
  full: false,
  managed: (): Promise<Record<string, unknown>> => Promise.resolve({}),
  changed: [] as ((changes: Changes, area: string) => void)[],
}));

vi.mock('webextension-polyfill', () => {
  const area = (name: 'local' | 'session') => ({
    get: async (keys: string | string[]) => {
      const wanted = [keys].flat();
      return Object.fromEntries(
        Object.entries(storage[name]).filter(([key]) => wanted.includes(key)),
      );
    },
    set: async (items: object) => {
      if (storage.full && name === 'local') throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(storage[name], items);
    },
    remove: async (key: string) => void delete storage[name][key],
  });
  return {
    default: {
      storage: {
        local: area('local'),
        session: area('session'),
        managed: { get: () => storage.managed() },
        onChanged: {
          addListener: (listener: (changes: Changes, area: string) => void) =>
            storage.changed.push(listener),
        },
      },
    },
  };
});

/** Everything that waits for nothing but promises is done by the next turn of the event loop. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const HOLD = { whenCheckFails: 'hold' };

beforeEach(() => {
  storage.local = {};
  storage.session = {};
  storage.full = false;
  storage.managed = () => Promise.resolve({});
  storage.changed.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('the organisation’s settings on this machine', () => {
  it('are replaced and told of, and had back one change after another', async () => {
    storage.local = { organisation: { simulation: true } };
    const changed = vi.fn();
    const store = createSettingsStore(changed);
    await store.changeOrganisation({ simulation: true, overrideBlocks: 'never' });
    await store.changeOrganisation(HOLD);
    expect((await store.resolved()).settings).toMatchObject({ ...HOLD, simulation: false });
    expect(changed).toHaveBeenCalledTimes(2);
    expect(await store.changesToUndo()).toBe(2);
    expect(await store.undoOrganisation()).toBe(true);
    expect(await store.undoOrganisation()).toBe(true);
    expect(await store.undoOrganisation()).toBe(false);
    expect(storage.local.organisation).toEqual({ simulation: true });
    expect((await store.resolved()).settings).toMatchObject({ simulation: true });
  });

  it('can be had back one by one though they came at the same time', async () => {
    const store = createSettingsStore(() => undefined);
    await Promise.all([
      store.changeOrganisation({ reminderBudget: 1 }),
      store.changeOrganisation({ reminderBudget: 2 }),
    ]);
    expect(await store.changesToUndo()).toBe(2);
    await Promise.all([store.undoOrganisation(), store.undoOrganisation()]);
    expect(await store.changesToUndo()).toBe(0);
    expect(storage.local.organisation).toEqual({});
  });

  it('can be had back ten times, after a new start too', async () => {
    const store = createSettingsStore(() => undefined);
    for (let budget = 0; budget < 12; budget += 1) {
      await store.changeOrganisation({ reminderBudget: budget });
    }
    const next = createSettingsStore(() => undefined);
    expect(await next.changesToUndo()).toBe(10);
    await next.undoOrganisation();
    expect((await next.resolved()).settings.reminderBudget).toBe(10);
  });
});

describe('the administrator’s policy', () => {
  it('may be missing: the browser rejects, the defaults are in force', async () => {
    storage.managed = () => Promise.reject(new Error('Managed storage manifest not found'));
    const { settings, rejected } = await createSettingsStore(() => undefined).resolved();
    expect([settings.whenCheckFails, settings.profile, rejected]).toEqual([
      'let-through',
      'official',
      [],
    ]);
  });

  it('may be late: what it was last counts from the first check on', async () => {
    storage.local = { policyCache: HOLD };
    storage.managed = () => new Promise(() => {});
    const { settings } = await createSettingsStore(() => undefined).resolved();
    expect(settings.whenCheckFails).toBe('hold');
  });

  it('that cannot be read stays what it was last, and that is noted', async () => {
    storage.local = { policyCache: HOLD };
    storage.managed = () => Promise.reject(new Error('An unexpected error occurred'));
    const store = createSettingsStore(() => undefined);
    await store.resolved();
    await settled();
    expect((await store.resolved()).settings.whenCheckFails).toBe('hold');
    expect(storage.local.policyCache).toEqual(HOLD);
    expect(storage.session.problems).toEqual({ 'storage.managed': 1 });
  });

  it('is applied when it comes, told of once and kept for the next start', async () => {
    let give: (policy: Record<string, unknown>) => void = () => undefined;
    storage.managed = () =>
      new Promise((resolve) => {
        give = resolve;
      });
    const changed = vi.fn();
    const store = createSettingsStore(changed);
    expect((await store.resolved()).settings.whenCheckFails).toBe('let-through');
    await settled();
    give(HOLD);
    await settled();
    expect((await store.resolved()).settings.whenCheckFails).toBe('hold');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(storage.local.policyCache).toEqual(HOLD);
  });

  it('may be half invalid: the rest of it is in force, and what is not is named', async () => {
    storage.managed = () =>
      Promise.resolve({
        ...HOLD,
        profile: 'mayor',
        rules: { profanity: { official: 'remind', elected: 'shout' }, profanty: 'off' },
        surprise: true,
      });
    const store = createSettingsStore(() => undefined);
    await settled();
    await settled();
    const { settings, rejected } = await store.resolved();
    expect(settings.whenCheckFails).toBe('hold');
    expect(settings.profile).toBe('official');
    expect(settings.rules.profanity?.official).toBe('remind');
    expect(rejected.map(({ path, reason }) => `${path} ${reason}`).sort()).toEqual([
      'profile invalid-value',
      'rules.profanity.elected invalid-value',
      'rules.profanty unknown-id',
      'surprise unknown-id',
    ]);
  });

  it('that is taken back leaves the defaults', async () => {
    storage.local = { policyCache: HOLD };
    const store = createSettingsStore(() => undefined);
    await store.resolved();
    await settled();
    expect((await store.resolved()).settings.whenCheckFails).toBe('let-through');
    expect(storage.local).not.toHaveProperty('policyCache');
  });
});

describe('the stored settings', () => {
  it.each([
    ['a text', 'rubbish'],
    ['a list', [1, 2]],
    ['nothing', null],
    ['of a newer version', { version: 9, profile: { id: 'official' }, language: 'fi' }],
  ])('that are %s cost what is wrong alone', async (_, person) => {
    storage.local = { person, organisation: person, policyCache: person };
    const { settings } = await createSettingsStore(() => undefined).resolved();
    expect(settings.profile).toBe('official');
    expect(settings.whenCheckFails).toBe('let-through');
  });

  it('are not set back by the news of an earlier choice', async () => {
    const store = createSettingsStore(() => undefined);
    await store.change({ language: 'sv' });
    for (const listener of storage.changed) {
      listener({ person: { newValue: storage.local.person } }, 'local');
    }
    await store.change({ profile: 'employee' });
    await settled();
    expect((await store.resolved()).settings).toMatchObject({
      profile: 'employee',
      language: 'sv',
    });
    await store.change({ language: 'en' });
    expect(storage.local.person).toEqual({ profile: 'employee', language: 'en' });
  });

  it('that another part of the browser has changed are read anew', async () => {
    const store = createSettingsStore(() => undefined);
    await store.change({ language: 'sv' });
    storage.local.person = { language: 'en' };
    for (const listener of storage.changed) {
      listener({ person: { newValue: storage.local.person } }, 'local');
    }
    await settled();
    expect((await store.resolved()).settings.language).toBe('en');
  });

  it('that cannot be written hold until the worker ends, and the fault is noted', async () => {
    storage.full = true;
    const store = createSettingsStore(() => undefined);
    await store.change({ profile: 'elected' });
    expect((await store.resolved()).settings.profile).toBe('elected');
    await settled();
    expect(storage.session.problems).toEqual({ 'storage.local.person': 1 });
  });
});
