import { francAll } from 'franc';
import { NameFlag } from '../names/name-lists.ts';
import type { EngineResources } from '../resources.ts';
import type { Language, Token } from '../types.ts';
import { wordEvidence } from './evidence.ts';
import { WRITTEN_LANGUAGES, type WrittenLanguage } from './language-model.ts';
import { normaliseWord } from './word-features.ts';

/** Letters from which franc's trigrams are worth asking. */
const FRANC_FROM = 40;
const FRANC_WEIGHT = 8;
const FRANC_OTHER_WEIGHT = 8;
/** A lead this near to what is needed (logits) is a doubt, and franc is asked. */
const DOUBT = 6;
const FRANC_LANGUAGES: Readonly<Record<string, WrittenLanguage>> = {
  fin: 'fi',
  swe: 'sv',
  eng: 'en',
};
/** Asked as well when the model believes in another language. */
const FRANC_OTHERS = 'ekk nob nno dan deu nld fra spa ita por pol lit lvs hun ron ces som'.split(
  ' ',
);
/** Below this margin (logits) the dictionary is asked. */
const DICTIONARY_BELOW = 8;
/** Logits per letter beyond two, at most four letters, for a word that the dictionary knows or not. */
const KNOWN = 1.2;
const UNKNOWN = -0.5;
const CUE = 2;
const PHRASE = 8;
/** Letters from which another language may be named at all, and by how many logits it must win. */
const OTHER_FROM = 25;

/** What a stretch of words says, before its neighbours are heard. */
export interface Judgement {
  /** Logits of fi, sv, en. */
  readonly scores: readonly [number, number, number];
  /** Letters in words that count. */
  readonly letters: number;
  /** Why it is none of the three, when it is. */
  readonly none?: 'no-words' | 'names' | 'international' | 'other-language';
}

const EMPTY: Judgement = { scores: [0, 0, 0], letters: 0, none: 'no-words' };

/** @param tokens the tokens of one stretch of `text`, in order. */
export function judge(
  text: string,
  tokens: readonly Token[],
  resources: EngineResources,
): Judgement {
  const { languageModel: model } = resources;
  const words: Word[] = [];
  let letters = 0;
  let foreign = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const normal = normaliseWord(token.text);
    const count = countLetters(normal);
    if (!/\p{Script=Latin}/u.test(normal)) {
      foreign += count;
      continue;
    }
    letters += count;
    words.push({ spelled: token.text, normal, letters: count });
  }
  if (letters < 2 || foreign > letters) return EMPTY;

  const sums = Float64Array.from(model.bias);
  for (const { normal } of words) {
    const evidence = wordEvidence(normal, model);
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + (evidence[index] ?? 0);
    }
  }
  const scores: [number, number, number] = [sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0];
  let other = Number.NEGATIVE_INFINITY;
  for (let index = 3; index < sums.length; index += 1) other = Math.max(other, sums[index] ?? 0);

  const phrase = model.phrases.get(words.map((word) => word.normal).join(' '));
  if (phrase) {
    add(scores, phrase, PHRASE);
    return { scores, letters };
  }
  if (words.every((word) => model.international.has(word.normal))) {
    return { scores, letters, none: 'international' };
  }
  for (const { normal } of words) {
    const cue = model.words.get(normal);
    if (cue) add(scores, cue, CUE);
  }
  const stretch = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  if (letters >= FRANC_FROM) addFranc(stretch, scores);
  if (margin(scores) < DICTIONARY_BELOW || other > Math.max(...scores)) {
    addDictionary(words, scores, resources);
    if (areNames(words, resources)) return { scores, letters, none: 'names' };
  }
  if (letters >= OTHER_FROM) {
    const lead = other - Math.max(...scores);
    const needed = otherMargin(letters);
    const doubtful = letters >= FRANC_FROM && Math.abs(lead - needed) < DOUBT;
    if (lead + (doubtful ? francLead(stretch) : 0) > needed) {
      return { scores, letters, none: 'other-language' };
    }
  }
  return { scores, letters };
}

