import type { EngineResources } from '../resources.ts';
import { splitLine, type Unit } from '../text/split-line.ts';
import type { Segment, Span, Token } from '../types.ts';
import { bestOf, type Judgement, judge, languageOf, margin } from './judge.ts';
import type { WrittenLanguage } from './language-model.ts';

/** What a part must show before a sentence is cut at a dash, a bracket, an emoji or a comma. */
const SURE_PART = { letters: 4, margin: 2 };
const SURE_PART_AT_COMMA = { letters: 10, margin: 5 };
/** A segment this sure speaks for its neighbours, by at most this many logits. */
const SURE_NEIGHBOUR = 4;
const NEIGHBOURS_WEIGHT = 1.5;
/** A segment at least this sure does not ask its neighbours. */
const NEEDS_NO_HELP = 3;
/** In foreign company, a lead from which a short segment is foreign too ("Tere tulemast!"). */
const NEARLY_OTHER = -4;

interface Part extends Span {
  readonly judgement: Judgement;
}

/**
 * Splits one line into language segments: sentences, parts around " / " and "|", and stretches where
 * the language changes at a dash, a bracket, an emoji or a comma. Together they hold every token;
 * what is only names, numbers, links, hashtags or emoji, or in another language, is `none`.
 * A pure function of the line and the resources.
 */
export function identifySegments(
  text: string,
  tokens: readonly Token[],
  resources: EngineResources,
): Segment[] {
  const parts: Part[] = [];
  for (const unit of splitLine(text, tokens, resources.languageModel.abbreviations)) {
    parts.push(...partsOf(unit, text, tokens, resources));
  }
  return leanOnNeighbours(parts);
}

function partsOf(
  unit: Unit,
  text: string,
  tokens: readonly Token[],
  resources: EngineResources,
): Part[] {
  const judgeRange = (from: number, to: number): Part => {
    const inside = tokens.slice(from, to);
    return {
      start: inside[0]?.start ?? unit.start,
      end: inside.at(-1)?.end ?? unit.end,
      judgement: judge(text, inside, resources),
    };
  };
  if (unit.breaks.length === 0) return [judgeRange(unit.firstToken, unit.endToken)];

  // Neighbouring stretches join until one is sure of another language than the group's.
  const cuts: number[] = [];
  let language: string | undefined;
  let from = unit.firstToken;
  let weak = false;
  for (const border of [...unit.breaks, { token: unit.endToken, weak: false }]) {
    if (border.token <= from) continue;
    const { judgement } = judgeRange(from, border.token);
    const asked = weak || border.weak ? SURE_PART_AT_COMMA : SURE_PART;
    const sure =
      !judgement.none &&
      (judgement.phrase ||
        (judgement.letters >= asked.letters && margin(judgement.scores) >= asked.margin));
    if (sure) {
      const own = bestOf(judgement.scores);
      if (language !== undefined && own !== language) cuts.push(from);
      language = own;
    }
    from = border.token;
    weak = border.weak;
  }
  if (cuts.length === 0) return [judgeRange(unit.firstToken, unit.endToken)];
  const borders = [unit.firstToken, ...cuts, unit.endToken];
  return cuts.concat(unit.endToken).map((end, index) => judgeRange(borders[index] ?? 0, end));
}

/** Short and doubtful segments believe what surer ones in the same line are. */
function leanOnNeighbours(parts: readonly Part[]): Segment[] {
  const votes = new Map<string, number>();
  let total = 0;
  let foreign = 0;
  if (parts.length > 1) {
    for (const { judgement } of parts) {
      if (judgement.none === 'other-language') foreign += 1;
      if (judgement.none || judgement.otherLead > 0) continue;
      if (margin(judgement.scores) < SURE_NEIGHBOUR) continue;
      const language = bestOf(judgement.scores);
      votes.set(language, (votes.get(language) ?? 0) + 1);
      total += 1;
    }
  }
  return parts.map(({ start, end, judgement }) => {
    if (judgement.none) return { start, end, language: 'none', confidence: 1 };
    const own = margin(judgement.scores);
    if (foreign > total && judgement.otherLead > NEARLY_OTHER) {
      return { start, end, language: 'none', confidence: toConfidence(judgement.otherLead) };
    }
    if (own >= NEEDS_NO_HELP || total === 0) {
      return { start, end, language: languageOf(judgement), confidence: toConfidence(own) };
    }
    const [fi, sv, en] = judgement.scores;
    const support = (language: WrittenLanguage) =>
      (NEIGHBOURS_WEIGHT * (votes.get(language) ?? 0)) / total;
    const scores = [fi + support('fi'), sv + support('sv'), en + support('en')] as const;
    return { start, end, language: bestOf(scores), confidence: toConfidence(margin(scores)) };
  });
}

function toConfidence(logits: number): number {
  return 1 / (1 + Math.exp(-logits));
}
