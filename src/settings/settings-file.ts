import { isRecord } from './is-record.ts';
import { type RejectedValue, resolveSettings } from './resolve-settings.ts';

/** The organisation's settings as an object: the same shape in a file and in a managed policy. */
export type OrganisationLayer = Readonly<Record<string, unknown>>;

export interface ReadFile {
  /** The right part of the file. */
  readonly layer: OrganisationLayer;
  readonly rejected: readonly RejectedValue[];
}

/** @returns nothing when the text is no JSON object at all. */
export function readSettingsFile(text: string): ReadFile | undefined {
  const content = parsed(text);
  if (!isRecord(content)) return undefined;
  const { rejected } = resolveSettings({ organisation: content });
  // A guideline pack leaves out its own bad parts; it is in the file whole or not at all.
  const paths = rejected.map(({ path }) => path).filter((path) => !/^guidelinePack\./.test(path));
  return { layer: without(content, paths) as OrganisationLayer, rejected };
}

/** Indented, so that a person can read it and a version control can compare it. */
export function settingsFile(layer: OrganisationLayer): string {
  return `${JSON.stringify(layer, null, 2)}\n`;
}

/** What `over` names, over `under`; a list is replaced whole. */
export function mergedLayers(under: OrganisationLayer, over: OrganisationLayer): OrganisationLayer {
  const merged: Record<string, unknown> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const before = merged[name];
    // A pack is one thing: parts of two of them make none.
    merged[name] =
      name !== 'guidelinePack' && isRecord(value) && isRecord(before)
        ? mergedLayers(before, value)
        : value;
  }
  return merged;
}

/** The layer with one value set, or taken away where `value` is `undefined`. */
export function withValue(
  layer: OrganisationLayer,
  [name = '', ...further]: readonly string[],
  value: unknown,
): OrganisationLayer {
  const { [name]: before, ...others } = layer;
  if (further.length === 0) return value === undefined ? others : { ...others, [name]: value };
  const inner = withValue(isRecord(before) ? before : {}, further, value);
  return Object.keys(inner).length === 0 ? others : { ...others, [name]: inner };
}

/** Paths are of names joined by dots; a name may itself hold a dot, so they are not split. */
function without(value: unknown, paths: readonly string[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (paths.includes(name)) continue;
    const below = paths.flatMap((path) =>
      path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : [],
    );
    entries.push([name, without(inner, below)]);
  }
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
