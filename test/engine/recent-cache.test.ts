import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecentCache } from '../../src/engine/recent-cache.ts';

it('gives back what was put in, or nothing, and keeps what is in use', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 300 }), (keys) => {
      const cache = new RecentCache<number>(10);
      cache.set('always', -1);
      for (const key of keys) {
        expect([undefined, key]).toContain(cache.get(String(key)));
        cache.set(String(key), key);
        expect(cache.get(String(key))).toBe(key);
        expect(cache.get('always')).toBe(-1);
      }
    }),
  );
});

it('forgets what was not asked for in a long time', () => {
  const cache = new RecentCache<number>(10);
  for (let i = 0; i < 100; i++) cache.set(String(i), i);
  const kept = Array.from({ length: 100 }, (_, i) => cache.get(String(i))).filter(Number.isFinite);
  expect(kept.length).toBeGreaterThanOrEqual(5);
  expect(kept.length).toBeLessThanOrEqual(10);
  expect(cache.get('99')).toBe(99);
});

it('counts a key by its size where that is told', () => {
  const cache = new RecentCache<number>(100, (key) => key.length);
  const key = (i: number) => `${i}`.padStart(10, '0');
  for (let i = 0; i < 40; i++) cache.set(key(i), i);
  const kept = Array.from({ length: 40 }, (_, i) => cache.get(key(i))).filter(Number.isFinite);
  expect(kept.length).toBeGreaterThanOrEqual(5);
  expect(kept.length).toBeLessThanOrEqual(10);
});
