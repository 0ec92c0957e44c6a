import type { WordFilter } from '../text/word-filter.ts';

const SWEDISH_ENDING =
  /(?:arnas?|ornas?|ernas?|ens?|ets?|ars?|ors?|ers?|ns?|ts?|nas?|ades?|des?|tes?|it|a|s)$/;
const SHORTEST_STEM = 3;
const SHORTEST_HEAD = 4;

/** A base form of Swedish or one of its common inflections. */
export function isSwedishWord(lower: string, words: Pick<WordFilter, 'has'>): boolean {
  if (words.has(lower)) return true;
  const longest = SWEDISH_ENDING.exec(lower)?.[0].length ?? 0;
  for (let cut = longest; cut > 0; cut--) {
    const base = lower.slice(0, -cut);
    const ending = lower.slice(-cut);
    if (base.length < SHORTEST_STEM || SWEDISH_ENDING.exec(ending)?.[0] !== ending) continue;
    if (words.has(base)) return true;
    // "Flickor": flicka; "gubbar": gubbe.
    if (/^(?:or|orna|ornas)$/.test(ending) && words.has(`${base}a`)) return true;
    if (/^(?:ar|arna|arnas)$/.test(ending) && words.has(`${base}e`)) return true;
  }
  return false;
}

/** Two Swedish words written as one ("försäkringsbolag"); so are many surnames ("björklund"). */
export function isSwedishCompound(lower: string, words: Pick<WordFilter, 'has'>): boolean {
  for (let start = SHORTEST_STEM; start <= lower.length - SHORTEST_HEAD; start++) {
    const first = lower.slice(0, start);
    if (!words.has(first) && !(start > SHORTEST_STEM && words.has(first.replace(/s$/, '')))) {
      continue;
    }
    if (isSwedishWord(lower.slice(start), words)) return true;
  }
  return false;
}

const ENGLISH_ENDING = /(?:ings?|ed|es|s|ly|ers?)$/;

export function isEnglishWord(lower: string, words: Pick<WordFilter, 'has'>): boolean {
  if (words.has(lower)) return true;
  const ending = ENGLISH_ENDING.exec(lower)?.[0];
  if (ending === undefined) return false;
  const base = lower.slice(0, -ending.length);
  return base.length >= SHORTEST_STEM && (words.has(base) || words.has(`${base}e`));
}
