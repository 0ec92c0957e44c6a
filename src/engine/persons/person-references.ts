import type { FinnishAnalysis } from '../morphology/finnish-dictionary.ts';
import type { RuleContext } from '../rule.ts';
import { overlap, type Surroundings } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Language, Span } from '../types.ts';
import { loneSurnames } from './possible-names.ts';

/** Words that mean a person whom readers can tell. */
export interface PersonReference extends Span {
  /** `pronoun`: whoever was named before. */
  readonly kind: 'name' | 'handle' | 'related' | 'pronoun';
  /** "Pekalla (on)", "häneltä": the Finnish way of having. */
  readonly holder: boolean;
  /** "Pekan", "Kalles", "her": what follows is theirs. */
  readonly owner: boolean;
  /** A word that may be no name at all. */
  readonly doubtful: boolean;
}

/** "6B", "6B:n", "4a-luokan". */
const CLASS = /^[1-9][A-Ha-h](?:[:-]\p{Ll}+)?$/u;
const FINNISH_HOLDER = /(?:ll[aä]|lt[aä])(?:kin|k[aä][aä]n)?$/;
const FINNISH_RECIPIENT = /lle(?:kin|k[aä][aä]n)?$/;
/** First-person endings: "mieheni", "naapurimme". */
const OURS = /(?:ni|mme)(?:kin|k[aä][aä]n|h[aä]n)?$/;
/** "Ni" is more often a pronoun. */
const SHORTEST_NAME = 3;
/** What a relative pronoun makes of the person before it. */
const RELATIVES = [
  ['relative-subject', { holder: false, owner: false }],
  ['relative-holder', { holder: true, owner: false }],
  ['relative-owner', { holder: false, owner: true }],
] as const;
/** Words between "6B:n" and "oppilas". */
const CLASS_REACH = 3;

const remembered = new WeakMap<Surroundings, Map<number, readonly PersonReference[]>>();

/** The people that one sentence refers to, in order of position. */
export function personReferences(
  context: RuleContext,
  around: Surroundings,
  sentence: number,
): readonly PersonReference[] {
  let known = remembered.get(around);
  if (!known) {
    known = new Map();
    remembered.set(around, known);
  }
  let references = known.get(sentence);
  if (!references) {
    references = readReferences(context, around, sentence);
    known.set(sentence, references);
  }
  return references;
}

function readReferences(
  context: RuleContext,
  around: Surroundings,
  sentence: number,
): PersonReference[] {
  const area = around.sentences[sentence];
  if (!area) return [];
  const references: PersonReference[] = [];
  const add = (reference: PersonReference) => {
    if (!references.some((other) => overlap(other, reference))) references.push(reference);
  };
  const named: PersonReference[] = [];
  for (const person of around.persons) {
    if (!overlap(person, area) || person.end - person.start < SHORTEST_NAME) continue;
    if (hasPublicRole(context, around, person)) continue;
    const form = formOf(context, person, person.baseForm.toLowerCase());
    named.push({ ...form, kind: 'name', doubtful: false });
  }
  for (const name of around.possibleNames(sentence)) {
    if (hasPublicRole(context, around, name)) continue;
    named.push({ ...formOf(context, name, name.base), kind: 'name', doubtful: name.doubtful });
  }
  for (const match of around.within('identifiable', area)) {
    if (!speaks(context, match.start, match.language)) continue;
    named.push({ ...formOf(context, match, undefined), kind: 'related', doubtful: false });
  }
  for (const family of families(context, around, area)) named.push(family);
  const pronouns: PersonReference[] = [];
  for (const match of around.within('pronoun', area)) {
    if (!speaks(context, match.start, match.language)) continue;
    pronouns.push({ ...formOf(context, match, undefined), kind: 'pronoun', doubtful: false });
  }
  // "Virtasen perheen lapset" before the "Virtasen perheen" in it.
  const length = ({ start, end }: Span) => end - start;
  const related = [...relatives(context, around, area, [...named, ...pronouns])];
  for (const relative of related.sort((a, b) => length(b) - length(a))) add(relative);
  for (const pupil of classPupils(context, around, area)) add(pupil);
  for (const token of tokensWithin(context.tokens, area)) {
    if (token.kind !== 'mention') continue;
    if (isOwnAccount(context, token.text)) continue;
    const { start, end } = token;
    add({ start, end, kind: 'handle', holder: false, owner: false, doubtful: false });
  }
  for (const reference of named) if (!reference.doubtful) add(reference);
  for (const pronoun of pronouns) add(pronoun);
  for (const reference of named) add(reference);
  return references
    .map((reference) => withRelativeClause(context, around, area, reference))
    .sort((a, b) => a.start - b.start);
}

/** "Pekka, jolla on …", "Anna, vars …": the clause says in what relation it speaks of the person. */
function withRelativeClause(
  context: RuleContext,
  around: Surroundings,
  area: Span,
  reference: PersonReference,
): PersonReference {
  for (const [group, form] of RELATIVES) {
    const word = around
      .within(group, area)
      .find(
        ({ start, language }) =>
          start >= reference.end &&
          /^,\s{1,2}$/.test(context.text.slice(reference.end, start)) &&
          speaks(context, start, language),
      );
    if (word) return { ...reference, ...form, end: word.end, doubtful: false };
  }
  return reference;
}

/** Is the place in the language of the phrase, as far as can be told? */
export function speaks(context: RuleContext, offset: number, language: Language): boolean {
  const here = context.languageAt(offset);
  return here === language || here === 'none';
}

