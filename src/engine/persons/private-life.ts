import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';
import { tellsOldHistory } from './old-history.ts';
import {
  isAllative,
  isFirstPerson,
  type PersonReference,
  personReferences,
  speaks,
} from './person-references.ts';

export interface PrivateFact {
  /** The words that tell the fact. */
  readonly span: Span;
  /** Whose it is was read from the sentence beside. */
  readonly beside: boolean;
}

/** Characters between a person and what is told of them. */
const STATE_REACH = 80;
const MATTER_REACH = 60;
const OWNED_REACH = 30;
/** Between an owner and a matter of the body or the family an adjective may stand. */
const OWNED_BY_BODY = new Set(['health', 'family']);
/** Words in a sentence that leaves its subject to the one beside. */
const SHORT_SENTENCE = 9;

/**
 * Facts of one area of private life that are told of someone whom readers can identify. The area
 * has three phrase groups: `…-state` tells of someone by itself ("on sairauslomalla"), `…-matter`
 * only names a matter ("masennus") and needs a grammatical tie to the person: having, owning, or a
 * phrase of `…-link` between; `…-link-object` counts when the matter is its object.
 */
export function findPrivateFacts(context: RuleContext, area: string): PrivateFact[] {
  const around = surroundingsOf(context);
  const states = around.phrases(`${area}-state`);
  const matters = around.phrases(`${area}-matter`);
  if (states.length + matters.length === 0) return [];
  const facts: PrivateFact[] = [];
  for (const [matches, isState] of [
    [states, true],
    [matters, false],
  ] as const) {
    for (const match of [...matches].sort(longestFirst)) {
      if (!speaks(context, match.start, match.language)) continue;
      if (facts.some(({ span }) => overlap(span, match))) continue;
      const told = toldOf(context, around, match, isState ? undefined : area);
      if (told) facts.push({ span: match, beside: told === 'beside' });
    }
  }
  return onePerSentence(around, facts);
}

/** "On sairauslomalla masennuksen takia" tells one thing: it is said once, over both. */
function onePerSentence(around: Surroundings, facts: readonly PrivateFact[]): PrivateFact[] {
  const bySentence = new Map<number, PrivateFact>();
  for (const fact of [...facts].sort((one, other) => one.span.start - other.span.start)) {
    const sentence = around.indexOf(fact.span.start);
    const earlier = bySentence.get(sentence);
    bySentence.set(
      sentence,
      earlier
        ? {
            span: { start: earlier.span.start, end: Math.max(earlier.span.end, fact.span.end) },
            beside: earlier.beside && fact.beside,
          }
        : fact,
    );
  }
  return [...bySentence.values()];
}

function toldOf(
  context: RuleContext,
  around: Surroundings,
  topic: PhraseMatch,
  matterOf: string | undefined,
): 'here' | 'beside' | undefined {
  const index = around.indexOf(topic.start);
  const sentence = around.sentences[index];
  if (!sentence || tellsOldHistory(context, sentence) || around.has('consent', topic, 1))
    return undefined;
  if (isOwn(context, topic)) return undefined;
  const references = personReferences(context, around, index);
  const known = references.filter(
    (reference) => reference.kind !== 'pronoun' || hasAntecedent(context, around, index, reference),
  );
  const own = around
    .within('first-person', sentence)
    .filter((match) => match.end <= topic.start && speaks(context, match.start, match.language));
  for (const reference of known) {
    if (matterOf === 'welfare' && isRecipient(context, around, reference, topic)) return 'here';
    if (own.some((match) => match.start > reference.start) && reference.start < topic.start)
      continue;
    if (reference.start > topic.end && own.length > 0) continue;
    const tied = matterOf
      ? isTied(context, around, reference, topic, sentence, matterOf)
      : isSubject(context, around, reference, topic, sentence);
    if (tied) return 'here';
  }
  if (matterOf || known.length > 0 || own.length > 0 || references.length > 0) return undefined;
  return isBeside(context, around, topic, index) ? 'beside' : undefined;
}

