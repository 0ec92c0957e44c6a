import type { EngineResources } from '../resources.ts';
import type { Token } from '../types.ts';
import { isLocal, NameFlag } from './name-lists.ts';
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
  /** C common, G listed, F in other countries' lists, V the dictionary's, - none. */
  readonly given: string;
  /** As `given`, M for a surname's ending alone, N for a compound noun. */
  readonly surname: string;
  /** Whether those readings are inflected forms: `i`, else empty. */
  readonly givenInflected: string;
  readonly surnameInflected: string;
  /**
   * X excluded, S street (x and p: also a name common here), T title, A acronym, P place, O frequent word, o rare word, E an English
   * word elsewhere, - nothing known against it. A capital within a sentence makes a known name no ordinary word.
   */
  readonly kind: string;
  /** Coarse: is it a given name, is it a surname? `g-`, `-s`, `gs`, `-m`, `-n`, `--`. */
  readonly known: string;
  readonly knowledge: WordKnowledge;
}

const signsCache = new WeakMap<WordKnowledge, { opening?: Signs; within?: Signs }>();

export function signsOf(word: NameWord, resources: EngineResources): Signs {
  const knowledge = knowledgeOf(word, resources);
  let cached = signsCache.get(knowledge);
  if (!cached) {
    cached = {};
    signsCache.set(knowledge, cached);
  }
  const slot = word.opens ? 'opening' : 'within';
  cached[slot] ??= makeSigns(word, knowledge);
  return cached[slot];
}

/**
 * Of the word that opens a full name: its given name is hardly ever inflected ("Elsiina" is rather
 * an unknown name than a partitive), and being a surname too says nothing.
 */
function openingSigns(word: NameWord, resources: EngineResources): Signs {
  const signs = signsOf(word, resources);
  const exact = signs.knowledge.exactGiven;
  if (exact && signs.givenInflected) {
    return { ...signs, given: readingSign(exact, NameFlag.commonGiven), givenInflected: '' };
  }
  if (signs.given === '-' || (signs.givenInflected && /[aä]$/.test(word.lower))) {
    return { ...signs, given: '-', givenInflected: '', surname: '-', known: '--' };
  }
  return signs;
}

/** "Ilmanpaine" is made as surnames are, but alone it is a noun. */
function aloneSigns(word: NameWord, resources: EngineResources): Signs {
  const signs = signsOf(word, resources);
  const { compound, frequent } = signs.knowledge;
  if (!compound || signs.given !== '-') return signs;
  const kind = signs.kind !== '-' ? signs.kind : frequent ? 'O' : 'o';
  return { ...signs, surname: '-', known: '--', kind };
}

const SURNAME_KINDS: Readonly<Record<string, string>> = { '-': '-', M: 'm', N: 'n' };

function makeSigns(word: NameWord, looked: WordKnowledge): Signs {
  const knowledge = withoutWeakReading(looked);
  const given = readingSign(knowledge.given, NameFlag.commonGiven);
  const surname = knowledge.surname
    ? readingSign(knowledge.surname, NameFlag.commonSurname)
    : knowledge.patterned === undefined
      ? '-'
      : knowledge.compound
        ? 'N'
        : 'M';
  return {
    given,
    surname,
    givenInflected: knowledge.given?.inflected ? 'i' : '',
    surnameInflected: knowledge.surname?.inflected ? 'i' : '',
    kind: kindOf(word, knowledge, given === '-' && surname === '-'),
    known: (given === '-' ? '-' : 'g') + (SURNAME_KINDS[surname] ?? 's'),
    knowledge,
  };
}

/** "Riitta" is a given name, whatever surname abroad it may be an inflected form of. */
function withoutWeakReading(knowledge: WordKnowledge): WordKnowledge {
  const { given, surname, ...rest } = knowledge;
  if (!given || !surname) return knowledge;
  const isWeak = ({ flags, inflected }: NameReading) =>
    inflected || (flags & NameFlag.foreign) !== 0;
  if (given.flags & NameFlag.commonGiven && !given.inflected && isWeak(surname)) {
    return { ...rest, given };
  }
  if (surname.flags & NameFlag.commonSurname && !surname.inflected && isWeak(given)) {
    return { ...rest, surname };
  }
  return knowledge;
}

