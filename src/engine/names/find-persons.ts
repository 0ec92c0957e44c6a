import type { EngineResources } from '../resources.ts';
import type { Segment, Token } from '../types.ts';
import { baseFormOf } from './base-form.ts';
import { isCredit } from './credit.ts';
import { finnishNameForms } from './finnish-name-forms.ts';
import { NameFlag } from './name-lists.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { type Candidate, candidatesOf, nameRuns, type Run } from './person-candidates.ts';
import { emitFeatures, isNamedAfter, type Line, signsOf } from './person-features.ts';
import type { PersonMention } from './person-mention.ts';
import { isTitle } from './word-knowledge.ts';

export interface NameContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
}

/** Log-odds that a candidate must exceed; chosen on development sets for few false alarms. */
const THRESHOLDS = {
  /** A Finnish sentence leaves fewer other reasons for two capitals in a row. */
  fullInFinnish: -0.3,
  full: 0,
  /** No list knows any of its words: elsewhere often a company or a thing. */
  fullUnknown: 1,
  titled: -0.5,
  lone: 0.4,
} as const;

/** Finds people's names in one line. */
export function findPersons(context: NameContext, resources: EngineResources): PersonMention[] {
  const { vocabulary } = resources.names;
  const words = nameWords(context.tokens, context.segments, vocabulary.abbreviatedTitles);
  const line: Line = { tokens: context.tokens, words, resources };
  const mentions: PersonMention[] = [];
  for (const run of nameRuns(words, vocabulary)) {
    for (const candidate of bestCandidates(line, run)) {
      mentions.push(toMention(context, line, candidate));
    }
  }
  shareSurnames(mentions, words, context.text);
  return mentions;
}

/** The set of candidates that do not overlap with the highest sum of scores above their thresholds. */
function bestCandidates(line: Line, run: Run): Candidate[] {
  const { model } = line.resources.names;
  const best: number[] = [0];
  const choice: Array<Candidate | undefined> = [undefined];
  const endingAt = new Map<number, Array<{ candidate: Candidate; gain: number }>>();
  for (const candidate of candidatesOf(run, line.words)) {
    if (isPlaceOrCompany(line, run, candidate)) continue;
    let score = 0;
    emitFeatures(line, run, candidate, (feature) => {
      score += model.weight(feature);
    });
    const gain = score - thresholdOf(line, candidate);
    if (gain <= 0) continue;
    const list = endingAt.get(candidate.to);
    if (list) list.push({ candidate, gain });
    else endingAt.set(candidate.to, [{ candidate, gain }]);
  }
  for (let to = run.from + 1; to <= run.to; to++) {
    const at = to - run.from;
    best[at] = best[at - 1] ?? 0;
    for (const { candidate, gain } of endingAt.get(to) ?? []) {
      const total = (best[candidate.from - run.from] ?? 0) + gain;
      if (total > (best[at] ?? 0)) {
        best[at] = total;
        choice[at] = candidate;
      }
    }
  }
  const chosen: Candidate[] = [];
  for (let at = run.to - run.from; at > 0; ) {
    const candidate = choice[at];
    if (candidate) {
      chosen.push(candidate);
      at = candidate.from - run.from;
    } else {
      at--;
    }
  }
  return chosen.reverse();
}

/** "Nils Westermarckin kuja", "Rio de Janeiro", "Lindström Oy", "Der Spiegel": no model is needed to tell. */
function isPlaceOrCompany(line: Line, run: Run, { from, to }: Candidate): boolean {
  const { words, resources } = line;
  const { vocabulary } = resources.names;
  const first = words[from];
  if (first && first.shape !== 'lower' && vocabulary.articles.has(first.lower)) return true;
  const next = words[to];
  if (next?.joined) {
    if (vocabulary.streetWords.has(next.lower)) return true;
    if (to < run.to && vocabulary.companyForms.has(next.lower)) return true;
    const afterNext = words[to + 1];
    if (to + 1 < run.to && afterNext && vocabulary.companyForms.has(afterNext.lower)) return true;
  }
  if (to - from === 1) {
    if (next?.joined && next.shape === 'lower' && isNamedAfter(next, resources)) return true;
    return isListItem(line, from);
  }
  const parts = words.slice(from, to);
  if (parts.some(({ lower }) => vocabulary.companyForms.has(lower))) return true;
  // "EMMA Espoon …": initials of something; "Anna LIND" is a way to write names.
  if (first?.shape === 'upper' && words[to - 1]?.shape === 'capital') return true;
  if (endsAsStreet(line, from, to)) return true;
  const place = parts.map(({ lower }) => lower).join(' ');
  const isPlace = (name: string) =>
    resources.places.places.has(name) || resources.places.foreignPlaces.has(name);
  if (isPlace(place) || isPlace(place.replace(/s$/, ''))) return true;
  const last = words[to - 1];
  if (!last || last.language === 'sv' || last.language === 'en') return false;
  const head = place.slice(0, place.length - last.lower.length);
  return finnishNameForms(last.lower).some(({ base }) => isPlace(head + base));
}