/** Does the state tell of this person and of nobody else in between? */
function isSubject(
  context: RuleContext,
  around: Surroundings,
  reference: PersonReference,
  topic: PhraseMatch,
  sentence: Span,
): boolean {
  if (reference.doubtful) return false;
  const between = spanBetween(reference, topic);
  if (between.end - between.start > STATE_REACH) return false;
  if (overlap(reference, topic)) return false;
  // "Pekan mielestä …": a genitive is no subject.
  const isOwner = reference.owner && reference.end <= topic.start;
  if (isOwner && !/^\s$/.test(context.text.slice(between.start, between.end))) return false;
  const blocked = ['generic-subject', 'that-clause'].some((group) =>
    around
      .within(group, sentence)
      .some(
        (match) =>
          match.start >= between.start &&
          match.end <= between.end &&
          speaks(context, match.start, match.language),
      ),
  );
  return !blocked && !/[;()]/.test(context.text.slice(between.start, between.end));
}

/** Is the matter the person's: had, owned, or said to be so by a linking phrase? */
function isTied(
  context: RuleContext,
  around: Surroundings,
  reference: PersonReference,
  topic: PhraseMatch,
  sentence: Span,
  area: string,
): boolean {
  if (around.has('topic-not-fact', topic)) return false;
  const between = spanBetween(reference, topic);
  const distance = between.end - between.start;
  if (distance > MATTER_REACH || overlap(reference, topic)) return false;
  const words = context.text.slice(between.start, between.end);
  if (/[;()]/.test(words)) return false;
  const before = reference.end <= topic.start;
  const finnish = topic.language === 'fi';
  if (finnish && isModifier(context, around, topic, area)) return false;
  if (before && reference.owner && distance <= OWNED_REACH) {
    if (/^\s$/.test(words)) return true;
    if (OWNED_BY_BODY.has(area) && isAdjective(context, words, finnish)) return true;
  }
  if (reference.doubtful && !reference.holder) return false;
  if (before && reference.holder && finnish && isInCase(context, topic, HAD)) return true;
  if (!before || !isSubject(context, around, reference, topic, sentence)) return false;
  const links = (group: string) =>
    around.within(group, sentence).filter((link) => speaks(context, link.start, link.language));
  // "sai syövän", but not "sai puhua syövästä"; "burnoutin takia" behind the matter.
  const isBetween = (link: Span) => link.start >= between.start && link.end <= between.end;
  const isBehind = (link: Span) => link.start === topic.end + 1;
  return (
    links(`${area}-link`).some((link) => isBetween(link) || isBehind(link)) ||
    (links(`${area}-link-object`).some(isBetween) && isInCase(context, topic, OBJECT))
  );
}

/** "Häätö Lehtisen Eilalle", "vräkningsbeslutet för Birgit": what is decided for someone is theirs. */
function isRecipient(
  context: RuleContext,
  around: Surroundings,
  reference: PersonReference,
  topic: PhraseMatch,
): boolean {
  if (reference.doubtful || reference.kind === 'pronoun') return false;
  if (around.has('topic-not-fact', topic)) return false;
  const between = spanBetween(reference, topic);
  if (between.end - between.start > OWNED_REACH) return false;
  if (/[.;()]/.test(context.text.slice(between.start, between.end))) return false;
  if (topic.language === 'fi') {
    const written = context.text.slice(reference.start, reference.end);
    return isAllative(written) && isInCase(context, topic, OBJECT);
  }
  // "Tack till Birgit, hemvården …": only what it belongs to at once.
  return around
    .phrases('recipient-preposition')
    .some(
      ({ start, end, language }) =>
        start === topic.end + 1 && end + 1 === reference.start && language === topic.language,
    );
}

/** One word between an owner and what is owned: "Annan paha", not "Annan mielestä". */
function isAdjective(context: RuleContext, words: string, finnish: boolean): boolean {
  const word = /^\s([\p{Ll}-]+)\s$/u.exec(words)?.[1];
  if (word === undefined) return false;
  if (!finnish) return true;
  const analyses = context.resources.finnish?.analyse(word) ?? [];
  return analyses.some(({ wordClass }) => wordClass === 'laatusana');
}

