import { PROFILES } from '../engine/types.ts';
import { ruleSets } from './guideline-pack.ts';
import { ONLY_PERSONAL_SETTINGS, type Settings } from './settings.ts';

export type Leaf = string | number | boolean | readonly string[];

export interface Difference {
  /** "rules.profanity.official", "organisation.phones" */
  readonly path: string;
  /** None where there is none, such as words of its own for a rule. */
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** What would be in force otherwise, value by value, in the order of the settings page. */
export function differences(before: Settings, after: Settings): Difference[] {
  const [old, fresh] = [leavesOf(before), leavesOf(after)];
  const found: Difference[] = [];
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    const [one, other] = [old.get(path), fresh.get(path)];
    if (JSON.stringify(one) !== JSON.stringify(other)) {
      found.push({ path, before: one, after: other });
    }
  }
  return found;
}

/** Settings of many values; and those that a file of the organisation's cannot have. */
const TOLD_ABOVE: readonly string[] = [
  'guidelinePack',
  'ruleSets',
  'rules',
  'parameters',
  'organisation',
  ...ONLY_PERSONAL_SETTINGS,
];

/** Every value by its path, the pack's own where nothing stands over it. */
function leavesOf(settings: Settings): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>([['guidelinePack', settings.guidelinePack.id]]);
  for (const set of ruleSets) leaves.set(`ruleSets.${set}`, settings.ruleSets[set] !== false);
  for (const rule of settings.guidelinePack.rules) {
    for (const profile of PROFILES) {
      const severity = settings.rules[rule.id]?.[profile] ?? rule.severity[profile];
      leaves.set(`rules.${rule.id}.${profile}`, severity);
    }
    const parameters = { ...rule.parameters, ...settings.parameters[rule.id] };
    for (const [name, value] of Object.entries(parameters)) {
      leaves.set(`parameters.${rule.id}.${name}`, value);
    }
  }
  for (const [name, value] of Object.entries(settings.organisation)) {
    addLeaves(leaves, `organisation.${name}`, value);
  }
  for (const [name, value] of Object.entries(settings)) {
    if (!TOLD_ABOVE.includes(name)) leaves.set(name, value);
  }
  return leaves;
}

function addLeaves(leaves: Map<string, Leaf>, path: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) addLeaves(leaves, `${path}.${name}`, inner);
  } else leaves.set(path, value as Leaf);
}

export interface ListDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function listDifference(
  before: readonly string[],
  after: readonly string[],
): ListDifference {
  return {
    added: after.filter((entry) => !before.includes(entry)),
    removed: before.filter((entry) => !after.includes(entry)),
  };
}
