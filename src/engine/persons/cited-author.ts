import type { PersonMention } from '../names/person-mention.ts';
import type { RuleContext } from '../rule.ts';
import { firstFrom } from '../text/tokens-within.ts';
import type { Token } from '../types.ts';

const OPENING = /^["“”«»’‘']$/u;
const CLOSING = /^["“”«»’']$/u;

/**
 * Is the person the author of a work that the text cites by its name? "”Meri” av Anna Lind", "Anna
 * Lindin romaani ”Meri”". Copyright wants the author named. A work without a name is no citation:
 * "Annan kirja" may be the one that she forgot at the library.
 */
export function isCitedAuthor({ start, end }: PersonMention, context: RuleContext): boolean {
  const { tokens } = context;
  const { writtenBy } = context.resources.names.vocabulary;
  const first = firstFrom(tokens, start);
  const by = tokens[first - 1];
  if (by && writtenBy.has(by.text.toLowerCase()) && CLOSING.test(tokens[first - 2]?.text ?? '')) {
    return true;
  }
  const after = firstFrom(tokens, end);
  const work = tokens[after];
  return work !== undefined && OPENING.test(tokens[after + 1]?.text ?? '') && isWork(work, context);
}

function isWork({ kind, text }: Token, { resources }: RuleContext): boolean {
  if (kind !== 'word') return false;
  const { works } = resources.names.vocabulary;
  const lower = text.toLowerCase();
  if (works.has(lower)) return true;
  const analyses = resources.finnish?.analyse(lower) ?? [];
  return analyses.some(({ baseform }) => works.has(baseform.toLowerCase()));
}
