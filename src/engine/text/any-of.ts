/**
 * One quick look: does a text hold one of the words, wherever and in whatever case of letters?
 * @param words without any, it is never found
 */
export function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N} ]/gu, '\\$&'));
  return new RegExp(escaped.join('|') || '(?!)', 'i');
}
