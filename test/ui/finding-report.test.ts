import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { allRules } from '../../src/engine/rules/index.ts';
import type { Finding } from '../../src/engine/types.ts';
import { loadResources } from '../../src/resources/load-resources.ts';
import { enginePolicy } from '../../src/settings/engine-policy.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { findingReport } from '../../src/ui/findings/finding-report.ts';
import { BLOCK, SAMPLE_SEGMENTS } from './sample-findings.ts';

const about = { version: '1.2.3', site: 'facebook', profile: 'official' } as const;

it('says which rule saw something, where and in which language', () => {
  const [finding] = BLOCK;
  if (!finding) throw new Error('there are no samples');
  expect(findingReport(finding, SAMPLE_SEGMENTS, about)).toBe(
    [
      'Harkinta 1.2.3',
      'rule: personal-identity-code',
      'message: finnish',
      'severity: block',
      'language: sv',
      'site: facebook',
      'profile: official',
    ].join('\n'),
  );
  const whole = { ...finding, start: undefined, end: undefined } as unknown as Finding;
  expect(findingReport(whole, SAMPLE_SEGMENTS, { ...about, site: undefined })).toMatch(
    /^language: fi, sv\nsite: none$/m,
  );
});

it('is the same whatever the words of the finding are', () => {
  const [finding] = BLOCK;
  if (!finding) throw new Error('there are no samples');
  fc.assert(
    fc.property(fc.string(), fc.string(), (words, more) => {
      const other: Finding = {
        ...finding,
        excerpt: words,
        exception: more,
        attachment: more,
        parameters: { value: words, [more]: more },
        suggestion: { text: words },
      };
      expect(findingReport(other, SAMPLE_SEGMENTS, about)).toBe(
        findingReport(finding, SAMPLE_SEGMENTS, about),
      );
    }),
  );
});

it('no word of a draft is in the report of anything that is found in it', () => {
  const text = [
    'Rehtori Maija Meikäläinen on perkeleen laiska, ja hänen tunnuksensa on 010190-999C.',
    'Salasana: Kes4loma! Soita 040 123 4567 tai maija.meikalainen@gmail.com, http://bit.ly/abcdef',
    'Björn Exempel är jävligt dum, säger alla i Hangö. Kokous on maanantaina 24.11.2026.',
  ].join('\n');
  const { resources } = loadResources(readFileSync('.cache/voikko/mor.vfst'));
  const policy = enginePolicy(defaultSettings, 'official');
  const draft = { text, attachments: [], surface: 'post' as const };
  const now = Date.UTC(2026, 10, 24);
  const { findings, segments } = createEngine(resources, allRules).check(draft, policy, { now });
  expect(findings.length).toBeGreaterThan(5);
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\d@.:/-]{3,}/gu))];
  for (const finding of findings) {
    const report = findingReport(finding, segments, about).toLowerCase();
    expect(words.filter((word) => report.split(/[\s:]+/).includes(word))).toEqual([]);
  }
});
