import * as v from 'valibot';
import { RULES_OF_WORDS } from '../engine/lexicon/rules-of-words.ts';
import { type ParameterValue, PROFILES, type Profile } from '../engine/types.ts';
import { isRecord } from './is-record.ts';
import type { RejectedValue } from './resolve-settings.ts';
import { type Settings, settingSchemas } from './settings.ts';

/*
 * How the settings that hold many values take one layer's over what stands already: value by value,
 * so that a slip costs itself alone.
 */

type Reject = (path: string, reason: RejectedValue['reason']) => void;

/** What becomes of the values of one layer. */
export interface Outcome {
  readonly accept: (path: string) => void;
  readonly reject: Reject;
}

export function mergeRules(
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
    const accepted: Record<string, unknown> = {};
    for (const [profile, severity] of Object.entries(byProfile)) {
      const path = isRecord(given) ? `rules.${id}.${profile}` : `rules.${id}`;
      if (!isProfile(profile)) reject(path, 'unknown-id');
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

export function mergeParameters(
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

export function mergeOrganisation(
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

export function entries<T>(
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

function isProfile(id: string): id is Profile {
  return PROFILES.some((profile) => profile === id);
}

function isOrganisationField(name: string): name is keyof typeof settingSchemas.organisation {
  return Object.hasOwn(settingSchemas.organisation, name);
}
