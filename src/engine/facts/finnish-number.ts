import type { FinnishAnalysis, FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { FinnishNumberWords } from './vocabulary.ts';

export interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
  readonly doubtful: boolean;
  /** "aamuneljältä" is an hour, "kaksivuotias" an age. */
  readonly means?: 'time' | 'year';
}

/** The number that a Finnish word tells in any inflection; none for vague plurals ("tuhansia"). */
export function finnishNumber(
  word: string,
  words: FinnishNumberWords,
  dictionary: FinnishDictionary | null,
): NumberWord | undefined {
  if (!words.beginnings.has(word.slice(0, 3))) return undefined;
  if (!dictionary) return readingOf(undefined, word, [word], words);
  for (const analysis of dictionary.analyse(word)) {
    if (analysis.number === 'plural' && analysis.wordClass === 'lukusana') continue;
    const base = analysis.baseform.toLowerCase();
    const number = readingOf(analysis, base, analysis.parts, words);
    if (number) return number;
  }
  return undefined;
}

function readingOf(
  analysis: FinnishAnalysis | undefined,
  base: string,
  parts: readonly string[],
  words: FinnishNumberWords,
): NumberWord | undefined {
  const isNumeral = !analysis || analysis.wordClass === 'lukusana';
  const doubtful = words.doubtful.has(base);
  const simple = isNumeral ? words.cardinals.get(base) : undefined;
  if (simple !== undefined) return { value: simple, ordinal: false, doubtful };
  const place = isNumeral ? words.ordinals.get(base) : undefined;
  if (place !== undefined) return { value: place, ordinal: true, doubtful };
  if (parts.length < 2) return undefined;
  const first = parts[0]?.toLowerCase() ?? '';
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const digit = words.digitNames.get(first);
  if (digit !== undefined) return { value: digit, ordinal: true, doubtful: false };
  if (words.timesOfDay.has(first)) {
    const value = sumOf(parts.slice(1), words);
    return value === undefined ? undefined : { value, ordinal: false, doubtful, means: 'time' };
  }
  if (words.ages.has(last)) {
    const value = sumOf(parts.slice(0, -1), words);
    return value === undefined ? undefined : { value, ordinal: false, doubtful, means: 'year' };
  }
  const value = isNumeral ? sumOf(parts, words) : undefined;
  return value === undefined ? undefined : { value, ordinal: false, doubtful };
}

/** ["kaksi", "kymmentä", "viisi"] → 25. */
function sumOf(parts: readonly string[], words: FinnishNumberWords): number | undefined {
  let sum = 0;
  let last = 0;
  for (const part of parts) {
    const operation = words.parts.get(part.toLowerCase());
    if (!operation) return undefined;
    if ('factor' in operation) {
      // Thousands multiply all that stands before, hundreds only what stands next to them.
      const multiplied = operation.factor >= 1000 ? sum : last;
      const product = Math.max(multiplied, 1) * operation.factor;
      sum += product - multiplied;
      last = product;
    } else if ('addend' in operation) {
      sum += operation.addend;
      last = 0;
    } else {
      sum += operation.value;
      last = operation.value;
    }
  }
  return parts.length === 0 ? undefined : sum;
}
