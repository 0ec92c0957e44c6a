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

type Analysed = Pick<RuleContext, 'text' | 'tokens' | 'segments' | 'persons' | 'resources'>;

/**
 * Counts content words by language, segment by segment. Not counted: names of people and places, and
 * whatever has a capital letter inside a sentence; greetings, thanks and wishes; words of one or two
 * letters; hashtags, mentions, links and addresses, which are no words to begin with.
 */
export function contentByLanguage(context: Analysed): Record<WrittenLanguage, LanguageContent> {
  const content = { fi: emptyContent(), sv: emptyContent(), en: emptyContent() };
  const { text, tokens, persons } = context;
  let index = 0;
  let person = 0;
  let line: Line = { end: -1, quoted: new Set(), held: [] };
  for (const segment of context.segments) {
    if (segment.start > line.end) {
      settle(line, content);
      line = lineAt(text, tokens, index, segment.start);
    }
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
    const stretch = { tokens: tokens.slice(first, index), named, language };
    count(stretch, line, content[language], context.resources);
  }
  settle(line, content);
  return content;
}

function emptyContent(): LanguageContent {
  return { own: 0, ownLetters: 0, quoted: 0, letters: 0 };
}

interface Line {
  readonly end: number;
  readonly quoted: ReadonlySet<Token>;
  /** Content words of the line: a quotation's fate hangs on the rest of it. */
  readonly held: Array<{ language: WrittenLanguage; quoted: boolean; letters: number }>;
}

function settle({ held }: Line, content: Record<WrittenLanguage, LanguageContent>): void {
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
  readonly language: WrittenLanguage;
}

function count(
  { tokens, named, language }: Stretch,
  line: Line,
  content: LanguageContent,
  resources: EngineResources,
): void {
  const { courtesies, international } = resources.languageModel;
  const words = tokens.filter((token) => token.kind === 'word');
  const shouting = words.length > 1 && words.every(({ text }) => text === text.toUpperCase());
  for (const [index, token] of words.entries()) {
    const facts = wordFacts(token.text, resources);
    if (
      facts.place ||
      courtesies.has(facts.normal) ||
      international.has(facts.normal) ||
      named.some(({ start, end }) => token.start >= start && token.end <= end)
    ) {
      continue;
    }
    content.letters += facts.letters;
    // "Västra Nylands välfärdsområde": a capital beside another one begins a name, not a sentence.
    const beside = words[index + 1];
    const inName = index > 0 || (beside !== undefined && wordFacts(beside.text, resources).capital);
    if (facts.letters < SHORTEST_WORD || (facts.capital && inName && !shouting)) continue;
    line.held.push({ language, quoted: line.quoted.has(token), letters: facts.letters });
  }
}

/** The line at `start`, with its tokens between two quotation marks. */
function lineAt(text: string, tokens: readonly Token[], from: number, start: number): Line {
  const lineBreak = text.indexOf('\n', start);
  const end = lineBreak === -1 ? text.length : lineBreak;
  const quoted = new Set<Token>();
  let open: Token[] | undefined;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.start >= end) break;
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
  return { end, quoted, held: [] };
}
