import { isSurnameFirst } from '../names/base-form.ts';
import { isLocal, NameFlag } from '../names/name-lists.ts';
import { type NameWord, nameWords } from '../names/name-words.ts';
import type { PersonMention } from '../names/person-mention.ts';
import { knowledgeOf, type NameReading } from '../names/word-knowledge.ts';
import type { RuleContext } from '../rule.ts';
import { tokensWithin } from '../text/tokens-within.ts';

/** "Esimerkkinen", "Esimerkkiselle". */
const NEN = /[aeiouyäö](?:nen|se(?:n|t|lle|ksi|ll[aä]|lt[aä]|ss[aä]|st[aä]|en|n[aä]))$/;
/** The dictionary knows surnames of other countries too ("Jones"). */
const NAME_CLASSES: ReadonlySet<string> = new Set(['etunimi', 'sukunimi', 'paikannimi', 'nimi']);

/**
 * Is the name one that people here bear: a given name (or an initial) of the population register and
 * a surname that many have, that is a Finnish word, or that ends as surnames here do? Two capitalised
 * words that are less than that are as often a place, a firm, a character or a person of the world's
 * news.
 */
export function isNameOfHere(mention: PersonMention, context: RuleContext): boolean {
  const { resources } = context;
  const words = nameWords(
    tokensWithin(context.tokens, mention),
    context.segments,
    resources.names.vocabulary,
  ).filter(({ shape }) => shape !== 'lower');
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return false;
  if (mention.kind === 'shared') return isGivenName(first, context);
  if (words.length === 1) return isSurname(last, context);
  if (isSurnameFirst(first, last, resources)) return true;
  const opening = knowledgeOf(first, resources);
  if (opening.genitiveSurname && isGivenName(last, context)) return true;
  // "Esimerkkinen" is an adjective to the dictionary, but not behind a given name.
  if (NEN.test(last.lower) && !knowledgeOf(first, resources).place) return true;
  return first.shape === 'initial' || isGivenName(first, context)
    ? isSurname(last, context)
    : !knowledgeOf(first, resources).ordinary && isFinnishSurname(last, context);
}

function isGivenName(word: NameWord, { resources }: RuleContext): boolean {
  return isLocal(knowledgeOf(word, resources).given);
}

function isSurname(word: NameWord, context: RuleContext): boolean {
  const { surname, patterned, place } = knowledgeOf(word, context.resources);
  // Endings tell little in English: "Ratajkowski" may be from anywhere.
  if (patterned !== undefined && word.language !== 'en') return true;
  if (!surname) return false;
  const isCommon = (surname.flags & NameFlag.commonSurname) !== 0;
  return isCommon || (!place && isFinnishWord(surname, context));
}

/** For a given name that the register does not have: "Levant Kallio" is a restaurant in Kallio. */
function isFinnishSurname(word: NameWord, context: RuleContext): boolean {
  const { surname, compound, place } = knowledgeOf(word, context.resources);
  return compound || (surname !== undefined && !place && isFinnishWord(surname, context));
}

function isFinnishWord(reading: NameReading, { resources }: RuleContext): boolean {
  const parts = reading.base.split('-');
  const analyses = resources.finnish?.analyse(parts.at(-1) ?? '') ?? [];
  return isLocal(reading) && analyses.some(({ wordClass }) => !NAME_CLASSES.has(wordClass));
}
