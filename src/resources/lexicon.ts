import type { Lexicon } from '../engine/lexicon/lexicon.ts';

export function lexicon(): Lexicon {
  return { entries: [] };
}