function kindOf(word: NameWord, knowledge: WordKnowledge, unknown: boolean): string {
  const local = !unknown && (isLocal(knowledge.given) || isLocal(knowledge.surname));
  if (knowledge.excluded) return local ? 'x' : 'X';
  if (word.shape === 'upper' && word.text.length <= (unknown ? 5 : 3)) return 'A';
  if (knowledge.street) return 'S';
  if (knowledge.title) return 'T';
  if (knowledge.place) return local ? 'p' : 'P';
  if (knowledge.ordinary && (!local || word.opens)) return knowledge.frequent ? 'O' : 'o';
  if (knowledge.english && !local) return 'E';
  return '-';
}

/** The better known of its readings: "C", "G", "F"…  */
function stronger({ given, surname }: Signs): string {
  const order = 'CGVFMN-';
  return order.indexOf(given) <= order.indexOf(surname) ? `g${given}` : `s${surname}`;
}

function readingSign(reading: NameReading | undefined, commonBit: number): string {
  if (!reading) return '-';
  if (reading.flags & commonBit) return 'C';
  if ((reading.flags & (NameFlag.given | NameFlag.surname)) === 0) return 'V';
  return reading.flags & NameFlag.foreign ? 'F' : 'G';
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
  const opens = first.opens ? '0' : '1';
  const left = leftContext(line, run, from);
  const right = rightContext(line, run, to);
  const end = length === 1 ? aloneSigns(last, resources) : signsOf(last, resources);
  emit(`n${size}`);
  if (length === 1) {
    emit(`ug${end.given}${end.givenInflected}`);
    emit(`uf${end.surname}${end.surnameInflected}`);
    emit(`uk${end.known}${end.kind}${opens}`);
    emit(`uc${stronger(end)}${end.kind}${opens}`);
    emit(`us${last.shape}${end.kind}`);
    emit(`uL${left}`);
    emit(`uR${right}`);
    emit(`uL${left}${end.known}`);
    emit(`uR${right}${end.known}`);
    emit(`uLR${left}|${right}`);
  } else {
    const start = first.shape === 'initial' ? undefined : openingSigns(first, resources);
    const known = start?.known ?? 'I';
    const kind = start?.kind ?? 'I';
    emit(`c${known}${end.known}`);
    emit(`ck${known}${kind}${end.known}${end.kind}`);
    emit(`co${known}${kind}${opens}`);
    emit(`f${start?.given ?? 'I'}${kind}${opens}`);
    emit(`fi${start?.given ?? 'I'}${start?.givenInflected ?? ''}`);
    emit(`l${end.surname}${end.kind}`);
    emit(`li${end.known}${end.surnameInflected}${end.givenInflected}`);
    emit(`fl${start?.given ?? 'I'}${end.surname}`);
    emit(`kk${kind}${end.kind}`);
    emit(`fs${first.shape}${last.shape}`);
    if (start?.knowledge.genitiveSurname && length === 2) {
      emit(`gs${end.given}${start.given === '-' ? '-' : 'g'}`);
    }
    for (let i = from + 1; i < to - 1; i++) {
      const word = words[i];
      if (!word) continue;
      if (word.shape === 'lower') emit('mp');
      else if (word.shape === 'initial') emit('mi');
      else {
        const signs = signsOf(word, resources);
        emit(`m${signs.known}`);
        emit(`mk${signs.kind}${size}`);
      }
    }
    emit(`bL${left}`);
    emit(`bR${right}`);
    emit(`bL${left}${known}`);
    emit(`bR${right}${end.known}`);
  }
  if (end.known === '--' && end.kind !== 'O' && end.kind !== 'o') emit(`x${last.lower.slice(-2)}`);
  if (first.shape === 'lower') emit(`p${first.lower}`);
  const ending = finnishEnding(last, end);
  if (ending) {
    emit(`e${ending}`);
    emit(`e${ending}${size}${end.kind}`);
  }
  const one = length === 1 ? '1' : '2';
  const before = words[from - 1];
  if (before && first.joined && before.shape === 'lower') emit(`lw${one}${before.lower}`);
  const after = words[to];
  if (after?.joined && after.shape === 'lower') emit(`rw${one}${after.lower}`);
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
    return `c${signs.known}${signs.kind}${previous.opens ? '0' : ''}`;
  }
  if (vocabulary.beforeNonPerson.has(previous.lower)) return 'N';
  if (isTitle(previous.lower, resources)) return 'T';
  return 'w';
}

