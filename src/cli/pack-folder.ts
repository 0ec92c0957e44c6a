import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACK_FORMAT, PACK_PARTS, readGuidelinePack } from '../settings/read-guideline-pack.ts';

export interface PackFolder {
  /** The parts in one object, as a pack file holds them. */
  readonly content: Readonly<Record<string, unknown>>;
  /** "rules/niemi/rules.json: rules[3].id: no rule is called …"; empty when the pack is right. */
  readonly errors: readonly string[];
  /** Where the template's words in brackets still stand, in the same form. */
  readonly unwritten: readonly string[];
}

/** Reads and checks the folder of a guideline pack. */
export function readPackFolder(folder: string): PackFolder {
  const errors: string[] = [];
  const content: Record<string, unknown> = { format: PACK_FORMAT, version: 1 };
  for (const part of PACK_PARTS) {
    const file = join(folder, `${part}.json`);
    try {
      content[part] = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      errors.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  // What could not be read would only be said again as missing.
  if (errors.length > 0) return { content, errors, unwritten: [] };
  const { problems } = readGuidelinePack(content);
  return {
    content,
    errors: problems.map(({ path, detail }) => `${inFile(folder, path)}: ${detail}`),
    // What is wrong is said once, whatever stands in it.
    unwritten: [...bracketed(content)]
      .filter((path) => !problems.some((problem) => isWithin(path, problem.path)))
      .map((path) => inFile(folder, path)),
  };
}

/** "rules.rules[3].id" → "rules/niemi/rules.json: rules[3].id" */
function inFile(folder: string, path: string): string {
  const end = path.search(/\W/);
  const part = end === -1 ? path : path.slice(0, end);
  const rest = end === -1 ? '' : path.slice(path[end] === '.' ? end + 1 : end);
  return `${join(folder, `${part}.json`)}${rest && `: ${rest}`}`;
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || (path.startsWith(outer) && /[.[]/.test(path.charAt(outer.length)));
}

function* bracketed(value: unknown, path = ''): Iterable<string> {
  if (typeof value === 'string') {
    if (value.startsWith('[') && value.endsWith(']')) yield path;
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* bracketed(item, `${path}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      yield* bracketed(item, path === '' ? name : `${path}.${name}`);
    }
  }
}
