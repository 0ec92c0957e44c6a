import type { FinnishAnalysis } from '../morphology/finnish-dictionary.ts';
import type { LexiconEntry } from './lexicon.ts';

/** Capital first, the rest small: "Vittula", not "VITTU". */
function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

/**
 * Is the word a place's name ("Helvetinjärvi", "Vittulaan")? Such names are old and innocent.
 * @param entry what the word is found by: its own ending, as of "Runkkari", names no place
 * @param inside the word stands within a sentence, so that its capital letter means something
 */
export function isPlaceName(
  word: string,
  { form, language }: LexiconEntry,
  inside: boolean,
  analyses: readonly FinnishAnalysis[],
  endings: readonly string[],
): boolean {
  if (!isCapitalised(word)) return false;
  const lower = word.toLowerCase();
  const named = endings.some((ending) => {
    if (form.endsWith(ending)) return false;
    const at = lower.lastIndexOf(ending);
    // At least four letters before it, and no more than a case ending after it.
    return at >= 4 && lower.length - at - ending.length <= 5;
  });
  if (named) return true;
  // "Jävla" is Swedish.
  const isFinnish = language === 'fi' && analyses.length === 0;
  if (isFinnish && /.{3}l(?:a|aan|an|assa|asta|ä|ään|än|ässä|ästä)$/.test(lower)) return true;
  return inside && analyses.some(({ wordClass }) => wordClass === 'paikannimi');
}