/** "Pekalla on syöpä", "syöpää": cases of what is had. */
const HAD: ReadonlySet<string> = new Set(['nimento', 'osanto']);
const OBJECT: ReadonlySet<string> = new Set(['nimento', 'osanto', 'omanto']);
const GENITIVE: ReadonlySet<string> = new Set(['omanto']);

/** Unknown words are in any case. */
function isInCase(context: RuleContext, topic: Span, cases: ReadonlySet<string>): boolean {
  const last = context.tokens.find((token) => token.end === topic.end);
  const analyses = last ? (context.resources.finnish?.analyse(last.text) ?? []) : [];
  return (
    analyses.length === 0 ||
    analyses.some(({ grammaticalCase }) => grammaticalCase && cases.has(grammaticalCase))
  );
}

/** "lastensuojelun rahoitus": the sentence is about what follows. */
function isModifier(
  context: RuleContext,
  around: Surroundings,
  topic: Span,
  area: string,
): boolean {
  if (!/n$/.test(context.text.slice(topic.start, topic.end))) return false;
  const next = /^ (\p{Ll}+)/u.exec(context.text.slice(topic.end, topic.end + 40))?.[1];
  if (next === undefined || !isInCase(context, topic, GENITIVE)) return false;
  const after = { start: topic.end + 1, end: topic.end + 1 + next.length };
  if (around.within(`${area}-link`, after).length > 0) return false;
  return (context.resources.finnish?.analyse(next) ?? []).some(
    ({ wordClass }) => wordClass === 'nimisana' || wordClass === 'nimisana_laatusana',
  );
}

/**
 * The sentence has no subject of its own and is short, and one beside it opens with a person:
 * "Pekka ei tule. Taas sairauslomalla."
 */
function isBeside(
  context: RuleContext,
  around: Surroundings,
  topic: PhraseMatch,
  index: number,
): boolean {
  const sentence = around.sentences[index];
  if (!sentence) return false;
  const words = tokensWithin(context.tokens, sentence).filter(({ kind }) => kind === 'word').length;
  if (words > SHORT_SENTENCE) return false;
  if (
    around.within('generic-subject', sentence).some((match) => match.language === topic.language)
  ) {
    return false;
  }
  return [index - 1, index + 1].some((neighbour) => {
    const span = around.sentences[neighbour];
    if (!span || context.text.slice(...gap(sentence, span)).includes('\n\n')) return false;
    const first = personReferences(context, around, neighbour)[0];
    return (
      first !== undefined &&
      first.kind !== 'pronoun' &&
      !first.doubtful &&
      first.start - span.start <= OWNED_REACH
    );
  });
}

function hasAntecedent(
  context: RuleContext,
  around: Surroundings,
  index: number,
  pronoun: PersonReference,
): boolean {
  return [index, index - 1, index - 2].some((sentence) =>
    personReferences(context, around, sentence).some(
      (reference) =>
        reference.kind !== 'pronoun' && !reference.doubtful && reference.end <= pronoun.start,
    ),
  );
}

/** "Sairastuin": the writer's own. */
function isOwn(context: RuleContext, topic: PhraseMatch): boolean {
  const { finnish } = context.resources;
  if (topic.language !== 'fi' || !finnish) return false;
  const first = context.tokens.find((token) => token.start === topic.start);
  return first !== undefined && isFirstPerson(finnish.analyse(first.text));
}

function longestFirst(one: Span, other: Span): number {
  return other.end - other.start - (one.end - one.start);
}

function spanBetween(one: Span, other: Span): Span {
  return one.end <= other.start
    ? { start: one.end, end: other.start }
    : { start: other.end, end: one.start };
}

function gap(one: Span, other: Span): [number, number] {
  const { start, end } = spanBetween(one, other);
  return [start, end];
}
