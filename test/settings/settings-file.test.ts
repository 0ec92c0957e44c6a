import { describe, expect, it } from 'vitest';
import { differences, listDifference } from '../../src/settings/differences.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import {
  mergedLayers,
  readSettingsFile,
  settingsFile,
  withValue,
} from '../../src/settings/settings-file.ts';
import { aSmallPack } from './a-small-pack.ts';

const read = (content: unknown) => readSettingsFile(JSON.stringify(content));

describe('a settings file', () => {
  it('comes back as it went out', () => {
    const layer = {
      simulation: true,
      ruleSets: { tone: false },
      rules: { profanity: { employee: 'off' } },
      parameters: { 'long-sentence': { words: 30 } },
      organisation: { phones: ['019 000 0000'], extraWords: { profanity: ['hiivatti'] } },
    };
    expect(readSettingsFile(settingsFile(layer))).toEqual({ layer, rejected: [] });
  });

  it('loses what is wrong by its path, and nothing else', () => {
    const file = read({
      simulation: 'yes',
      music: true,
      ruleSets: { tone: false, 'a.b': false },
      rules: { profanity: { official: 'loud', employee: 'off' } },
      parameters: { 'long-sentence': { words: 'many', commas: 4, colour: 'red' } },
      organisation: { phones: ['019 000 0000', 7, '019 000 0001', null], officeHours: '8-16' },
    });
    expect(file?.rejected.map(({ path }) => path).sort()).toEqual([
      'music',
      'organisation.officeHours',
      'organisation.phones.1',
      'organisation.phones.3',
      'parameters.long-sentence.colour',
      'parameters.long-sentence.words',
      'ruleSets.a.b',
      'rules.profanity.official',
      'simulation',
    ]);
    expect(file?.layer).toEqual({
      ruleSets: { tone: false },
      rules: { profanity: { employee: 'off' } },
      parameters: { 'long-sentence': { commas: 4 } },
      organisation: { phones: ['019 000 0000', '019 000 0001'] },
    });
    expect(resolveSettings({ organisation: file?.layer }).rejected).toEqual([]);
  });

  it('may bring a guideline pack, which leaves out its own bad parts', () => {
    const pack = aSmallPack();
    const file = read({ guidelinePack: pack });
    expect(file?.layer).toEqual({ guidelinePack: pack });
    const broken = read({ guidelinePack: { guideline: 1 }, simulation: true });
    expect(resolveSettings({ organisation: broken?.layer }).settings).toMatchObject({
      simulation: true,
      guidelinePack: { id: defaultSettings.guidelinePack.id },
    });
  });

  it.each(['', 'hei', '[1]', 'null', '"x"', '{"simulation":'])('%j is none', (text) => {
    expect(readSettingsFile(text)).toBeUndefined();
  });

  it('stands over what was there, list by list', () => {
    const merged = mergedLayers(
      { simulation: true, organisation: { phones: ['1', '2'], emails: ['a@hanko.fi'] } },
      { organisation: { phones: ['3'] }, ruleSets: { tone: false } },
    );
    expect(merged).toEqual({
      simulation: true,
      organisation: { phones: ['3'], emails: ['a@hanko.fi'] },
      ruleSets: { tone: false },
    });
  });
});

describe('one value', () => {
  it('is set, and taken away with what it leaves empty', () => {
    const path = ['rules', 'profanity', 'official'];
    const layer = withValue({ simulation: true }, path, 'warn');
    expect(layer).toEqual({ simulation: true, rules: { profanity: { official: 'warn' } } });
    expect(withValue(layer, path, undefined)).toEqual({ simulation: true });
    expect(withValue({}, path, undefined)).toEqual({});
  });
});

describe('differences', () => {
  const changed = (organisation: unknown) =>
    differences(defaultSettings, resolveSettings({ organisation }).settings);

  it('are none of a setting that says what holds anyhow', () => {
    expect(
      changed({ ruleSets: { tone: true }, rules: { profanity: { official: 'block' } } }),
    ).toEqual([]);
  });

  it('tell each value by its path, before and after', () => {
    expect(
      changed({
        organisation: { officeHours: { start: '09:00', end: '16:00' }, ibans: ['FI00'] },
        parameters: { 'long-sentence': { words: 30 } },
        rules: { profanity: { employee: 'off' } },
        ruleSets: { role: false },
        reminderBudget: 2,
        allowPausing: false,
      }),
    ).toEqual([
      { path: 'ruleSets.role', before: true, after: false },
      { path: 'rules.profanity.employee', before: 'warn', after: 'off' },
      { path: 'parameters.long-sentence.words', before: 25, after: 30 },
      { path: 'organisation.ibans', before: [], after: ['FI00'] },
      { path: 'organisation.officeHours.start', before: '08:00', after: '09:00' },
      { path: 'reminderBudget', before: 5, after: 2 },
      { path: 'allowPausing', before: true, after: false },
    ]);
  });

  it('tell words that there were none of before', () => {
    expect(changed({ organisation: { extraWords: { profanity: ['hiivatti'] } } })).toEqual([
      { path: 'organisation.extraWords.profanity', before: undefined, after: ['hiivatti'] },
    ]);
  });

  it('of a list are what comes and what goes', () => {
    expect(listDifference(['a', 'b'], ['b', 'c'])).toEqual({ added: ['c'], removed: ['a'] });
  });
});
