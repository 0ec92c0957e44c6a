import type { FinnishAnalysis } from '../morphology/finnish-dictionary.ts';
import { byGroup, type PhraseGroups, type PhraseMatch } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import type { Span, Token } from '../types.ts';
import { quotations } from './quotations.ts';

/**
 * A clause: what stands between sentence ends, commas, dashes and conjunctions. It is cut
 * roughly, without a parse; what a rule relates must stand within one.
 */
export interface Clause extends Span {
  /** The words of the clause; punctuation is left out, mentions and hashtags are kept. */
  readonly words: readonly Token[];
  /** A first person subject: "me", "vi", "I", or by the Finnish verb. */
  readonly first: boolean;
  /** A second person subject: "sinä", "du", "you", or by the Finnish verb. */
  readonly second: boolean;
  /** Begins with a Finnish imperative, or a bare verb where the language has no ending. */
  readonly imperative: boolean;
  readonly negated: boolean;
  /** "If", "would", or a clause that depends on one. */
  readonly hypothetical: boolean;
  /** The sentence ends in a question mark. */
  readonly question: boolean;
  /** Most of it stands in quotation marks. */
  readonly quoted: boolean;
  /** Somebody else is said to say, suspect or judge it, in this sentence. */
  readonly reported: boolean;
}

const remembered = new WeakMap<readonly Token[], ClauseReading>();

export interface ClauseReading {
  readonly clauses: readonly Clause[];
  /** Matches of a phrase group whose language is that of the text there, longest first per place. */
  phrases(group: string): readonly PhraseMatch[];
  clauseAt(offset: number): Clause | undefined;
  /** The readings of the Finnish word at the offset; empty in other languages. */
  finnishAt(offset: number): readonly FinnishAnalysis[];
}

/** Computed once per line. */
export function readClauses(context: RuleContext): ClauseReading {
  let reading = remembered.get(context.tokens);
  if (!reading) {
    reading = new Reading(context);
    remembered.set(context.tokens, reading);
  }
  return reading;
}

class Reading implements ClauseReading {
  readonly #context: RuleContext;
  /** In whatever language. */
  readonly #written: PhraseGroups;
  readonly #spoken = new Map<string, readonly PhraseMatch[]>();
  #clauses: readonly Clause[] | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
    this.#written = byGroup(context.resources.phrases.find(context.tokens));
  }

  get clauses(): readonly Clause[] {
    const { text, tokens } = this.#context;
    this.#clauses ??= cut(text, tokens, this);
    return this.#clauses;
  }

  phrases(group: string): readonly PhraseMatch[] {
    const written = this.#written.get(group);
    if (!written) return NO_MATCHES;
    let spoken = this.#spoken.get(group);
    if (!spoken) {
      spoken = written.filter(({ start, language }) => {
        const there = this.#context.languageAt(start);
        return there === 'none' || there === language;
      });
      this.#spoken.set(group, spoken);
    }
    return spoken;
  }

  finnishAt(offset: number): readonly FinnishAnalysis[] {
    const { tokens, resources } = this.#context;
    const language = this.#context.languageAt(offset);
    if (language !== 'fi' && language !== 'none') return [];
    const token = tokens.find(({ start, end }) => offset >= start && offset < end);
    return token?.kind === 'word' ? (resources.finnish?.analyse(token.text) ?? []) : [];
  }

  clauseAt(offset: number): Clause | undefined {
    return this.clauses.find(({ start, end }) => offset >= start && offset < end);
  }
}

