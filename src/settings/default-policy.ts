import organisationData from '../../rules/hanko/organisation.json' with { type: 'json' };
import rulesData from '../../rules/hanko/rules.json' with { type: 'json' };
import type {
  Organisation,
  ParameterValue,
  Policy,
  Profile,
  RulePolicy,
  RuleSeverity,
} from '../engine/types.ts';

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

/** The guideline pack's own decisions for one profile, before any administrator's policy. */
export function defaultPolicy(profile: Profile): Policy {
  const rules: Record<string, RulePolicy> = {};
  for (const rule of ruleDefinitions) {
    rules[rule.id] = {
      severity: rule.severity[profile],
      paragraphs: rule.paragraphs,
      parameters: rule.parameters,
    };
  }
  return { profile, rules, organisation: defaultOrganisation };
}
