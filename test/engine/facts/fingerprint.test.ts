import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factFingerprint, isTwin } from '../../../src/engine/facts/fingerprint.ts';
import { analyseParagraph } from '../../../src/engine/paragraph-analysis.ts';
import { loadResources } from '../../../src/resources/load-resources.ts';
import { checkWithRule, dictionaryUrl, NOON, realEngine } from '../rule-tester.ts';

const { resources } = loadResources(readFileSync(dictionaryUrl));
const fingerprint = (text: string) => {
  const analysis = analyseParagraph(text, resources);
  return factFingerprint({ lines: [{ start: 0, analysis }], resources });
};

const finnish = 'Kesäkonsertti pidetään satamassa to 17.6. klo 18.30, liput maksavat 5 euroa.';
const swedish = 'Sommarkonserten hålls i hamnen den 17 juni kl. 18.30, biljetterna kostar 5 €.';
const other = 'Biblioteket är stängt den 24 december från kl. 12 på grund av julen.';
const HOUR = 3_600_000;

describe('a fingerprint', () => {
  it('is the same in both languages', () => {
    expect(fingerprint(finnish)).toBe(fingerprint(swedish));
    expect(fingerprint(finnish)).not.toBe(fingerprint(other));
  });

  it('holds no text', () => {
    expect(fingerprint(finnish)).toMatch(/^[0-9a-z]{1,7}(?:-[0-9a-z]{1,7})*$/);
    expect(fingerprint('Tervetuloa kirjastoon, täällä on hyvä olla!')).toBe('');
  });
});

describe('a twin', () => {
  const twin = (text: string, publishedAt = NOON - HOUR / 2, language: 'fi' | 'sv' = 'sv') => ({
    language,
    publishedAt,
    fingerprint: fingerprint(text),
  });

  it('tells the same facts in the other language within the hour', () => {
    const ours = fingerprint(finnish);
    expect(isTwin(twin(swedish), 'sv', ours, NOON)).toBe(true);
    expect(isTwin(twin(swedish), 'fi', ours, NOON)).toBe(false);
    expect(isTwin(twin(swedish, NOON - 2 * HOUR), 'sv', ours, NOON)).toBe(false);
    expect(isTwin(twin(other), 'sv', ours, NOON)).toBe(false);
  });

  it('is what the engine tells of a post in one language, and of no other', () => {
    const engine = realEngine();
    expect(engine.twinOf({ text: finnish }, NOON)).toEqual(twin(finnish, NOON, 'fi'));
    expect(engine.twinOf({ text: swedish }, NOON)).toEqual(twin(swedish, NOON, 'sv'));
    expect(engine.twinOf({ text: `${finnish}\n\n${swedish}` }, NOON)).toBeUndefined();
    expect(engine.twinOf({ text: 'Welcome to the harbour concert!' }, NOON)).toBeUndefined();
    expect(engine.twinOf({ text: '#hanko 🎉' }, NOON)).toBeUndefined();
  });

  it('may be an answer to the account’s own post', () => {
    const answer = { text: swedish, surface: 'reply', parentText: finnish } as const;
    const rule = 'reply-language';
    expect(checkWithRule(rule, answer)).toHaveLength(1);
    expect(checkWithRule(rule, { ...answer, recentTwins: [twin(finnish, NOON, 'fi')] })).toEqual(
      [],
    );
    expect(
      checkWithRule(rule, {
        ...answer,
        parentText: 'Milloin kirjasto avataan kesän jälkeen?',
        recentTwins: [twin(finnish, NOON, 'fi')],
      }),
    ).toHaveLength(1);
  });

  it('may be short and tell none', () => {
    expect(isTwin(twin('Välkommen på konsert i hamnen!'), 'sv', fingerprint(finnish), NOON)).toBe(
      true,
    );
  });

  it('counts as the second version', () => {
    const rule = 'missing-second-language';
    expect(checkWithRule(rule, { text: finnish })).toHaveLength(1);
    expect(checkWithRule(rule, { text: finnish, recentTwins: [twin(swedish)] })).toEqual([]);
    expect(checkWithRule(rule, { text: finnish, recentTwins: [twin(other)] })).toHaveLength(1);
    expect(
      checkWithRule(rule, { text: finnish, recentTwins: [twin(swedish, NOON, 'fi')] }),
    ).toHaveLength(1);
  });
});
