import browser from 'webextension-polyfill';
import type { Policy, Profile } from '../engine/types.ts';
import { enginePolicy } from '../settings/engine-policy.ts';
import { isRecord } from '../settings/is-record.ts';
import { type PackProblem, readGuidelinePack } from '../settings/read-guideline-pack.ts';
import {
  type ResolvedSettings,
  resolveSettings,
  type SettingLayers,
} from '../settings/resolve-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { noteProblem } from './problem-log.ts';

/** Keys of `storage.local`. `policyCache` is the managed policy as last read. */
type StoredLayer = 'organisation' | 'person' | 'policyCache' | 'organisationBefore';

/** How many changes of the organisation's settings can be undone. */
const UNDO_KEPT = 10;

export interface SettingsStore {
  /** Never waits for the managed policy: its last known value counts until it has been read. */
  resolved(): Promise<ResolvedSettings>;
  policy(profile: Profile): Promise<Policy>;
  layers(): Promise<SettingLayers>;
  /** Replaces the organisation's settings on this machine; what was there can be had back. */
  changeOrganisation(layer: Readonly<Record<string, unknown>>): Promise<void>;
  /** @returns whether there was a change to undo. */
  undoOrganisation(): Promise<boolean>;
  changesToUndo(): Promise<number>;
  change(
    personal: Partial<Pick<Settings, 'language' | 'profile' | 'accounts' | 'ownExceptions'>>,
  ): Promise<void>;
  /**
   * @param file the text of a pack file; `null`: back to the pack that is built in.
   * @returns what is wrong with the file. Nothing changes when it has no usable guideline.
   */
  changeGuidelinePack(file: string | null): Promise<{
    readonly changed: boolean;
    readonly problems: readonly PackProblem[];
  }>;
}

/**
 * Reads what is stored at once and the browser's managed policy behind it: Chromium can take
 * seconds for the first `storage.managed.get()`, Firefox rejects it where there is no policy.
 * @param onChange called after every change of an effective value.
 */
export function createSettingsStore(onChange: () => void): SettingsStore {
  let layers: SettingLayers = {};
  let resolved: ResolvedSettings = resolveSettings(layers);
  let policies = new Map<Profile, Policy>();

  function apply(next: SettingLayers): void {
    const before = JSON.stringify(resolved.settings);
    layers = next;
    resolved = resolveSettings(layers);
    if (JSON.stringify(resolved.settings) === before) return;
    policies = new Map();
    if (announces) onChange();
  }

  async function readStored(): Promise<void> {
    const asOf = ownChanges;
    const stored = await storing(() =>
      browser.storage.local.get(['organisation', 'person', 'policyCache'] satisfies StoredLayer[]),
    ).catch((error: unknown): Record<string, unknown> => {
      console.warn('Harkinta: storage.local', error);
      void noteProblem('storage.local');
      return {};
    });
    // Told of an earlier change of ours, while a later one was on its way to the storage.
    if (asOf !== ownChanges) return;
    apply({
      organisation: stored.organisation,
      person: stored.person,
      // What the browser itself has said since is newer than its last known value.
      policy: managedIsRead ? layers.policy : stored.policyCache,
    });
  }

  async function readManaged(): Promise<void> {
    let policy: Record<string, unknown> | undefined;
    try {
      const managed = await browser.storage.managed.get(null);
      if (Object.keys(managed).length > 0) policy = managed;
    } catch (error) {
      // What an administrator has locked is not unlocked by a fault.
      if (!isWithoutPolicy(error)) {
        console.warn('Harkinta: storage.managed', error);
        await noteProblem('storage.managed');
        return;
      }
    }
    managedIsRead = true;
    if (JSON.stringify(policy) === JSON.stringify(layers.policy)) return;
    apply({ ...layers, policy });
    await keep('policyCache', policy);
  }

  async function replaceOrganisation(organisation: unknown): Promise<void> {
    ownChanges += 1;
    apply({ ...layers, organisation });
    await keep('organisation', organisation);
  }

  async function organisationBefore(): Promise<unknown[]> {
    const key = 'organisationBefore' satisfies StoredLayer;
    const stored = await browser.storage.local
      .get([key])
      .catch((): Record<string, unknown> => ({}));
    return Array.isArray(stored[key]) ? stored[key] : [];
  }

  const changing = oneAtATime();
  let announces = false;
  let managedIsRead = false;
  /** Rises with each change that is made here: what was read before it is older. */
  let ownChanges = 0;
  const ready = readStored().then(() => {
    // What was already in force when the worker woke is no change.
    announces = true;
    void readManaged();
  });

  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed') void ready.then(readManaged);
    if (area === 'local' && (changes.person || changes.organisation)) void readStored();
  });

  return {
    async resolved() {
      await ready;
      return resolved;
    },
    async policy(profile) {
      await ready;
      let policy = policies.get(profile);
      if (!policy) {
        policy = enginePolicy(resolved.settings, profile);
        policies.set(profile, policy);
      }
      return policy;
    },
    async change(personal) {
      await ready;
      const person = { ...(isRecord(layers.person) ? layers.person : {}), ...personal };
      ownChanges += 1;
      apply({ ...layers, person });
      await keep('person', person);
    },
    async layers() {
      await ready;
      return layers;
    },
    changeOrganisation: (organisation) =>
      changing(async () => {
        await ready;
        const before = [...(await organisationBefore()), layers.organisation ?? {}];
        await keep('organisationBefore', before.slice(-UNDO_KEPT));
        await replaceOrganisation(organisation);
      }),
    undoOrganisation: () =>
      changing(async () => {
        await ready;
        const before = await organisationBefore();
        if (before.length === 0) return false;
        await keep('organisationBefore', before.slice(0, -1));
        await replaceOrganisation(before.at(-1));
        return true;
      }),
    async changesToUndo() {
      return (await organisationBefore()).length;
    },
    async changeGuidelinePack(file) {
      await ready;
      const { guidelinePack: _before, ...others } = isRecord(layers.organisation)
        ? layers.organisation
        : {};
      const read = file === null ? undefined : readGuidelinePack(file);
      if (file !== null && !read?.pack) return { changed: false, problems: read?.problems ?? [] };
      const organisation =
        file === null ? others : { ...others, guidelinePack: JSON.parse(file) as unknown };
      await replaceOrganisation(organisation);
      return { changed: true, problems: read?.problems ?? [] };
    },
  };
}

const storing = oneAtATime();

/** A full or broken storage must not stop anything: the value then lives until the worker ends. */
function keep(key: StoredLayer, value: unknown): Promise<void> {
  return storing(async () => {
    try {
      if (value === undefined) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: value });
    } catch (error) {
      console.warn(`Harkinta: storage.local.${key}`, error);
      await noteProblem(`storage.local.${key}`);
    }
  });
}

/** Firefox rejects where there is no policy ("Managed storage manifest not found"). */
function isWithoutPolicy(error: unknown): boolean {
  return error instanceof Error && error.message.includes('manifest not found');
}