const CASE_ENDING =
  /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|(?<=[aeiouyäö])[aä]|t[aä]|[aeiouyäö]{2}n|[aeiouyäö]n|in)$/;

/** How a word of a Finnish or unclear sentence ends, when that looks like a case. */
function finnishEnding(word: NameWord, { knowledge }: Signs): string | undefined {
  if (word.language === 'sv' || word.language === 'en') return undefined;
  const { given, surname } = knowledge;
  if ((given && !given.inflected) || (surname && !surname.inflected)) return '=';
  const ending = CASE_ENDING.exec(word.lower)?.[0];
  if (ending === undefined) return '-';
  return /^[aeiouyäö]{2}n$/.test(ending) ? 'VVn' : ending.replaceAll('ä', 'a');
}

/** Finnish, or Swedish in a line that seems Finnish: "Anna Linds park, Helsingfors". */
const GENITIVE = /(?<!ne)n$|s$/;

/** "Näin Kaisa Mäen torilla" may be a square, "Annoin Kaisa Mäelle torilla …" is none. */
export function mayOwn(last: NameWord | undefined): boolean {
  return last?.language !== 'fi' || GENITIVE.test(last.lower);
}

function rightContext({ words, tokens, resources }: Line, run: Run, to: number): string {
  const next = words[to];
  const last = words[to - 1];
  if (!last) return '';
  const { vocabulary } = resources.names;
  if (!next?.joined) {
    const token = tokens[last.token + 1];
    if (!token) return '$';
    const after = tokens[last.token + 2];
    if (/^[(,]$/.test(token.text) && after?.kind === 'number' && after.text.length <= 3) return '#';
    if (token.text === ',' && next && !next.opens && next.token === last.token + 2) {
      if (signsOf(next, resources).knowledge.place && next.shape !== 'lower') return ',P';
    }
    return token.kind === 'number' ? '1' : `,${token.text.slice(0, 1)}`;
  }
  if (to < run.to) {
    if (next.shape === 'initial') return 'cI';
    if (next.shape === 'lower') return 'cp';
    const signs = signsOf(next, resources);
    return `c${signs.known}${signs.kind}`;
  }
  if (vocabulary.speech.has(next.lower)) return 'S';
  if (mayOwn(last)) {
    if (vocabulary.streetWords.has(next.lower) || isNamedAfter(next, resources)) return 'W';
  }
  return isFinnishVerb(next, resources) ? 'V' : 'w';
}

/** "sanoi", "nauraa": what a person does. */
function isFinnishVerb(word: NameWord, resources: EngineResources): boolean {
  if (word.language === 'sv' || word.language === 'en') return false;
  const analyses = resources.finnish?.analyse(word.lower) ?? [];
  return analyses.some(
    ({ person, mood, number }) => person === '3' && mood === 'indicative' && number === 'singular',
  );
}

/** "Topeliuksen koulu", "Maria sjukhus": the next word tells what is named after a person. */
export function isNamedAfter(word: NameWord, resources: EngineResources): boolean {
  const { namedAfter } = resources.names.vocabulary;
  if (namedAfter.has(word.lower)) return true;
  const { institutionEndings } = resources.names.vocabulary;
  if (word.language !== 'fi' && institutionEndings.some((end) => word.lower.endsWith(end))) {
    return true;
  }
  if (word.language === 'sv' || word.language === 'en') return false;
  const analyses = resources.finnish?.analyse(word.lower) ?? [];
  return analyses.some(({ parts }) => namedAfter.has(parts.at(-1) ?? ''));
}
