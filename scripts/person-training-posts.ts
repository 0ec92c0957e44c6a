/**
 * The invented posts of `rules/training/persons.*.txt` with their slots filled: names from the
 * lists (common, rare, foreign), names that no list holds, places, made-up brand words.
 */
import { readFileSync } from 'node:fs';
import published from '../rules/data/person-names.json' with { type: 'json' };
import places from '../rules/data/places.json' with { type: 'json' };
import handWritten from '../rules/words/person-names.json' with { type: 'json' };
import type { Language } from '../src/engine/types.ts';
import { finnishForm } from './finnish-name-inflection.ts';

export interface Sentence {
  readonly text: string;
  readonly lang: Language;
  readonly spans: ReadonlyArray<readonly [number, number, ...unknown[]]>;
}

/** Reproducible: the same seed gives the same posts. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = 20_270_309 + seed;
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** The first of a ranked list are picked most often. */
  pickRanked<T>(list: readonly T[]): T {
    const skewed = (this.below(10_000) / 10_000) ** 2.5;
    const item = list[Math.floor(skewed * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

const split = (names: string) => names.toLowerCase().split(' ');
const immigrantGroups = <T extends Record<string, string>>(groups: T) =>
  Object.entries(groups)
    .filter(([group]) => group !== 'finland-swedish')
    .flatMap(([, names]) => split(names));

const given = {
  finnish: [split(published.finnish.female), split(published.finnish.male)],
  swedish: split(handWritten.given['finland-swedish']),
  immigrant: immigrantGroups(handWritten.given),
  foreign: split(published.international.given),
};
const surnames = {
  finnish: split(published.finnish.surnames),
  swedish: [
    ...split(handWritten.surnames['finland-swedish']),
    ...split(published.swedish.surnames),
  ],
  immigrant: immigrantGroups(handWritten.surnames),
  foreign: split(published.international.surnames),
};
function trainingWords(file: string): string[] {
  return readFileSync(new URL(`../rules/training/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter(Boolean);
}

const englishWords = trainingWords('english-words.txt');
const commonNouns = trainingWords('finnish-nouns.txt');
const nouns = Object.fromEntries(
  readFileSync(new URL('../rules/training/finnish-surname-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 2).split(' '),
    ]),
) as Record<'whole' | 'first' | 'last', string[]>;
const placeNames = [...places.municipalities.split('|'), ...places.postOffices.split('|')];

/** Letters as they follow each other in the given words: new words of the same kind. */
class Babbler {
  readonly #next = new Map<string, string[]>();
  readonly #known: ReadonlySet<string>;

  constructor(words: readonly string[]) {
    this.#known = new Set(words);
    for (const word of words) {
      const padded = `^^${word}$`;
      for (let i = 2; i < padded.length; i++) {
        const key = padded.slice(i - 2, i);
        const list = this.#next.get(key);
        if (list) list.push(padded.charAt(i));
        else this.#next.set(key, [padded.charAt(i)]);
      }
    }
  }

  word(chance: Chance): string {
    for (;;) {
      let word = '^^';
      while (word.length < 16) {
        const letter = chance.pick(this.#next.get(word.slice(-2)) ?? ['$']);
        if (letter === '$') break;
        word += letter;
      }
      word = word.slice(2);
      if (word.length >= 4 && word.length <= 11 && !this.#known.has(word)) return word;
    }
  }
}

const unknownGiven = new Babbler([...given.foreign, ...given.immigrant, ...given.finnish.flat()]);
const unknownSurname = new Babbler([...surnames.foreign, ...surnames.finnish, ...surnames.swedish]);

function givenName(language: Language, chance: Chance): string {
  const roll = chance.below(100);
  const home = language === 'fi' ? 68 : language === 'sv' ? 30 : 12;
  const swedish = language === 'fi' ? 76 : language === 'sv' ? 68 : 20;
  const double = swedish + 5;
  if (roll < home) return chance.pickRanked(chance.pick(given.finnish));
  if (roll < swedish) return chance.pick(given.swedish);
  if (roll < double) {
    const half = () => chance.pickRanked(chance.pick(given.finnish));
    return `${half()}-${half()}`;
  }
  if (roll < double + 7) return chance.pick(given.immigrant);
  if (roll < 93) return chance.pick(given.foreign);
  return unknownGiven.word(chance);
}

/** A surname as they are made of Finnish words: "Katajaluoto", "Viikate". */
function nounSurname(chance: Chance): string {
  return chance.below(3) === 0
    ? chance.pick(nouns.whole)
    : chance.pick(nouns.first) + chance.pick(nouns.last);
}

function surname(language: Language, chance: Chance): string {
  const roll = chance.below(100);
  const home = language === 'fi' ? 64 : language === 'sv' ? 20 : 8;
  const swedish = language === 'fi' ? 76 : language === 'sv' ? 68 : 16;
  if (roll < home) return chance.pickRanked(surnames.finnish);
  if (roll < swedish) return chance.pick(surnames.swedish);
  if (roll < swedish + 2) {
    return `${chance.pickRanked(surnames.finnish)}-${chance.pick(surnames.swedish)}`;
  }
  if (roll < swedish + 7) return chance.pick(surnames.immigrant);
  if (roll < 89) return chance.pick(surnames.foreign);
  if (language === 'fi' && roll < 96) return nounSurname(chance);
  return unknownSurname.word(chance);
}

const capitals = (name: string) =>
  name.replace(/(^|[-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());

function fill(slot: string, language: Language, chance: Chance): string {
  const [kind, grammaticalCase] = slot.split(':');
  let word: string;
  if (kind === 'I') return String.fromCharCode(65 + chance.below(22));
  if (kind === 'P') {
    const entry = chance.pickRanked(placeNames).split('=');
    word = (language === 'sv' ? entry.at(-1) : entry[0]) ?? '';
  } else if (kind === 'R') {
    const owner = capitals(nounSurname(chance));
    word =
      language === 'fi'
        ? `${finnishForm(owner, 'gen')}${chance.pick(['katu', 'tie', 'kuja', 'polku'])}`
        : `${owner}${chance.pick(['gatan', 'vägen', 'gränden', 'stigen'])}`;
  } else if (kind === 'N') {
    word = capitals(chance.pick(commonNouns));
  } else if (kind === 'E') {
    word = capitals(chance.pick(englishWords));
  } else if (kind === 'W') {
    word = capitals((chance.below(2) === 0 ? unknownGiven : unknownSurname).word(chance));
  } else {
    word = capitals(kind === 'G' ? givenName(language, chance) : surname(language, chance));
  }
  if (!grammaticalCase) return word;
  if (grammaticalCase === 'caps') return word.toUpperCase();
  if (language === 'fi') return finnishForm(word, grammaticalCase, kind === 'P');
  if (language === 'sv') return /[sxz]$/.test(word) ? word : `${word}s`;
  return `${word}’s`;
}

/** @param times how often each post is filled anew. */
export function trainingPosts(times: number, seed: number): Sentence[] {
  const chance = new Chance(seed);
  const sentences: Sentence[] = [];
  for (const language of ['fi', 'sv', 'en'] as const) {
    const path = new URL(`../rules/training/persons.${language}.txt`, import.meta.url);
    const posts = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    for (const post of posts) {
      const rounds = post.includes('{') ? times : Math.ceil(times / 2);
      for (let i = 0; i < rounds; i++) sentences.push(fillPost(post, language, chance));
    }
  }
  return sentences;
}

/** "[{G} ja {G}]" is not used: one pair of brackets is one person. */
function fillPost(post: string, lang: Language, chance: Chance): Sentence {
  const spans: Array<[number, number]> = [];
  let text = '';
  let start = -1;
  for (const part of post.split(/(\{[^}]+\}|\[|\])/)) {
    if (part === '[') start = text.length;
    else if (part === ']') spans.push([start, text.length]);
    else if (part.startsWith('{')) text += fill(part.slice(1, -1), lang, chance);
    else text += part;
  }
  return { text, lang, spans };
}
