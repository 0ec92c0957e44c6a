import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import { onceFor } from '../once-for.ts';
import { RecentCache } from '../recent-cache.ts';
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

interface Phrase {
  readonly group: string;
  readonly language: PhraseLanguage;
  /** The words after the first as they stand in the list, and once they have been read. */
  readonly written: string;
  rest?: readonly Element[];
}

type Element =
  | {
      readonly kind: 'exact' | 'beginning' | 'ending' | 'inside' | 'base' | 'last';
      readonly text: string;
    }
  | { readonly kind: 'gap' };

/** A word as phrases ask for it; all in lower case. */
interface WordForms {
  /** As written; without the ending behind a colon too. */
  readonly written: readonly string[];
  readonly bases: readonly string[];
  /** Last parts of compounds. */
  readonly lastParts: readonly string[];
  readonly opens: Opened;
}

/** The phrases that begin with a word. */
interface Opened {
  readonly phrases: readonly Phrase[];
  /**
   * "The" and "on" open hundreds, of which the next word leaves one or two: those of `phrases` whose
   * second word stands as it is written, by that word. Absent where there are few.
   */
  readonly bySecond?: ReadonlyMap<string, readonly number[]>;
  /** Those of `phrases` that `bySecond` does not hold; absent with it. */
  readonly others?: readonly number[];
}

/** Words that are remembered: a few long posts. */
const WORD_CACHE_LIMIT = 10_000;
const LONGEST_GAP = 3;
/** From here on an index by the second word is quicker than trying them all. */
const MANY = 6;
const NOTHING: readonly never[] = [];

