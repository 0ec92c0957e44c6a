import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Response, send } from '../../messages.ts';
import { isRecord } from '../../settings/is-record.ts';
import { type ResolvedSettings, resolveSettings } from '../../settings/resolve-settings.ts';
import type { Settings } from '../../settings/settings.ts';
import { type OrganisationLayer, withValue } from '../../settings/settings-file.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';

type Layers = Response<'readLayers'>;

export type Told = 'saved' | 'undone' | 'imported' | 'save_failed';

/** What the organisation's sections show and change. */
export interface Organisation {
  /** The administrator's settings on this machine, as they stand. */
  readonly layer: OrganisationLayer;
  readonly resolved: ResolvedSettings;
  /** What is in force where nothing is set here. */
  readonly defaults: Settings;
  readonly changesToUndo: number;
  /** What came of the last change; `count` tells one from the next. */
  readonly told: { readonly what: Told; readonly count: number } | undefined;
  isLocked(path: readonly string[]): boolean;
  /**
   * A value that is the default is not kept; `undefined` takes a value away.
   * @returns the paths that are not right; nothing is changed when there are any.
   */
  set(path: readonly string[], value: unknown): Promise<readonly string[]>;
  replace(layer: OrganisationLayer): Promise<void>;
  undo(): Promise<void>;
}

export function useOrganisation(): Organisation | 'failed' | undefined {
  const [layers, setLayers] = useState<Layers | 'failed'>();
  const [told, setTold] = useState<Organisation['told']>();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const read = async () => setLayers(await readLayers());
    void read();
    return onSettingsChanged(read);
  }, []);
  return useMemo((): Organisation | 'failed' | undefined => {
    if (layers === undefined || layers === 'failed') return layers;
    const layer = isRecord(layers.organisation) ? layers.organisation : {};
    const resolved = resolveSettings(layers);
    const { guidelinePack } = layer;
    const { settings: defaults } = resolveSettings({ organisation: { guidelinePack } });
    const after = async (change: () => Promise<boolean>, what: Told) => {
      const done = await change().catch(() => false);
      setLayers(await readLayers());
      setTold((before) => ({
        what: done ? what : 'save_failed',
        count: (before?.count ?? 0) + 1,
      }));
    };
    const save = async (changed: OrganisationLayer) => {
      await send('changeOrganisation', { settings: changed });
      return true;
    };
    const change = async (path: readonly string[], value: unknown) => {
      const now = await readLayers();
      if (now === 'failed') {
        await after(async () => false, 'saved');
        return [];
      }
      const isDefault = JSON.stringify(valueAt(defaults, path)) === JSON.stringify(value);
      const before = isRecord(now.organisation) ? now.organisation : {};
      const changed = withValue(before, path, isDefault ? undefined : value);
      const joined = path.join('.');
      const wrong = resolveSettings({ organisation: changed })
        .rejected.map((one) => one.path)
        .filter((one) => one === joined || one.startsWith(`${joined}.`));
      if (wrong.length === 0) await after(() => save(changed), 'saved');
      return wrong;
    };
    return {
      layer,
      resolved,
      defaults,
      changesToUndo: layers.changesToUndo,
      told,
      isLocked: (path) => decides(layers.policy, path, resolved),
      // One after another: a field is often left by a click on the next, and each starts from
      // what the one before has saved.
      set(path, value) {
        const changed = last.current.then(() => change(path, value));
        last.current = changed.catch(() => undefined);
        return changed;
      },
      replace: (changed: OrganisationLayer) => after(() => save(changed), 'imported'),
      undo: () => after(async () => (await send('undoOrganisation', {})).undone, 'undone'),
    };
  }, [layers, told]);
}

async function readLayers(): Promise<Layers | 'failed'> {
  try {
    return await send('readLayers', {});
  } catch {
    return 'failed';
  }
}

/** The pack's own values of rules are where the settings have none. */
export function valueAt(settings: Settings, path: readonly string[]): unknown {
  const [name, id = '', further = ''] = path;
  const rule = settings.guidelinePack.rules.find((one) => one.id === id);
  if (name === 'ruleSets') return settings.ruleSets[id] !== false;
  if (name === 'rules') {
    const profile = further as keyof NonNullable<typeof rule>['severity'];
    return settings.rules[id]?.[profile] ?? rule?.severity[profile];
  }
  if (name === 'parameters') {
    return settings.parameters[id]?.[further] ?? rule?.parameters[further];
  }
  const found = path.reduce<unknown>(
    (value, part) => (isRecord(value) ? value[part] : undefined),
    settings,
  );
  // A rule with no words of its own has an empty list.
  return found === undefined && id === 'extraWords' ? [] : found;
}

/** Whether a usable value of the policy stands at `path`, or over all of it. */
function decides(policy: unknown, path: readonly string[], { rejected }: ResolvedSettings) {
  let value = policy;
  for (const part of path) {
    // "off" for a rule is for every profile.
    if (typeof value === 'string') break;
    if (!isRecord(value)) return false;
    value = value[part];
  }
  const joined = path.join('.');
  return (
    value !== undefined &&
    !rejected.some(
      (one) =>
        one.origin === 'policy' && (joined === one.path || joined.startsWith(`${one.path}.`)),
    )
  );
}
