import type { Token } from '../types.ts';
import type { NameVocabulary } from './name-lists.ts';

const WORDS_BACK = 12;

/**
 * Whether the name that starts at token `at` is a credit: "Kuva: Anna Lind", "Foto Anna Lind",
 * "Photo by Anna Lind", "© Anna Lind", "(kuva Anna Lind / Hangon kaupunki)".
 */
export function isCredit(
  tokens: readonly Token[],
  at: number,
  { credit, creditedTo, conjunctions }: NameVocabulary,
): boolean {
  let between = 0;
  for (let i = at - 1; i >= Math.max(0, at - WORDS_BACK); i--) {
    const token = tokens[i];
    if (!token) return false;
    if (token.text === '©' || token.text === '📷' || token.text === '📸') return true;
    if (token.kind === 'word') {
      const lower = token.text.toLowerCase();
      if (credit.has(lower)) {
        // "Kuva Anna Lind" is a credit, "kuvan Anna Lind" is not; "kuva, jossa Anna Lind" is not.
        return between === 0 || tokens.slice(i + 1, at).some(({ text }) => text === ':');
      }
      if (creditedTo.has(lower)) continue;
      if (!conjunctions.has(lower) && !/^\p{Lu}/u.test(token.text)) return false;
      between++;
    } else if (/^[.!?;]/.test(token.text)) {
      return false;
    }
  }
  return false;
}
