import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../language/language-model.ts';
import { normaliseWord } from '../language/word-features.ts';
import type { RuleContext } from '../rule.ts';
import type { Segment } from '../types.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './find-facts.ts';

/** From this share of a block's characters on, the whole block counts as one language. */
const DOMINANT = 0.75;
const FEWEST_CUES = 2;
const BLANK_LINE = /\n[ \t\u00a0]*\n/;

export interface Versions {
  /** The facts that each language version tells, in order; only languages that are written. */
  readonly facts: ReadonlyMap<WrittenLanguage, readonly Fact[]>;
  /** Facts of no language ("17.6.2027" on a line of its own, a link): they belong to every version. */
  readonly shared: readonly Fact[];
}

/**
 * Which language version tells which fact. Blocks between blank lines are of one language as a
 * rule; where languages take turns inside a block, each segment speaks for itself.
 */
export function versionsOf(
  context: Pick<RuleContext, 'text' | 'tokens' | 'segments' | 'lines' | 'resources'>,
): Versions {
  const facts = new Map<WrittenLanguage, Fact[]>();
  const shared: Fact[] = [];
  const all = factsOf(context);
  let next = 0;
  for (const block of blocksOf(context.text, context.segments)) {
    const dominant = dominantLanguage(block) ?? languageOfCues(block, context);
    const end = block.at(-1)?.end ?? 0;
    for (const language of dominant ? [dominant] : languagesIn(block)) {
      if (!facts.has(language)) facts.set(language, []);
    }
    for (; next < all.length; next += 1) {
      const fact = all[next];
      if (!fact || fact.start >= end) break;
      const language = dominant ?? WRITTEN_LANGUAGES.find((one) => one === fact.language);
      if (language) facts.get(language)?.push(fact);
      else shared.push(fact);
    }
  }
  return { facts, shared };
}

function blocksOf(text: string, segments: readonly Segment[]): Segment[][] {
  const blocks: Segment[][] = [];
  for (const segment of segments) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    if (block && before && !BLANK_LINE.test(text.slice(before.end, segment.start))) {
      block.push(segment);
    } else blocks.push([segment]);
  }
  return blocks;
}

/**
 * A block that nothing else could name: by the words that one language alone has, when it has a few
 * of them ("1996 omvandlade Berners-Lee Internet när han …").
 */
function languageOfCues(
  block: readonly Segment[],
  { tokens, resources }: Pick<RuleContext, 'tokens' | 'resources'>,
): WrittenLanguage | undefined {
  if (block.some(({ language }) => language !== 'none')) return undefined;
  const [start, end] = [block[0]?.start ?? 0, block.at(-1)?.end ?? 0];
  const cues = { fi: 0, sv: 0, en: 0 };
  for (const token of tokens) {
    if (token.kind !== 'word' || token.start < start || token.end > end) continue;
    const language = resources.languageModel.words.get(normaliseWord(token.text));
    if (language) cues[language] += 1;
  }
  const [best, second] = WRITTEN_LANGUAGES.map((language) => cues[language]).sort((a, b) => b - a);
  if (best === undefined || best < FEWEST_CUES || best === second) return undefined;
  return WRITTEN_LANGUAGES.find((language) => cues[language] === best);
}

function languagesIn(block: readonly Segment[]): WrittenLanguage[] {
  return block.flatMap(({ language }) => (language === 'none' ? [] : [language]));
}

/**
 * A few English words or a name do not make a block bilingual; Finnish beside Swedish does. Nothing
 * when no language has the most of it.
 */
function dominantLanguage(block: readonly Segment[]): WrittenLanguage | undefined {
  const lengths = { fi: 0, sv: 0, en: 0 };
  for (const { start, end, language, confidence } of block) {
    // A guess (confidence near a half) weighs next to nothing.
    if (language !== 'none') lengths[language] += (end - start) * Math.max(0, 2 * confidence - 1);
  }
  const { fi, sv, en } = lengths;
  if (en > 0 && en >= DOMINANT * (fi + sv + en)) return 'en';
  if (en > fi + sv) return undefined;
  if (fi > 0 && fi >= DOMINANT * (fi + sv)) return 'fi';
  return sv > 0 && sv >= DOMINANT * (fi + sv) ? 'sv' : undefined;
}
