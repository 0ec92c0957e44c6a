import type { FinnishDictionary } from './finnish-dictionary.ts';

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
 * → "hallitus"), the word itself otherwise. Of several readings the likeliest counts: with the fewest
 * parts, then without a name at the end ("linja-autolla" is not about an Autto). Undefined when
 * unknown.
 */
export function headLemma(dictionary: FinnishDictionary, word: string): string | undefined {
  let likeliest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { parts } of dictionary.analyse(word)) {
    const head = parts.at(-1);
    if (head === undefined) continue;
    const likelier =
      parts.length < fewest ||
      (parts.length === fewest && likeliest !== undefined && isName(likeliest) && !isName(head));
    if (likelier) {
      likeliest = head;
      fewest = parts.length;
    }
  }
  return likeliest?.toLowerCase();
}

function isName(lemma: string): boolean {
  return lemma !== lemma.toLowerCase();
}