/** A presidents' or an artist's illness is the news. */
function hasPublicRole(context: RuleContext, around: Surroundings, person: Span): boolean {
  return around
    .phrases('public-role')
    .some(
      ({ start, end }) =>
        start < person.end &&
        end <= person.start + 1 &&
        /^[\s,]{0,2}$/.test(context.text.slice(end, person.start)),
    );
}

function isOwnAccount(context: RuleContext, handle: string): boolean {
  const own = handle.slice(1).toLowerCase();
  return context.policy.organisation.accounts.some(
    (account) => account.replace(/[\s@]/g, '').toLowerCase() === own,
  );
}

function formOf(
  context: RuleContext,
  span: Span,
  base: string | undefined,
): Span & Pick<PersonReference, 'holder' | 'owner'> {
  const written = context.text.slice(span.start, span.end).toLowerCase();
  const language = context.languageAt(span.start);
  const { start, end } = span;
  if (language === 'fi' || language === 'none') {
    const inflected = base === undefined || !written.endsWith(base);
    if (inflected && FINNISH_HOLDER.test(written))
      return { start, end, holder: true, owner: false };
    if (inflected && written.endsWith('n')) return { start, end, holder: false, owner: true };
  }
  const owner =
    /['’]s$/.test(written) ||
    context.resources.names.vocabulary.possessives.has(written) ||
    (base === undefined ? language === 'sv' && /[^s]s$/.test(written) : `${base}s` === written);
  return { start, end, holder: false, owner };
}

/**
 * "mieheni", "min granne", "my son"; and what belongs to another: "Annan äiti", "grannens son",
 * "Mattilan tyttö".
 */
function* relatives(
  context: RuleContext,
  around: Surroundings,
  area: Span,
  owners: readonly PersonReference[],
): Generator<PersonReference> {
  let surnames: Span[] | undefined;
  for (const match of around.within('own-relative', area)) {
    if (!speaks(context, match.start, match.language)) continue;
    yield { ...formOf(context, match, undefined), kind: 'related', doubtful: false };
  }
  for (const match of around.within('kin', area)) {
    if (!speaks(context, match.start, match.language)) continue;
    const written = context.text.slice(match.start, match.end).toLowerCase();
    const form = formOf(context, match, undefined);
    if (match.language === 'fi' && OURS.test(written)) {
      yield { ...form, kind: 'related', doubtful: false };
      continue;
    }
    const rightBefore = ({ end }: Span) =>
      end < match.start && /^\s$/.test(context.text.slice(end, match.start));
    const owner = owners.find((each) => each.owner && rightBefore(each));
    if (owner) {
      const kind = owner.kind === 'pronoun' ? 'pronoun' : 'related';
      yield { ...form, start: owner.start, kind, doubtful: false };
      continue;
    }
    surnames ??= loneSurnames(context, area);
    const surname = surnames.find(rightBefore);
    if (surname && isGenitive(context, surname)) {
      yield { ...form, start: surname.start, kind: 'related', doubtful: false };
    }
  }
}

/** "Mattilan", "Nymans", "Miller’s". */
function isGenitive(context: RuleContext, { start, end }: Span): boolean {
  const written = context.text.slice(start, end);
  return context.languageAt(start) === 'fi' ? /n$/.test(written) : /s['’]?$/.test(written);
}

/** "familjen Nyman", "Virtasen perhe", "the Miller family". */
function* families(
  context: RuleContext,
  around: Surroundings,
  area: Span,
): Generator<PersonReference> {
  const words = around
    .within('family-word', area)
    .filter((match) => speaks(context, match.start, match.language));
  if (words.length === 0) return;
  const surnames = loneSurnames(context, area);
  for (const word of words) {
    const surname = surnames.find(
      ({ start, end }) => start === word.end + 1 || end === word.start - 1,
    );
    if (!surname) continue;
    yield {
      ...formOf(context, word, undefined),
      start: Math.min(word.start, surname.start),
      end: Math.max(word.end, surname.end),
      kind: 'related',
      doubtful: false,
    };
  }
}

/** "6B:n oppilas", "eleven i 6B", "a boy in 6B". */
function* classPupils(
  context: RuleContext,
  around: Surroundings,
  area: Span,
): Generator<PersonReference> {
  const pupils = around.within('pupil', area);
  if (pupils.length === 0) return;
  const tokens = tokensWithin(context.tokens, area);
  for (const [index, token] of tokens.entries()) {
    if (!CLASS.test(token.text)) continue;
    const nearby = tokens.slice(Math.max(0, index - CLASS_REACH), index + CLASS_REACH + 1);
    const first = nearby[0]?.start ?? token.start;
    const last = nearby.at(-1)?.end ?? token.end;
    const pupil = pupils.find(({ start, end }) => start >= first && end <= last);
    if (!pupil) continue;
    const head = formOf(context, pupil, undefined);
    yield {
      start: Math.min(token.start, pupil.start),
      end: Math.max(token.end, pupil.end),
      kind: 'related',
      holder: head.holder,
      owner: head.owner,
      doubtful: false,
    };
  }
}

/** "Eilalle": to or for someone. */
export function isAllative(written: string): boolean {
  return FINNISH_RECIPIENT.test(written);
}

/** Whether every verb reading of the word is in the first person ("sairastuin"). */
export function isFirstPerson(analyses: readonly FinnishAnalysis[]): boolean {
  const verbs = analyses.filter(({ person }) => person !== undefined);
  return verbs.length > 0 && verbs.every(({ person }) => person === '1');
}
