import type { EngineResources } from '../resources.ts';
import type { Segment, Span, Token } from '../types.ts';
import { baseFormOf } from './base-form.ts';
import { companyOfPerson } from './company-name.ts';
import { isAnd } from './coordination.ts';
import { isCredit } from './credit.ts';
import { isLocal, NameFlag } from './name-lists.ts';
import { type NameWord, nameWords } from './name-words.ts';
import { nicknamed } from './nicknamed.ts';
import { type Candidate, candidatesOf, nameRuns, type Run } from './person-candidates.ts';
import { emitFeatures, type Line, signsOf } from './person-features.ts';
import type { PersonMention } from './person-mention.ts';
import { personsByForm } from './persons-by-form.ts';
import { saysWhoItIs } from './role-after.ts';
import { isRuledOut, isTitled } from './ruled-out.ts';

export interface NameContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
}

/** Log-odds that a candidate must exceed; chosen on development sets for few false alarms. */
const THRESHOLDS = {
  /** A Finnish sentence leaves fewer other reasons for two capitals in a row. */
  fullInFinnish: -0.6,
  /** Things are hardly ever given to or bought from anything else: "-lle", "-lta". */
  fullGivenTo: -0.8,
  full: -0.15,
  /** "Barbro Bergbacka": as good as every Barbro is a person, whatever the surname looks like. */
  fullAfterCommon: -0.5,
  /** No list knows any of its words: elsewhere often a company or a thing. */
  fullUnknown: 1,
  /** "tutkija Salina Tori", "Niitty Lindroos on kanttori". */
  fullTitled: -1.2,
  fullWithRole: -3.3,
  titled: -0.5,
  /** A title and a name that people here have: "rehtori Virtanen". */
  titledLocal: -2.5,
  lone: 0.2,
} as const;

/** Finds people's names in one line. */
export function findPersons(context: NameContext, resources: EngineResources): PersonMention[] {
  const { vocabulary } = resources.names;
  const words = nameWords(context.tokens, context.segments, vocabulary);
  const line: Line = { tokens: context.tokens, words, resources };
  const mentions: PersonMention[] = nicknamed(words, resources);
  const nicknames = mentions.length;
  const isNew = (one: Span) =>
    mentions.every(({ start, end }) => end <= one.start || start >= one.end);
  for (const run of nameRuns(words, vocabulary)) {
    const found = bestCandidates(line, run).map((one) => toMention(context, line, one));
    const company = companyOfPerson(line, run);
    if (company) found.push({ ...toMention(context, line, company), aside: 'company' });
    mentions.push(...(nicknames > 0 ? found.filter(isNew) : found));
  }
  mentions.push(...personsByForm(words, context.text, resources).filter(isNew));
  mentions.push(...coupled(line, mentions, context.text));
  mentions.sort((a, b) => a.start - b.start);
  shareSurnames(line, mentions, context.text);
  return mentions;
}

