import type { Origin, ResolvedSettings } from './resolve-settings.ts';

export interface DescribedSetting {
  /** "profile", "rules.profanity", "organisation.phones" */
  readonly path: string;
  /** A list or a table by the number of its entries: what an organisation enters may name people. */
  readonly value: string | number | boolean;
  readonly origin: Origin;
}

/** Choices that are always told, also where nobody has made them. */
const ALWAYS = [
  'guidelinePack',
  'profile',
  'language',
  'whenCheckFails',
  'overrideBlocks',
  'simulation',
] as const;

/** What is in force and who decided it: the always told choices, and whatever is not the default. */
export function describeSettings({ settings, origins }: ResolvedSettings): DescribedSetting[] {
  const paths = new Set<string>([...ALWAYS, ...Object.keys(origins).sort()]);
  return [...paths].map((path) => ({
    path,
    value:
      path === 'guidelinePack'
        ? settings.guidelinePack.id
        : inWords(path, path.split('.').reduce(step, settings)),
    origin: origins[path] ?? 'default',
  }));
}

function step(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function inWords(path: string, value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return ALWAYS.some((name) => name === path) ? value : 1;
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return '';
  const entries = Object.entries(value);
  // Severity by profile is the one table whose values say something and name nobody.
  return entries.every(([, each]) => SEVERITIES.includes(each))
    ? entries.map(([profile, severity]) => `${profile}: ${severity}`).join(', ')
    : entries.length;
}

const SEVERITIES: readonly unknown[] = ['block', 'warn', 'remind', 'off'];
