import type { Language } from './types.ts';

/**
 * Keeps at least the `capacity / 2` and at most the `capacity` most recently used keys: two
 * generations, of which the older is dropped whole. (Deleting the oldest key of a map one by one
 * took a third of all the time of the analysis.) A key counts as one unless its size is told.
 */
export class RecentCache<Value> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();
  private youngSize = 0;

  constructor(
    private readonly capacity: number,
    private readonly sizeOf: (key: string) => number = () => 1,
  ) {}

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
    if (this.youngSize >= this.capacity / 2) {
      this.old = this.young;
      this.young = new Map();
      this.youngSize = 0;
    }
    this.youngSize += this.sizeOf(key);
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

/** UTF-16 units of lines that are kept: the longest post that a site takes (63,206), and as much again. */
const LINES_KEPT = 130_000;
/** What a line costs beside its text: an empty one costs too. */
const LINE_BREAK = 16;

/** Remembers by line. */
export function lineCache<Value>(): RecentCache<Value> {
  return new RecentCache(LINES_KEPT, (line) => line.length + LINE_BREAK);
}
