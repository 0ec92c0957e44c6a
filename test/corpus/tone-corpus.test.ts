import { describe, expect, it } from 'vitest';
import type { Surface } from '../../src/engine/types.ts';
import { enginePolicy } from '../../src/settings/engine-policy.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { NOON, realEngine } from '../engine/rule-tester.ts';
import criticism from './criticism.json' with { type: 'json' };
import crossing from './crossing-the-line.json' with { type: 'json' };

interface CorpusPost {
  readonly text: string;
  readonly language: string;
  readonly surface?: string;
  readonly rule?: string;
}

const SETS = new Set(['tone', 'replies']);

function findings({ text, surface }: CorpusPost) {
  const draft = { text, attachments: [], surface: (surface ?? 'post') as Surface };
  const result = realEngine().check(draft, enginePolicy(defaultSettings, 'official'), {
    now: NOON,
  });
  expect(result.problems).toEqual([]);
  return result.findings.filter(({ set }) => SETS.has(set));
}

describe('criticism is welcome', () => {
  it('holds at least 60 posts', () => expect(criticism.length).toBeGreaterThanOrEqual(60));
  it.each(criticism as CorpusPost[])('$language: $text', (post) => {
    const interrupting = findings(post).filter(({ severity }) => severity !== 'remind');
    expect(interrupting.map(({ rule, excerpt }) => `${rule}: ${excerpt}`)).toEqual([]);
  });
});

describe('what crosses the line is seen', () => {
  it('holds at least 60 posts', () => expect(crossing.length).toBeGreaterThanOrEqual(60));
  it.each(crossing as CorpusPost[])('$language, $rule: $text', (post) => {
    expect(findings(post).map(({ rule }) => rule)).toContain(post.rule);
  });
});
