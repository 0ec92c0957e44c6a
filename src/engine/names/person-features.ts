import type { EngineResources } from '../resources.ts';
import type { Token } from '../types.ts';
import { NameFlag } from './name-lists.ts';
import type { NameWord } from './name-words.ts';
import type { Candidate, Run } from './person-candidates.ts';
import { isTitle, knowledgeOf, type NameReading, type WordKnowledge } from './word-knowledge.ts';

/**
 * What the model sees of a candidate, as short feature names. Words are described by what the lists
 * and the dictionary know of them, hardly ever by themselves, so that what is learnt from one
 * language's names holds for another's.
 */
export interface Line {
  readonly tokens: readonly Token[];
  readonly words: readonly NameWord[];
  readonly resources: EngineResources;
}

interface Signs {
  /** C common, G listed, F in other countries' lists, V the dictionary's, - none; small when inflected. */
  readonly given: string;
  /** As `given`, and M for a surname's ending alone. */
  readonly surname: string;
  /** X excluded, T title, P place, O ordinary word, A acronym, - nothing known against it. */
  readonly kind: string;
  readonly both: string;
  readonly knowledge: WordKnowledge;
}

const signsCache = new WeakMap<WordKnowledge, Signs>();

export function signsOf(word: NameWord, resources: EngineResources): Signs {
  const knowledge = knowledgeOf(word, resources);
  const known = signsCache.get(knowledge);
  if (known) return known;
  const given = readingSign(knowledge.given, NameFlag.commonGiven);
  const surname = knowledge.surname
    ? readingSign(knowledge.surname, NameFlag.commonSurname)
    : knowledge.patterned !== undefined
      ? 'M'
      : '-';
  const unknown = given === '-' && surname === '-';
  const kind = knowledge.excluded
    ? 'X'
    : word.shape === 'upper' && word.text.length <= 4 && unknown
      ? 'A'
      : knowledge.title
        ? 'T'
        : knowledge.place
          ? 'P'
          : knowledge.ordinary
            ? 'O'
            : '-';
  const made = { given, surname, kind, both: given + surname, knowledge };
  signsCache.set(knowledge, made);
  return made;
}

function readingSign(reading: NameReading | undefined, commonBit: number): string {
  if (!reading) return '-';
  const sign =
    reading.flags & commonBit
      ? 'C'
      : (reading.flags & (NameFlag.given | NameFlag.surname)) === 0
        ? 'V'
        : reading.flags & NameFlag.foreign
          ? 'F'
          : 'G';
  return reading.inflected ? sign.toLowerCase() : sign;
}

/** Calls `emit` with each feature of the candidate. */
export function emitFeatures(
  line: Line,
  run: Run,
  candidate: Candidate,
  emit: (feature: string) => void,
): void {
  const { words, resources } = line;
  const { from, to } = candidate;
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return;
  const length = to - from;
  const size = length > 3 ? '4' : String(length);
  const left = leftContext(line, run, from);
  const right = rightContext(line, run, to);
  emit(`n${size}`);
  const opens = first.opens ? '0' : '1';
  const lastSigns = signsOf(last, resources);
  if (length === 1) {
    const { both, kind } = lastSigns;
    emit(`u${both}`);
    emit(`uk${both}${kind}${opens}`);
    emit(`uo${kind}${opens}`);
    emit(`us${last.shape}${kind}`);
    emit(`uL${left}`);
    emit(`uR${right}`);
    emit(
      `uLk${left}${lastSigns.given === '-' ? '-' : 'g'}${lastSigns.surname === '-' ? '-' : 's'}`,
    );
    emit(
      `uRk${right}${lastSigns.given === '-' ? '-' : 'g'}${lastSigns.surname === '-' ? '-' : 's'}`,
    );
    emit(`uLR${left}|${right}`);
  } else {
    const firstSigns = signsOf(first, resources);
    const firstSign = first.shape === 'initial' ? 'I' : firstSigns.both;
    const firstKind = first.shape === 'initial' ? 'I' : firstSigns.kind;
    emit(`f${firstSign}`);
    emit(`fk${firstSign}${firstKind}${opens}`);
    emit(`fo${firstKind}${opens}`);
    emit(`l${lastSigns.both}`);
    emit(`lk${lastSigns.both}${lastSigns.kind}`);
    emit(`fl${first.shape === 'initial' ? 'I' : firstSigns.given}${lastSigns.surname}`);
    emit(`fl4${firstSign}${lastSigns.both}`);
    emit(`kk${firstKind}${lastSigns.kind}`);
    emit(`fs${first.shape}${last.shape}`);
    if (firstSigns.knowledge.genitiveSurname && length === 2) {
      emit(`gs${lastSigns.given}${firstSigns.given === '-' ? '-' : 'g'}`);
    }
    for (let i = from + 1; i < to - 1; i++) {
      const word = words[i];
      if (!word) continue;
      if (word.shape === 'lower') emit('mp');
      else if (word.shape === 'initial') emit('mi');
      else {
        const signs = signsOf(word, resources);
        emit(`m${signs.both}`);
        emit(`mk${signs.kind}`);
      }
    }
    emit(`bL${left}`);
    emit(`bR${right}`);
    emit(`bLf${left}${firstSigns.given}`);
    emit(`bRl${right}${lastSigns.surname}`);
  }
  if (lastSigns.both === '--') {
    const stem = last.lower;
    emit(`x3${stem.slice(-3)}`);
    emit(`x2${stem.slice(-2)}`);
  }
  if (first.shape === 'lower') emit(`p${first.lower}`);
  if (run.to - run.from > length) emit(`in${size}`);
  if (run.to - run.from > 5) emit('long');
}

