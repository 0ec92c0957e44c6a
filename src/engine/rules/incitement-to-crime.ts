import { type Clause, type ClauseReading, readClauses } from '../clauses/clauses.ts';
import { isWithin, phrasesIn, spanOf, wordsFrom } from '../clauses/relations.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report, Span } from '../types.ts';

/** Words between a deed and what it is aimed at. */
const TARGET_REACH = 5;
/** Words between "let's" or "should" and the deed. */
const CALL_REACH = 4;

/** A call, a plan or a wish to hurt someone or to break something of someone's; or a threat. */
export const incitementToCrime = defineRule({
  id: 'incitement-to-crime',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    const reading = readClauses(context);
    const found: Span[] = [];
    for (const report of [...threats(context, reading), ...calls(context, reading)]) {
      const { span } = report;
      if (!span || found.some((other) => span.start < other.end && other.start < span.end))
        continue;
      found.push(span);
      yield report;
    }
  },
});

function* threats(context: RuleContext, reading: ClauseReading): Generator<Report> {
  const threats = [...reading.phrases('tone-threat')];
  // "I will break your legs" rather than "I will break your".
  for (const threat of threats.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const clause = reading.clauseAt(threat.start);
    if (!clause || clause.quoted || clause.reported || clause.negated) continue;
    yield report(context, threat, 'threat');
  }
  // "Jos tulet vielä pihaan, saat turpaasi": it is the condition that makes a threat of it.
  if (reading.phrases('tone-sport').length > 0) return;
  for (const threat of reading.phrases('tone-threat-if')) {
    const clause = reading.clauseAt(threat.start);
    if (!clause?.hypothetical || clause.quoted || clause.reported || clause.negated) continue;
    yield report(context, threat, 'threat');
  }
}

function* calls(context: RuleContext, reading: ClauseReading): Generator<Report> {
  const violence = reading.phrases('tone-violence');
  const damage = reading.phrases('tone-damage');
  if (violence.length + damage.length === 0) return;
  // "Hakataan ne ensi ottelussa", "bränn ner halvan av degen": play, food, songs.
  if (reading.phrases('tone-sport').length > 0) return;
  for (const deed of [...violence, ...damage]) {
    const clause = clauseOf(reading, deed);
    if (!clause || clause.negated || clause.quoted || clause.reported) continue;
    const isViolence = violence.includes(deed);
    const target = targetOf(context, reading, clause, deed, isViolence);
    // Houses are also torn down by decision: only what is always a crime is called for with "should".
    const canBeCalledFor = isViolence || isAlwaysCrime(reading, deed);
    const calledFor = canBeCalledFor && isCalledFor(reading, clause, deed);
    // "They should be hanged": the pronoun before the call is whom it is about.
    const aim =
      target ??
      (isViolence && calledFor
        ? phrasesIn(reading, 'tone-person-pronoun', clause).find(({ end }) => end <= deed.start)
        : undefined);
    if (!aim) continue;
    if (calledFor || isCommand(reading, clause, deed) || isLetUs(reading, clause, deed)) {
      yield report(context, spanOf(deed, aim), 'call');
    }
  }
}

/** The clause of the deed; "burn that hall" goes on over its "that", which elsewhere begins one. */
function clauseOf(reading: ClauseReading, deed: PhraseMatch): Clause | undefined {
  const clause = reading.clauseAt(deed.start);
  if (!clause || clause.end !== deed.end) return clause;
  const next = reading.clauses[reading.clauses.indexOf(clause) + 1];
  const that = reading.phrases('clause-that').find(({ start }) => start === next?.start);
  if (!next || that?.start !== deed.end + 1) return clause;
  return { ...clause, end: next.end, words: [...clause.words, ...next.words] };
}

