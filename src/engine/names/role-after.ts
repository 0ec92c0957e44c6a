import type { EngineResources } from '../resources.ts';
import type { NameWord } from './name-words.ts';
import { isTitle } from './word-knowledge.ts';

/**
 * Do the words from `at` on say that what stands before them is somebody? "on kapellimestari",
 * "toimi tuomarina", "är lärare", "was a teacher".
 */
export function saysWhoItIs(
  words: readonly NameWord[],
  at: number,
  resources: EngineResources,
): boolean {
  const { indefiniteArticles, isSomebody } = resources.names.vocabulary;
  const verb = words[at];
  if (!verb?.joined || !isSomebody.has(verb.lower)) return false;
  const next = words[at + 1];
  const noun = next && indefiniteArticles.has(next.lower) ? words[at + 2] : next;
  if (!noun?.joined || noun.shape !== 'lower') return false;
  if (isTitle(noun.lower, resources)) return true;
  if (noun.language === 'sv' || noun.language === 'en') return false;
  const analyses = resources.finnish?.analyse(noun.lower) ?? [];
  return analyses.some(
    ({ baseform, grammaticalCase }) =>
      (grammaticalCase === 'olento' || grammaticalCase === 'tulento') &&
      isTitle(baseform.toLowerCase(), resources),
  );
}
