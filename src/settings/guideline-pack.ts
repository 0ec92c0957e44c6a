import organisationData from '../../rules/hanko/organisation.json' with { type: 'json' };
import rulesData from '../../rules/hanko/rules.json' with { type: 'json' };
import type { Organisation, ParameterValue, Profile, RuleSeverity } from '../engine/types.ts';

export interface RuleDefinition {
  readonly id: string;
  readonly set: string;
  /** The first is the one a finding links to. */
  readonly paragraphs: readonly string[];
  readonly severity: Readonly<Record<Profile, RuleSeverity>>;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

export const ruleSets: readonly string[] = rulesData.sets;
export const ruleDefinitions = rulesData.rules as readonly RuleDefinition[];
export const defaultOrganisation: Organisation = organisationData;
