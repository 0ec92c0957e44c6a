import words from '../../../rules/words/image-sources.json' with { type: 'json' };
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
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.creditLabels)})(?:[/&](?:${alternatives(words.creditLabels)})){0,3} ?[:：] ?${VALUE}`,
  'giu',
);
const PHRASED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.creditPhrases)}) ${VALUE}`,
  'giu',
);
const SIGNED = new RegExp(`(?:©|\\(c\\)|📷|📸|🎥)\\uFE0F? ?[:：]? ?${VALUE}`, 'giu');
const UNCLEAR_PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.unclearPhrases)})(?![\\p{L}\\p{N}])`,
  'giu',
);
const UNCLEAR_VALUE = new RegExp(
  `^["'(]?(?:${alternatives(words.unclearSources)})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Sources in order of position, none overlapping another. */
export function statedSources(text: string): StatedSource[] {
  const found: StatedSource[] = [];
  const add = (source: StatedSource) => {
    if (found.every((other) => source.end <= other.start || source.start >= other.end)) {
      found.push(source);
    }
  };
  for (const match of text.matchAll(UNCLEAR_PHRASE)) {
    add({ kind: 'unclear', value: match[0], ...spanOf(match.index, match[0]) });
  }
  for (const pattern of [LABELLED, PHRASED, SIGNED]) {
    for (const match of text.matchAll(pattern)) {
      const value = (match[1] ?? '').trim();
      if (!/\p{L}{2}/u.test(value)) continue;
      add({
        kind: UNCLEAR_VALUE.test(value) ? 'unclear' : 'credit',
        value,
        ...spanOf(match.index, match[0].trimEnd()),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function spanOf(start: number, text: string): Span {
  return { start, end: start + text.length };
}