/** A person, or for damage also a thing of someone's, near the deed. */
function targetOf(
  context: RuleContext,
  reading: ClauseReading,
  clause: Clause,
  deed: PhraseMatch,
  isViolence: boolean,
): Span | undefined {
  const targets: Span[] = [
    ...phrasesIn(reading, isViolence ? 'tone-target-person' : 'tone-target-thing', clause),
    ...context.persons.filter((person) => isWithin(person, clause)),
    ...context.tokens.filter((token) => token.kind === 'mention' && isWithin(token, clause)),
  ];
  return targets.find((target) => {
    if (isWithin(target, deed)) return true;
    if (target.start >= deed.end) {
      return wordsFrom(clause, deed.end, target.start) < TARGET_REACH;
    }
    return target.end <= deed.start && wordsFrom(clause, target.end, deed.start) < TARGET_REACH;
  });
}

/** Arson, bombs, plunder and the like, as against pulling down or emptying. */
function isAlwaysCrime(reading: ClauseReading, deed: PhraseMatch): boolean {
  return reading.phrases('tone-crime-damage').some(({ start }) => start === deed.start);
}

/** The deed is commanded: "polttakaa", or a bare verb that opens the clause in Swedish and English. */
function isCommand(reading: ClauseReading, clause: Clause, deed: PhraseMatch): boolean {
  if (!opensClause(reading, clause, deed)) return false;
  if (deed.language !== 'fi') return isBareVerb(clause, deed);
  return reading
    .finnishAt(deed.start)
    .some(({ mood, person }) => mood === 'imperative' && person === '2');
}

/** Swedish and English: what opens a clause and has a subject after it is no command. */
function isBareVerb(clause: Clause, deed: PhraseMatch): boolean {
  return !clause.first && !clause.second && !clause.question && deed.start >= clause.start;
}

/** "Poltetaan …" at the clause's beginning, "mennään polttamaan", "låt oss bränna", "me poltamme". */
function isLetUs(reading: ClauseReading, clause: Clause, deed: PhraseMatch): boolean {
  const go = phrasesIn(reading, 'tone-go', clause).some(
    ({ end }) => end <= deed.start && wordsFrom(clause, end, deed.start) < CALL_REACH,
  );
  if (deed.language !== 'fi') {
    // "Vi tänder eld på skolan ikväll": a plan has a time or a tool.
    return go || (clause.first && phrasesIn(reading, 'tone-when', clause).length > 0);
  }
  const analyses = reading.finnishAt(deed.start);
  const toDo = analyses.some(({ mood }) => mood === 'MA-infinitive');
  // "Nyt porukalla polttamaan se": the going is left out.
  if (toDo && (go || opensClause(reading, clause, deed, 'tone-when'))) return true;
  return analyses.some(
    ({ person, number, tense, mood }) =>
      tense === 'present_simple' &&
      mood === 'indicative' &&
      ((person === '4' && opensClause(reading, clause, deed)) ||
        (person === '1' && number === 'plural')),
  );
}

/** "Heidät pitäisi hirttää", "joku voisi ampua", "borde skjutas", "should be shot". */
function isCalledFor(reading: ClauseReading, clause: Clause, deed: PhraseMatch): boolean {
  if (clause.first) return false;
  const calls = phrasesIn(reading, 'tone-call', clause);
  // "On tapettava": the verb's own ending says "must".
  if (reading.finnishAt(deed.start).some(({ baseform }) => /tt?[aä]v[aä]$/.test(baseform))) {
    calls.push(...phrasesIn(reading, 'tone-call-copula', clause));
  }
  return calls.some(
    ({ end }) => end <= deed.start && wordsFrom(clause, end, deed.start) < CALL_REACH,
  );
}

/** Nothing but "nyt", "hei", "alla" stands before it, or what the other groups have. */
function opensClause(
  reading: ClauseReading,
  clause: Clause,
  deed: Span,
  ...alsoBefore: readonly string[]
): boolean {
  const groups = ['tone-filler', ...alsoBefore];
  const fillers = new Set(
    groups.flatMap((group) => reading.phrases(group)).map(({ start }) => start),
  );
  return clause.words.every(({ start }) => start >= deed.start || fillers.has(start));
}

function report(context: RuleContext, span: Span, messageId: 'call' | 'threat'): Report {
  return {
    span: { start: span.start, end: span.end },
    messageId,
    parameters: { excerpt: context.text.slice(span.start, span.end) },
  };
}
