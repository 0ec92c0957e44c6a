import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { Span } from '../types.ts';
import type { Clause, ClauseReading } from './clauses.ts';
import { isPredicative, phrasesIn, wordsFrom } from './relations.ts';

/** Words between the one spoken to and what is said. */
const REACH = 4;

/** The pronoun or verb that makes the noun a name for the one spoken to, if any does. */
export function youAre(
  reading: ClauseReading,
  clause: Clause,
  noun: PhraseMatch,
): Span | undefined {
  if (clause.first && !clause.second) return undefined;
  if (!isPredicative(reading, noun)) return undefined;
  const pronouns = phrasesIn(reading, 'clause-second', clause);
  return (
    (noun.language === 'fi'
      ? finnishCopula(reading, clause, noun, pronouns)
      : copulaBeside(reading, clause, noun, pronouns)) ??
    pronouns.find((pronoun) => isCalled(reading, clause, pronoun, noun))
  );
}

/** "Olet idiootti", "sinä se vasta olet idiootti", "tyhmä olet". */
function finnishCopula(
  reading: ClauseReading,
  clause: Clause,
  noun: Span,
  pronouns: readonly PhraseMatch[],
): Span | undefined {
  const { words } = clause;
  const addressing = words.find(
    (word) =>
      isClose(clause, word, noun) &&
      reading
        .finnishAt(word.start)
        .some(({ baseform, person }) => baseform === 'olla' && person === '2'),
  );
  if (addressing) return addressing;
  // "Ootte", "oot": the dictionary does not know them; they stand among the pronouns.
  const copulas = phrasesIn(reading, 'clause-copula', clause);
  return pronouns.find(
    (pronoun) =>
      isClose(clause, pronoun, noun) && copulas.some((copula) => isClose(clause, copula, noun)),
  );
}

/** "You are an idiot", "är du dum", "what an idiot you are". */
function copulaBeside(
  reading: ClauseReading,
  clause: Clause,
  noun: Span,
  pronouns: readonly PhraseMatch[],
): Span | undefined {
  return pronouns.find((pronoun) =>
    phrasesIn(reading, 'clause-copula', clause).some((copula) => {
      const together =
        copula.start === pronoun.start ||
        wordsFrom(clause, pronoun.start, copula.start) === 1 ||
        wordsFrom(clause, copula.start, pronoun.start) === 1;
      return together && isClose(clause, copula, noun);
    }),
  );
}

/** Within reach before the noun, or at most two words after it. */
function isClose(clause: Clause, word: Span, noun: Span): boolean {
  return word.start < noun.start
    ? wordsFrom(clause, word.start, noun.start) <= REACH + 1
    : wordsFrom(clause, noun.end, word.start) <= 1;
}

/** "Te idiootit", "you absolute moron", "din jävla tjuv": the name follows at once. */
function isCalled(reading: ClauseReading, clause: Clause, pronoun: Span, noun: Span): boolean {
  if (pronoun.end > noun.start) return false;
  const degrees = new Set(reading.phrases('tone-degree').map(({ start }) => start));
  return clause.words.every(
    ({ start }) => start < pronoun.end || start >= noun.start || degrees.has(start),
  );
}

/** Does the pronoun stand before the verb, or right after it as in "ljuger du"? */
export function isNear(clause: Clause, pronoun: Span, verb: Span): boolean {
  return pronoun.end <= verb.start
    ? wordsFrom(clause, pronoun.end, verb.start) < REACH
    : wordsFrom(clause, verb.end, pronoun.start) === 0;
}
