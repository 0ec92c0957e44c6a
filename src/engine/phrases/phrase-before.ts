import type { RuleContext } from '../rule.ts';
import { overlap } from '../text/surroundings.ts';
import type { Span } from '../types.ts';
import { phrasesOf } from './phrases-of.ts';

/** A sentence, a line or a clause ends here: what stands before it labels something else. */
const BREAK = /[.!?](?=\s+\p{Lu})|[;\n,()]/u;

/**
 * Does a phrase of the group stand just before the span, as a label does ("viite: …")?
 * @param distance the most UTF-16 units between the phrase's end and the span
 */
export function hasPhraseBefore(
  context: RuleContext,
  span: Span,
  group: string,
  distance: number,
): boolean {
  return phrasesOf(context, group).some(
    (match) =>
      match.end <= span.start &&
      span.start - match.end <= distance &&
      !BREAK.test(context.text.slice(match.end, span.start)),
  );
}

/** Is a phrase of the group within the distance on either side? */
export function hasPhraseNear(
  context: RuleContext,
  { start, end }: Span,
  group: string,
  distance: number,
): boolean {
  const near = { start: start - distance, end: end + distance };
  return phrasesOf(context, group).some((match) => overlap(match, near));
}
