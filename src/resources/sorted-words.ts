/**
 * Membership in a list kept as one string, without building a set: words are separated by one
 * space and sorted by code unit, as `Array.prototype.sort` does.
 */
export function sortedWords(words: string): (word: string) => boolean {
  return (word) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = words.lastIndexOf(' ', middle - 1) + 1;
      let end = words.indexOf(' ', middle);
      if (end === -1) end = words.length;
      // `middle` on a space belongs to the word before it.
      const candidate = words.slice(start, end);
      if (candidate === word) return true;
      if (candidate < word) low = end + 1;
      else high = start - 1;
    }
    return false;
  };
}
