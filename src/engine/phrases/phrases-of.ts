import { type PlacedLine, placed } from '../by-line.ts';
import type { RuleContext } from '../rule.ts';
import { byGroup, type PhraseIndex, type PhraseMatch } from './phrase-index.ts';

const known = new WeakMap<readonly PlacedLine[], PhrasesOfText>();
const NOTHING: readonly PhraseMatch[] = [];

/** The phrases of one group in order of position; looked for once in each line, whatever it stands in. */
export function phrasesOf(
  { lines, resources }: Pick<RuleContext, 'lines' | 'resources'>,
  group: string,
): readonly PhraseMatch[] {
  const [first, second] = lines;
  if (first?.start === 0 && !second) {
    return byGroup(resources.phrases.find(first.analysis.tokens)).get(group) ?? NOTHING;
  }
  let phrases = known.get(lines);
  if (!phrases) {
    phrases = new PhrasesOfText(lines, resources.phrases);
    known.set(lines, phrases);
  }
  return phrases.of(group);
}

/** Few groups of the many are ever asked for: only their matches are put together. */
class PhrasesOfText {
  readonly #matches = new Map<string, readonly PhraseMatch[]>();
  readonly #unread = new Map<string, Array<{ start: number; matches: readonly PhraseMatch[] }>>();

  constructor(lines: readonly PlacedLine[], index: PhraseIndex) {
    for (const { start, analysis } of lines) {
      for (const [group, matches] of byGroup(index.find(analysis.tokens))) {
        const unread = this.#unread.get(group);
        if (unread) unread.push({ start, matches });
        else this.#unread.set(group, [{ start, matches }]);
      }
    }
  }

  of(group: string): readonly PhraseMatch[] {
    const unread = this.#unread.get(group);
    if (!unread) return NOTHING;
    let matches = this.#matches.get(group);
    if (!matches) {
      matches = unread.flatMap((line) => placed(line.matches, line.start, placedMatch));
      this.#matches.set(group, matches);
    }
    return matches;
  }
}

function placedMatch({ start, end, group, language }: PhraseMatch, by: number): PhraseMatch {
  return { start: start + by, end: end + by, group, language };
}
