import { finnishNameForms } from '../names/finnish-name-forms.ts';
import { type NameWord, nameWords } from '../names/name-words.ts';
import { knowledgeOf } from '../names/word-knowledge.ts';
import type { RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';
import { speaks } from './person-references.ts';

/** Letters of a place that no other word is likely to begin with. */
const SHORTEST_STEM = 4;
/** "Syyriasta": where someone comes from does not tell where they are. */
const ELATIVE = /st[aä]$/;

/** "Hangossa", "i Hangö", "hankolainen": what gradation and endings leave of the municipality's names. */
export function hasOwnPlace(area: Span, { tokens, policy }: RuleContext): boolean {
  const names = Object.values(policy.organisation.place).filter(
    (name) => name.length >= SHORTEST_STEM,
  );
  const stems = names.flatMap((name) => [
    name.slice(0, Math.max(SHORTEST_STEM, name.length - 2)),
    name.toLowerCase(),
  ]);
  return tokensWithin(tokens, area).some(({ text }) => stems.some((stem) => text.startsWith(stem)));
}

/**
 * Does the sentence, or one beside it, tell of something abroad and of nothing here? A place abroad
 * that someone comes from is no such sign: a resident may.
 */
export function isFromAfar(mention: Span, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  const area = around.around(mention, 1);
  const { tokens, segments, resources } = context;
  const { vocabulary } = resources.names;
  const words = nameWords(tokensWithin(tokens, area), segments, vocabulary);
  const isOrigin = (word: NameWord) =>
    (word.language === 'fi' && ELATIVE.test(word.lower)) ||
    around
      .within('from-place', area)
      .some(
        ({ start, end, language }) => end === word.start - 1 && speaks(context, start, language),
      );
  const isAbroad = words.some((word, at) => {
    if (word.shape !== 'capital' && word.shape !== 'upper') return false;
    if (!isPlaceAbroad(word, words[at + 1], context) || isOrigin(word)) return false;
    return !context.persons.some((person) => overlap(person, word));
  });
  return isAbroad && !hasOwnPlace(area, context);
}

/** "Norjassa", "Las Vegasissa", "Palu's". */
function isPlaceAbroad(
  word: NameWord,
  next: NameWord | undefined,
  { resources }: RuleContext,
): boolean {
  const { abroad, ordinary } = knowledgeOf(word, resources);
  if (abroad && !(ordinary && word.opens)) return true;
  if (!next?.joined || next.shape !== 'capital') return false;
  const { foreignPlaces } = resources.places;
  const bases = [next.lower, next.lower.replace(/['’]?s$/, '')];
  bases.push(...finnishNameForms(next.lower).map(({ base }) => base));
  return bases.some((base) => foreignPlaces.has(`${word.lower} ${base}`));
}
