import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import type { PersonMention } from '../names/person-mention.ts';
import type { Finding, Language } from '../types.ts';
import { isListed } from './listed-words.ts';

/** One to three words of letters: a sentence, a number or an address is no exception. */
const FEW_WORDS = /^(?=.{1,60}$)[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,2}$/u;

/**
 * The findings with what a person would list so as not to hear of their words again: the base form
 * of a name or of a Finnish word, else the words as they stand. None for what blocks.
 */
export function withOwnExceptions(
  findings: readonly Finding[],
  languageOf: (finding: Finding) => Language,
  persons: readonly PersonMention[],
  finnish: FinnishDictionary | null,
): readonly Finding[] {
  const named = new Map(persons.map((person) => [`${person.start} ${person.end}`, person]));
  /** The same words are often found again. */
  const known = new Map<string, string | undefined>();
  return findings.map((finding) => {
    const { severity, excerpt, start, end } = finding;
    if (severity === 'block' || excerpt === undefined || !FEW_WORDS.test(excerpt)) return finding;
    const language = languageOf(finding);
    const baseForm = named.get(`${start} ${end}`)?.baseForm;
    const key = [excerpt, language, baseForm].join('|');
    if (!known.has(key)) known.set(key, exceptionFor(excerpt, language, baseForm, finnish));
    const exception = known.get(key);
    return exception === undefined ? finding : { ...finding, exception };
  });
}

function exceptionFor(
  excerpt: string,
  language: Language,
  baseForm: string | undefined,
  finnish: FinnishDictionary | null,
): string | undefined {
  const isWord = baseForm === undefined && !excerpt.includes(' ');
  const readings = isWord ? (finnish?.analyse(excerpt) ?? []) : [];
  const candidates = [baseForm, ...readings.map(({ baseform }) => baseform), excerpt];
  return candidates.find(
    (words) => words !== undefined && isListed(excerpt, language, [words], finnish),
  );
}
