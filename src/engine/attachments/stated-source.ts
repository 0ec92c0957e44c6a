import words from '../../../rules/words/image-sources.json' with { type: 'json' };
import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';

/** What a post says about where its pictures come from. */
export interface StatedSource extends Span {
  /** `credit`: somebody is named. `unclear`: a place where pictures are found, not a permission. */
  readonly kind: 'credit' | 'unclear';
  /** The name or place, as written. */
  readonly value: string;
}

const alternatives = (phrases: readonly string[]) =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(' ', '[ \\u00A0]'))
    .join('|');

// A value ends with its line, a bracket or a bar: "(Kuva: Anna Lind)", "Kuva: Anna Lind | Foto: …".
const VALUE = '([^\\n|/)\\]]{2,80})';
// All of them are laid over text in lower case: ignoring case makes them several times slower.
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.creditLabels)})(?:[/&](?:${alternatives(words.creditLabels)})){0,3} ?[:：] ?${VALUE}`,
  'gu',
);
const PHRASED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.creditPhrases)}) ${VALUE}`,
  'gu',
);
const SIGNED = new RegExp(`(?:©|\\(c\\)|📷|📸|🎥)\\uFE0F? ?[:：]? ?${VALUE}`, 'gu');
const UNCLEAR_PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.unclearPhrases)})(?![\\p{L}\\p{N}])`,
  'gu',
);
const UNCLEAR_VALUE = new RegExp(
  `^["'(]?(?:${alternatives(words.unclearSources)})(?![\\p{L}\\p{N}])`,
  'u',
);

/** The first word of each: most lines hold none of them, and the patterns are slow. */
const firstWords = (phrases: readonly string[]) =>
  new RegExp([...new Set(phrases.map((phrase) => phrase.split(' ')[0] ?? ''))].join('|'));
const UNCLEAR_WORDS = firstWords(words.unclearPhrases);
const PHRASE_WORDS = firstWords(words.creditPhrases);

/** Sources in order of position, none overlapping another. */
export const statedSources = searchByLine(inLine);

function inLine(text: string): StatedSource[] {
  const found: StatedSource[] = [];
  const add = (source: StatedSource) => {
    if (found.every((other) => source.end <= other.start || source.start >= other.end)) {
      found.push(source);
    }
  };
  const lower = inLowerCase(text);
  if (UNCLEAR_WORDS.test(lower)) {
    for (const match of lower.matchAll(UNCLEAR_PHRASE)) {
      const span = spanOf(match.index, match[0]);
      add({ kind: 'unclear', value: text.slice(span.start, span.end), ...span });
    }
  }
  const patterns: RegExp[] = [];
  if (/[:：]/.test(text)) patterns.push(LABELLED);
  if (PHRASE_WORDS.test(lower)) patterns.push(PHRASED);
  if (/[©📷📸🎥]|\(c\)/iu.test(text)) patterns.push(SIGNED);
  for (const pattern of patterns) {
    for (const match of lower.matchAll(pattern)) {
      const [whole, told = ''] = match;
      const end = match.index + whole.length;
      const value = text.slice(end - told.length, end).trim();
      if (!/\p{L}{2}/u.test(value)) continue;
      add({
        kind: UNCLEAR_VALUE.test(value.toLowerCase()) ? 'unclear' : 'credit',
        value,
        ...spanOf(match.index, whole.trimEnd()),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A few letters ("İ") have two in lower case, which would move what stands behind them. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function spanOf(start: number, text: string): Span {
  return { start, end: start + text.length };
}
