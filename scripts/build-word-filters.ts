/**
 * Writes `rules/data/word-filters.json`: which words are ordinary Swedish or English, and which Finnish
 * word forms are frequent, as Bloom
 * filters (one word in a thousand that is none passes). What inflection or compounding explains is
 * left out, since the look-up undoes both. From dictionary-sv (LGPL-3.0) and dictionary-en
 * (MIT and BSD), base forms in small letters, and from @zxcvbn-ts/language-fi (MIT).
 *
 *   npm install --no-save --prefix .cache/name-sources dictionary-sv dictionary-en \
 *     @zxcvbn-ts/language-fi
 *   npx tsx scripts/build-word-filters.ts [.cache/name-sources]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  isEnglishWord,
  isSwedishCompound,
  isSwedishWord,
} from '../src/engine/names/ordinary-words.ts';
import { bloomPositions } from '../src/engine/text/word-filter.ts';

const BITS_PER_WORD = 14;
const sources = resolve(process.argv[2] ?? '.cache/name-sources', 'node_modules');
const output = new URL('../rules/data/word-filters.json', import.meta.url);

function baseForms(language: string): string[] {
  const path = resolve(sources, `dictionary-${language}`, 'index.dic');
  const words = new Set<string>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const word = line.trim().split('/')[0]?.normalize('NFC') ?? '';
    if (/^\p{Ll}{2,}$/u.test(word)) words.add(word);
  }
  // The shortest first: they explain the longer ones.
  const kept = new Set<string>();
  const isKnown = (word: string, known: ReadonlySet<string>) =>
    language === 'sv'
      ? isSwedishWord(word, known) || isSwedishCompound(word, known)
      : isEnglishWord(word, known);
  for (const word of [...words].sort((a, b) => a.length - b.length)) {
    if (!isKnown(word, kept)) kept.add(word);
  }
  return [...kept];
}

function frequentFinnish(): string[] {
  const path = resolve(sources, '@zxcvbn-ts/language-fi/src/commonWords.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as string[]).filter((word) => word.length > 1);
}

function filter(words: readonly string[]): string {
  const bits = new Uint8Array(Math.ceil((words.length * BITS_PER_WORD) / 8));
  for (const word of words) {
    for (const position of bloomPositions(word, bits.length * 8)) {
      bits[position >> 3] = (bits[position >> 3] ?? 0) | (1 << (position & 7));
    }
  }
  console.log(`${words.length} words, ${bits.length} bytes`);
  return Buffer.from(bits).toString('base64');
}

writeFileSync(
  output,
  `${JSON.stringify({
    about:
      'Written by scripts/build-word-filters.ts; do not edit. dictionary-sv (LGPL-3.0), dictionary-en (MIT and BSD), @zxcvbn-ts/language-fi (MIT).',
    sv: filter(baseForms('sv')),
    en: filter(baseForms('en')),
    fi: filter(frequentFinnish()),
  })}\n`,
);
