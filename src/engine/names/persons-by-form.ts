import type { EngineResources } from '../resources.ts';
import type { Span } from '../types.ts';
import { NameFlag } from './name-lists.ts';
import type { NameWord } from './name-words.ts';
import type { PersonMention } from './person-mention.ts';
import { isTitle, knowledgeOf } from './word-knowledge.ts';

const WITH_WORD = /^(\p{Lu}[\p{L}'’]+)-(\p{Ll}{3,})$/u;

/**
 * Names alone whose form tells that they are people's, where their neighbours tell nothing:
 * "Rauni-niminen tyttö", "Tiina-ope", "Heidi S.", "Märta, 92,".
 */
export function personsByForm(
  words: readonly NameWord[],
  text: string,
  resources: EngineResources,
): PersonMention[] {
  return words.flatMap((word, at) => {
    if (word.shape !== 'capital') return [];
    const found =
      calledSo(words, at, resources) ??
      withRole(word, resources) ??
      withInitial(words, at, resources) ??
      withAge(word, text, resources);
    return found ? [{ ...found, level: 'lone', kind: 'single' } as const] : [];
  });
}

type Name = Span & Pick<PersonMention, 'baseForm'>;

/** "Rauni-niminen tyttö": whatever the lists know of the word. */
function calledSo(
  words: readonly NameWord[],
  at: number,
  resources: EngineResources,
): Name | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (!next?.joined) return undefined;
  const [, name, suffix = ''] = (word?.text.includes('-') && WITH_WORD.exec(word.text)) || [];
  if (!word || name === undefined || !isCalledSo(suffix, resources)) return undefined;
  if (!isSomebody(next.lower, resources)) return undefined;
  return { start: word.start, end: word.start + name.length, baseForm: name };
}

/** "Tiina-ope", "Kerttu-tädin", "Kalle-farfar". */
function withRole(word: NameWord, resources: EngineResources): Name | undefined {
  const [, name, role] = (word.text.includes('-') && WITH_WORD.exec(word.text)) || [];
  if (name === undefined || role === undefined) return undefined;
  if (!isGivenHere(resources.names.flags(name.toLowerCase()))) return undefined;
  if (!isSomebody(role, resources)) return undefined;
  return { start: word.start, end: word.start + name.length, baseForm: name };
}

/** "Heidi S.": half a surname is kept back, and everybody in the village knows the other half. */
function withInitial(
  words: readonly NameWord[],
  at: number,
  resources: EngineResources,
): Name | undefined {
  const [word, initial, after] = words.slice(at, at + 3);
  if (!word || !initial?.joined || initial.shape !== 'initial') return undefined;
  if (initial.text.length > 1 || (after?.joined && after.shape === 'capital')) return undefined;
  // "Dan I for one …"
  if (initial.language === 'en' && initial.text === 'I') return undefined;
  const { exactGiven, ordinary } = knowledgeOf(word, resources);
  if (!exactGiven || !isGivenHere(exactGiven.flags) || (ordinary && word.opens)) return undefined;
  return { start: word.start, end: initial.end, baseForm: `${word.text} ${initial.text}.` };
}

/** What is joined to the word by a hyphen says that it is somebody's name: "-niminen". */
export function isCalledSo(suffix: string, { names }: EngineResources): boolean {
  return names.vocabulary.calledSo.some((beginning) => suffix.startsWith(beginning));
}

const AGE = /^, (?:\d{1,2}|1[01]\d)[,.](?!\d)/;

/** "Märta, 92, minns kriget". */
function withAge(word: NameWord, text: string, resources: EngineResources): Name | undefined {
  if (text[word.end] !== ',' || !AGE.test(text.slice(word.end, word.end + 7))) return undefined;
  const { exactGiven, excluded, place } = knowledgeOf(word, resources);
  if (!exactGiven || !isGivenHere(exactGiven.flags) || excluded || place) return undefined;
  return { start: word.start, end: word.end, baseForm: word.text };
}

function isGivenHere(flags: number): boolean {
  return (flags & NameFlag.given) !== 0 && (flags & NameFlag.foreign) === 0;
}

function isSomebody(lower: string, resources: EngineResources): boolean {
  const { people } = resources.names.vocabulary;
  const isOne = (base: string) => people.has(base) || isTitle(base, resources);
  if (isOne(lower)) return true;
  const analyses = resources.finnish?.analyse(lower) ?? [];
  return analyses.some(({ baseform }) => isOne(baseform.toLowerCase()));
}
