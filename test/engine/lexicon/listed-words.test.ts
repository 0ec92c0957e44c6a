import { describe, expect, it } from 'vitest';
import { RULES_OF_WORDS } from '../../../src/engine/lexicon/rules-of-words.ts';
import { checkWithRule, realEngine } from '../rule-tester.ts';

const excerpts = (rule: string, text: string, organisation: object) =>
  checkWithRule(rule, { text, organisation }).map(({ excerpt }) => excerpt);

describe('words that an organisation adds to a rule', () => {
  const added = (rule: string, text: string, ...words: string[]) =>
    excerpts(rule, text, { extraWords: { [rule]: words } });

  it('are found in any Finnish inflection and in compounds', () => {
    const text = 'Mikä pölkkypää! Pölkkypäät ja pölkkypäistä suurimmat. Kissanristeillä taas.';
    expect(added('profanity', text, 'pölkkypää', 'kissanristi')).toEqual([
      'pölkkypää',
      'Pölkkypäät',
      'pölkkypäistä',
      'Kissanristeillä',
    ]);
    expect(added('profanity', 'Se oli kunnon jättiläispölkkypää.', 'pölkkypää')).toEqual([
      'jättiläispölkkypää',
    ]);
  });

  it('are found though the dictionary does not know them', () => {
    expect(added('vulgar-expression', 'Taas se höntyrä ja höntyrät!', 'höntyrä')).toEqual([
      'höntyrä',
      'höntyrät',
    ]);
  });

  it('are found in Swedish and English with an ending', () => {
    expect(added('profanity', 'Vilken dumfjant, alla dumfjantar är likadana.', 'dumfjant')).toEqual(
      ['dumfjant', 'dumfjantar'],
    );
    expect(added('profanity', 'What a numbnoodle, they are numbnoodles.', 'numbnoodle')).toEqual([
      'numbnoodle',
      'numbnoodles',
    ]);
  });

  it('may be phrases, and beginnings', () => {
    expect(
      added('internal-matter', 'Katso Kotisataman sivuilta lisää.', 'Kotisataman sivut'),
    ).toEqual(['Kotisataman sivuilta']);
    expect(added('profanity', 'Hölmöläisten hölmöilyä.', 'hölmö*')).toEqual([
      'Hölmöläisten',
      'hölmöilyä',
    ]);
  });

  it('leave other words alone', () => {
    expect(added('profanity', 'Ett hundrafemtio hundar.', 'hund')).toEqual(['hundar']);
    expect(added('profanity', 'Norr om ön, nordost.', 'no')).toEqual([]);
    expect(added('profanity', 'Pölkky ja pää.', 'pölkkypää')).toEqual([]);
  });

  it.each(RULES_OF_WORDS)('are a finding of %s', (rule) => {
    expect(added(rule, 'Siinä luki koivuklapi isolla.', 'koivuklapi')).toEqual(['koivuklapi']);
    expect(excerpts(rule, 'Siinä luki koivuklapi isolla.', {})).toEqual([]);
  });
});

describe('exceptions', () => {
  const seen = (rule: string, text: string, ...exceptions: string[]) =>
    excerpts(rule, text, { exceptions });

  it('are no finding of any rule, in any inflection', () => {
    const text = 'Perhanan perhana! Perhanoista perhanin.';
    expect(seen('profanity', text).length).toBeGreaterThan(0);
    expect(seen('profanity', text, 'perhana', 'perhanin')).toEqual([]);
    expect(seen('profanity', 'Vittu, perhana!', 'perhana')).toEqual(['Vittu']);
    expect(seen('named-individual', 'Juttelimme Anna Lahtisen kanssa.', 'Anna Lahtinen')).toEqual(
      [],
    );
    expect(seen('wrong-language-name-form', 'Vi ses i Hanko på torget.')).toEqual(['Hanko']);
    expect(seen('wrong-language-name-form', 'Vi ses i Hanko på torget.', 'Hanko')).toEqual([]);
  });

  it('do not hide what only has them in it', () => {
    const text = 'Hän on vitun perhana.';
    expect(seen('profanity', text, 'perhana')).toEqual(['vitun']);
    expect(realEngine().twinOf({ text }, 0)?.language).toBe('fi');
  });
});
