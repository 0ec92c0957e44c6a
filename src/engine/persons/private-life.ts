import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import { overlap, type Surroundings, surroundingsOf } from '../text/surroundings.ts';
import type { Span } from '../types.ts';
import {
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
/** Words in a sentence that leaves its subject to the one beside. */
const SHORT_SENTENCE = 9;
/** Facts of long ago are history. */
const HISTORY_YEARS = 60;

/**
 * Facts of one area of private life that are told of someone whom readers can identify. The area
 * has three phrase groups: `…-state` tells of someone by itself ("on sairauslomalla"), `…-matter`
 * only names a matter ("masennus") and needs a grammatical tie to the person: having, owning, or a
 * phrase of `…-link` between.
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
  return facts.sort((one, other) => one.span.start - other.span.start);
}

function toldOf(
  context: RuleContext,
  around: Surroundings,
  topic: PhraseMatch,
  matterOf: string | undefined,
): 'here' | 'beside' | undefined {
  const index = around.indexOf(topic.start);
  const sentence = around.sentences[index];
  if (!sentence || isOldHistory(context, sentence) || around.has('consent', topic, 1))
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
  if (before && reference.owner && distance <= OWNED_REACH && !/[,:]/.test(words)) return true;
  if (reference.doubtful && !reference.holder) return false;
  if (before && reference.holder && topic.language === 'fi') return true;
  if (!isSubject(context, around, reference, topic, sentence)) return false;
  return around
    .within(`${area}-link`, sentence)
    .some(
      (link) =>
        speaks(context, link.start, link.language) &&
        link.start >= between.start - 1 &&
        link.end <= between.end + 1,
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
  const words = context.tokens.filter(
    (token) => token.kind === 'word' && overlap(token, sentence),
  ).length;
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

function isOldHistory(context: RuleContext, sentence: Span): boolean {
  const thisYear = new Date(context.now).getUTCFullYear();
  const years = context.text.slice(sentence.start, sentence.end).match(/\b1[0-9]\d\d\b/g) ?? [];
  return years.some((year) => Number(year) < thisYear - HISTORY_YEARS);
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
