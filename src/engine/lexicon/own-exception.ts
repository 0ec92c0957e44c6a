import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { PersonMention } from '../names/person-mention.ts';
import type { Finding, Language } from '../types.ts';
import { isListed } from './listed-words.ts';

/** One to three words of letters: a sentence, a number or an address is no exception. */
const FEW_WORDS = /^(?=.{1,60}$)[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,2}$/u;

/**
 * What a person would list so as not to hear of a finding's words again: the base form of a name or
 * of a Finnish word, else the words as they stand. None for what blocks.
 */
export function ownExceptionFor(
  { severity, excerpt, start, end }: Finding,
  language: Language,
  persons: readonly PersonMention[],
  finnish: FinnishDictionary | null,
): string | undefined {
  if (severity === 'block' || excerpt === undefined || !FEW_WORDS.test(excerpt)) return undefined;
  const named = persons.find((person) => person.start === start && person.end === end);
  const readings = named || excerpt.includes(' ') ? [] : (finnish?.analyse(excerpt) ?? []);
  const candidates = [named?.baseForm, ...readings.map(({ baseform }) => baseform), excerpt];
  return candidates.find(
    (words) => words !== undefined && isListed(excerpt, language, [words], finnish),
  );
}
