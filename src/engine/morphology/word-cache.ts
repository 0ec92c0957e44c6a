/** Keeps the values of the `capacity` most recently used keys. */
export class WordCache<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly capacity: number) {}

  get(key: string): Value | undefined {
    const value = this.values.get(key);
    if (value !== undefined) {
      // A map remembers insertion order: the oldest key is the one unused for longest.
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  set(key: string, value: Value): void {
    this.values.delete(key);
    if (this.values.size >= this.capacity) {
      for (const oldest of this.values.keys()) {
        this.values.delete(oldest);
        break;
      }
    }
    this.values.set(key, value);
  }
}
