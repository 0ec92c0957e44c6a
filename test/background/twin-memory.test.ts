import { describe, expect, it } from 'vitest';
import {
  addTwin,
  isRemembered,
  placeOfTwins,
  recentTwins,
} from '../../src/background/twin-memory.ts';

const NOW = Date.parse('2027-03-09T10:00:00Z');
const MINUTE = 60_000;
const twin = (minutesAgo: number) => ({
  language: 'fi' as const,
  publishedAt: NOW - minutesAgo * MINUTE,
  fingerprint: 'abc-def',
});

describe('what is remembered of published posts', () => {
  it('is kept by account for an hour', () => {
    const first = addTwin(undefined, 'x hangonkaupunki', twin(59), NOW);
    const both = addTwin(first, 'x hangonkirjasto', twin(0), NOW);
    expect(recentTwins(both, NOW)).toEqual({
      'x hangonkaupunki': [twin(59)],
      'x hangonkirjasto': [twin(0)],
    });
    expect(recentTwins(both, NOW + 2 * MINUTE)).toEqual({ 'x hangonkirjasto': [twin(0)] });
    expect(addTwin(both, 'x hangonkirjasto', twin(-2), NOW + 2 * MINUTE)).toEqual({
      'x hangonkirjasto': [twin(0), twin(-2)],
    });
  });

  it('is the latest twenty posts of an account', () => {
    let memory = {};
    for (let minute = 30; minute > 0; minute -= 1)
      memory = addTwin(memory, 'x a', twin(minute), NOW);
    expect(recentTwins(memory, NOW)['x a']).toHaveLength(20);
    expect(recentTwins(memory, NOW)['x a']?.[0]).toEqual(twin(20));
  });

  it('is nothing where storage holds something else', () => {
    for (const stored of ['rubbish', 7, null, { 'x a': [{ text: 'Hei' }] }]) {
      expect(recentTwins(stored, NOW)).toEqual({});
    }
  });

  it('tells accounts apart by site and name, Facebook’s two tools aside', () => {
    const key = (site: 'x' | 'facebook' | 'business', account?: string) =>
      placeOfTwins({ site, ...(account !== undefined && { account }) });
    expect(key('x', 'hanko')).not.toBe(key('facebook', 'hanko'));
    expect(key('facebook', 'hanko')).not.toBe(key('facebook', 'kirjasto'));
    expect(key('facebook', 'hanko')).toBe(key('business', 'hanko'));
    expect(key('x')).not.toBe(key('facebook'));
  });

  it('is of posts that others see', () => {
    expect(isRemembered({ surface: 'post' })).toBe(true);
    expect(isRemembered({ surface: 'video', audience: 'public' })).toBe(true);
    expect(isRemembered({ surface: 'video', audience: 'private' })).toBe(false);
    expect(isRemembered({ surface: 'reply' })).toBe(false);
    expect(isRemembered({ surface: 'comment' })).toBe(false);
  });
});
