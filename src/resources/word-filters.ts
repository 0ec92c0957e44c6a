import data from '../../rules/data/word-filters.json' with { type: 'json' };
import { type WordFilter, wordFilter } from '../engine/text/word-filter.ts';

/** Ordinary Swedish and English words, frequent Finnish word forms; sources: `scripts/build-word-filters.ts`. */
export function wordFilters(): Readonly<Record<'fi' | 'sv' | 'en', WordFilter>> {
  return {
    fi: wordFilter(bytes(data.fi)),
    sv: wordFilter(bytes(data.sv)),
    en: wordFilter(bytes(data.en)),
  };
}

function bytes(base64: string): Uint8Array {
  const text = atob(base64);
  const result = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) result[i] = text.charCodeAt(i);
  return result;
}
