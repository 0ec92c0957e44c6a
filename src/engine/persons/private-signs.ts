import type { RuleContext } from '../rule.ts';
import { surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Span } from '../types.ts';
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
/** "Anna Lind, 12,", "Anna Lind (9)". */
const AGE_BEHIND = /^\s?[,(]\s?(?:\d|1[0-7])\b(?![.:/\d])/;
const LOCAL_REACH = 80;
const ADULT = 18;
const LOCATIVE_BEFORE =
  /(?:^|[^\p{L}])(?:i|på|vid|nära|förbi|genom|längs|in|at|near|past|along|via) $/u;
/** Letters of a place that no other word is likely to begin with. */
const SHORTEST_STEM = 4;
const QUOTATION = /["“”«»]/;
const CONTACT = /@[\p{L}\d.-]+\.\p{L}{2}|\+358|\b0[45]\d[\s-]?\d{3}/u;

/**
 * Is the name rather a place's or a part of something longer: "Grayson Mewsissä asuva", "bor i Grayson
 * Mews", "Ronald Reagan Medical Center"? Only for a name that people here do not bear.
 */
export function isPlaceOrPart({ start, end }: Span, context: RuleContext): boolean {
  const { text } = context;
  if (/^ (?:\p{Lu}|\d{1,2} -\p{Ll})/u.test(text.slice(end, end + 6))) return true;
  if (LOCATIVE_BEFORE.test(text.slice(Math.max(0, start - 8), start))) return true;
  return context.languageAt(start) === 'fi' && /ss[aä]$/.test(text.slice(start, end));
}

/** Is the person shown in private life: as a client, a pupil, a relative; ill, accused, hurt, in need? */
export function isExposed(mention: Span, context: RuleContext): boolean {
  const around = surroundingsOf(context);
  const sentence = around.around(mention);
  const isTold = PRIVATE.some(([group, reach]) =>
    around
      .within(group, sentence)
      .some(
        (word) =>
          word.start - mention.end <= reach &&
          mention.start - word.end <= reach &&
          isPrivateWord(word, sentence, context.text) &&
          speaks(context, word.start, word.language),
      ),
  );
  return isTold || AGE_BEHIND.test(context.text.slice(mention.end, mention.end + 8));
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

/** "Hangossa", "i Hangö": what gradation and endings leave of the municipality's names. */
function hasOwnPlace(sentence: Span, { tokens, policy }: RuleContext): boolean {
  const stems = Object.values(policy.organisation.place)
    .filter((name) => name.length >= SHORTEST_STEM)
    .map((name) => name.slice(0, Math.max(SHORTEST_STEM, name.length - 2)));
  return tokensWithin(tokens, sentence).some(({ text }) =>
    stems.some((stem) => text.startsWith(stem)),
  );
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
