import type { PersonMention } from '../names/person-mention.ts';
import type { RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';
import { hasOwnPlace, isFromAfar } from './here-or-abroad.ts';
import { isFirstPerson, speaks } from './person-references.ts';

/**
 * Words that place someone in private life, with the characters that may stand between: what they are
 * here, and what has happened to them.
 */
const PRIVATE = [
  ['private-person', 30],
  ['exposed', 60],
  ['health-state', 60],
  ['health-matter', 60],
  ['family-state', 60],
  ['family-matter', 60],
  ['welfare-state', 60],
  ['welfare-matter', 60],
  ['school-state', 60],
] as const;
/** What news from everywhere tell of people: whose relatives they are, and what was done to them or by them. */
const NEWS = [
  ['family-member', 30],
  ['crime-or-accident', 60],
] as const;
/** "Anna Lind, 12,", "Anna Lind (9)". */
const AGE_BEHIND = /^\s?[,(]\s?(?:\d|1[0-7])\b(?![.:/\d])/;
const LOCAL_REACH = 80;
const ADULT = 18;
/** Characters of the word behind a name. */
const NEXT_WORD = 24;
/** "Anna Lind Syyriasta": a place of its own, no part of the name. */
const LOCAL_CASE = /^ \p{Lu}[\p{L}-]*(?:s[st][aä]|l[lt][aä])\P{L}/u;
const WORD_BEFORE = /(?<!\p{L})(\p{Ll}+) $/u;
const QUOTATION = /["“”«»]/;
const CONTACT = /@[\p{L}\d.-]+\.\p{L}{2}|\+358|\b0[45]\d[\s-]?\d{3}/u;

/**
 * Is the name rather a place's or a part of something longer: "Grayson Mewsissä asuva", "bor i Grayson
 * Mews", "Ronald Reagan Medical Center"? Only for a name that people here do not bear.
 */
export function isPlaceOrPart({ start, end }: Span, context: RuleContext): boolean {
  const { text } = context;
  const isInFinnish = context.languageAt(start) === 'fi';
  const behind = text.slice(end, end + NEXT_WORD);
  if (/^ (?:\p{Lu}|\d{1,2} -\p{Ll})/u.test(behind) && !(isInFinnish && LOCAL_CASE.test(behind))) {
    return true;
  }
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  return before !== undefined && context.resources.names.vocabulary.locatives.has(before);
}

/** "Aava Salissa on tilaa": Finnish says so of rooms and restaurants, and hardly ever of people. */
export function isPlaceInside(mention: PersonMention, context: RuleContext): boolean {
  const written = context.text.slice(mention.start, mention.end).toLowerCase();
  return (
    /ss[aä]$/.test(written) &&
    written !== mention.baseForm.toLowerCase() &&
    context.languageAt(mention.start) === 'fi'
  );
}

/**
 * Is the person shown in private life: as a client or a pupil, ill, in need? As a relative, accused or
 * hurt only where the text tells of nothing abroad.
 */
export function isExposed(mention: PersonMention, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  const sentence = around.around(mention);
  const isTold = ([group, reach]: readonly [group: string, reach: number]) =>
    around
      .within(group, sentence)
      .some(
        (word) =>
          word.start - mention.end <= reach &&
          mention.start - word.end <= reach &&
          isPrivateWord(word, sentence, context.text) &&
          speaks(context, word.start, word.language),
      );
  if (PRIVATE.some(isTold)) return true;
  if (AGE_BEHIND.test(context.text.slice(mention.end, mention.end + 8))) return true;
  // "His wife Anna": whose wife is told, not who; "my neighbour's wife Anna" is another rule's.
  const news = NEWS.filter(([group]) => group !== 'family-member' || mention.kind !== 'titled');
  return news.some(isTold) && !isFromAfar(mention, context);
}

/**
 * "Boys" of a title and "Son" of a name are no private persons, and neither is who is told to be of
 * age ("42-vuotias mekaanikko").
 */
export function isPrivateWord({ start, end }: Span, sentence: Span, text: string): boolean {
  const word = text.slice(start, end);
  if (start !== sentence.start && /^\p{Lu}/u.test(word)) return false;
  const age = /^\d{1,3}/.exec(word)?.[0];
  return age === undefined || Number(age) < ADULT;
}

/**
 * Does the sentence speak of life here: thanks, greetings, "we", the municipality's own services, a
 * way to reach someone?
 */
export function isOfLocalLife(mention: Span, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  const sentence = around.around(mention);
  if (CONTACT.test(context.text.slice(sentence.start, sentence.end))) return true;
  if (hasOwnPlace(sentence, context)) return true;
  // "We" of a quotation are others.
  if (QUOTATION.test(context.text.slice(sentence.start, sentence.end))) return false;
  const isLocal = around
    .within('local-life', sentence)
    .some(
      ({ start, end, language }) =>
        start - mention.end <= LOCAL_REACH &&
        mention.start - end <= LOCAL_REACH &&
        speaks(context, start, language),
    );
  return isLocal || speaksOfUs(sentence, context);
}

/** "Soitimme", "tapaamme". */
function speaksOfUs(sentence: Span, context: RuleContext): boolean {
  const { finnish } = context.resources;
  if (!finnish || context.languageAt(sentence.start) !== 'fi') return false;
  return tokensWithin(context.tokens, sentence).some(
    ({ kind, text }) =>
      kind === 'word' && text.endsWith('mme') && isFirstPerson(finnish.analyse(text)),
  );
}
