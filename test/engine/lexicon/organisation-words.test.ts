import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/settings/settings.ts';
import { checkWithRule } from '../rule-tester.ts';

const { organisation } = defaultSettings;
const excerpts = (
  rule: string,
  text: string,
  words: readonly string[],
  exceptions: string[] = [],
) =>
  checkWithRule(rule, {
    text,
    organisation: { ...organisation, extraWords: { [rule]: words }, exceptions },
  }).map(({ excerpt }) => excerpt);

describe('words that an organisation adds', () => {
  it('are found in every inflection of Finnish, and as written in any language', () => {
    const words = ['hiivatti', 'jösses'];
    expect(excerpts('profanity', 'Hiivatin hieno kesä! Jösses vilken sommar.', words)).toEqual([
      'Hiivatin',
      'Jösses',
    ]);
    expect(excerpts('profanity', 'Hiivatin hieno kesä!', [])).toEqual([]);
  });

  it('may be several words, or open with a star', () => {
    expect(excerpts('vulgar-expression', 'Voi hyvä tavaton tätä räntää', ['hyvä tavaton'])).toEqual(
      ['hyvä tavaton'],
    );
    expect(excerpts('vulgar-expression', 'Hemskatti ja hemskutti', ['hemsk*'])).toEqual([
      'Hemskatti',
      'hemskutti',
    ]);
  });

  it('are one finding together with the rule’s own, in the order of the text', () => {
    expect(excerpts('profanity', 'Hiivatti, voi vittu', ['hiivatti', 'vittu'])).toEqual([
      'Hiivatti',
      'vittu',
    ]);
  });

  it('give way to the organisation’s exceptions, and empty ones are nothing', () => {
    expect(excerpts('profanity', 'Hiivatin hieno kesä!', ['hiivatti'], ['hiivatti'])).toEqual([]);
    expect(excerpts('profanity', 'Hieno kesä!', ['', '  '])).toEqual([]);
  });

  it('belong to the rule that they were given to', () => {
    expect(
      checkWithRule('racist-expression', {
        text: 'Hiivatin hieno kesä!',
        organisation: { ...organisation, extraWords: { profanity: ['hiivatti'] } },
      }),
    ).toEqual([]);
  });
});
