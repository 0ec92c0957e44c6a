import { NameFlag } from '../names/name-lists.ts';
import { type NameWord, nameWords } from '../names/name-words.ts';
import { knowledgeOf } from '../names/word-knowledge.ts';
import type { ParagraphAnalysis } from '../paragraph-analysis.ts';
import type { EngineResources } from '../resources.ts';
import type { RuleContext } from '../rule.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';

/** "Ni" and "Yu" are more often something else here. */
const SHORTEST_NAME = 3;

/** A capitalised word that can be someone's given name, with the surname beside it. */
export interface PossibleName extends Span {
  /** Lower-case base form of its last word. */
  readonly base: string;
  /** Lower-case base form, the given name first. */
  readonly baseForm: string;
  /** Given name and surname. */
  readonly full: boolean;
  /** Also an ordinary word that opens its sentence ("Onni", "Anna"): only its company tells. */
  readonly doubtful: boolean;
}

/**
 * Names read generously, by lists alone: for rules that have other evidence of a person close by
 * (a telephone number, an age, an illness). `context.persons` is stricter. Read once in each line.
 * @param sentence offsets are the line's, as those of the names
 */
export function possibleNames(
  line: ParagraphAnalysis,
  sentence: Span,
  resources: EngineResources,
): readonly PossibleName[] {
  let inLine = known.get(line);
  if (!inLine) {
    inLine = new Map();
    known.set(line, inLine);
  }
  let names = inLine.get(sentence.start);
  if (!names) {
    names = readNames(line, sentence, resources);
    inLine.set(sentence.start, names);
  }
  return names;
}

/** By where the sentence begins. */
const known = new WeakMap<ParagraphAnalysis, Map<number, readonly PossibleName[]>>();

function readNames(
  line: ParagraphAnalysis,
  sentence: Span,
  resources: EngineResources,
): PossibleName[] {
  const { vocabulary } = resources.names;
  const tokens = tokensWithin(line.tokens, sentence);
  const found: PossibleName[] = [];
  const words = nameWords(tokens, line.segments, vocabulary);
  for (const [index, word] of words.entries()) {
    if (word.shape !== 'capital' || word.text.length < SHORTEST_NAME) continue;
    const { given, ordinary, place, excluded, title } = knowledgeOf(word, resources);
    if (!given || excluded || title) continue;
    const common = (given.flags & NameFlag.commonGiven) !== 0;
    const foreign = (given.flags & NameFlag.foreign) !== 0;
    if ((place || foreign) && !common) continue;
    const previous = word.joined ? words[index - 1] : undefined;
    const next = words[index + 1]?.joined ? words[index + 1] : undefined;
    if (previous && vocabulary.beforeNonPerson.has(previous.lower)) continue;
    if (next && vocabulary.namedAfter.has(next.lower)) continue;
    const surnameFirst =
      previous?.shape === 'capital' && knowledgeOf(previous, resources).genitiveSurname;
    if (surnameFirst && next?.shape !== 'capital') {
      const { base } = given;
      const baseForm = `${base} ${surnameFirst.base}`;
      const { start } = previous;
      found.push({ start, end: word.end, base, baseForm, full: true, doubtful: false });
      continue;
    }
    // Part of a longer name, which may be a firm's or a place's.
    if (previous && previous.shape !== 'lower' && !previous.opens) continue;
    if (next && next.shape !== 'lower') {
      const surname = next.shape === 'capital' ? knowledgeOf(next, resources) : undefined;
      const after = words[index + 2];
      if (!surname?.surname || surname.excluded || given.inflected) continue;
      const commonSurname = (surname.surname.flags & NameFlag.commonSurname) !== 0;
      if (surname.place && !commonSurname) continue;
      if (after?.joined && (after.shape !== 'lower' || vocabulary.namedAfter.has(after.lower))) {
        continue;
      }
      const { base } = surname.surname;
      const baseForm = `${given.base} ${base}`;
      found.push({ start: word.start, end: next.end, base, baseForm, full: true, doubtful: false });
      continue;
    }
    found.push({
      start: word.start,
      end: word.end,
      base: given.base,
      baseForm: given.base,
      full: false,
      doubtful:
        word.opens && (!common || (ordinary && !isSurelyName(resources, word, words[index + 1]))),
    });
  }
  return found;
}

/** Surnames alone in the sentence: of a person only where another word says so ("familjen Nyman"). */
export function loneSurnames(context: RuleContext, sentence: Span): Span[] {
  const { resources } = context;
  const tokens = tokensWithin(context.tokens, sentence);
  return nameWords(tokens, context.segments, resources.names.vocabulary).filter((word) => {
    if (word.shape !== 'capital') return false;
    const { surname, excluded, place } = knowledgeOf(word, resources);
    if (!surname || excluded) return false;
    return !place || (surname.flags & NameFlag.commonSurname) !== 0;
  });
}

/**
 * A word that opens the sentence and is also an ordinary one. In Finnish "Anna sai" cannot be the
 * verb; in Swedish and English the name lists mark the names that are everyday words.
 */
function isSurelyName(
  { names, finnish }: EngineResources,
  word: NameWord,
  next: NameWord | undefined,
): boolean {
  if (word.language === 'sv') return (names.flags(word.lower) & NameFlag.ordinarySwedish) === 0;
  if (word.language === 'en') return (names.flags(word.lower) & NameFlag.ordinaryEnglish) === 0;
  if (!finnish || !next?.joined) return false;
  const isVerb = finnish
    .analyse(word.lower)
    .every(({ wordClass }) => wordClass === 'teonsana' || wordClass === 'etunimi');
  return isVerb && finnish.analyse(next.lower).some(({ person }) => person === '3');
}
