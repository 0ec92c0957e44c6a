import { moved, type PlacedLine } from '../by-line.ts';
import type { RuleContext } from '../rule.ts';
import type { PhraseMatch } from './phrase-index.ts';

const known = new WeakMap<readonly PlacedLine[], readonly PhraseMatch[]>();

/** Every phrase of the text in order of position; looked for once in each line, whatever it stands in. */
export function phrasesOf({
  lines,
  resources,
}: Pick<RuleContext, 'lines' | 'resources'>): readonly PhraseMatch[] {
  let matches = known.get(lines);
  if (!matches) {
    matches = lines.flatMap(({ start, analysis }) =>
      resources.phrases.find(analysis.tokens).map((match) => moved(match, start)),
    );
    known.set(lines, matches);
  }
  return matches;
}
