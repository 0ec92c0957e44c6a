import { describe, expect, it } from 'vitest';
import { enginePolicy } from '../../src/settings/engine-policy.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { defaultSettings } from '../../src/settings/settings.ts';

describe('settings', () => {
  it('are the defaults when nobody has decided anything', () => {
    expect(resolveSettings({})).toEqual({ settings: defaultSettings, origins: {}, rejected: [] });
  });

  it('prefer policy over person over organisation', () => {
    const { settings, origins } = resolveSettings({
      organisation: { profile: 'official', simulation: true },
      person: { profile: 'elected', language: 'sv' },
      policy: { profile: 'employee' },
    });
    expect(settings).toMatchObject({ profile: 'employee', language: 'sv', simulation: true });
    expect(origins).toEqual({ profile: 'policy', language: 'person', simulation: 'organisation' });
  });

  it('leave out an unknown rule alone and name it', () => {
    const { settings, rejected } = resolveSettings({
      policy: {
        rules: {
          profanity: { official: 'warn', employee: 'loud', visitor: 'warn' },
          'no-such-rule': { official: 'warn' },
        },
        ruleSets: { tone: false, music: true },
        colour: 'blue',
      },
    });
    expect(settings.rules.profanity).toEqual({ official: 'warn' });
    expect(settings.ruleSets).toEqual({ tone: false });
    expect(rejected).toEqual([
      { origin: 'policy', path: 'rules.profanity.employee', reason: 'invalid-value' },
      { origin: 'policy', path: 'rules.profanity.visitor', reason: 'unknown-id' },
      { origin: 'policy', path: 'rules.no-such-rule', reason: 'unknown-id' },
      { origin: 'policy', path: 'ruleSets.music', reason: 'unknown-id' },
      { origin: 'policy', path: 'colour', reason: 'unknown-id' },
    ]);
  });

  it('take one severity for every profile', () => {
    const { settings } = resolveSettings({ policy: { rules: { profanity: 'off' } } });
    expect(settings.rules.profanity).toEqual({ official: 'off', employee: 'off', elected: 'off' });
  });

  it('take a switch as Windows’ registry has it', () => {
    const { settings, rejected } = resolveSettings({
      policy: { simulation: 1, ruleSets: { tone: 0, role: 2 } },
    });
    expect(settings.simulation).toBe(true);
    expect(settings.ruleSets).toEqual({ tone: false });
    expect(rejected.map(({ path }) => path)).toEqual(['ruleSets.role']);
  });

  it('do not let a person decide what is the organisation’s', () => {
    const { settings, rejected } = resolveSettings({ person: { overrideBlocks: 'never' } });
    expect(settings.overrideBlocks).toBe('with-reason');
    expect(rejected).toEqual([
      { origin: 'person', path: 'overrideBlocks', reason: 'not-personal' },
    ]);
  });

  it('survive a layer that is no object', () => {
    const { settings, rejected } = resolveSettings({ policy: 'off', organisation: [1] });
    expect(settings).toEqual(defaultSettings);
    expect(rejected.map(({ origin }) => origin)).toEqual(['organisation', 'policy']);
  });

  it('set office hours and days off, if they can be read', () => {
    const set = (organisation: object) =>
      resolveSettings({ organisation: { organisation } }).settings.organisation;
    const hours = { start: '07:30', end: '15:45' };
    expect(set({ officeHours: hours, daysOff: ['easter-2', '12-31'] })).toMatchObject({
      officeHours: hours,
      daysOff: ['easter-2', '12-31'],
    });
    const { officeHours, daysOff } = defaultSettings.organisation;
    expect(
      set({ officeHours: { start: '7.30', end: '16' }, daysOff: ['pääsiäinen'] }),
    ).toMatchObject({ officeHours, daysOff });
  });

  it('replace one field of the organisation and keep the others', () => {
    const { settings } = resolveSettings({
      policy: { organisation: { phones: ['09 000 0000'], domains: 'hanko.fi' } },
    });
    expect(settings.organisation.phones).toEqual(['09 000 0000']);
    expect(settings.organisation.domains).toEqual(defaultSettings.organisation.domains);
  });

  it('add words to the rules that have word lists, and to no others', () => {
    const { settings, origins, rejected } = resolveSettings({
      organisation: { organisation: { extraWords: { profanity: ['hiivatti'] } } },
      policy: {
        organisation: { extraWords: { 'vulgar-expression': ['pylly'], accusation: ['x'] } },
      },
    });
    expect(settings.organisation.extraWords).toEqual({
      profanity: ['hiivatti'],
      'vulgar-expression': ['pylly'],
    });
    expect(origins['organisation.extraWords.profanity']).toBe('organisation');
    expect(rejected).toEqual([
      { origin: 'policy', path: 'organisation.extraWords.accusation', reason: 'unknown-id' },
    ]);
  });
});

describe('parameters of rules', () => {
  it('are the organisation’s, with the type that the pack gives them', () => {
    const { settings, origins, rejected } = resolveSettings({
      organisation: {
        parameters: {
          'long-sentence': { words: 30, commas: true },
          'shortened-link': { shorteners: ['a.fi', 1] },
        },
      },
      policy: { parameters: { 'long-sentence': { words: 35 }, nothing: {} } },
    });
    const { rules } = enginePolicy(settings, 'official');
    expect(rules['long-sentence']?.parameters).toEqual({ words: 35, commas: 3 });
    expect(rules['shortened-link']?.parameters.shorteners).toEqual(['a.fi']);
    expect(origins['parameters.long-sentence.words']).toBe('policy');
    expect(rejected.map(({ path }) => path)).toEqual([
      'parameters.long-sentence.commas',
      'parameters.shortened-link.shorteners.1',
      'parameters.nothing',
    ]);
  });
});

describe('engine policy', () => {
  it('turns a whole set off', () => {
    const { settings } = resolveSettings({ policy: { ruleSets: { tone: false } } });
    const policy = enginePolicy(settings, 'official');
    expect(policy.rules.profanity?.severity).toBe('off');
    expect(policy.rules['payment-details']?.severity).toBe('block');
  });
});
