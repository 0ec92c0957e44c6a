import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { Language, Token } from '../types.ts';

/**
 * Phrases of one language by group. A phrase is words apart by single spaces; each of them is
 * - `word`: exactly that word, in any case of letters;
 * - `stem*`, `*ending`, `*part*`: a word that begins, ends or has it inside;
 * - `<base>`: a Finnish base form in any inflection, also as a compound's last part when written
 *   `<*base>`; needs the dictionary, matches nothing without it;
 * - `…`: up to three words of any kind.
 */
export type PhraseData = Readonly<Record<string, readonly string[]>>;

export type PhraseLanguage = Exclude<Language, 'none'>;

/** Offsets are those of the tokens that were searched. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly group: string;
  readonly language: PhraseLanguage;
}

export interface PhraseIndex {
  /** Every match of every group in order of position, overlaps included. Remembered per array of tokens. */
  find(tokens: readonly Token[]): readonly PhraseMatch[];
}

type Element = number | 'gap';

interface Phrase {
  readonly group: string;
  readonly language: PhraseLanguage;
  readonly rest: readonly Element[];
}

/** Words whose elements are remembered: a few long posts. */
const WORD_CACHE_LIMIT = 20_000;
const LONGEST_GAP = 3;
const NOTHING: readonly number[] = [];

export function createPhraseIndex(
  data: Readonly<Record<PhraseLanguage, PhraseData>>,
  finnish: FinnishDictionary | null,
): PhraseIndex {
  const elements = new ElementTable(finnish);
  const byFirst = new Map<number, Phrase[]>();
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const [group, phrases] of Object.entries(data[language])) {
      for (const written of phrases) {
        const [first, ...rest] = written
          .split(' ')
          .map((part): Element => (part === '…' ? 'gap' : elements.idOf(part)));
        if (first === undefined || first === 'gap') {
          throw new Error(`A phrase must begin with a word: "${written}"`);
        }
        const known = byFirst.get(first) ?? [];
        known.push({ group, language, rest });
        byFirst.set(first, known);
      }
    }
  }
  const remembered = new WeakMap<readonly Token[], readonly PhraseMatch[]>();

  function search(tokens: readonly Token[]): PhraseMatch[] {
    const words = tokens.filter(({ kind }) => kind !== 'emoji');
    const ids = words.map((token) => elements.matching(token));
    const matches: PhraseMatch[] = [];
    for (const [index, word] of words.entries()) {
      for (const id of ids[index] ?? NOTHING) {
        for (const { group, language, rest } of byFirst.get(id) ?? []) {
          const last = followed(rest, index + 1, words, ids);
          const end = words[last]?.end;
          if (end !== undefined) matches.push({ start: word.start, end, group, language });
        }
      }
    }
    return matches;
  }

  return {
    find(tokens) {
      let matches = remembered.get(tokens);
      if (!matches) {
        matches = search(tokens);
        remembered.set(tokens, matches);
      }
      return matches;
    },
  };
}

/** @returns the index of the word that ends the phrase, or -1. */
function followed(
  rest: readonly Element[],
  from: number,
  words: readonly Token[],
  ids: ReadonlyArray<readonly number[]>,
): number {
  let position = from;
  for (const [index, element] of rest.entries()) {
    if (element === 'gap') {
      const after = rest.slice(index + 1);
      for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
        const last = followed(after, position + skipped, words, ids);
        if (last !== -1) return last;
        if (words[position + skipped]?.kind === 'punctuation') return -1;
      }
      return -1;
    }
    if (!ids[position]?.includes(element)) return -1;
    position++;
  }
  return position - 1;
}

/** Which of the elements a word fulfils; equal elements of many phrases are asked once. */
class ElementTable {
  readonly #finnish: FinnishDictionary | null;
  readonly #ids = new Map<string, number>();
  readonly #exact = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #endings = new Map<string, number>();
  readonly #inside: Array<readonly [string, number]> = [];
  readonly #bases = new Map<string, number>();
  readonly #lastParts = new Map<string, number>();
  readonly #beginningLengths = new Set<number>();
  readonly #endingLengths = new Set<number>();
  readonly #cache = new Map<string, readonly number[]>();

  constructor(finnish: FinnishDictionary | null) {
    this.#finnish = finnish;
  }

  idOf(written: string): number {
    const part = written.toLowerCase();
    const known = this.#ids.get(part);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(part, id);
    if (part.startsWith('<*') && part.endsWith('>')) this.#lastParts.set(part.slice(2, -1), id);
    else if (part.startsWith('<') && part.endsWith('>')) this.#bases.set(part.slice(1, -1), id);
    else if (part.length > 2 && part.startsWith('*') && part.endsWith('*')) {
      this.#inside.push([part.slice(1, -1), id]);
    } else if (part.length > 1 && part.endsWith('*')) {
      const beginning = part.slice(0, -1);
      this.#beginnings.set(beginning, id);
      this.#beginningLengths.add(beginning.length);
    } else if (part.length > 1 && part.startsWith('*')) {
      const ending = part.slice(1);
      this.#endings.set(ending, id);
      this.#endingLengths.add(ending.length);
    } else this.#exact.set(part, id);
    return id;
  }

  matching(token: Token): readonly number[] {
    const known = this.#cache.get(token.text);
    if (known) return known;
    const ids = this.#compute(token);
    if (this.#cache.size >= WORD_CACHE_LIMIT) this.#cache.clear();
    this.#cache.set(token.text, ids);
    return ids;
  }

  #compute({ kind, text }: Token): readonly number[] {
    const word = (kind === 'hashtag' ? text.slice(1) : text).toLowerCase();
    const ids = new Set<number>();
    this.#addWritten(word, ids);
    // "HETU:n": the ending behind the colon is no part of the word.
    const colon = word.indexOf(':');
    if (colon > 0) this.#addWritten(word.slice(0, colon), ids);
    if (this.#finnish && this.#bases.size + this.#lastParts.size > 0 && kind === 'word') {
      const add = (id: number | undefined) => id !== undefined && ids.add(id);
      for (const { baseform, derivedFrom, participle, parts } of this.#finnish.analyse(word)) {
        const base = baseform.toLowerCase();
        add(this.#bases.get(base));
        if (participle && derivedFrom) add(this.#bases.get(derivedFrom.toLowerCase()));
        add(this.#lastParts.get(base));
        const last = parts.at(-1);
        if (last !== undefined) add(this.#lastParts.get(last.toLowerCase()));
      }
    }
    return ids.size === 0 ? NOTHING : [...ids];
  }

  #addWritten(word: string, ids: Set<number>): void {
    const add = (id: number | undefined) => id !== undefined && ids.add(id);
    add(this.#exact.get(word));
    for (const length of this.#beginningLengths) {
      if (length <= word.length) add(this.#beginnings.get(word.slice(0, length)));
    }
    for (const length of this.#endingLengths) {
      if (length <= word.length) add(this.#endings.get(word.slice(-length)));
    }
    for (const [part, id] of this.#inside) if (word.includes(part)) ids.add(id);
  }
}
