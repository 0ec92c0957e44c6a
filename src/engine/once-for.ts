/**
 * What follows from an object alone, made once for each and kept for as long as the object lives.
 * @param make a pure function of what never changes in the object
 */
export function onceFor<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/** A list of a rule's parameters or of the policy, to be looked up in. */
export const setOf = onceFor((list: readonly string[]): ReadonlySet<string> => new Set(list));

/** "wrong=right" of a rule's parameters, by what stands before the "="; what has none is left out. */
export const pairsOf = onceFor((list: readonly string[]): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>();
  for (const pair of list) {
    const at = pair.indexOf('=');
    if (at > 0 && at < pair.length - 1) pairs.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return pairs;
});

/** For `parameter`, whose default must be the same list each time. */
export const EMPTY_LIST: readonly string[] = [];
