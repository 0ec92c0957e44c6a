/**
 * The settings that an administrator can give by policy, as a JSON schema with titles, descriptions
 * and values: what the browsers' own schema and the administrators' examples are made from.
 */
import { readFileSync } from 'node:fs';
import { RULES_OF_WORDS } from '../src/engine/lexicon/rules-of-words.ts';
import { type ParameterValue, PROFILES, type Profile } from '../src/engine/types.ts';
import {
  defaultOrganisation,
  type RuleDefinition,
  ruleDefinitions,
  ruleSets,
} from '../src/settings/guideline-pack.ts';
import {
  defaultSettings,
  ONLY_PERSONAL_SETTINGS,
  type SettingName,
  settingSchemas,
} from '../src/settings/settings.ts';
import { stringsOf } from '../src/strings/locales.ts';

export interface TextSchema extends Described {
  readonly type: 'string';
  readonly enum?: readonly string[];
  /** What is in force where nobody decides. */
  readonly default?: string;
}
export interface SwitchSchema extends Described {
  readonly type: 'boolean';
}
export interface NumberSchema extends Described {
  readonly type: 'integer';
}
export interface ListSchema extends Described {
  readonly type: 'array';
  readonly items: { readonly type: 'string' };
}
export interface ObjectSchema extends Described {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, PolicySchema>>;
}
export type PolicySchema = TextSchema | SwitchSchema | NumberSchema | ListSchema | ObjectSchema;

interface Described {
  readonly title?: string;
  readonly description?: string;
}

const TEXTS: Readonly<Record<string, { title: string; description?: string }>> = JSON.parse(
  readFileSync(new URL('../rules/policy-texts.json', import.meta.url), 'utf8'),
);
const strings = stringsOf('en');

/** @throws when a setting has no text in `rules/policy-texts.json`. */
export function policySettings(): ObjectSchema {
  const names = Object.keys(defaultSettings) as SettingName[];
  return object(
    names.filter((name) => !ONLY_PERSONAL_SETTINGS.includes(name)),
    settingSchema,
  );
}

function settingSchema(name: string): PolicySchema {
  switch (name) {
    case 'guidelinePack':
      return { type: 'string', ...textOf(name) };
    case 'ruleSets':
      return object(ruleSets, switchOfSet, textOf(name));
    case 'rules':
      return {
        type: 'object',
        ...textOf(name),
        properties: Object.fromEntries(ruleDefinitions.map((rule) => [rule.id, severities(rule)])),
      };
    case 'parameters':
      return parametersOfRules(textOf(name));
    case 'organisation':
      return object(Object.keys(defaultOrganisation), organisationField, textOf(name));
    default:
      return { ...plainSchema(name), ...textOf(name) };
  }
}

/** A choice or a switch, as its default and its validation say. */
function plainSchema(name: string): TextSchema | SwitchSchema | NumberSchema {
  const value = (defaultSettings as unknown as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: 'integer' };
  const schema = (settingSchemas as Readonly<Record<string, { type?: string; options?: unknown }>>)[
    name
  ];
  if (schema?.type === 'picklist' && typeof value === 'string') {
    return { type: 'string', enum: schema.options as string[], default: value };
  }
  throw new Error(`scripts/policy-settings.ts does not know how to describe the setting ${name}`);
}

/** Only the rules that have any. */
function parametersOfRules(text: Described): ObjectSchema {
  const rules = ruleDefinitions.filter(({ parameters }) => Object.keys(parameters).length > 0);
  return {
    type: 'object',
    ...text,
    properties: Object.fromEntries(
      rules.map(({ id, parameters }) => [
        id,
        object(
          Object.keys(parameters),
          (name) => ({
            ...parameterSchema(parameters[name]),
            title: strings[`parameter_${name}`] ?? name,
          }),
          { title: ruleName(id) },
        ),
      ]),
    ),
  };
}

function parameterSchema(value: ParameterValue | undefined): PolicySchema {
  if (typeof value === 'number') return { type: 'integer' };
  if (typeof value === 'boolean') return { type: 'boolean' };
  return typeof value === 'string' ? { type: 'string' } : LIST;
}

function switchOfSet(set: string): SwitchSchema {
  return {
    type: 'boolean',
    ...textOf('ruleSets.each'),
    title: strings[`set_${set.replaceAll('-', '_')}`] ?? set,
  };
}

function severities({ id, severity }: RuleDefinition): ObjectSchema {
  const key = `rule_${id.replaceAll('-', '_')}`;
  return object(
    PROFILES,
    (profile) => ({
      type: 'string',
      enum: ['block', 'warn', 'remind', 'off'],
      default: severity[profile as Profile],
      ...textOf(`profile.${profile}`),
    }),
    { title: ruleName(id), description: strings[`${key}_why`] ?? '' },
  );
}

function ruleName(id: string): string {
  return strings[`rule_${id.replaceAll('-', '_')}_name`] ?? id;
}

function organisationField(field: string): PolicySchema {
  const text = textOf(`organisation.${field}`);
  const value = (defaultOrganisation as unknown as Readonly<Record<string, unknown>>)[field];
  if (Array.isArray(value)) return { ...LIST, ...text };
  if (field === 'extraWords') {
    return object(RULES_OF_WORDS, (rule) => ({ ...LIST, title: ruleName(rule) }), text);
  }
  if (typeof value === 'object' && value !== null) {
    return object(Object.keys(value), () => ({ type: 'string' }), text);
  }
  throw new Error(`scripts/policy-settings.ts does not know how to describe ${field}`);
}

const LIST: ListSchema = { type: 'array', items: { type: 'string' } };

function object(
  names: readonly string[],
  schemaOf: (name: string) => PolicySchema,
  text: Described = {},
): ObjectSchema {
  return {
    type: 'object',
    ...text,
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(name)])),
  };
}

function textOf(path: string): Described {
  const text = TEXTS[path];
  if (!text) throw new Error(`rules/policy-texts.json has no text for ${path}`);
  return text;
}
