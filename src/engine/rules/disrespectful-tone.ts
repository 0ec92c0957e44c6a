import { type Clause, type ClauseReading, readClauses } from '../clauses/clauses.ts';
import { quotations } from '../clauses/quotations.ts';
import {
  isAttribute,
  isPredicative,
  isWithin,
  phrasesIn,
  predicateOf,
  spanOf,
  wordsFrom,
} from '../clauses/relations.ts';
import { youAre } from '../clauses/second-person.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report, Span } from '../types.ts';

/** Consecutive words in capitals, and letters in them, that read as shouting. */
const SHOUTED_WORDS = 5;
const SHOUTED_LETTERS = 20;
const SENTENCE_AFTER = /^[^.!?…\n]*[!.?…]?/;
const CALL_FIRST = /^,[^,]+!$/;
const CALL_LAST = /^[^,]+,\s$/;
const CAPITALS = /^[\p{Lu}'’-]+$/u;
const SHOUT_MARKS = /(?<![!?])(?=[!?]{0,20}!{3})[!?]{3,}/g;

/** Names for people that belittle, formulas that put someone down, and shouting. */
export const disrespectfulTone = defineRule({
  id: 'disrespectful-tone',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    const reading = readClauses(context);
    const found: Span[] = [];
    for (const report of [...formulas(context, reading), ...insults(context, reading)]) {
      const { span } = report;
      if (!span || found.some((other) => span.start < other.end && other.start < span.end))
        continue;
      found.push(span);
      yield report;
    }
    yield* shouting(context, reading);
  },
});

function* formulas(context: RuleContext, reading: ClauseReading): Generator<Report> {
  const quoted = quotations(context.text);
  for (const match of reading.phrases('tone-belittle')) {
    if (quoted.some((span) => isWithin(match, span))) continue;
    yield report(context, match, 'belittling');
  }
  // Advice elsewhere, a put-down when it is all that is said: "Grow up!"
  for (const match of reading.phrases('tone-belittle-command')) {
    const clause = reading.clauseAt(match.start);
    if (!clause || clause.quoted || !isWholeSentence(context, clause)) continue;
    if (
      wordsFrom(clause, clause.start, match.start) + wordsFrom(clause, match.end, clause.end) <=
      1
    ) {
      yield report(context, match, 'belittling');
    }
  }
}

/** Nothing else stands between the sentence's ends; an item of a list is no sentence. */
function isWholeSentence(context: RuleContext, { start, end }: Span): boolean {
  const before = context.text.slice(0, start).trimEnd();
  const after = context.text.slice(end).trimStart();
  return /(?:^|[.!?…])$/.test(before) && /^(?:$|[.!?…])/.test(after);
}

function* insults(context: RuleContext, reading: ClauseReading): Generator<Report> {
  const matches = reading.phrases('tone-insult');
  if (matches.length === 0) return;
  for (const insult of matches) {
    const clause = reading.clauseAt(insult.start);
    if (!clause || clause.negated || clause.quoted || clause.reported || clause.hypothetical)
      continue;
    const you = youAre(reading, clause, insult);
    if (you) {
      yield report(context, spanOf(you, insult), 'insult');
      continue;
    }
    const subject = insultedThird(context, reading, clause, insult);
    if (subject) yield report(context, spanOf(subject, insult), 'insult');
    else if (isCall(context, insult) || isAloneOrRhetorical(context, reading, clause, insult)) {
      yield { ...report(context, insult, 'insult'), atMost: 'remind' };
    }
  }
}

/** "Hän on idiootti", "virkamiehet ovat pellejä", "Matti Meikäläinen on ääliö". */
function insultedThird(
  context: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  insult: Span,
): Span | undefined {
  if (clause.first) return undefined;
  const subjects: Span[] = [
    ...phrasesIn(reading, 'tone-person-pronoun', clause),
    ...phrasesIn(reading, 'tone-role', clause),
    ...clause.words.filter((word) => isDoer(reading, word)),
    ...context.persons.filter((person) => isWithin(person, clause)),
    ...context.tokens.filter((token) => token.kind === 'mention' && isWithin(token, clause)),
  ];
  return subjects.find(
    (subject) =>
      subject.end <= insult.start &&
      predicateOf(reading, clause, subject, 'tone-insult')?.start === insult.start,
  );
}

/** "Suunnittelijat": Finnish names for people by what they do. */
function isDoer(reading: ClauseReading, word: Span): boolean {
  return reading
    .finnishAt(word.start)
    .some(
      ({ baseform, derivedFrom, wordClass }) =>
        derivedFrom !== undefined && wordClass === 'nimisana' && /j[aä]$/.test(baseform),
    );
}

/** "Idiootti, lue ohjeet!", "läs anvisningarna, idiot!": set off by the sentence's only comma, before or after an order. */
function isCall({ text }: RuleContext, insult: Span): boolean {
  const before = sentenceBefore(text, insult.start);
  const after = SENTENCE_AFTER.exec(text.slice(insult.end))?.[0] ?? '';
  if (before.trim() === '') return CALL_FIRST.test(after);
  return CALL_LAST.test(before) && /^\s*!/.test(text.slice(insult.end));
}

function sentenceBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && !/[.!?…\n]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** "Idiootit!", "kuka idiootti tämänkin keksi". */
function isAloneOrRhetorical(
  context: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  insult: PhraseMatch,
): boolean {
  if (clause.words.length === 1) return isWholeSentence(context, clause);
  if (insult.language === 'fi' ? !isPredicative(reading, insult) : isAttribute(reading, insult)) {
    return false;
  }
  return phrasesIn(reading, 'tone-rhetorical-who', clause).some(
    ({ end }) => end <= insult.start && wordsFrom(clause, end, insult.start) === 0,
  );
}

function* shouting(context: RuleContext, reading: ClauseReading): Generator<Report> {
  const festive = reading.phrases('tone-celebration').length > 0;
  if (!festive && context.text.includes('!!!')) {
    for (const match of context.text.matchAll(SHOUT_MARKS)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield { ...report(context, span, 'marks'), atMost: 'remind' };
    }
  }
  let run: Span[] = [];
  let letters = 0;
  const runs: Span[] = [];
  const close = () => {
    if (run.length >= SHOUTED_WORDS && letters >= SHOUTED_LETTERS) runs.push(spanOf(...run));
    run = [];
    letters = 0;
  };
  for (const token of context.tokens) {
    if (token.kind !== 'word') continue;
    if (token.text.length > 1 && CAPITALS.test(token.text)) {
      run.push(token);
      letters += token.text.length;
    } else if (token.text.length > 1) close();
  }
  close();
  if (festive) return;
  for (const span of runs) yield { ...report(context, span, 'capitals'), atMost: 'remind' };
}

function report(
  context: RuleContext,
  span: Span,
  messageId: 'insult' | 'belittling' | 'marks' | 'capitals',
): Report {
  return {
    span: { start: span.start, end: span.end },
    messageId,
    parameters: { excerpt: context.text.slice(span.start, span.end) },
  };
}
