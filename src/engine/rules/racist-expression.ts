import { type Clause, type ClauseReading, readClauses } from '../clauses/clauses.ts';
import { quotations } from '../clauses/quotations.ts';
import {
  adjacentPairs,
  isAsserted,
  isWithin,
  phrasesIn,
  predicateOf,
  spanOf,
} from '../clauses/relations.ts';
import { lexiconHits } from '../lexicon/word-findings.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import type { Report, Span } from '../types.ts';

/** Words between a noun like "sana" or "called" and the slur that it mentions. */
const MENTION_REACH = 4;

export const racistExpression = defineRule({
  id: 'racist-expression',
  set: 'tone',
  scope: 'paragraph',
  *check(context) {
    const found: Span[] = [];
    const own = [...slurs(context)];
    // What is said of a group weighs more than a name for it that only may offend.
    const reports = [
      ...own.filter(({ messageId }) => messageId === 'slur'),
      ...dehumanised(context),
      ...own.filter(({ messageId }) => messageId !== 'slur'),
    ];
    for (const report of reports) {
      const { span } = report;
      if (!span || found.some((other) => span.start < other.end && other.start < span.end))
        continue;
      found.push(span);
      yield report;
    }
  },
});

function* slurs(context: RuleContext): Generator<Report> {
  for (const hit of lexiconHits(context, 'racist-expression')) {
    if (hit.sureness === 0 || isMentioned(context, hit)) continue;
    const excerpt = context.text.slice(hit.start, hit.end);
    yield {
      span: hit,
      messageId: hit.sureness === 2 ? 'slur' : 'possibleSlur',
      parameters: { excerpt },
      ...(hit.sureness < 2 && { atMost: 'remind' }),
    };
  }
}

/**
 * Quoting to condemn: within quotation marks or after "sana", while the line takes a stand on it. A word
 * that only may offend is spoken of without that too: "ordet zigenare".
 */
function isMentioned(context: RuleContext, hit: Span & { readonly sureness: number }): boolean {
  const reading = readClauses(context);
  if (
    hit.sureness < 2 &&
    reading.phrases('tone-word-noun').some(({ end }) => end + 1 === hit.start)
  ) {
    return true;
  }
  const quoted = quotations(context.text).some((span) => isWithin(hit, span));
  const condemned = reading.phrases('tone-condemn').length > 0;
  const named = reading.phrases('tone-mention-word').some((word) => {
    const words = context.tokens.filter(({ start }) => start >= word.end && start < hit.start);
    return word.end <= hit.start && words.length <= MENTION_REACH;
  });
  return condemned && (quoted || named);
}

/** Asserted, but for a "no" of its own: "inga fler X hit". */
function isDemanded(reading: ClauseReading, clause: Clause, expelled: Span): boolean {
  const negations = phrasesIn(reading, 'clause-negation', clause);
  const isOwn = negations.length > 0 && negations.every((word) => isWithin(word, expelled));
  // "Joutaisivat takaisin": a wish is a demand.
  const isWish = phrasesIn(reading, 'tone-call', clause).length > 0;
  const demand = {
    ...clause,
    negated: clause.negated && !isOwn,
    hypothetical: clause.hypothetical && !isWish,
  };
  return isAsserted(demand) && !isToldOf(reading, clause, expelled);
}

/** "Zaire on uhannut palauttaa pakolaiset": a finite verb makes it news, not a demand. */
function isToldOf(reading: ClauseReading, clause: Clause, demand: Span): boolean {
  if (clause.first) {
    // "Pois meidän torilta": the "we" of the demand itself tells of nothing.
    const own = phrasesIn(reading, 'clause-first', clause);
    if (own.length === 0 || own.some((word) => !isWithin(word, demand))) return true;
  }
  if (phrasesIn(reading, 'tone-call', clause).length > 0) return false;
  const auxiliaries = phrasesIn(reading, 'clause-auxiliary', clause);
  if (auxiliaries.some((word) => !isWithin(word, demand))) return true;
  return clause.words.some(({ start }) => {
    const analyses = reading.finnishAt(start);
    return (
      analyses.length > 0 &&
      analyses.every(
        ({ mood, person }) => mood === 'indicative' && (person === '3' || person === '4'),
      )
    );
  });
}

/** A group of people called vermin, cursed as such, or told to leave. */
function* dehumanised(context: RuleContext): Generator<Report> {
  const reading = readClauses(context);
  const groups = reading.phrases('tone-group');
  if (groups.length === 0) return;
  const report = (span: Span): Report => ({
    span,
    messageId: 'dehumanising',
    parameters: { excerpt: context.text.slice(span.start, span.end) },
    atMost: 'warn',
  });
  for (const group of groups) {
    const clause = reading.clauseAt(group.start);
    if (!clause) continue;
    const expelled = phrasesIn(reading, 'tone-expel', clause)[0];
    if (expelled && isDemanded(reading, clause, expelled)) yield report(spanOf(group, expelled));
    if (!isAsserted(clause)) continue;
    const predicate = predicateOf(reading, clause, group, 'tone-dehumanise');
    if (predicate) yield report(spanOf(group, predicate));
  }
  for (const { first, second, clause } of adjacentPairs(
    reading,
    'tone-intensifier',
    'tone-group',
  )) {
    if (!clause.quoted && !clause.reported) yield report(spanOf(first, second));
  }
}
