import { onceByLine } from '../by-line.ts';
import type { PersonMention } from '../names/person-mention.ts';
import type { EngineResources } from '../resources.ts';
import type { RuleContext } from '../rule.ts';
import type { Token } from '../types.ts';
import { WRITTEN_LANGUAGES, type WrittenLanguage } from './language-model.ts';
import { wordFacts } from './word-facts.ts';

/** How much a draft says in one language. Content words: see `contentByLanguage`. */
export interface LanguageContent {
  /** Content words outside quotation marks, or quoted in a line that goes on in the same language. */
  own: number;
  /** Letters of `own`. */
  ownLetters: number;
  /** Content words in quotation marks, in a line that is otherwise in another language or in none. */
  quoted: number;
  /** Letters of all words but names, greetings and thanks; quoted ones too. */
  letters: number;
}

/** A segment that is less sure is not counted for any language. */
const SURE = 0.8;
const SHORTEST_WORD = 3;
const QUOTE = /^["“”„»«]$/;

/**
 * Counts content words by language, segment by segment. Not counted: names of people and places, and
 * whatever has a capital letter inside a sentence; greetings, thanks and wishes; words of one or two
 * letters; hashtags, mentions, links and addresses, which are no words to begin with.
 */
export function contentByLanguage(
  context: Pick<RuleContext, 'lines' | 'resources'>,
): Record<WrittenLanguage, LanguageContent> {
  const content = { fi: emptyContent(), sv: emptyContent(), en: emptyContent() };
  for (const line of contentOfLines(context)) {
    for (const language of WRITTEN_LANGUAGES) {
      const sum = content[language];
      const more = line[language];
      sum.own += more.own;
      sum.ownLetters += more.ownLetters;
      sum.quoted += more.quoted;
      sum.letters += more.letters;
    }
  }
  return content;
}

const contentOfLines = onceByLine((line, resources): Record<WrittenLanguage, LanguageContent> => {
  const content = { fi: emptyContent(), sv: emptyContent(), en: emptyContent() };
  const { tokens, segments, persons } = line;
  const held: HeldWord[] = [];
  const quoted = quotedTokens(tokens);
  let index = 0;
  let person = 0;
  for (const segment of segments) {
    const first = index;
    while (index < tokens.length && (tokens[index]?.start ?? 0) < segment.end) index += 1;
    const named: PersonMention[] = [];
    while (person < persons.length && (persons[person]?.start ?? 0) < segment.end) {
      const mention = persons[person];
      if (mention) named.push(mention);
      person += 1;
    }
    const language = WRITTEN_LANGUAGES.find((one) => one === segment.language);
    if (!language || segment.confidence < SURE) continue;
    const stretch = { tokens: tokens.slice(first, index), named, quoted, language };
    count(stretch, held, content[language], resources);
  }
  settle(held, content);
  return content;
});

function emptyContent(): LanguageContent {
  return { own: 0, ownLetters: 0, quoted: 0, letters: 0 };
}

/** A content word of the line: a quotation's fate hangs on the rest of it. */
interface HeldWord {
  readonly language: WrittenLanguage;
  readonly quoted: boolean;
  readonly letters: number;
}

function settle(
  held: readonly HeldWord[],
  content: Record<WrittenLanguage, LanguageContent>,
): void {
  for (const { language, quoted, letters } of held) {
    const told = !quoted || held.some((other) => other.language === language && !other.quoted);
    if (told) {
      content[language].own += 1;
      content[language].ownLetters += letters;
    } else {
      content[language].quoted += 1;
    }
  }
}

interface Stretch {
  readonly tokens: readonly Token[];
  readonly named: readonly PersonMention[];
  readonly quoted: ReadonlySet<Token>;
  readonly language: WrittenLanguage;
}

function count(
  { tokens, named, quoted, language }: Stretch,
  held: HeldWord[],
  content: LanguageContent,
  resources: EngineResources,
): void {
  const { courtesies, international } = resources.languageModel;
  const words = tokens.filter((token) => token.kind === 'word');
  const shouting = words.length > 1 && words.every(({ text }) => text === text.toUpperCase());
  for (let index = 0; index < words.length; index += 1) {
    const token = words[index];
    if (!token) break;
    const facts = wordFacts(token.text, resources);
    if (
      facts.place ||
      courtesies.has(facts.normal) ||
      international.has(facts.normal) ||
      (named.length > 0 && named.some(({ start, end }) => token.start >= start && token.end <= end))
    ) {
      continue;
    }
    content.letters += facts.letters;
    // "Västra Nylands välfärdsområde": a capital beside another one begins a name, not a sentence.
    const beside = words[index + 1];
    const inName = index > 0 || (beside !== undefined && wordFacts(beside.text, resources).capital);
    if (facts.letters < SHORTEST_WORD || (facts.capital && inName && !shouting)) continue;
    held.push({ language, quoted: quoted.has(token), letters: facts.letters });
  }
}

/** The tokens of a line that stand between two quotation marks. */
function quotedTokens(tokens: readonly Token[]): ReadonlySet<Token> {
  const quoted = new Set<Token>();
  let open: Token[] | undefined;
  for (const token of tokens) {
    if (token.kind === 'punctuation' && QUOTE.test(token.text)) {
      if (open) {
        for (const inside of open) quoted.add(inside);
        open = undefined;
      } else {
        open = [];
      }
    } else {
      open?.push(token);
    }
  }
  return quoted;
}
