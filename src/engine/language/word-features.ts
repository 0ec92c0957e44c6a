/** Longer words are cut: what tells languages apart stands at both ends. */
const WORD_LIMIT = 32;
const LONGEST = 4;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** A word as the model sees it: lower case, composed letters, one kind of apostrophe, nothing hidden. */
export function normaliseWord(word: string): string {
  return word.toLowerCase().normalize('NFC').replace(INVISIBLE, '').replace(/[’ʼ´]/g, "'");
}

/**
 * Calls `visit` with the bucket of each feature of one normalised word: its character n-grams of one
 * to four letters, with its borders marked, and the word itself. FNV-1a over UTF-16 units.
 */
export function visitWordFeatures(
  word: string,
  buckets: number,
  visit: (bucket: number) => void,
): void {
  const cut =
    word.length > WORD_LIMIT
      ? `${word.slice(0, WORD_LIMIT / 2)}${word.slice(-WORD_LIMIT / 2)}`
      : word;
  const marked = `^${cut}$`;
  for (let start = 0; start < marked.length; start += 1) {
    let hash = FNV_OFFSET;
    const end = Math.min(start + LONGEST, marked.length);
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ marked.charCodeAt(at), FNV_PRIME);
      // A border alone says nothing.
      if (at > start || (start > 0 && start < marked.length - 1)) visit((hash >>> 0) % buckets);
    }
  }
  if (marked.length > LONGEST) {
    let hash = FNV_OFFSET;
    for (let at = 0; at < marked.length; at += 1) {
      hash = Math.imul(hash ^ marked.charCodeAt(at), FNV_PRIME);
    }
    visit(((hash ^ 0x5bd1e995) >>> 0) % buckets);
  }
}