/** @param data lower case */
export function createPhraseIndex(
  data: Readonly<Record<PhraseLanguage, PhraseData>>,
  finnish: FinnishDictionary | null,
): PhraseIndex {
  const openings = new Openings();
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const [group, phrases] of Object.entries(data[language])) {
      for (const phrase of phrases) {
        const space = phrase.indexOf(' ');
        const first = space === -1 ? phrase : phrase.slice(0, space);
        const written = space === -1 ? '' : phrase.slice(space + 1);
        openings.add(first, { group, language, written });
      }
    }
  }
  const words = new RecentCache<WordForms>(WORD_CACHE_LIMIT);
  const remembered = new WeakMap<readonly Token[], readonly PhraseMatch[]>();

  function formsOf(token: Token): WordForms {
    // No closure for each word: nearly all are known.
    let forms = words.get(token.text);
    if (!forms) {
      forms = makeForms(token);
      words.set(token.text, forms);
    }
    return forms;
  }

  function makeForms({ kind, text }: Token): WordForms {
    const lower = (kind === 'hashtag' ? text.slice(1) : text).toLowerCase();
    const colon = lower.indexOf(':');
    const written = colon > 0 ? [lower, lower.slice(0, colon)] : [lower];
    const bases = new Set<string>();
    const lastParts = new Set<string>();
    if (kind === 'word') {
      for (const reading of finnish?.analyse(lower) ?? NOTHING) {
        const { baseform, derivedFrom, participle, parts } = reading;
        bases.add(baseform.toLowerCase());
        if (participle && derivedFrom) bases.add(derivedFrom.toLowerCase());
        lastParts.add((parts.at(-1) ?? baseform).toLowerCase());
      }
    }
    const forms = { written, bases: [...bases], lastParts: [...lastParts] };
    const opens = bySecondWord(openings.of(forms));
    return { written, bases: forms.bases, lastParts: forms.lastParts, opens };
  }

  function search(tokens: readonly Token[]): PhraseMatch[] {
    const hasEmoji = tokens.some(({ kind }) => kind === 'emoji');
    const wordTokens = hasEmoji ? tokens.filter(({ kind }) => kind !== 'emoji') : tokens;
    const forms = wordTokens.map(formsOf);
    const matches: PhraseMatch[] = [];
    for (let index = 0; index < forms.length; index++) {
      const word = wordTokens[index];
      const opens = forms[index]?.opens;
      if (!word || !opens) break;
      const { start } = word;
      for (const phrase of mayGoOn(opens, forms[index + 1])) {
        const rest = restOf(phrase);
        const last = rest.length === 0 ? index : followed(rest, index + 1, wordTokens, forms);
        const end = wordTokens[last]?.end;
        if (end === undefined) continue;
        matches.push({ start, end, group: phrase.group, language: phrase.language });
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

export type PhraseGroups = ReadonlyMap<string, readonly PhraseMatch[]>;

/** @param matches what `find` has given */
export const byGroup = onceFor((matches: readonly PhraseMatch[]): PhraseGroups => {
  const made = new Map<string, PhraseMatch[]>();
  for (const match of matches) {
    const same = made.get(match.group);
    if (same) same.push(match);
    else made.set(match.group, [match]);
  }
  return made;
});

/** Most phrases are never met: their words after the first are read when it is. */
function restOf(phrase: Phrase): readonly Element[] {
  phrase.rest ??= phrase.written === '' ? [] : phrase.written.split(' ').map(elementOf);
  return phrase.rest;
}

function bySecondWord(phrases: readonly Phrase[]): Opened {
  if (phrases.length < MANY) return { phrases };
  const bySecond = new Map<string, number[]>();
  const others: number[] = [];
  for (const [at, { written }] of phrases.entries()) {
    const space = written.indexOf(' ');
    const second = space === -1 ? written : written.slice(0, space);
    const same = bySecond.get(second);
    if (second === '' || elementOf(second).kind !== 'exact') others.push(at);
    else if (same) same.push(at);
    else bySecond.set(second, [at]);
  }
  return { phrases, bySecond, others };
}

/** Those that the next word does not rule out, in their order. */
function mayGoOn(
  { phrases, bySecond, others }: Opened,
  next: WordForms | undefined,
): readonly Phrase[] {
  if (!bySecond || !others) return phrases;
  let left = others;
  for (const written of next?.written ?? NOTHING) {
    const fitting = bySecond.get(written);
    if (fitting) left = [...left, ...fitting];
  }
  if (left !== others) left = [...left].sort((a, b) => a - b);
  const found: Phrase[] = [];
  for (const at of left) {
    const phrase = phrases[at];
    if (phrase) found.push(phrase);
  }
  return found;
}

function elementOf(part: string): Element {
  const last = part.length - 1;
  if (part === '…') return { kind: 'gap' };
  if (part[0] === '<' && part[last] === '>') {
    return part[1] === '*'
      ? { kind: 'last', text: part.slice(2, last) }
      : { kind: 'base', text: part.slice(1, last) };
  }
  if (last > 0 && part[last] === '*') {
    return part[0] === '*'
      ? { kind: 'inside', text: part.slice(1, last) }
      : { kind: 'beginning', text: part.slice(0, last) };
  }
  return last > 0 && part[0] === '*'
    ? { kind: 'ending', text: part.slice(1) }
    : { kind: 'exact', text: part };
}

function fulfils({ written, bases, lastParts }: WordForms, element: Element): boolean {
  switch (element.kind) {
    case 'exact':
      return written.includes(element.text);
    case 'beginning':
      return written.some((word) => word.startsWith(element.text));
    case 'ending':
      return written.some((word) => word.endsWith(element.text));
    case 'inside':
      return written.some((word) => word.includes(element.text));
    case 'base':
      return bases.includes(element.text);
    case 'last':
      return bases.includes(element.text) || lastParts.includes(element.text);
    case 'gap':
      return true;
  }
}

/** @returns the index of the word that ends the phrase, or -1. */
function followed(
  rest: readonly Element[],
  from: number,
  words: readonly Token[],
  forms: readonly WordForms[],
): number {
  let position = from;
  for (let index = 0; index < rest.length; index++) {
    const element = rest[index];
    if (!element) break;
    if (element.kind === 'gap') {
      const after = rest.slice(index + 1);
      for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
        const last = followed(after, position + skipped, words, forms);
        if (last !== -1) return last;
        if (words[position + skipped]?.kind === 'punctuation') return -1;
      }
      return -1;
    }
    const word = forms[position];
    if (!word || !fulfils(word, element)) return -1;
    position++;
  }
  return position - 1;
}

/** Phrases by their first word. */
class Openings {
  readonly #exact = new Map<string, Phrase[]>();
  readonly #beginnings = new Map<string, Phrase[]>();
  readonly #endings = new Map<string, Phrase[]>();
  readonly #inside = new Map<string, Phrase[]>();
  readonly #bases = new Map<string, Phrase[]>();
  readonly #lastParts = new Map<string, Phrase[]>();
  readonly #beginningLengths = new Set<number>();
  readonly #endingLengths = new Set<number>();

  add(first: string, phrase: Phrase): void {
    const element = elementOf(first);
    if (element.kind === 'gap') {
      throw new Error(`A phrase must begin with a word: "${first} ${phrase.written}"`);
    }
    const { kind, text } = element;
    if (kind === 'beginning') this.#beginningLengths.add(text.length);
    if (kind === 'ending') this.#endingLengths.add(text.length);
    const map = this.#mapOf(kind);
    const known = map.get(text);
    if (known) known.push(phrase);
    else map.set(text, [phrase]);
  }

  #mapOf(kind: Exclude<Element['kind'], 'gap'>): Map<string, Phrase[]> {
    switch (kind) {
      case 'exact':
        return this.#exact;
      case 'beginning':
        return this.#beginnings;
      case 'ending':
        return this.#endings;
      case 'inside':
        return this.#inside;
      case 'base':
        return this.#bases;
      case 'last':
        return this.#lastParts;
    }
  }

  of({ written, bases, lastParts }: Omit<WordForms, 'opens'>): readonly Phrase[] {
    const found = new Set<Phrase>();
    const add = (phrases: readonly Phrase[] | undefined) => {
      for (const phrase of phrases ?? NOTHING) found.add(phrase);
    };
    for (const word of written) {
      add(this.#exact.get(word));
      for (const length of this.#beginningLengths) {
        if (length <= word.length) add(this.#beginnings.get(word.slice(0, length)));
      }
      for (const length of this.#endingLengths) {
        if (length <= word.length) add(this.#endings.get(word.slice(-length)));
      }
      for (const [part, phrases] of this.#inside) if (word.includes(part)) add(phrases);
    }
    for (const base of bases) {
      add(this.#bases.get(base));
      add(this.#lastParts.get(base));
    }
    for (const part of lastParts) add(this.#lastParts.get(part));
    return found.size === 0 ? NOTHING : [...found];
  }
}
