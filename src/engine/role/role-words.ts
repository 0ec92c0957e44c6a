import { findByLine, onceByLine } from '../by-line.ts';
import type { FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import { isTitle } from '../names/word-knowledge.ts';
import { onceFor } from '../once-for.ts';
import { speaks } from '../persons/person-references.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import { overlap, surroundingsOf } from '../text/surroundings.ts';
import { tokensWithin } from '../text/tokens-within.ts';
import type { Policy, Span, Token } from '../types.ts';

/** Words from "olen" to the profession. */
const TITLE_REACH = 3;

/** Matches of a group that are in the language of the text there, quotations left out by the caller. */
export function spoken(context: RuleContext, group: string): PhraseMatch[] {
  return surroundingsOf(context)
    .phrases(group)
    .filter(({ start, language }) => speaks(context, start, language));
}

export function hasSpoken(context: RuleContext, group: string, area?: Span): boolean {
  return spoken(context, group).some((match) => !area || overlap(match, area));
}

/** "Hangon kaupungin", "Hangö stads", "the City of Hanko's": the organisation in any inflection, in order. */
export const organisationMentions = findByLine(({ tokens }, { finnish }, policy): Span[] => {
  const { names, firstLetters } = nameParts(policy);
  const found: Span[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (!first || !firstLetters.has(first.text.charAt(0))) continue;
    for (const parts of names) {
      const last = tokens[index + parts.length - 1];
      if (!last || !standsAt(tokens, index, parts, finnish)) continue;
      found.push({ start: first.start, end: last.end });
      break;
    }
  }
  return found;
});

interface NameParts {
  readonly names: ReadonlyArray<readonly string[]>;
  /** Small and capital: most words begin with none of them. */
  readonly firstLetters: ReadonlySet<string>;
}

const nameParts = onceFor(({ organisation }: Policy): NameParts => {
  const names = Object.values(organisation.name)
    .map((name) => name.toLowerCase().split(/\s+/))
    .filter((parts) => parts.length > 0 && parts[0] !== '');
  const letters = names.map(([first = '']) => first.charAt(0));
  return {
    names,
    firstLetters: new Set([...letters, ...letters.map((letter) => letter.toUpperCase())]),
  };
});

/** Every word as it is, the last one in any inflection. */
function standsAt(
  tokens: readonly Token[],
  index: number,
  parts: readonly string[],
  finnish: FinnishDictionary | null,
): boolean {
  for (let at = 0; at < parts.length; at++) {
    const text = tokens[index + at]?.text ?? '';
    const part = parts[at] ?? '';
    const word = text.toLowerCase();
    if (word === part) continue;
    if (at < parts.length - 1) return false;
    if (word.replace(/['’]?s$/, '') === part) continue;
    const readings = finnish?.analyse(word) ?? [];
    if (!readings.some(({ baseform }) => baseform.toLowerCase() === part)) return false;
  }
  return true;
}

/** Does the writer say what they do, in the text or in the account's name? */
export function statesRole(context: RuleContext): boolean {
  if (hasSpoken(context, 'role-stated')) return true;
  const { draft, resources, policy } = context;
  const account = draft.account?.toLowerCase() ?? '';
  const words = account.match(/[\p{L}-]+/gu) ?? [];
  const places = Object.values(policy.organisation.place).map((place) => place.toLowerCase());
  if (words.some((word) => isTitle(word, resources) || places.includes(word))) return true;
  if (
    Object.values(policy.organisation.name).some((name) => account.includes(name.toLowerCase()))
  ) {
    return true;
  }
  return statesProfession(context);
}

/** "opettajana" at the beginning, "olen kirjastonhoitaja", "jag är rektor", "I am a teacher". */
function statesProfession(context: RuleContext): boolean {
  const { tokens, resources } = context;
  const isProfession = (text: string) => isTitle(text.toLowerCase(), resources);
  for (const { end } of spoken(context, 'i-am')) {
    const next = tokens.filter(({ start, kind }) => start >= end && kind === 'word');
    for (const { text } of next.slice(0, TITLE_REACH)) {
      if (isProfession(text)) return true;
      const base = resources.finnish?.analyse(text) ?? [];
      if (base.some(({ baseform }) => isProfession(baseform))) return true;
    }
  }
  return actsAsProfessional(context).some(Boolean);
}

/** Whatever possessive ending or clitic comes after it. */
const ESSIVE = /n[aä]/i;

const actsAsProfessional = onceByLine(({ tokens }, resources) =>
  tokens.some(({ kind, text }) => {
    if (kind !== 'word' || !ESSIVE.test(text)) return false;
    const readings = resources.finnish?.analyse(text) ?? [];
    return readings.some(
      ({ grammaticalCase, baseform }) =>
        grammaticalCase === 'olento' && isTitle(baseform.toLowerCase(), resources),
    );
  }),
);

/** The words of a sentence. */
export function wordsOf(context: RuleContext, sentence: Span): number {
  return tokensWithin(context.tokens, sentence).filter(({ kind }) => kind === 'word').length;
}
