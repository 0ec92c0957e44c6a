import type { EngineResources } from '../resources.ts';
import { finnishNameForms } from './finnish-name-forms.ts';
import { NameFlag } from './name-lists.ts';
import type { NameWord } from './name-words.ts';
import { knowledgeOf, type NameReading } from './word-knowledge.ts';

/** A name's words as they would stand in a list: "Virtasen Jarille" → "Jari Virtanen". */
export function baseFormOf(
  words: readonly NameWord[],
  next: NameWord | undefined,
  resources: EngineResources,
): string {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return '';
  const genitive = next?.joined === true && next.shape === 'lower' && next.text.length > 4;
  if (words.length === 1) return baseOfLast(last, 'either', genitive, resources);
  const opening = knowledgeOf(first, resources);
  const closing = knowledgeOf(last, resources);
  if (words.length === 2 && opening.genitiveSurname && !opening.given && closing.given) {
    const given = baseOfLast(last, 'given', genitive, resources);
    return `${given} ${written(first.text, opening.genitiveSurname.base)}`;
  }
  if (words.length === 2 && isSurnameFirst(first, last, resources)) {
    return `${baseOfLast(last, 'given', genitive, resources)} ${written(first.text, first.lower)}`;
  }
  const before = words.slice(0, -1).map((word) => titleCase(word));
  return [...before, baseOfLast(last, 'surname', genitive, resources)].join(' ');
}

/** "VIRTANEN Jari", as lists of results have it. */
export function isSurnameFirst(
  first: NameWord,
  last: NameWord,
  resources: EngineResources,
): boolean {
  if (first.shape !== 'upper' || last.shape !== 'capital') return false;
  const { given, surname, excluded } = knowledgeOf(first, resources);
  const { exactGiven } = knowledgeOf(last, resources);
  if (given || excluded || !surname || surname.inflected || !exactGiven) return false;
  return ((surname.flags | exactGiven.flags) & NameFlag.foreign) === 0;
}

function baseOfLast(
  word: NameWord,
  role: 'given' | 'surname' | 'either',
  genitive: boolean,
  resources: EngineResources,
): string {
  const { given, surname, patterned } = knowledgeOf(word, resources);
  const reading =
    role === 'given'
      ? (given ?? surname)
      : role === 'surname'
        ? (surname ?? given)
        : mostLikely(given, surname);
  if (reading) return written(word.text, reading.base);
  if (patterned !== undefined) return written(word.text, patterned);
  return written(word.text, guess(word, genitive));
}

function mostLikely(given?: NameReading, surname?: NameReading): NameReading | undefined {
  if (!given || !surname) return given ?? surname;
  if (given.inflected !== surname.inflected) return given.inflected ? surname : given;
  return given;
}

/** Unknown names: cut off only what is plainly an ending in the language of the sentence. */
function guess(word: NameWord, genitive: boolean): string {
  const { lower, language } = word;
  if (language === 'sv') return genitive ? lower.replace(/([^s])s$/, '$1') : lower;
  if (language === 'en') return lower.replace(/['’]s?$/, '');
  if (lower.endsWith('nen')) return lower;
  const nen =
    /^(.{2,}[aeiouyäö])se(?:n|en|t|lle|ksi|ll[aä]|lt[aä]|ss[aä]|st[aä]|n[aä]|tt[aä])$/u.exec(lower);
  if (nen?.[1]) return `${nen[1]}nen`;
  const cut = /^(.*)['’:]\p{Ll}{1,5}$/u.exec(lower);
  if (cut?.[1]) return cut[1];
  // "Kluivertin", "Hilliardista", "Fernandesia": a consonant, the joining -i-, a case.
  const joined =
    /^(.{2,}[^aeiouyäöåéü])i(?:n|a|ä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|in|ksi|na|nä)$/u.exec(
      lower,
    );
  if (joined?.[1]) return joined[1];
  // "Kennedylle", "McAleesen": a vowel and a case that no base form ends in.
  const vowel = /^(.{2,}[aeiouyäöåéü])(?:n|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle)$/u.exec(lower);
  // "Mallikkaan", "Mallikkaalle": no base form ends in -kkaa.
  if (vowel?.[1] && language === 'fi') return vowel[1].replace(/k(k[aä])[aä]$/, '$1s');
  return language === 'fi' && /(?:sse|lle|sta|lta)$/.test(lower)
    ? (finnishNameForms(lower)[0]?.base ?? lower)
    : lower;
}

function titleCase(word: NameWord): string {
  if (word.shape === 'initial') return `${word.text}.`;
  return word.shape === 'upper' ? written(word.text, word.lower) : word.text;
}

/** Gives `base` the capitals of the word it was found in: "McDonaldin" → "McDonald". */
function written(original: string, base: string): string {
  let result = '';
  const shouted = original === original.toUpperCase() && original.length > 1;
  for (let i = 0; i < base.length; i++) {
    const letter = base.charAt(i);
    const there = original.charAt(i);
    const starts = i === 0 || base.charAt(i - 1) === '-';
    const capital = starts || (!shouted && there.toLowerCase() === letter && there !== letter);
    result += capital ? letter.toUpperCase() : letter;
  }
  return result;
}
