import guidelineData from '../../rules/hanko/guideline.json' with { type: 'json' };
import organisationData from '../../rules/hanko/organisation.json' with { type: 'json' };
import rulesData from '../../rules/hanko/rules.json' with { type: 'json' };
import type { Organisation, ParameterValue, Profile, RuleSeverity } from '../engine/types.ts';
import type { Guideline } from './guideline-schema.ts';

export interface RuleDefinition {
  readonly id: string;
  readonly set: string;
  /** The first is the one a finding links to. */
  readonly paragraphs: readonly string[];
  readonly severity: Readonly<Record<Profile, RuleSeverity>>;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** What an organisation has decided, as data: a folder in `rules/`, or a file loaded by `readGuidelinePack`. */
export interface GuidelinePack {
  /** The folder's name: "hanko". */
  readonly id: string;
  readonly guideline: Guideline;
  /** Rules that are not listed never run. */
  readonly rules: readonly RuleDefinition[];
  readonly organisation: Organisation;
}

const { organisation: id, ...guideline } = guidelineData;

/** The pack that the extension is built with. Its rules are all that the engine has. */
export const builtInPack: GuidelinePack = {
  id,
  guideline: guideline as Guideline,
  rules: rulesData.rules as readonly RuleDefinition[],
  organisation: organisationData,
};

/** The engine's, in the order in which settings show them: a pack cannot bring its own. */
export const ruleSets: readonly string[] = rulesData.sets;
export const ruleDefinitions: readonly RuleDefinition[] = builtInPack.rules;
export const defaultOrganisation: Organisation = builtInPack.organisation;

/** The rules that watch a paragraph, in the pack's order. */
export function rulesWatching<Rule extends Pick<RuleDefinition, 'paragraphs'>>(
  paragraph: string,
  rules: readonly Rule[],
): readonly Rule[] {
  return rules.filter((rule) => rule.paragraphs.includes(paragraph));
}
