import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { Language, Span } from '../types.ts';
import { finnishStems, isFinnishEnding } from './finnish-stems.ts';
import { fitsAny } from './form-patterns.ts';
import type { TextWord } from './text-words.ts';

/*
 * Words and phrases that an organisation's administrator has listed: base forms in Finnish, words or
 * their beginnings in Swedish and English. `*` at an end stands for any letters.
 */

/** A shorter word is met as it is written alone: endings would make other words of it. */
const SHORTEST_INFLECTED = 4;
/** "-arna", "-ning", "’s". */
const SWEDISH_OR_ENGLISH_ENDING = /^['’]?\p{Ll}{0,4}$/u;
const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;

interface Meeting {
  readonly finnish: FinnishDictionary | null;
  /** The last or another part of a Finnish compound counts as well. */
  readonly inCompounds: boolean;
}

/** Places where one of the listed words or phrases stands in any inflection, in order. */
export function findListed(
  words: readonly TextWord[],
  listed: readonly string[],
  meeting: Meeting,
): Span[] {
  const phrases = listed.map(partsOf).filter((parts) => parts.length > 0);
  const found: Span[] = [];
  for (let index = 0; index < words.length; index++) {
    for (const parts of phrases) {
      const first = words[index];
      const last = words[index + parts.length - 1];
      if (!first || !last || found.some(({ end }) => first.start < end)) continue;
      const met = parts.every((part, offset) => {
        const word = words[index + offset];
        return word !== undefined && fits(word.lower, part, word.language, meeting);
      });
      if (met) found.push({ start: first.start, end: last.end });
    }
  }
  return found;
}

/** Is the whole excerpt one of the listed words or phrases, in any inflection? */
export function isListed(
  excerpt: string,
  language: Language,
  listed: readonly string[],
  finnish: FinnishDictionary | null,
): boolean {
  const words = partsOf(excerpt);
  return listed.some((one) => {
    const parts = partsOf(one);
    return (
      parts.length > 0 &&
      parts.length === words.length &&
      parts.every((part, index) =>
        fits(words[index] ?? '', part, language, { finnish, inCompounds: false }),
      )
    );
  });
}

function partsOf(phrase: string): string[] {
  const lower = phrase.normalize('NFC').toLowerCase();
  return lower.includes('*') ? lower.trim().split(/\s+/) : (lower.match(WORD) ?? []);
}

function fits(
  word: string,
  listed: string,
  language: Language,
  { finnish, inCompounds }: Meeting,
): boolean {
  if (fitsAny(word, [listed])) return true;
  if (listed.includes('*') || listed.length < SHORTEST_INFLECTED) return false;
  if (language === 'fi' || language === 'none') {
    if (finnish && isFormOf(finnish, word, listed, inCompounds)) return true;
    if (!(finnish?.knows(word) ?? false) && isInflected(word, listed)) return true;
  }
  return (
    language !== 'fi' &&
    word.startsWith(listed) &&
    SWEDISH_OR_ENGLISH_ENDING.test(word.slice(listed.length))
  );
}

/** Listed as it stands in the dictionary; who lists "sivut" means its base form. */
function isFormOf(
  finnish: FinnishDictionary,
  word: string,
  listed: string,
  inCompounds: boolean,
): boolean {
  const own = basesOf(finnish, listed);
  const wanted = own.length === 0 || own.includes(listed) ? [listed] : own;
  return finnish.analyse(word).some(({ baseform, parts }) => {
    if (wanted.includes(baseform.toLowerCase())) return true;
    const lower = parts.map((part) => part.toLowerCase());
    return (
      inCompounds &&
      lower.some((part, index) =>
        [part, lower.slice(index).join('')].some((tail) => wanted.includes(tail)),
      )
    );
  });
}

function basesOf(finnish: FinnishDictionary, word: string): string[] {
  return finnish.analyse(word).map(({ baseform }) => baseform.toLowerCase());
}

function isInflected(word: string, listed: string): boolean {
  return finnishStems(listed).some(
    (stem) => word.startsWith(stem) && isFinnishEnding(word.slice(stem.length)),
  );
}
