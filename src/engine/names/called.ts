import type { EngineResources } from '../resources.ts';
import type { NameWord } from './name-words.ts';
import type { PersonMention } from './person-mention.ts';
import { isTitle } from './word-knowledge.ts';

const CALLED = /^(\p{Lu}[\p{L}'’]+)-nimi(?:nen|s\p{Ll}{1,8})$/u;

/** "Rauni-niminen tyttö": whatever the lists know of the word, it is what a person is called. */
export function calledPersons(
  words: readonly NameWord[],
  resources: EngineResources,
): PersonMention[] {
  return words.flatMap((word, index) => {
    const name = word.text.includes('-nimi') ? CALLED.exec(word.text)?.[1] : undefined;
    const next = words[index + 1];
    if (name === undefined || !next?.joined || !isSomebody(next, resources)) return [];
    const { start } = word;
    return [{ start, end: start + name.length, baseForm: name, level: 'lone', kind: 'single' }];
  });
}

function isSomebody({ lower }: NameWord, resources: EngineResources): boolean {
  const { people } = resources.names.vocabulary;
  const analyses = resources.finnish?.analyse(lower) ?? [];
  return analyses.some(({ baseform }) => {
    const base = baseform.toLowerCase();
    return people.has(base) || isTitle(base, resources);
  });
}
