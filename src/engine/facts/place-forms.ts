import { findByLine } from '../by-line.ts';
import { onceFor } from '../once-for.ts';
import type { RuleContext } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';
import type { Policy, Span, Token } from '../types.ts';

/** A name that the two national languages have a form of their own for. */
export interface TwoNames extends Span {
  readonly finnish: string;
  readonly swedish: string;
  readonly kind: 'place' | 'organisation';
  /** Whose form stands in the text. */
  readonly written: 'fi' | 'sv';
}

const CAPITAL = /^\p{Lu}/u;

type Context = Pick<RuleContext, 'text' | 'tokens' | 'persons' | 'policy' | 'resources'>;

/** Places and the organisation itself, written in Finnish or in Swedish, inflected or not. */
export const twoNamesIn = findByLine((line, resources, policy): readonly TwoNames[] => {
  const { text, tokens } = line;
  return inLine({ text, tokens, persons: line.persons, policy, resources });
});

function inLine(context: Context): TwoNames[] {
  const found: TwoNames[] = organisationNames(context);
  for (let index = 0; index < context.tokens.length; index++) {
    const token = context.tokens[index];
    if (token?.kind !== 'word' || !CAPITAL.test(token.text)) continue;
    if (found.some((other) => overlap(other, token))) continue;
    const place = placeOf(context, token, index);
    if (place && !context.persons.some((person) => overlap(person, token))) found.push(place);
  }
  return found.sort((one, other) => one.start - other.start);
}

function placeOf(context: Context, token: Token, index: number): TwoNames | undefined {
  const { start, end, text } = token;
  const { places, finnish: dictionary } = context.resources;
  const named = (written: 'fi' | 'sv', finnish: string, swedish: string): TwoNames => ({
    start,
    end,
    finnish,
    swedish,
    kind: 'place',
    written,
  });
  const swedish = swedishName(text, places.swedishToFinnish);
  if (swedish) return named('sv', places.swedishToFinnish.get(swedish) ?? '', swedish);
  const written = places.finnishToSwedish.get(text);
  const readings = dictionary?.analyse(text) ?? [];
  const placeReadings = readings.filter(({ wordClass }) => wordClass === 'paikannimi');
  const isPlace = placeReadings.length > 0;
  // "Pohja" and "Lahti" begin sentences as ordinary words.
  const common = readings.length > placeReadings.length && startsSentence(context, index);
  if (common) return undefined;
  if (written !== undefined && (isPlace || readings.length === 0))
    return named('fi', text, written);
  for (const { baseform } of placeReadings) {
    const name = baseform.charAt(0).toUpperCase() + baseform.slice(1);
    const other = places.finnishToSwedish.get(name);
    if (other !== undefined) return named('fi', name, other);
    const finnish = places.swedishToFinnish.get(name);
    if (finnish !== undefined) return named('sv', finnish, name);
  }
  return undefined;
}

function swedishName(text: string, names: ReadonlyMap<string, string>): string | undefined {
  if (names.has(text)) return text;
  const genitive = text.endsWith('s') ? text.slice(0, -1) : '';
  return names.has(genitive) ? genitive : undefined;
}

function startsSentence({ tokens, text }: Context, index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  if (!before || !token) return true;
  return /[.!?:]$/.test(before.text) || text.slice(before.end, token.start).includes('\n');
}

interface OwnName {
  readonly written: 'fi' | 'sv';
  /** Lower case. */
  readonly words: readonly string[];
  /** The first word's first letter, in both cases. */
  readonly small: string;
  readonly capital: string;
}

/** A name of one word is a place's. */
const ownNames = onceFor(({ organisation: { name } }: Policy): readonly OwnName[] => {
  if (name.fi === name.sv) return [];
  return (['fi', 'sv'] as const)
    .map((written): OwnName => {
      const words = name[written].toLowerCase().split(/\s+/).filter(Boolean);
      const small = words[0]?.charAt(0) ?? '';
      return { written, words, small, capital: small.toUpperCase() };
    })
    .filter(({ words }) => words.length > 1);
});

function organisationNames(context: Context): TwoNames[] {
  const { name } = context.policy.organisation;
  const found: TwoNames[] = [];
  for (const { written, words, small, capital } of ownNames(context.policy)) {
    for (let index = 0; index + words.length <= context.tokens.length; index++) {
      // Most words differ in their first letter already.
      const letter = context.tokens[index]?.text.charAt(0);
      if ((letter !== small && letter !== capital) || !isForm(context, index, words)) continue;
      found.push({
        start: context.tokens[index]?.start ?? 0,
        end: context.tokens[index + words.length - 1]?.end ?? 0,
        finnish: name.fi,
        swedish: name.sv,
        kind: 'organisation',
        written,
      });
    }
  }
  return found;
}

/** The last word of a name is inflected ("Hangon kaupungin", "Hangö stads"). */
function isForm(context: Context, index: number, words: readonly string[]): boolean {
  for (let at = 0; at < words.length; at++) {
    const text = context.tokens[index + at]?.text ?? '';
    const word = words[at] ?? '';
    const written = text.toLowerCase();
    if (written === word) continue;
    if (at < words.length - 1) return false;
    if (written === `${word}s`) continue;
    const readings = context.resources.finnish?.analyse(written) ?? [];
    if (!readings.some(({ baseform }) => baseform.toLowerCase() === word)) return false;
  }
  return true;
}
