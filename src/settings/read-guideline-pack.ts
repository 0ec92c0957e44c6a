import * as v from 'valibot';
import type { Organisation } from '../engine/types.ts';
import { builtInPack, type GuidelinePack, type RuleDefinition } from './guideline-pack.ts';
import { guidelineSchema } from './guideline-schema.ts';
import { settingSchemas } from './settings.ts';

export const PACK_FORMAT = 'harkinta-guideline-pack';

/** The files of a pack's folder, and the parts of a pack file under the same names. */
export const PACK_PARTS = ['guideline', 'rules', 'organisation'] as const;

export interface PackProblem {
  /** From the pack's top, the file first: "rules.rules[3].severity.official". */
  readonly path: string;
  readonly reason: 'unknown-id' | 'invalid-value';
  /** For whoever writes the pack, in English. */
  readonly detail: string;
}

export interface ReadPack {
  /** Absent when the guideline or the organisation is not right: nothing can stand in for them. */
  readonly pack?: GuidelinePack;
  /** A rule with a problem is left out, the others are kept. */
  readonly problems: readonly PackProblem[];
}

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/));
const severity = v.picklist(['block', 'warn', 'remind', 'off']);
const parameter = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);

const fileSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.literal(1),
  guideline: v.strictObject({ organisation: id, ...guidelineSchema.entries }),
  rules: v.strictObject({
    organisation: id,
    version: v.literal(1),
    /** Of interest to the built-in pack alone. */
    sets: v.exactOptional(v.array(v.string())),
    rules: v.array(v.unknown()),
  }),
  organisation: v.strictObject({
    ...v.partial(v.object(settingSchemas.organisation)).entries,
    name: settingSchemas.organisation.name,
    place: settingSchemas.organisation.place,
  }),
});

const ruleSchema = v.strictObject({
  id: v.string(),
  set: v.exactOptional(v.string()),
  paragraphs: v.pipe(v.array(v.string()), v.minLength(1)),
  severity: v.strictObject({ official: severity, employee: severity, elected: severity }),
  /** Over the rule's own parameters. */
  parameters: v.exactOptional(v.record(v.string(), parameter)),
});

/** Reads a pack file, parsed or as the text of its JSON. Never throws. */
export function readGuidelinePack(content: unknown): ReadPack {
  const problems: PackProblem[] = [];
  const bad = (path: string, detail: string, reason: PackProblem['reason'] = 'invalid-value') => {
    problems.push({ path, reason, detail });
  };
  const value = typeof content === 'string' ? parseJson(content, bad) : content;
  if (value === undefined) return { problems };
  const parsed = v.safeParse(fileSchema, value);
  if (!parsed.success) {
    for (const issue of parsed.issues) bad(pathOf(issue), issue.message, reasonOf(issue));
    return { problems };
  }
  const { guideline: guidelineFile, rules: rulesFile, organisation } = parsed.output;
  const { organisation: packId, ...guideline } = guidelineFile;
  if (rulesFile.organisation !== packId) {
    bad('rules.organisation', `"${rulesFile.organisation}" here, "${packId}" in the guideline`);
  }

  const paragraphs = new Set<string>();
  for (const [index, section] of guideline.sections.entries()) {
    for (const [place, { id: paragraph }] of section.paragraphs.entries()) {
      if (paragraphs.has(paragraph)) {
        bad(
          `guideline.sections[${index}].paragraphs[${place}].id`,
          `"${paragraph}" stands there twice`,
        );
      }
      paragraphs.add(paragraph);
    }
  }

  const rules = new Map<string, RuleDefinition>();
  for (const [index, rule] of rulesFile.rules.entries()) {
    const before = problems.length;
    const read = readRule(rule, paragraphs, (path, detail, reason) =>
      bad(`rules.rules[${index}]${path}`, detail, reason),
    );
    if (read && rules.has(read.id)) {
      bad(`rules.rules[${index}].id`, `"${read.id}" stands there twice`);
    } else if (read && problems.length === before) rules.set(read.id, read);
  }
  return {
    pack: {
      id: packId,
      guideline,
      rules: [...rules.values()],
      organisation: { ...builtInPack.organisation, ...NOTHING_LISTED, ...given(organisation) },
    },
    problems,
  };
}

type Bad = (path: string, detail: string, reason?: PackProblem['reason']) => void;

function parseJson(text: string, bad: Bad): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    bad('', `no JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function readRule(
  content: unknown,
  paragraphs: ReadonlySet<string>,
  bad: Bad,
): RuleDefinition | undefined {
  const parsed = v.safeParse(ruleSchema, content);
  if (!parsed.success) {
    for (const issue of parsed.issues) {
      const path = pathOf(issue);
      bad(path && `.${path}`, issue.message, reasonOf(issue));
    }
    return undefined;
  }
  const rule = parsed.output;
  const known = builtInPack.rules.find((other) => other.id === rule.id);
  if (!known) {
    bad('.id', `no rule is called "${rule.id}"`, 'unknown-id');
    return undefined;
  }
  if (rule.set !== undefined && rule.set !== known.set) {
    bad('.set', `"${rule.id}" belongs to "${known.set}"`);
  }
  for (const [index, paragraph] of rule.paragraphs.entries()) {
    if (!paragraphs.has(paragraph)) {
      bad(`.paragraphs[${index}]`, `the guideline has no paragraph "${paragraph}"`, 'unknown-id');
    }
  }
  const parameters: Record<string, RuleDefinition['parameters'][string]> = { ...known.parameters };
  for (const [name, value] of Object.entries(rule.parameters ?? {})) {
    const own = known.parameters[name];
    if (own === undefined) {
      bad(`.parameters.${name}`, `"${rule.id}" has no such parameter`, 'unknown-id');
    } else if (typeof own !== typeof value || Array.isArray(own) !== Array.isArray(value)) {
      bad(
        `.parameters.${name}`,
        `${Array.isArray(own) ? 'a list' : `a ${typeof own}`} is expected`,
      );
    } else parameters[name] = value;
  }
  return { ...rule, set: known.set, parameters };
}

/**
 * Another organisation's phone numbers are no default: a list that a pack leaves out is empty.
 * Office hours and holidays are Finland's.
 */
const NOTHING_LISTED: Partial<Organisation> = Object.fromEntries(
  Object.entries(builtInPack.organisation).flatMap(([name, value]) => {
    if (name === 'daysOff') return [];
    if (name === 'extraWords') return [[name, {}]];
    return Array.isArray(value) ? [[name, []]] : [];
  }),
);

/** Without what stands there as `undefined`, which would win over a default. */
function given(values: { [Name in keyof Organisation]?: Organisation[Name] | undefined }) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<Organisation>;
}

/** "rules.rules[3].severity" */
function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }, index) =>
      typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${key}`,
    )
    .join('');
}

function reasonOf(issue: v.BaseIssue<unknown>): PackProblem['reason'] {
  return issue.expected === 'never' ? 'unknown-id' : 'invalid-value';
}