const NO_MATCHES: readonly PhraseMatch[] = [];
const BOUNDARY = /^[,;:.!?…()"”“„»«|–—]+$/;
const SENTENCE_END = /^[.!?…|]+$/;

/** Words after "and" among which a clause of its own says "is". */
const COORDINATED_REACH = 5;

interface Piece {
  words: Token[];
  sentence: number;
}

function cut(
  text: string,
  tokens: readonly Token[],
  reading: Pick<ClauseReading, 'phrases' | 'finnishAt'>,
): Clause[] {
  const starts = (group: string) => new Set(reading.phrases(group).map(({ start }) => start));
  const firsts = starts('clause-first');
  const seconds = starts('clause-second');
  // "De är som råttor", "dags att gå", "alla vet om det": no clause of its own.
  const joins = reading.phrases('clause-joined');
  const isJoined = (word: Span) =>
    joins.some(({ start, end }) => start < word.start && word.start < end);
  const beginnings = (group: string) =>
    new Set(
      reading
        .phrases(group)
        .filter((word) => !isJoined(word))
        .map(({ start }) => start),
    );
  const conjunctions = beginnings('clause-conjunction');
  const conditions = beginnings('clause-condition');
  const negations = starts('clause-negation');
  const woulds = starts('clause-would');
  const reports = starts('clause-report');
  const quoted = quotations(text);
  const coordinators = beginnings('clause-and');
  const copulas = coordinators.size > 0 ? starts('clause-copula') : coordinators;
  /** "De är dumma och vi är inte bättre": something is said on both sides. */
  const parts = (index: number): boolean => {
    if (!piece.words.some(({ start }) => copulas.has(start))) return false;
    for (const { kind, start } of tokens.slice(index + 1, index + 1 + COORDINATED_REACH)) {
      if (kind === 'punctuation' || kind === 'emoji') return false;
      if (copulas.has(start)) return true;
    }
    return false;
  };

  const pieces: Piece[] = [];
  const questions = new Set<number>();
  let piece: Piece = { words: [], sentence: 0 };
  const close = () => {
    if (piece.words.length > 0) pieces.push(piece);
    piece = { words: [], sentence: piece.sentence };
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'punctuation' || token.kind === 'emoji') {
      if (token.text.includes('?')) questions.add(piece.sentence);
      if (token.kind === 'emoji' || BOUNDARY.test(token.text)) close();
      if (token.kind === 'emoji' || SENTENCE_END.test(token.text)) piece.sentence++;
      continue;
    }
    if (conjunctions.has(token.start) || conditions.has(token.start)) close();
    else if (coordinators.has(token.start) && parts(index)) close();
    piece.words.push(token);
  }
  close();

  const reportedSentences = new Set<number>();
  const hypotheticalSentences = new Set<number>();
  for (const { words, sentence } of pieces) {
    if (words.some(({ start }) => reports.has(start))) reportedSentences.add(sentence);
    if (words.some(({ start }) => conditions.has(start))) hypotheticalSentences.add(sentence);
  }

  return pieces.map(({ words, sentence }) => {
    const start = words[0]?.start ?? 0;
    const end = words.at(-1)?.end ?? start;
    const verbs = words.flatMap((word) =>
      // Only unambiguous readings: "sinä" is also a case of "se", "häpeä" also a noun.
      onlyVerbs(reading.finnishAt(word.start)).map((verb) => ({ verb, word })),
    );
    const person = (wanted: '1' | '2') =>
      verbs.some(({ verb }) => verb.person === wanted && verb.mood !== 'imperative');
    const some = (places: ReadonlySet<number>) => words.some((word) => places.has(word.start));
    const inQuotes = quoted.some((span) => span.start <= start && span.end >= end);
    return {
      start,
      end,
      words,
      first: some(firsts) || person('1'),
      second: some(seconds) || person('2'),
      imperative: verbs.some(({ verb, word }, index) => {
        const early = words.indexOf(word) <= 2;
        return index === 0 && early && verb.mood === 'imperative' && verb.person === '2';
      }),
      negated: some(negations),
      hypothetical:
        hypotheticalSentences.has(sentence) ||
        some(woulds) ||
        verbs.some(({ verb }) => verb.mood === 'conditional'),
      question: questions.has(sentence),
      quoted: inQuotes,
      reported: reportedSentences.has(sentence),
    };
  });
}

/** The verb readings, if the word can be nothing but a verb. */
function onlyVerbs(analyses: readonly FinnishAnalysis[]): readonly FinnishAnalysis[] {
  const verbs = analyses.filter(
    ({ wordClass }) => wordClass === 'teonsana' || wordClass === 'kieltosana',
  );
  return verbs.length === analyses.length ? verbs : [];
}
