import type { NameVocabulary } from './name-lists.ts';
import type { NameWord } from './name-words.ts';

/** Words `from` … `to` (exclusive) of the line, all capitalised but for particles between them. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a run that may be one person's name; `from` and `to` index the line's words. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
}

const LONGEST_NAME = 5;

export function nameRuns(words: readonly NameWord[], vocabulary: NameVocabulary): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    if (from >= 0 && !word.joined) {
      runs.push({ from, to: i });
      from = -1;
    }
    if (word.shape !== 'lower' || isParticle(words, i, vocabulary)) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      runs.push({ from, to: i });
      from = -1;
    }
  }
  if (from >= 0) runs.push({ from, to: words.length });
  return runs;
}

/** "von" before "Wright", "de" and "la" before "Cruz": written small, part of the name. */
function isParticle(words: readonly NameWord[], at: number, vocabulary: NameVocabulary): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = words[i];
    if (!word || (i > at && !word.joined)) return false;
    if (word.shape !== 'lower') return i > at;
    if (!vocabulary.particles.has(word.lower)) return false;
  }
  return false;
}

export function candidatesOf(run: Run, words: readonly NameWord[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let from = run.from; from < run.to; from++) {
    for (let to = from + 1; to <= Math.min(run.to, from + LONGEST_NAME); to++) {
      const last = words[to - 1];
      if (!last || last.shape === 'lower') continue;
      if (last.shape === 'initial') continue;
      candidates.push({ from, to });
    }
  }
  return candidates;
}
