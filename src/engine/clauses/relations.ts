import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { Span } from '../types.ts';
import type { Clause, ClauseReading } from './clauses.ts';

/** Words between a subject and what is said of it. */
const PREDICATE_REACH = 6;

/** Is it the writer who says this, now and of others: not denied, supposed, reported, quoted or asked? */
export function isAsserted(clause: Clause): boolean {
  return !clause.negated && !clause.hypothetical && !clause.reported && !clause.quoted;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Matches of a group that stand in the clause. */
export function phrasesIn(reading: ClauseReading, group: string, clause: Clause): PhraseMatch[] {
  return reading.phrases(group).filter((match) => isWithin(match, clause));
}

/** The number of the clause's words that begin between two places, the first included. */
export function wordsFrom(clause: Clause, from: number, to: number): number {
  return clause.words.filter(({ start }) => start >= from && start < to).length;
}

/** "X on Y": the match that is said of the subject by a copula in its own clause. */
export function predicateOf(
  reading: ClauseReading,
  clause: Clause,
  subject: Span,
  group: string,
): PhraseMatch | undefined {
  if (!isSubject(reading, subject)) return undefined;
  const copula = phrasesIn(reading, 'clause-copula', clause).find(
    ({ start }) => start >= subject.end,
  );
  if (!copula || !reaches(reading, clause, subject, copula)) return undefined;
  return phrasesIn(reading, group, clause).find(
    (match) =>
      match.start >= copula.end &&
      wordsFrom(clause, copula.end, match.start) < PREDICATE_REACH &&
      isPredicative(reading, match),
  );
}

/** Only adverbs stand between a subject and its verb; otherwise the subject was something else. */
function reaches(reading: ClauseReading, clause: Clause, subject: Span, verb: Span): boolean {
  const adverbs = new Set(reading.phrases('tone-adverb').map(({ start }) => start));
  return clause.words.every(
    ({ start }) => start < subject.end || start >= verb.start || adverbs.has(start),
  );
}

/** In Finnish the nominative; elsewhere the form does not tell. */
export function isSubject(reading: ClauseReading, span: Span): boolean {
  return hasCase(reading, span, ['nimento']);
}

/**
 * Is it said of someone, rather than an attribute of the word after it? In Finnish the nominative
 * or the partitive, without a noun in the same case after it ("se oli paska homma"); in English
 * the head of its phrase ("a criminal defense lawyer" is none).
 */
export function isPredicative(reading: ClauseReading, match: PhraseMatch): boolean {
  if (!hasCase(reading, match, ['nimento', 'osanto'])) return false;
  const clause = reading.clauseAt(match.start);
  const next = clause?.words.find(({ start }) => start >= match.end);
  if (!next) return true;
  if (match.language === 'en') {
    return isAfter(reading, next);
  }
  if (match.language === 'sv') return !isAttribute(reading, match);
  if (match.language !== 'fi') return true;
  const cases = new Set(reading.finnishAt(match.start).map((one) => one.grammaticalCase));
  const following = reading.finnishAt(next.start);
  const agrees = following.some(
    ({ wordClass, grammaticalCase }) =>
      wordClass === 'nimisana' && grammaticalCase !== undefined && cases.has(grammaticalCase),
  );
  return !agrees || isInsultOrRole(reading, next);
}

/** "Vilka dumma regler", "what stupid rules": an adjective that is said of the noun after it. */
export function isAttribute(reading: ClauseReading, match: PhraseMatch): boolean {
  const next = reading.clauseAt(match.start)?.words.find(({ start }) => start >= match.end);
  return (
    next !== undefined &&
    !isAfter(reading, next) &&
    reading.phrases('tone-attribute').some(({ start }) => start === match.start)
  );
}

/** A word that goes on after a predicate, rather than the noun that it belongs to. */
function isAfter(reading: ClauseReading, word: Span): boolean {
  return ['tone-after', 'tone-insult', 'clause-copula', 'clause-second', 'tone-accuse-noun'].some(
    (group) => reading.phrases(group).some(({ start }) => start === word.start),
  );
}

function isInsultOrRole(reading: ClauseReading, word: Span): boolean {
  return ['tone-insult', 'tone-role', 'tone-accuse-noun', 'tone-target-person'].some((group) =>
    reading.phrases(group).some(({ start }) => start === word.start),
  );
}

function hasCase(reading: ClauseReading, span: Span, cases: readonly string[]): boolean {
  const analyses = reading.finnishAt(span.end - 1);
  const inflected = analyses.filter(({ grammaticalCase }) => grammaticalCase !== undefined);
  return (
    inflected.length === 0 ||
    inflected.some(({ grammaticalCase }) => cases.includes(grammaticalCase ?? ''))
  );
}

/** Pairs of matches of which the second follows the first at once: "vitun hallitus". */
export function* adjacentPairs(
  reading: ClauseReading,
  firstGroup: string,
  secondGroup: string,
): Generator<{ first: PhraseMatch; second: PhraseMatch; clause: Clause }> {
  const seconds = reading.phrases(secondGroup);
  if (seconds.length === 0) return;
  for (const first of reading.phrases(firstGroup)) {
    const clause = reading.clauseAt(first.start);
    if (!clause) continue;
    for (const second of seconds) {
      if (second.start < first.end || !isWithin(second, clause)) continue;
      if (wordsFrom(clause, first.end, second.start) === 0) yield { first, second, clause };
    }
  }
}

/** From the first of the spans to the end of the last. */
export function spanOf(...spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
