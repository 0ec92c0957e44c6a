/** A set of words that seldom answers "yes" for one that is not in it, never "no" for one that is. */
export interface WordFilter {
  /** @param word lower case, NFC. */
  has(word: string): boolean;
}

const HASHES = 8;

export function* bloomPositions(word: string, bitCount: number): Generator<number> {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  for (let i = 0; i < HASHES; i++) yield ((first + Math.imul(i, second)) >>> 0) % bitCount;
}

export function wordFilter(bits: Uint8Array): WordFilter {
  return {
    has(word) {
      for (const position of bloomPositions(word, bits.length * 8)) {
        if (((bits[position >> 3] ?? 0) & (1 << (position & 7))) === 0) return false;
      }
      return true;
    },
  };
}
