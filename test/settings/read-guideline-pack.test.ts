import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { enginePolicy } from '../../src/settings/engine-policy.ts';
import { builtInPack } from '../../src/settings/guideline-pack.ts';
import { readGuidelinePack } from '../../src/settings/read-guideline-pack.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { aSmallPack } from './a-small-pack.ts';

const pathsOf = (content: unknown) => readGuidelinePack(content).problems.map(({ path }) => path);

describe('a guideline pack', () => {
  it('is read, whether parsed or as text', () => {
    const { pack, problems } = readGuidelinePack(aSmallPack());
    expect(problems).toEqual([]);
    expect(pack?.id).toBe('saarela');
    expect(pack?.rules.map(({ id, set }) => `${set}/${id}`)).toEqual([
      'tone/profanity',
      'plain-language/long-sentence',
    ]);
    expect(readGuidelinePack(JSON.stringify(aSmallPack()))).toEqual({ pack, problems });
  });

  it('takes what it does not say of a rule from the rule, and nothing from another city', () => {
    const { pack } = readGuidelinePack(aSmallPack());
    expect(pack?.rules[1]?.parameters).toEqual({ words: 12, commas: 3 });
    expect(pack?.organisation.domains).toEqual(['saarela.example']);
    expect(pack?.organisation.phones).toEqual([]);
    expect(pack?.organisation.extraWords).toEqual({});
  });

  it('of the built-in organisation is right as well', () => {
    const part = (name: string) =>
      JSON.parse(readFileSync(new URL(`../../rules/hanko/${name}.json`, import.meta.url), 'utf8'));
    const { pack, problems } = readGuidelinePack({
      format: 'harkinta-guideline-pack',
      version: 1,
      guideline: part('guideline'),
      rules: part('rules'),
      organisation: part('organisation'),
    });
    expect(problems).toEqual([]);
    expect(pack).toEqual(builtInPack);
  });

  it('loses a bad rule alone, and says which and why', () => {
    const content = aSmallPack();
    content.rules.rules.push(
      { id: 'no-such-rule', paragraphs: ['1a'], severity: allWarn },
      { id: 'accusation', paragraphs: ['9z'], severity: allWarn },
      { id: 'officialese', paragraphs: ['1a'], severity: { ...allWarn, elected: 'loud' } },
      { id: 'long-quotation', paragraphs: ['1a'], severity: allWarn, parameters: { colour: 1 } },
      { id: 'reply-language', paragraphs: ['1a'], severity: allWarn, set: 'tone' },
      { id: 'profanity', paragraphs: ['1a'], severity: allWarn },
      'accusation',
    );
    const { pack, problems } = readGuidelinePack(content);
    expect(pack?.rules).toHaveLength(2);
    expect(problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'rules.rules[2].id unknown-id',
      'rules.rules[3].paragraphs[0] unknown-id',
      'rules.rules[4].severity.elected invalid-value',
      'rules.rules[5].parameters.colour unknown-id',
      'rules.rules[6].set invalid-value',
      'rules.rules[7].id invalid-value',
      'rules.rules[8] invalid-value',
    ]);
    expect(problems[1]?.detail).toContain('9z');
  });

  it('without a usable guideline or organisation is none', () => {
    const noText = aSmallPack();
    Object.assign(noText.guideline.sections[0]?.paragraphs[1]?.title ?? {}, { sv: ' ' });
    expect(readGuidelinePack(noText).pack).toBeUndefined();
    expect(pathsOf(noText)).toEqual(['guideline.sections[0].paragraphs[1].title.sv']);

    const misspelt = aSmallPack();
    Object.assign(misspelt.organisation, { fones: [] });
    expect(readGuidelinePack(misspelt).problems).toMatchObject([
      { path: 'organisation.fones', reason: 'unknown-id' },
    ]);
  });

  it('names a paragraph that stands there twice, and a part of another organisation', () => {
    const content = aSmallPack();
    Object.assign(content.guideline.sections[0]?.paragraphs[1] ?? {}, { id: '1a' });
    content.rules.organisation = 'hanko';
    expect(pathsOf(content)).toEqual([
      'rules.organisation',
      'guideline.sections[0].paragraphs[1].id',
      'rules.rules[1].paragraphs[0]',
    ]);
  });

  it.each([null, 3, [], {}, 'rules', '{"format":', '[]'])('is not %j', (content) => {
    const { pack, problems } = readGuidelinePack(content);
    expect(pack).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('cannot smuggle in an address that is none', () => {
    for (const address of ['javascript:alert(1)', 'www.saarela.example" onclick="', 'saarela']) {
      const content = aSmallPack();
      content.guideline.source.address = address;
      expect(pathsOf(content)).toEqual(['guideline.source.address']);
    }
  });
});

describe('a pack among the settings', () => {
  it('brings its rules and its organisation, under what stands over them', () => {
    const { settings, origins, rejected } = resolveSettings({
      organisation: { guidelinePack: aSmallPack(), organisation: { phones: ['09 000 0000'] } },
      policy: { rules: { 'long-sentence': { official: 'warn' } } },
    });
    expect(rejected).toEqual([]);
    expect(origins.guidelinePack).toBe('organisation');
    expect(settings.organisation.domains).toEqual(['saarela.example']);
    expect(settings.organisation.phones).toEqual(['09 000 0000']);
    const policy = enginePolicy(settings, 'official');
    expect(Object.keys(policy.rules)).toEqual(['profanity', 'long-sentence']);
    expect(policy.rules['long-sentence']).toEqual({
      severity: 'warn',
      paragraphs: ['1b', '1a'],
      parameters: { words: 12, commas: 3 },
    });
  });

  it('comes before one of this machine when the policy has one, as text', () => {
    const other = aSmallPack();
    other.guideline.organisation = 'niemi';
    other.rules.organisation = 'niemi';
    const { settings, origins } = resolveSettings({
      organisation: { guidelinePack: aSmallPack() },
      policy: { guidelinePack: JSON.stringify(other) },
    });
    expect(settings.guidelinePack.id).toBe('niemi');
    expect(origins.guidelinePack).toBe('policy');
  });

  it('that is broken leaves the one below it, and is named', () => {
    const { settings, rejected } = resolveSettings({
      organisation: { guidelinePack: aSmallPack() },
      policy: { guidelinePack: '{"format": "harkinta-guideline-pack", "version": 2}' },
    });
    expect(settings.guidelinePack.id).toBe('saarela');
    expect(rejected).toContainEqual({
      origin: 'policy',
      path: 'guidelinePack.version',
      reason: 'invalid-value',
    });
  });

  it('makes rules unknown that it does not have', () => {
    const { rejected } = resolveSettings({
      policy: { guidelinePack: aSmallPack(), rules: { accusation: { official: 'off' } } },
    });
    expect(rejected).toEqual([
      { origin: 'policy', path: 'rules.accusation', reason: 'unknown-id' },
    ]);
  });

  it('is not a person’s to choose', () => {
    const { settings, rejected } = resolveSettings({ person: { guidelinePack: aSmallPack() } });
    expect(settings.guidelinePack).toBe(builtInPack);
    expect(rejected).toEqual([{ origin: 'person', path: 'guidelinePack', reason: 'not-personal' }]);
  });
});

const allWarn = { official: 'warn', employee: 'warn', elected: 'warn' };
