import { type PlacedLine, placed } from '../by-line.ts';
import type { RuleContext } from '../rule.ts';
import { byGroup, type PhraseGroups, type PhraseIndex, type PhraseMatch } from './phrase-index.ts';

const known = new WeakMap<readonly PlacedLine[], PhraseGroups>();
const NOTHING: readonly PhraseMatch[] = [];

/** The phrases of one group in order of position; looked for once in each line, whatever it stands in. */
export function phrasesOf(
  { lines, resources }: Pick<RuleContext, 'lines' | 'resources'>,
  group: string,
): readonly PhraseMatch[] {
  let groups = known.get(lines);
  if (!groups) {
    groups = groupsOf(lines, resources.phrases);
    known.set(lines, groups);
  }
  return groups.get(group) ?? NOTHING;
}

function groupsOf(lines: readonly PlacedLine[], index: PhraseIndex): PhraseGroups {
  const inLine = ({ start, analysis }: PlacedLine) =>
    byGroup(placed(index.find(analysis.tokens), start));
  const [only, ...others] = lines;
  if (only && others.length === 0) return inLine(only);
  const groups = new Map<string, PhraseMatch[]>();
  for (const line of lines) {
    for (const [group, matches] of inLine(line)) {
      const same = groups.get(group);
      if (same) same.push(...matches);
      else groups.set(group, [...matches]);
    }
  }
  return groups;
}
