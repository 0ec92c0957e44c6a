import * as v from 'valibot';
import { RULES_OF_WORDS } from '../engine/lexicon/rules-of-words.ts';
import type { ParameterValue } from '../engine/types.ts';
import { ruleSets } from './guideline-pack.ts';
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

type Reject = (path: string, reason: RejectedValue['reason']) => void;

/** What becomes of the values of one layer. */
interface Outcome {
  readonly accept: (path: string) => void;
  readonly reject: Reject;
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

function mergeRules(
  settings: Settings,
  value: unknown,
  { accept, reject }: Outcome,
): Settings['rules'] {
  if (!isRecord(value)) {
    reject('rules', 'invalid-value');
    return settings.rules;
  }
  const merged: Record<string, Settings['rules'][string]> = { ...settings.rules };
  for (const [id, given] of Object.entries(value)) {
    if (!settings.guidelinePack.rules.some((rule) => rule.id === id)) {
      reject(`rules.${id}`, 'unknown-id');
      continue;
    }
    // "off" for a rule means for everybody.
    const byProfile = isRecord(given)
      ? given
      : { official: given, employee: given, elected: given };
    const profiles = ['official', 'employee', 'elected'];
    const accepted: Record<string, unknown> = {};
    for (const [profile, severity] of Object.entries(byProfile)) {
      const path = isRecord(given) ? `rules.${id}.${profile}` : `rules.${id}`;
      if (!profiles.includes(profile)) reject(path, 'unknown-id');
      else if (v.is(v.picklist(['block', 'warn', 'remind', 'off']), severity)) {
        accepted[profile] = severity;
      } else {
        reject(path, 'invalid-value');
        if (!isRecord(given)) break;
      }
    }
    const parsed = v.safeParse(settingSchemas.rules, { ...merged[id], ...accepted });
    if (parsed.success && Object.keys(accepted).length > 0) {
      merged[id] = parsed.output as Settings['rules'][string];
      accept(`rules.${id}`);
    }
  }
  return merged;
}

function mergeParameters(
  settings: Settings,
  value: unknown,
  { accept, reject }: Outcome,
): Settings {
  if (!isRecord(value)) {
    reject('parameters', 'invalid-value');
    return settings;
  }
  const merged: Record<string, Settings['parameters'][string]> = { ...settings.parameters };
  for (const [id, given] of Object.entries(value)) {
    const path = `parameters.${id}`;
    const known = settings.guidelinePack.rules.find((rule) => rule.id === id)?.parameters;
    if (!known) reject(path, 'unknown-id');
    else if (!isRecord(given)) reject(path, 'invalid-value');
    else {
      for (const [name, parameter] of Object.entries(given)) {
        const inner = `${path}.${name}`;
        const own = known[name];
        if (own === undefined) {
          reject(inner, 'unknown-id');
          continue;
        }
        const read = Array.isArray(own)
          ? readList(parameter, settingSchemas.organisation.phones, inner, reject)
          : readParameter(parameter, own, inner, reject);
        if (read === undefined) continue;
        merged[id] = { ...merged[id], [name]: read };
        accept(inner);
      }
    }
  }
  return { ...settings, parameters: merged };
}

/** A parameter keeps the type that the guideline pack gives it. */
function readParameter(given: unknown, own: ParameterValue, path: string, reject: Reject) {
  const parsed = v.safeParse(settingSchemas.parameters, given);
  if (parsed.success && typeof parsed.output === typeof own) return parsed.output;
  reject(path, 'invalid-value');
  return undefined;
}

/**
 * Entry by entry, so that one slip in a list of two hundred costs that entry alone. A list with
 * nothing right in it is left out as a whole.
 */
function readList<T>(
  given: unknown,
  schema: v.ArraySchema<v.GenericSchema<unknown, T>, undefined>,
  path: string,
  reject: Reject,
): T[] | undefined {
  if (!Array.isArray(given)) {
    reject(path, 'invalid-value');
    return undefined;
  }
  const accepted: T[] = [];
  const bad: number[] = [];
  for (const [index, entry] of given.entries()) {
    const parsed = v.safeParse(schema.item, entry);
    if (parsed.success) accepted.push(parsed.output);
    else bad.push(index);
  }
  if (bad.length > 0 && accepted.length === 0) {
    reject(path, 'invalid-value');
    return undefined;
  }
  for (const index of bad) reject(`${path}.${index}`, 'invalid-value');
  return accepted;
}

function mergeOrganisation(
  settings: Settings,
  value: unknown,
  { accept, reject }: Outcome,
): Settings {
  if (!isRecord(value)) {
    reject('organisation', 'invalid-value');
    return settings;
  }
  let organisation = settings.organisation;
  for (const [name, given] of Object.entries(value)) {
    const path = `organisation.${name}`;
    if (!isOrganisationField(name)) {
      reject(path, 'unknown-id');
      continue;
    }
    if (name === 'extraWords') {
      const { value: schema } = settingSchemas.organisation.extraWords;
      const own = entries(given, RULES_OF_WORDS, schema, path, { accept, reject });
      organisation = { ...organisation, extraWords: { ...organisation.extraWords, ...own } };
      continue;
    }
    const schema = settingSchemas.organisation[name];
    if (schema.type === 'array') {
      const list = readList(given, schema, path, reject);
      if (!list) continue;
      organisation = { ...organisation, [name]: list };
      accept(path);
      continue;
    }
    const parsed = v.safeParse(schema, given);
    if (!parsed.success) {
      reject(path, 'invalid-value');
      continue;
    }
    organisation = { ...organisation, [name]: parsed.output };
    accept(path);
  }
  return { ...settings, organisation };
}

function entries<T>(
  value: unknown,
  known: readonly string[],
  schema: v.GenericSchema<unknown, T>,
  path: string,
  { accept, reject }: Outcome,
): Record<string, T> {
  const accepted: Record<string, T> = {};
  if (!isRecord(value)) {
    reject(path, 'invalid-value');
    return accepted;
  }
  for (const [id, given] of Object.entries(value)) {
    const parsed = v.safeParse(schema, given);
    if (!known.includes(id)) reject(`${path}.${id}`, 'unknown-id');
    else if (!parsed.success) reject(`${path}.${id}`, 'invalid-value');
    else {
      accepted[id] = parsed.output;
      accept(`${path}.${id}`);
    }
  }
  return accepted;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSettingName(name: string): name is keyof typeof settingSchemas {
  return Object.hasOwn(settingSchemas, name);
}

function isOrganisationField(name: string): name is keyof typeof settingSchemas.organisation {
  return Object.hasOwn(settingSchemas.organisation, name);
}
