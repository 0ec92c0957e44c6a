import type { EngineResources } from '../resources.ts';
import type { Language, Token } from '../types.ts';
import { francPreferenceForOthers, francScores } from './franc-scores.ts';
import { WRITTEN_LANGUAGES, type WrittenLanguage } from './language-model.ts';
import { areNames } from './names-only.ts';
import { type WordFacts, wordFacts } from './word-facts.ts';

/** Letters from which franc's trigrams are worth asking. */
const FRANC_FROM = 40;
/** Above this margin (logits) franc would not change the answer, and takes the most time of all. */
const FRANC_BELOW = 12;
/** Logits for the whole distance between franc's best and worst. */
const FRANC_WEIGHT = 8;
const FRANC_OTHER_WEIGHT = 8;
/** A lead of another language this near to what is needed (logits) is a doubt, and franc is asked. */
const DOUBT = 6;
/** Below this margin (logits) the dictionary is asked. */
const DICTIONARY_BELOW = 8;
/** Logits per letter beyond two, for at most four, of a word that the dictionary knows or not. */
const KNOWN = 1.2;
const UNKNOWN = -0.5;
/** Logits for a word, and for a whole phrase, of the hand-made lists. */
const CUE = 2;
const PHRASE = 8;
const LONGEST_PHRASE = 5;
/** "Tom" is at home in each language: a name among other words counts for less. */
const NAME_WEIGHT = 0.45;
/** Letters from which another language may be named at all. */
const OTHER_FROM = 25;

/** What a stretch of words says, before its neighbours are heard. */
export interface Judgement {
  /** Logits of fi, sv, en. */
  readonly scores: readonly [number, number, number];
  /** Letters in words of the Latin script that are no listed names. */
  readonly letters: number;
  /** By how many logits a language that is none of ours leads them; negative when it does not. */
  readonly otherLead: number;
  /** A whole phrase that we know: sure however short. */
  readonly phrase?: true;
  /** Why it is none of the three, when it is. */
  readonly none?: 'no-words' | 'names' | 'international' | 'other-language';
}

type Scores = [fi: number, sv: number, en: number];

/** @param tokens the tokens of one stretch of `text`, in order. */
export function judge(
  text: string,
  tokens: readonly Token[],
  resources: EngineResources,
): Judgement {
  const { languageModel: model } = resources;
  const words: WordFacts[] = [];
  let letters = 0;
  let nameLetters = 0;
  let foreign = 0;
  let hasLabel = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const facts = wordFacts(token.text, resources);
    if (!facts.latin) {
      foreign += facts.letters;
      continue;
    }
    letters += facts.letters;
    if (facts.name) nameLetters += facts.letters;
    words.push(facts);
    // "Kuva: Anna Lind" is more than names.
    hasLabel ||= tokens[index + 1]?.text === ':';
  }
  const nothing: Judgement = { scores: [0, 0, 0], letters: 0, otherLead: 0 };
  if (foreign > letters) return { ...nothing, otherLead: foreign, none: 'other-language' };
  if (letters < 2) return { ...nothing, none: 'no-words' };
  const { scores, other } = addEvidence(words, model.bias);
  if (words.length <= LONGEST_PHRASE) {
    const phrase = model.phrases.get(words.map((word) => word.normal).join(' '));
    if (phrase) {
      add(scores, phrase, PHRASE);
      return { scores, letters, otherLead: Number.NEGATIVE_INFINITY, phrase: true };
    }
  }
  if (words.every((word) => word.international)) return { ...nothing, none: 'international' };
  if (!hasLabel && areNames(words, resources)) return { ...nothing, none: 'names' };

  const stretch = text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  if (letters >= FRANC_FROM && margin(scores) < FRANC_BELOW) {
    const franc = francScores(stretch);
    for (const language of WRITTEN_LANGUAGES) {
      add(scores, language, FRANC_WEIGHT * (franc[language] - 1));
    }
  }
  if (margin(scores) < DICTIONARY_BELOW || other > Math.max(...scores)) {
    scores[0] += dictionaryEvidence(words, resources);
  }
  const needed = neededLead(letters);
  let otherLead = other - Math.max(...scores);
  if (letters >= FRANC_FROM && Math.abs(otherLead - needed) < DOUBT) {
    otherLead += FRANC_OTHER_WEIGHT * francPreferenceForOthers(stretch);
  }
  const strange =
    letters >= FRANC_FROM && bestOf(scores) === 'fi' && isStrangeToFinnish(words, resources);
  const judgement = { scores, letters: letters - nameLetters, otherLead };
  return otherLead > needed || strange ? { ...judgement, none: 'other-language' } : judgement;
}

/** Best minus second best. */
export function margin([fi, sv, en]: readonly [number, number, number]): number {
  const best = Math.max(fi, sv, en);
  const worst = Math.min(fi, sv, en);
  return 2 * best + worst - (fi + sv + en);
}

export function bestOf(scores: readonly number[]): WrittenLanguage {
  return WRITTEN_LANGUAGES[scores.indexOf(Math.max(...scores))] ?? 'fi';
}

export function languageOf(judgement: Judgement): Language {
  return judgement.none ? 'none' : bestOf(judgement.scores);
}

function addEvidence(
  words: readonly WordFacts[],
  bias: readonly number[],
): { scores: Scores; other: number } {
  const sums = new Float64Array(bias);
  for (const { evidence, name } of words) {
    const weight = name && words.length > 1 ? NAME_WEIGHT : 1;
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + weight * (evidence[index] ?? 0);
    }
  }
  const scores: Scores = [sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0];
  for (const { cue } of words) if (cue) add(scores, cue, CUE);
  let other = Number.NEGATIVE_INFINITY;
  for (let index = WRITTEN_LANGUAGES.length; index < sums.length; index += 1) {
    other = Math.max(other, sums[index] ?? other);
  }
  return { scores, other };
}

function add(scores: Scores, language: WrittenLanguage, amount: number): void {
  const index = WRITTEN_LANGUAGES.indexOf(language);
  scores[index] = (scores[index] ?? 0) + amount;
}

/** How many logits another language must win by: a short foreign line looks like ours too often. */
function neededLead(letters: number): number {
  if (letters < OTHER_FROM) return Number.POSITIVE_INFINITY;
  return letters >= FRANC_FROM ? 1 : 1 + (FRANC_FROM - letters) * 0.4;
}

/** Words that the dictionary knows speak for Finnish, the longer the louder; unknown ones against it. */
function dictionaryEvidence(words: readonly WordFacts[], { finnish }: EngineResources): number {
  let sum = 0;
  for (const { spelled, letters } of words) {
    if (!finnish || letters < 3) continue;
    sum += Math.min(letters - 2, 4) * (finnish.knows(spelled) ? KNOWN : UNKNOWN);
  }
  return sum;
}

/** Sámi or Somali may look Finnish to n-grams, but the dictionary knows hardly a word of them. */
function isStrangeToFinnish(words: readonly WordFacts[], { finnish }: EngineResources): boolean {
  if (!finnish) return false;
  let asked = 0;
  let known = 0;
  for (const { spelled, letters } of words) {
    if (letters < 4) continue;
    asked += 1;
    if (finnish.knows(spelled)) known += 1;
    // Nearly every Finnish stretch is settled by its first two words.
    if (known >= 2 && known * 2 >= asked) return false;
  }
  // Dialect is as strange to it, but not without a word that only Finnish has.
  return asked >= 4 && known < asked * 0.3 && !words.some((word) => word.cue === 'fi');
}
