import type { FinnishAnalysis, FinnishDictionary } from './finnish-dictionary.ts';

/**
 * Lower-case lemmas of a word, each once, over all readings: first the base forms of the whole word
 * with the verbs of participles ("varastanut" → "varastanut", "varastaa"), then the parts of
 * compounds ("paskahallituksen" → "paskahallitus", "paska", "hallitus"). Empty when unknown.
 */
export function lemmasOf(dictionary: FinnishDictionary, word: string): readonly string[] {
  const analyses = dictionary.analyse(word);
  const lemmas = new Set<string>();
  for (const analysis of analyses) {
    lemmas.add(analysis.baseform.toLowerCase());
    if (analysis.participle !== undefined && analysis.derivedFrom !== undefined) {
      lemmas.add(analysis.derivedFrom.toLowerCase());
    }
  }
  for (const { parts } of analyses) {
    for (const part of parts) lemmas.add(part.toLowerCase());
  }
  return [...lemmas];
}

/**
 * Lower-case base form of what the word is a kind of: a compound's last part ("kaupunginhallitukselle"
 * → "hallitus"), the word itself otherwise. Of several readings the one with the fewest parts counts,
 * as the likeliest; undefined when unknown.
 */
export function headLemma(dictionary: FinnishDictionary, word: string): string | undefined {
  let simplest: FinnishAnalysis | undefined;
  for (const analysis of dictionary.analyse(word)) {
    if (!simplest || analysis.parts.length < simplest.parts.length) simplest = analysis;
  }
  return simplest?.parts.at(-1)?.toLowerCase();
}