/** The set of candidates that do not overlap with the highest sum of scores above their thresholds. */
function bestCandidates(line: Line, run: Run): Candidate[] {
  const { model } = line.resources.names;
  const best: number[] = [0];
  const choice: Array<Candidate | undefined> = [undefined];
  const endingAt = new Map<number, Array<{ candidate: Candidate; gain: number }>>();
  for (const candidate of candidatesOf(run, line.words)) {
    if (isRuledOut(line, run, candidate)) continue;
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
  return chosen.reverse().map((candidate) => upToOwner(line, candidate));
}

/** "Anna Linds Stora Hus": the name ends where it owns what follows. */
function upToOwner({ words, resources }: Line, { from, to }: Candidate): Candidate {
  for (let at = from + 1; at < to - 1; at++) {
    const word = words[at];
    if (word?.shape !== 'capital' || word.language === 'en') continue;
    const { surname } = signsOf(word, resources).knowledge;
    if (surname?.inflected && surname.genitive) return { from, to: at + 1 };
  }
  return { from, to };
}

function thresholdOf(line: Line, candidate: Candidate): number {
  const { words, resources } = line;
  const [first, last] = [words[candidate.from], words[candidate.to - 1]];
  if (!first || !last) return THRESHOLDS.full;
  if (nameParts(line, candidate) === 1) {
    if (!isTitled(line, candidate)) return THRESHOLDS.lone;
    return isLocalName(last, resources) ? THRESHOLDS.titledLocal : THRESHOLDS.titled;
  }
  if (
    isLocalName(last, resources) &&
    signsOf(first, resources).kind !== 'T' &&
    saysWhoItIs(words, candidate.to, resources)
  ) {
    return THRESHOLDS.fullWithRole;
  }
  // "St. Thomas Housing …" has no such title.
  const before = words[candidate.from - 1];
  if (before?.shape === 'lower' && isTitled(line, candidate)) return THRESHOLDS.fullTitled;
  if (last.language === 'fi' || last.language === 'none') {
    return GIVEN_TO.test(last.lower) ? THRESHOLDS.fullGivenTo : THRESHOLDS.fullInFinnish;
  }
  const unknown = words
    .slice(candidate.from, candidate.to)
    .every(
      (word) =>
        word.shape === 'lower' ||
        (word.shape !== 'initial' && signsOf(word, resources).known === '--'),
    );
  if (unknown) return THRESHOLDS.fullUnknown;
  const isCommon = last.shape === 'capital' && signsOf(first, resources).given === 'C';
  return isCommon ? THRESHOLDS.fullAfterCommon : THRESHOLDS.full;
}

/** Allative and ablative. */
const GIVEN_TO = /(?:lle|lt[aä])$/;

function isLocalName(word: NameWord, resources: EngineResources): boolean {
  const { given, surname } = signsOf(word, resources).knowledge;
  return isLocal(given) || isLocal(surname);
}

/** Words of the candidate that are names or initials; of the particles only those that tell a surname. */
function nameParts({ words, resources }: Line, { from, to }: Candidate): number {
  const { surnameParticles } = resources.names.vocabulary;
  let count = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word && (word.shape !== 'lower' || surnameParticles.has(word.lower))) count++;
  }
  return count;
}

function toMention(context: NameContext, line: Line, candidate: Candidate): PersonMention {
  const { words, resources } = line;
  const parts = words.slice(candidate.from, candidate.to);
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const full = nameParts(line, candidate) > 1;
  const titled = !full && isTitled(line, candidate);
  return {
    start,
    end,
    baseForm: baseFormOf(parts, words[candidate.to], resources),
    level: full || titled ? 'sure' : 'lone',
    kind: full ? 'full' : titled ? 'titled' : 'single',
    ...(isCredit(context.tokens, parts[0]?.token ?? 0, resources.names.vocabulary) && {
      aside: 'credit',
    }),
  };
}

/** "Onni ja Venla Koivula": what opens the sentence is a word too, but also half of a couple. */
function coupled(line: Line, mentions: readonly PersonMention[], text: string): PersonMention[] {
  const { words, resources } = line;
  return words.flatMap((word, at): PersonMention[] => {
    const partner = word.opens && word.shape === 'capital' ? words[at + 2] : undefined;
    if (!partner || !isAnd(text.slice(word.end, partner.start), resources.names.vocabulary)) {
      return [];
    }
    const { exactGiven, place } = signsOf(word, resources).knowledge;
    if (!exactGiven || exactGiven.flags & NameFlag.foreign || place) return [];
    const isFull = ({ start, kind }: PersonMention) => start === partner.start && kind === 'full';
    if (!mentions.some(isFull) || mentions.some(({ start }) => start === word.start)) return [];
    const { start, end } = word;
    return [{ start, end, baseForm: word.text, level: 'lone', kind: 'single' }];
  });
}

/** "Matti ja Maija Meikäläinen": the surname is Matti's too. */
function shareSurnames({ words, resources }: Line, mentions: PersonMention[], text: string): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const mention = mentions[i];
    const next = mentions[i + 1];
    if (!mention || !next || mention.kind !== 'single') continue;
    if (next.kind !== 'full' && next.kind !== 'shared') continue;
    const between = text.slice(mention.end, next.start);
    if (!isAnd(between, resources.names.vocabulary) && !isComma(text, mention, next)) continue;
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