function leftContext({ words, tokens, resources }: Line, run: Run, from: number): string {
  const word = words[from];
  const previous = words[from - 1];
  if (!word) return '';
  if (!previous || !word.joined) {
    if (word.token === 0) return '^';
    return `,${tokens[word.token - 1]?.text.slice(0, 1) ?? ''}`;
  }
  const { vocabulary } = resources.names;
  if (from > run.from && previous.shape !== 'lower') {
    if (previous.shape === 'initial') return 'cI';
    const signs = signsOf(previous, resources);
    if (signs.kind === 'T' || vocabulary.abbreviatedTitles.has(previous.lower)) return 'T';
    return `c${signs.given === '-' ? '-' : 'g'}${signs.surname === '-' ? '-' : 's'}${signs.kind}${previous.opens ? '0' : ''}`;
  }
  if (vocabulary.beforeNonPerson.has(previous.lower)) return 'N';
  if (isTitle(previous.lower, resources)) return 'T';
  if (previous.lower.length <= 4) return `w${previous.lower}`;
  return 'w';
}

function rightContext({ words, tokens, resources }: Line, run: Run, to: number): string {
  const next = words[to];
  const last = words[to - 1];
  if (!last) return '';
  const { vocabulary } = resources.names;
  if (!next || !next.joined) {
    const token = tokens[last.token + 1];
    if (!token) return '$';
    const after = tokens[last.token + 2];
    if (/^[(,]$/.test(token.text) && after?.kind === 'number' && after.text.length <= 3) return '#';
    return token.kind === 'number' ? '1' : `,${token.text.slice(0, 1)}`;
  }
  if (to < run.to) {
    if (next.shape === 'initial') return 'cI';
    if (next.shape === 'lower') return 'cp';
    const signs = signsOf(next, resources);
    return `c${signs.given === '-' ? '-' : 'g'}${signs.surname === '-' ? '-' : 's'}${signs.kind}`;
  }
  if (vocabulary.speech.has(next.lower)) return 'S';
  if (vocabulary.streetWords.has(next.lower)) return 'W';
  if (isNamedAfter(next, resources)) return 'W';
  if (next.lower.length <= 4) return `w${next.lower}`;
  return 'w';
}

function isNamedAfter(word: NameWord, resources: EngineResources): boolean {
  const { namedAfter } = resources.names.vocabulary;
  if (namedAfter.has(word.lower)) return true;
  if (word.language === 'sv' || word.language === 'en') return false;
  const analyses = resources.finnish?.analyse(word.lower) ?? [];
  return analyses.some(({ parts }) => namedAfter.has(parts.at(-1) ?? ''));
}
