import { RecentCache } from '../recent-cache.ts';
import type { LanguageModel } from './language-model.ts';
import { visitWordFeatures } from './word-features.ts';

const CACHED_WORDS = 20_000;
const caches = new WeakMap<LanguageModel, RecentCache<Float32Array>>();

/**
 * What one normalised word adds to each class, in the order of `model.classes`, in logits. The array
 * is shared: never change it.
 */
export function wordEvidence(word: string, model: LanguageModel): Float32Array {
  let cache = caches.get(model);
  if (!cache) {
    cache = new RecentCache(CACHED_WORDS);
    caches.set(model, cache);
  }
  const known = cache.get(word);
  if (known) return known;
  const { weights, scale } = model;
  const size = model.classes.length;
  const sums = new Float32Array(size);
  visitWordFeatures(word, model.buckets, (bucket) => {
    const offset = bucket * size;
    for (let index = 0; index < size; index += 1) {
      sums[index] = (sums[index] ?? 0) + (weights[offset + index] ?? 0) * scale;
    }
  });
  cache.set(word, sums);
  return sums;
}
