import { NameFlag } from '../names/name-lists.ts';
import { nameWords } from '../names/name-words.ts';
import { knowledgeOf } from '../names/word-knowledge.ts';
import type { RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';

/** A capitalised word that can be someone's given name. */
export interface PossibleGivenName extends Span {
  /** Lower-case base form. */
  readonly base: string;
  /** Also an ordinary word that opens its sentence ("Onni", "Anna"): only its company tells. */
  readonly doubtful: boolean;
}

/**
 * Given names that stand alone, read generously: for rules that have other evidence of a person
 * close by (a telephone number, an age, an illness). `context.persons` is stricter.
 */
export function possibleGivenNames(context: RuleContext, sentence: Span): PossibleGivenName[] {
  const { resources } = context;
  const { vocabulary } = resources.names;
  const tokens = context.tokens.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  const found: PossibleGivenName[] = [];
  const words = nameWords(tokens, context.segments, vocabulary.abbreviatedTitles);
  for (const [index, word] of words.entries()) {
    if (word.shape !== 'capital') continue;
    const { given, ordinary, place, excluded, title } = knowledgeOf(word, resources);
    if (!given || excluded || title) continue;
    const common = (given.flags & NameFlag.commonGiven) !== 0;
    const foreign = (given.flags & NameFlag.foreign) !== 0;
    if ((place || foreign) && !common) continue;
    const previous = words[index - 1];
    const next = words[index + 1];
    // Part of a longer name, which is a person's, a firm's or a place's.
    if (next?.joined && next.shape !== 'lower') continue;
    if (word.joined && previous && previous.shape !== 'lower' && !previous.opens) continue;
    if (previous && word.joined && vocabulary.beforeNonPerson.has(previous.lower)) continue;
    if (next?.joined && vocabulary.namedAfter.has(next.lower)) continue;
    found.push({
      start: word.start,
      end: word.end,
      base: given.base,
      doubtful: word.opens && (ordinary || !common),
    });
  }
  return found;
}
