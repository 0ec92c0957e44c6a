import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { allRules } from '../../src/engine/rules/index.ts';
import type {
  Attachment,
  CheckResult,
  Draft,
  Finding,
  Policy,
  Profile,
  Surface,
} from '../../src/engine/types.ts';
import { loadResources } from '../../src/resources/load-resources.ts';
import { enginePolicy } from '../../src/settings/engine-policy.ts';
import { defaultSettings } from '../../src/settings/settings.ts';

/** A Tuesday at noon in Helsinki. */
export const NOON = Date.parse('2027-03-09T10:00:00Z');

export const dictionaryUrl = new URL('../../.cache/voikko/mor.vfst', import.meta.url);

let shared: Engine | undefined;
/** The engine as it is shipped, with all rules; loaded once per test file. */
export function realEngine(): Engine {
  shared ??= createEngine(loadResources(readFileSync(dictionaryUrl)).resources, allRules);
  return shared;
}

export interface RuleCase {
  readonly text: string;
  readonly name?: string;
  readonly profile?: Profile;
  readonly surface?: Surface;
  readonly attachments?: readonly Attachment[];
  readonly account?: string;
  readonly parentText?: string;
  readonly recentTwins?: Draft['recentTwins'];
  readonly now?: number;
  readonly organisation?: Partial<Policy['organisation']>;
}

export interface FiringCase extends RuleCase {
  /** Excerpts in order of position; omit for a finding about the whole draft. */
  readonly excerpts?: readonly string[];
  readonly messageId?: string;
  readonly severity?: Finding['severity'];
  readonly parameters?: Record<string, string | number>;
}

export interface NotedCase extends RuleCase {
  /** Excerpt and `messageId` of each note, in order of position. */
  readonly notes: ReadonlyArray<readonly [excerpt: string, messageId: string]>;
}

export interface RuleCases {
  readonly fires: ReadonlyArray<FiringCase | string>;
  readonly staysSilent: ReadonlyArray<RuleCase | string>;
  /** Silent too, but seen: notes say why. */
  readonly passesOver?: readonly NotedCase[];
}

export function checkWithRule(id: string, rule: RuleCase): Finding[] {
  return resultOf(rule)
    .findings.filter((finding) => finding.rule === id)
    .sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
}

function resultOf(rule: RuleCase): CheckResult {
  const base = enginePolicy(defaultSettings, rule.profile ?? 'official');
  const policy: Policy = rule.organisation
    ? { ...base, organisation: { ...base.organisation, ...rule.organisation } }
    : base;
  const draft: Draft = {
    text: rule.text,
    attachments: rule.attachments ?? [],
    surface: rule.surface ?? 'post',
    ...(rule.account !== undefined && { account: rule.account }),
    ...(rule.parentText !== undefined && { parentText: rule.parentText }),
    ...(rule.recentTwins !== undefined && { recentTwins: rule.recentTwins }),
  };
  const result = realEngine().check(draft, policy, { now: rule.now ?? NOON });
  expect(result.problems).toEqual([]);
  return result;
}

/** One `it` per case, so that a failure names the text. */
export function testRule(id: string, cases: RuleCases): void {
  describe(id, () => {
    describe('fires', () => {
      for (const given of cases.fires) {
        const one: FiringCase = typeof given === 'string' ? { text: given } : given;
        it(one.name ?? one.text, () => {
          const findings = checkWithRule(id, one);
          expect(findings.length).toBeGreaterThan(0);
          if (one.excerpts) expect(findings.map((f) => f.excerpt)).toEqual(one.excerpts);
          if (one.messageId) expect(findings[0]?.messageId).toBe(one.messageId);
          if (one.severity) expect(findings[0]?.severity).toBe(one.severity);
          if (one.parameters) expect(findings[0]?.parameters).toMatchObject(one.parameters);
        });
      }
    });
    describe('stays silent', () => {
      for (const given of cases.staysSilent) {
        const one: RuleCase = typeof given === 'string' ? { text: given } : given;
        it(one.name ?? one.text, () => {
          expect(checkWithRule(id, one).map((f) => f.excerpt ?? f.messageId)).toEqual([]);
        });
      }
    });
    if (!cases.passesOver) return;
    const { passesOver } = cases;
    describe('passes over', () => {
      for (const one of passesOver) {
        it(one.name ?? one.text, () => {
          const { findings, notes } = resultOf(one);
          expect(findings.filter(({ rule }) => rule === id)).toEqual([]);
          const own = notes.filter(({ rule }) => rule === id);
          expect(own.map(({ excerpt, messageId }) => [excerpt, messageId])).toEqual(one.notes);
        });
      }
    });
  });
}
