import type { Language } from './types.ts';

/**
 * Keeps at least the `capacity / 2` and at most the `capacity` most recently used keys: two
 * generations, of which the older is dropped whole. (Deleting the oldest key of a map one by one
 * took a third of all the time of the analysis.)
 */
export class RecentCache<Value> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  get(key: string): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  getOrMake(key: string, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  set(key: string, value: Value): void {
    if (this.young.size >= this.capacity / 2) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, value);
  }
}

/** Of words whose meaning hangs on the language: a key of its own for each would have to be put together. */
export class LanguageCaches<Value> {
  readonly #caches = new Map<Language, readonly [RecentCache<Value>, RecentCache<Value>]>();

  /** @param capacity of each language's cache */
  constructor(private readonly capacity: number) {}

  /** @param settled whether the language is sure, where that matters */
  of(language: Language, settled = true): RecentCache<Value> {
    let caches = this.#caches.get(language);
    if (!caches) {
      caches = [new RecentCache(this.capacity), new RecentCache(this.capacity)];
      this.#caches.set(language, caches);
    }
    return caches[settled ? 1 : 0];
  }
}
