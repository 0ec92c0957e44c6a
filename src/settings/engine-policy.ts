import type { Policy, Profile, RulePolicy } from '../engine/types.ts';
import type { Settings } from './settings.ts';

/** What the engine needs to know of the settings, for one profile. */
export function enginePolicy(settings: Settings, profile: Profile): Policy {
  const rules: Record<string, RulePolicy> = {};
  for (const rule of settings.guidelinePack.rules) {
    const runs = settings.ruleSets[rule.set] !== false;
    rules[rule.id] = {
      severity: runs ? (settings.rules[rule.id]?.[profile] ?? rule.severity[profile]) : 'off',
      paragraphs: rule.paragraphs,
      parameters: { ...rule.parameters, ...settings.parameters[rule.id] },
    };
  }
  const { organisation, reminderBudget, allowOwnExceptions, ownExceptions } = settings;
  return {
    profile,
    rules,
    organisation,
    reminderBudget,
    ...(allowOwnExceptions && { ownExceptions }),
  };
}
