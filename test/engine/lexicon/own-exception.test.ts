import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/engine/engine.ts';
import { allRules } from '../../../src/engine/rules/index.ts';
import { loadResources } from '../../../src/resources/load-resources.ts';
import { enginePolicy } from '../../../src/settings/engine-policy.ts';
import { defaultSettings, type Settings } from '../../../src/settings/settings.ts';

const { resources } = loadResources(readFileSync('.cache/voikko/mor.vfst'));
const engine = createEngine(resources, allRules);

function findingsOf(text: string, settings: Partial<Settings> = {}) {
  const rules = { profanity: { official: 'warn' as const } };
  const policy = enginePolicy({ ...defaultSettings, rules, ...settings }, 'official');
  const draft = { text, attachments: [], surface: 'post' as const };
  return engine.check(draft, policy, { now: Date.UTC(2026, 10, 24) }).findings;
}

const exceptions = (text: string, settings?: Partial<Settings>) =>
  findingsOf(text, settings).flatMap(({ exception }) => exception ?? []);

describe('what a person could except', () => {
  it.each([
    ['a Finnish word, in base form', 'Nyt on perkeleen kylmä sää Hangossa.', 'perkele'],
    [
      'a name, in base form',
      'Kokouksessa puhui myös Maija Meikäläisen naapuri.',
      'Maija Meikäläinen',
    ],
    ['a Swedish word, as it stands', 'Det är jävligt kallt i Hangö i dag, säger alla.', 'jävligt'],
  ])('%s: and then it is not heard of again', (_, text, words) => {
    expect(exceptions(text)).toContain(words);
    expect(exceptions(text, { ownExceptions: [words] })).not.toContain(words);
  });

  it('is nothing where they may have none', () => {
    const text = 'Nyt on perkeleen kylmä sää Hangossa.';
    expect(findingsOf(text, { allowOwnExceptions: false })).not.toEqual([]);
    expect(exceptions(text, { allowOwnExceptions: false })).toEqual([]);
  });

  it('is nothing that blocks', () => {
    const text = 'Nyt on perkeleen kylmä sää Hangossa.';
    const rules = { profanity: { official: 'block' as const } };
    const [first] = findingsOf(text, { rules });
    expect([first?.severity, first?.exception]).toEqual(['block', undefined]);
    expect(findingsOf(text, { rules, ownExceptions: ['perkele'] })[0]).toEqual(first);
  });

  it('is no number, address or whole sentence', () => {
    const text = 'Soita 040 123 4567 tai kirjoita maija.meikalainen@gmail.com.';
    expect(findingsOf(text).map(({ rule }) => rule)).toContain('personal-contact-details');
    expect(exceptions(text)).toEqual([]);
  });
});
