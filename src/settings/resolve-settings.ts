import * as v from 'valibot';
import { ruleSets } from './guideline-pack.ts';
import { isRecord } from './is-record.ts';
import {
  entries,
  mergeOrganisation,
  mergeParameters,
  mergeRules,
  type Outcome,
} from './merge-settings.ts';
import { readGuidelinePack } from './read-guideline-pack.ts';
import {
  defaultSettings,
  ONLY_PERSONAL_SETTINGS,
  PERSONAL_SETTINGS,
  type Settings,
  settingSchemas,
} from './settings.ts';

/** Where a value came from. `policy` locks it. */
export type Origin = 'default' | 'organisation' | 'person' | 'policy';

export interface SettingLayers {
  /** The administrator's settings on this machine (imported or set on the settings page). */
  readonly organisation?: unknown;
  readonly person?: unknown;
  /** Managed by the browser's administrator (`storage.managed`). */
  readonly policy?: unknown;
}

/** A value that was left out, by the path that an administrator would look for. */
export interface RejectedValue {
  readonly origin: Exclude<Origin, 'default'>;
  /** "rules.profanity.official" */
  readonly path: string;
  readonly reason: 'unknown-id' | 'invalid-value' | 'not-personal';
}

export interface ResolvedSettings {
  readonly settings: Settings;
  /** Path → origin of every value that is not the default ("rules.profanity", "profile"). */
  readonly origins: Readonly<Record<string, Origin>>;
  readonly rejected: readonly RejectedValue[];
}

type LayerName = Exclude<Origin, 'default'>;
/** Later wins: a person's choice over the organisation's, the browser's policy over all. */
const ORDER: readonly LayerName[] = ['organisation', 'person', 'policy'];

/**
 * The guideline pack < the organisation's settings < the person's choice < the browser's policy.
 * Every value is validated alone; what is not right is left out and named.
 */
export function resolveSettings(layers: SettingLayers): ResolvedSettings {
  const origins: Record<string, Origin> = {};
  const rejected: RejectedValue[] = [];
  // The pack says what the other settings are about, whichever layer it comes from.
  let settings = withGuidelinePack(layers, origins, rejected);

  for (const origin of ORDER) {
    const layer = layers[origin];
    if (layer === undefined || layer === null) continue;
    if (!isRecord(layer)) {
      rejected.push({ origin, path: '', reason: 'invalid-value' });
      continue;
    }
    const reject = (path: string, reason: RejectedValue['reason']) => {
      rejected.push({ origin, path, reason });
    };
    const accept = (path: string) => {
      origins[path] = origin;
    };
    const outcome: Outcome = { accept, reject };
    for (const [name, value] of Object.entries(layer)) {
      if (name === 'guidelinePack') {
        if (origin === 'person') reject(name, 'not-personal');
      } else if (
        !isSettingName(name) ||
        (origin !== 'person' && ONLY_PERSONAL_SETTINGS.includes(name))
      ) {
        reject(name, 'unknown-id');
      } else if (origin === 'person' && !PERSONAL_SETTINGS.includes(name)) {
        reject(name, 'not-personal');
      } else if (name === 'ruleSets') {
        const accepted = entries(value, ruleSets, settingSchemas.ruleSets, name, outcome);
        settings = { ...settings, ruleSets: { ...settings.ruleSets, ...accepted } };
      } else if (name === 'rules') {
        settings = { ...settings, rules: mergeRules(settings, value, outcome) };
      } else if (name === 'parameters') {
        settings = mergeParameters(settings, value, outcome);
      } else if (name === 'organisation') {
        settings = mergeOrganisation(settings, value, outcome);
      } else {
        const parsed = v.safeParse(settingSchemas[name], value);
        if (!parsed.success) reject(name, 'invalid-value');
        else {
          settings = { ...settings, [name]: parsed.output };
          accept(name);
        }
      }
    }
  }
  return { settings, origins, rejected };
}

/**
 * The last layer that has a usable pack wins. A layer holds the parsed file or, in a policy, the
 * text of it.
 */
function withGuidelinePack(
  layers: SettingLayers,
  origins: Record<string, Origin>,
  rejected: RejectedValue[],
): Settings {
  let settings = defaultSettings;
  for (const origin of ['organisation', 'policy'] as const) {
    const layer = layers[origin];
    if (!isRecord(layer) || layer.guidelinePack === undefined) continue;
    const { pack, problems } = readGuidelinePack(layer.guidelinePack);
    for (const { path, reason } of problems) {
      rejected.push({ origin, path: `guidelinePack${path && `.${path}`}`, reason });
    }
    if (!pack) continue;
    settings = { ...settings, guidelinePack: pack, organisation: pack.organisation };
    origins.guidelinePack = origin;
  }
  return settings;
}

function isSettingName(name: string): name is keyof typeof settingSchemas {
  return Object.hasOwn(settingSchemas, name);
}