/** "Kauppatori Mäntytie"; not "Anna Mäntytie". */
function endsAsStreet({ words, resources }: Line, from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || signsOf(last, resources).kind !== 'S') return false;
  const given = signsOf(first, resources).knowledge.exactGiven;
  return !given || (given.flags & NameFlag.foreign) !== 0;
}

/** In a line of capitalised words and commas alone, only a common given name can be told. */
function isListItem({ words, resources }: Line, at: number): boolean {
  if (words.length === 1 || words.some(({ shape }) => shape === 'lower')) return false;
  const given = words[at] && signsOf(words[at], resources).given;
  return given !== 'C';
}

function thresholdOf(line: Line, candidate: Candidate): number {
  const { words, resources } = line;
  if (nameParts(words, candidate) === 1) {
    return isTitled(line, candidate) ? THRESHOLDS.titled : THRESHOLDS.lone;
  }
  const language = words[candidate.to - 1]?.language;
  if (language === 'fi' || language === 'none') return THRESHOLDS.fullInFinnish;
  const parts = words.slice(candidate.from, candidate.to);
  const unknown = parts.every(
    (word) => word.shape === 'lower' || signsOf(word, resources).known === '--',
  );
  return unknown ? THRESHOLDS.fullUnknown : THRESHOLDS.full;
}

/** Words of the candidate that are names or initials, not particles. */
function nameParts(words: readonly NameWord[], { from, to }: Candidate): number {
  let count = 0;
  for (let i = from; i < to; i++) if (words[i]?.shape !== 'lower') count++;
  return count;
}

function isTitled({ words, resources }: Line, { from }: Candidate): boolean {
  const first = words[from];
  const previous = words[from - 1];
  if (!first?.joined || !previous) return false;
  return (
    resources.names.vocabulary.abbreviatedTitles.has(previous.lower) ||
    isTitle(previous.lower, resources)
  );
}

function toMention(context: NameContext, line: Line, candidate: Candidate): PersonMention {
  const { words, resources } = line;
  const parts = words.slice(candidate.from, candidate.to);
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const full = nameParts(words, candidate) > 1;
  const titled = !full && isTitled(line, candidate);
  return {
    start,
    end,
    baseForm: baseFormOf(parts, resources),
    level: full || titled ? 'sure' : 'lone',
    kind: full ? 'full' : titled ? 'titled' : 'single',
    credit: isCredit(context.tokens, parts[0]?.token ?? 0, resources.names.vocabulary),
  };
}

const AND = /^\s+(?:ja|sekä|och|samt|and|&)\s+$/;

/** "Matti ja Maija Meikäläinen": the surname is Matti's too. */
function shareSurnames(mentions: PersonMention[], words: readonly NameWord[], text: string): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const mention = mentions[i];
    const next = mentions[i + 1];
    if (!mention || !next || mention.kind !== 'single') continue;
    if (next.kind !== 'full' && next.kind !== 'shared') continue;
    if (!AND.test(text.slice(mention.end, next.start)) && !isComma(text, mention, next)) continue;
    if (words.some((word) => word.start === mention.start && word.shape !== 'capital')) continue;
    const surname = next.baseForm.slice(next.baseForm.indexOf(' ') + 1);
    mentions[i] = {
      ...mention,
      baseForm: `${mention.baseForm} ${surname}`,
      level: 'sure',
      kind: 'shared',
    };
  }
}

/** Within "Matti, Maija ja Ville Meikäläinen". */
function isComma(text: string, mention: PersonMention, next: PersonMention): boolean {
  return next.kind === 'shared' && /^,\s*$/.test(text.slice(mention.end, next.start));
}
