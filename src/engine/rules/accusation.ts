import { type Clause, type ClauseReading, readClauses } from '../clauses/clauses.ts';
import {
  isAsserted,
  isSubject,
  isWithin,
  phrasesIn,
  predicateOf,
  spanOf,
  wordsFrom,
} from '../clauses/relations.ts';
import { isNear, youAre } from '../clauses/second-person.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report, Span } from '../types.ts';

/** Words between the accused and the verb. */
const REACH = 4;
/** Words between the verb and what makes an idiom of it: "stole the whole show". */
const IDIOM_REACH = 4;

/**
 * Someone who is spoken to, mentioned, named or known by an office that one person holds is said
 * to have stolen, lied or the like.
 */
export const accusation = defineRule({
  id: 'accusation',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    const reading = readClauses(context);
    const verbs = reading.phrases('tone-accuse-verb');
    const nouns = reading.phrases('tone-accuse-noun');
    if (verbs.length + nouns.length === 0) return;
    const found: Span[] = [];
    for (const match of [...verbs, ...nouns].sort((a, b) => a.start - b.start)) {
      const clause = reading.clauseAt(match.start);
      if (!clause || !isAsserted(clause) || found.some((span) => isWithin(match, span))) continue;
      const report = verbs.includes(match)
        ? ofDeed(context, reading, clause, match)
        : ofKind(context, reading, clause, match);
      if (report?.span) {
        found.push(report.span);
        yield report;
      }
    }
  },
});

/** "Varastit", "@kaupunki valehtelee", "Matti Meikäläinen varasti", "du ljuger". */
function ofDeed(
  context: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  verb: PhraseMatch,
): Report | undefined {
  if (isPassive(context, reading, clause, verb) || isYesNoQuestion(reading, clause))
    return undefined;
  if (isIdiom(reading, clause, verb)) return undefined;
  if (verb.language === 'fi') {
    if (secondPersonVerb(reading, clause, verb)) return report(context, verb, 'addressed');
  } else {
    const you = phrasesIn(reading, 'clause-second', clause).find((pronoun) =>
      isNear(clause, pronoun, verb),
    );
    if (you && !hasOtherSubject(reading, clause, you, verb)) {
      return report(context, spanOf(you, verb), 'addressed');
    }
  }
  if (isOfSpeakers(reading, clause, verb) || !canBeThirdPerson(reading, clause, verb)) {
    return undefined;
  }
  const accused = accusedBefore(context, reading, clause, verb);
  return accused && report(context, spanOf(accused, verb), 'named');
}

/** "Olet varas", "ni är tjuvar", "you thief", "Matti Meikäläinen on huijari". */
function ofKind(
  context: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  noun: PhraseMatch,
): Report | undefined {
  const you = youAre(reading, clause, noun);
  if (you) return report(context, spanOf(you, noun), 'addressed');
  const accused = [...accusable(context), ...offices(reading)];
  // "He is a thief": of somebody spoken of before.
  const pronouns = reading
    .phrases('tone-person-pronoun')
    .filter(({ start }) => accused.some(({ end }) => end <= start));
  for (const subject of [...accused, ...pronouns]) {
    if (!isWithin(subject, clause)) continue;
    if (predicateOf(reading, clause, subject, 'tone-accuse-noun') === noun) {
      return report(context, spanOf(subject, noun), 'named');
    }
  }
  return undefined;
}

/** The verb itself, or the auxiliary before its participle, is in the second person. */
function secondPersonVerb(reading: ClauseReading, clause: Clause, verb: PhraseMatch): boolean {
  if (!clause.second) return false;
  const own = reading.finnishAt(verb.start);
  if (own.some(({ person, mood }) => person === '2' && mood !== 'imperative')) return true;
  if (own.some(({ person }) => person !== undefined)) return false;
  // A participle or a word that the dictionary does not know: "olet varastanut", "ootte pöllineet".
  const before = clause.words.filter(({ start }) => start < verb.start).slice(-REACH);
  return (
    before.some(({ start }) => {
      const analyses = reading.finnishAt(start);
      return (
        analyses.some(({ baseform, person }) => baseform === 'olla' && person === '2') ||
        (analyses.length === 0 &&
          phrasesIn(reading, 'clause-second', clause).some((m) => m.start === start))
      );
    }) || own.length === 0
  );
}

