import { describe, expect, it, vi } from 'vitest';
import { readAnswers, withAnswer } from '../../src/background/picture-answers.ts';

// Nothing here speaks to the browser; the library refuses to load outside of one.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const hash = (digit: string) => digit.repeat(64);

describe('answers about pictures', () => {
  it('are kept by hash, the latest last, nothing else with them', () => {
    const first = withAnswer([], hash('a'), { rights: 'own' });
    const second = withAnswer(first, hash('b'), { rights: 'permission', consent: true });
    expect(withAnswer(second, hash('a'), { rights: 'free-licence', licence: 'cc-by' })).toEqual([
      { hash: hash('b'), answer: { rights: 'permission', consent: true } },
      { hash: hash('a'), answer: { rights: 'free-licence', licence: 'cc-by' } },
    ]);
  });

  it('that say nothing any more are forgotten', () => {
    const before = withAnswer([], hash('a'), { decorative: true });
    expect(withAnswer(before, hash('a'), {})).toEqual([]);
    expect(withAnswer(before, hash('a'), { decorative: false })).toEqual([]);
  });

  it('do not grow without end', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      hash: index.toString(16).padStart(64, '0'),
      answer: { rights: 'own' as const },
    }));
    const more = withAnswer(many, hash('f'), { rights: 'own' });
    expect(more).toHaveLength(5000);
    expect(more.at(-1)?.hash).toBe(hash('f'));
    expect(more.some((picture) => picture.hash === many[0]?.hash)).toBe(false);
  });

  it('pass over what is none of ours', () => {
    const good = { hash: hash('a'), answer: { rights: 'own' } };
    const stored = [
      good,
      { hash: '../etc', answer: {} },
      'x',
      null,
      { hash: hash('b'), answer: { rights: 'stolen' } },
    ];
    expect(readAnswers(stored)).toEqual([good]);
    expect(readAnswers(undefined)).toEqual([]);
    expect(readAnswers({})).toEqual([]);
  });
});
