import type { NameVocabulary } from './name-lists.ts';

const ONE_WORD = /^\s+(\S+)\s+$/;
/** "Anna Lind (Oslo), " */
const BRACKETED = /^\s?\([^()]{1,40}\)/;

/** A word for "and" alone stands between two names. */
export function isAnd(between: string, { conjunctions }: NameVocabulary): boolean {
  const word = ONE_WORD.exec(between)?.[1];
  return word !== undefined && conjunctions.has(word);
}

/** A comma or a word for "and" stands between two names, a remark in brackets at most before it. */
export function isListed(between: string, { conjunctions }: NameVocabulary): boolean {
  const joint = between.replace(BRACKETED, '').trim();
  return joint === ',' || conjunctions.has(joint);
}