/** "Varastettiin", "blev lurade", "was robbed": done to the subject. "Was lying" is the subject's deed. */
function isPassive(
  { text }: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  verb: PhraseMatch,
): boolean {
  if (verb.language !== 'fi') {
    if (text.slice(verb.start, verb.end).endsWith('ing')) return false;
    return phrasesIn(reading, 'tone-passive', clause).some(
      ({ end }) => end <= verb.start && wordsFrom(clause, end, verb.start) <= 1,
    );
  }
  const verbs = reading.finnishAt(verb.start).filter(({ person }) => person !== undefined);
  return verbs.length > 0 && verbs.every(({ person }) => person === '4');
}

/** "Vi lurade", "te valehtelitte": after the verb such a word is an object ("stoppade våra pengar"). */
function isOfSpeakers(reading: ClauseReading, clause: Clause, verb: PhraseMatch): boolean {
  // "Our supervisor lies": theirs, not they.
  const owners = new Set(phrasesIn(reading, 'clause-possessive', clause).map(({ start }) => start));
  return ['clause-first', 'clause-second'].some((group) =>
    phrasesIn(reading, group, clause).some(
      ({ start, end }) => end <= verb.start && !owners.has(start),
    ),
  );
}

/** "Varasti", or a participle with its auxiliary: "on varastanut". */
function canBeThirdPerson(reading: ClauseReading, clause: Clause, verb: PhraseMatch): boolean {
  const analyses = reading.finnishAt(verb.start);
  if (analyses.length === 0) return true;
  if (analyses.some(({ person, mood }) => person === '3' && mood !== 'conditional')) return true;
  const auxiliary = phrasesIn(reading, 'clause-copula', clause).some(
    ({ end }) => end <= verb.start && wordsFrom(clause, end, verb.start) <= 1,
  );
  return auxiliary && analyses.some(({ baseform }) => /[nlrs][uy]t$/.test(baseform));
}

/** "Varastitko?" asks; "miksi valehtelet?" has already judged. */
function isYesNoQuestion(reading: ClauseReading, clause: Clause): boolean {
  if (!clause.question) return false;
  return phrasesIn(reading, 'clause-why', clause).length === 0;
}

/** "Varasti shown", "stal showen", "stole the show", or an April fool. */
function isIdiom(reading: ClauseReading, clause: Clause, verb: PhraseMatch): boolean {
  return phrasesIn(reading, 'tone-accuse-idiom', clause).some(
    ({ start }) => start >= verb.end && wordsFrom(clause, verb.end, start) < IDIOM_REACH,
  );
}

/** "I told you they lied": another pronoun stands nearer to the verb. */
function hasOtherSubject(reading: ClauseReading, clause: Clause, you: Span, verb: Span): boolean {
  return ['clause-first', 'tone-personal-pronoun'].some((group) =>
    phrasesIn(reading, group, clause).some(
      ({ start, end }) =>
        (start > you.start && end <= verb.start) || (end <= you.start && start < verb.start),
    ),
  );
}

/** People who are surely named, and mentions. */
function accusable(context: RuleContext): Span[] {
  return [
    ...context.persons.filter(({ aside, level }) => !aside && level === 'sure'),
    ...context.tokens.filter(({ kind }) => kind === 'mention'),
  ];
}

/** "Kaupunginjohtaja", "rektorn", "the mayor": everybody knows who it is. */
function offices(reading: ClauseReading): readonly Span[] {
  return reading.phrases('tone-office');
}

/** The named person, the mention or the office that is the verb's subject, as far as the order tells. */
function accusedBefore(
  context: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  verb: PhraseMatch,
): Span | undefined {
  const loose = reading.phrases('tone-accuse-loose').some(({ start }) => start === verb.start);
  // "Kaupunginjohtaja petti lupauksensa" is criticism of what an office does.
  const candidates = loose ? accusable(context) : [...accusable(context), ...offices(reading)];
  return candidates.find(
    (candidate) =>
      isWithin(candidate, clause) &&
      candidate.end <= verb.start &&
      wordsFrom(clause, candidate.end, verb.start) <= 2 &&
      isSubject(reading, candidate),
  );
}

function report(context: RuleContext, span: Span, messageId: 'addressed' | 'named'): Report {
  return {
    span: { start: span.start, end: span.end },
    messageId,
    parameters: { excerpt: context.text.slice(span.start, span.end) },
  };
}