/** Best minus second best. */
export function margin(scores: readonly number[]): number {
  const [first = 0, second = 0] = [...scores].sort((a, b) => b - a);
  return first - second;
}

export function bestOf(scores: readonly number[]): WrittenLanguage {
  return WRITTEN_LANGUAGES[scores.indexOf(Math.max(...scores))] ?? 'fi';
}

export function languageOf(judgement: Judgement): Language {
  return judgement.none ? 'none' : bestOf(judgement.scores);
}

interface Word {
  readonly spelled: string;
  readonly normal: string;
  readonly letters: number;
}

function countLetters(word: string): number {
  let count = 0;
  for (const character of word) if (/\p{L}/u.test(character)) count += 1;
  return count;
}

/** A short foreign line looks like one of ours too often. */
function otherMargin(letters: number): number {
  return letters >= FRANC_FROM ? 1 : 1 + (FRANC_FROM - letters) * 0.4;
}

function add(scores: [number, number, number], language: WrittenLanguage, amount: number): void {
  const index = WRITTEN_LANGUAGES.indexOf(language);
  scores[index] = (scores[index] ?? 0) + amount;
}

function addFranc(stretch: string, scores: [number, number, number]): void {
  for (const [code, score] of francAll(stretch, { only: Object.keys(FRANC_LANGUAGES) })) {
    const language = FRANC_LANGUAGES[code];
    if (language) add(scores, language, FRANC_WEIGHT * (score - 1));
  }
}

/** By how many logits franc prefers another language to the best of our three. */
function francLead(stretch: string): number {
  const only = [...Object.keys(FRANC_LANGUAGES), ...FRANC_OTHERS];
  let ours = 0;
  let others = 0;
  for (const [code, score] of francAll(stretch, { only })) {
    if (FRANC_LANGUAGES[code]) ours = Math.max(ours, score);
    else others = Math.max(others, score);
  }
  return FRANC_OTHER_WEIGHT * (others - ours);
}

/** Finnish words that the dictionary knows speak for Finnish, the longer the louder; unknown ones against it. */
function addDictionary(
  words: readonly Word[],
  scores: [number, number, number],
  { finnish }: EngineResources,
): void {
  if (!finnish) return;
  for (const { spelled, letters } of words) {
    if (letters < 3) continue;
    const weight = Math.min(letters - 2, 4);
    scores[0] += finnish.knows(spelled) ? KNOWN * weight : UNKNOWN * weight;
  }
}

const NAME_CLASSES: ReadonlySet<string> = new Set(['etunimi', 'sukunimi', 'paikannimi', 'nimi']);

/** Every word is a name in its base form: "Anna Lind", "Hangö". */
function areNames(words: readonly Word[], resources: EngineResources): boolean {
  return words.every(({ spelled, normal }) => isName(spelled, normal, words.length > 1, resources));
}

function isName(
  spelled: string,
  normal: string,
  inCompany: boolean,
  { finnish, names, places, languageModel }: EngineResources,
): boolean {
  if (!/^\p{Lu}/u.test(spelled) || languageModel.words.has(normal)) return false;
  const readings = finnish?.analyse(spelled) ?? [];
  const common = readings.some((reading) => !NAME_CLASSES.has(reading.wordClass));
  if (places.places.has(normal)) return !common || inCompany;
  const flags = names.flags(normal);
  if (flags !== 0) {
    const ordinary =
      common || (flags & (NameFlag.ordinarySwedish | NameFlag.ordinaryEnglish)) !== 0;
    return !ordinary || inCompany;
  }
  return (
    readings.length > 0 &&
    readings.every(
      (reading) =>
        NAME_CLASSES.has(reading.wordClass) &&
        (reading.grammaticalCase === undefined || reading.grammaticalCase === 'nimento'),
    )
  );
}
