import type { EngineResources } from '../resources.ts';
import type { Segment, Token } from '../types.ts';
import { baseFormOf } from './base-form.ts';
import { isCredit } from './credit.ts';
import { finnishNameForms } from './finnish-name-forms.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { type Candidate, candidatesOf, nameRuns, type Run } from './person-candidates.ts';
import { emitFeatures, type Line } from './person-features.ts';
import type { PersonMention } from './person-mention.ts';
import { isTitle } from './word-knowledge.ts';

export interface NameContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
}

/** Log-odds that a candidate must reach; chosen on development sets for few false alarms. */
const FULL_NAME_THRESHOLD = -0.3;
const TITLED_THRESHOLD = -1;
const LONE_THRESHOLD = 0.5;

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

/** "Nils Westermarckin kuja", "Rio de Janeiro", "Lindström Oy": no model is needed to tell. */
function isPlaceOrCompany({ words, resources }: Line, run: Run, { from, to }: Candidate): boolean {
  const { vocabulary } = resources.names;
  const next = words[to];
  if (next?.joined) {
    if (vocabulary.streetWords.has(next.lower)) return true;
    if (to < run.to && vocabulary.companyForms.has(next.lower)) return true;
    const afterNext = words[to + 1];
    if (to + 1 < run.to && afterNext && vocabulary.companyForms.has(afterNext.lower)) return true;
  }
  if (to - from === 1) return false;
  const place = words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  const { places } = resources.places;
  if (places.has(place) || places.has(place.replace(/s$/, ''))) return true;
  const last = words[to - 1];
  if (!last || last.language === 'sv' || last.language === 'en') return false;
  const head = place.slice(0, place.length - last.lower.length);
  return finnishNameForms(last.lower).some(({ base }) => places.has(head + base));
}

function thresholdOf(line: Line, candidate: Candidate): number {
  if (nameParts(line.words, candidate) > 1) return FULL_NAME_THRESHOLD;
  return isTitled(line, candidate) ? TITLED_THRESHOLD : LONE_THRESHOLD;
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
