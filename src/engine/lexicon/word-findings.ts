import type { RuleContext } from '../rule.ts';
import { fitsAny } from './form-patterns.ts';
import type { LexiconHit } from './lexicon.ts';

/** The rule's hits that the organisation has not excepted, by position. */
export function lexiconHits(context: RuleContext, rule: string): LexiconHit[] {
  const { resources, policy, text, tokens, segments } = context;
  const hits = resources.lexicon.find({ text, tokens, segments, finnish: resources.finnish });
  return hits.filter(
    (hit) =>
      hit.entry.rule === rule &&
      !isExcepted(context, hit, policy.organisation.exceptions) &&
      !context.persons.some(
        ({ start, end, level }) => level === 'sure' && hit.start < end && start < hit.end,
      ),
  );
}

/** Is the word, or in Finnish its base form, among the organisation's exceptions? */
function isExcepted(context: RuleContext, hit: LexiconHit, exceptions: readonly string[]): boolean {
  if (exceptions.length === 0) return false;
  const word = context.text.slice(hit.start, hit.end);
  const lower = exceptions.map((exception) => exception.toLowerCase());
  if (fitsAny(word.toLowerCase(), lower)) return true;
  const analyses = context.resources.finnish?.analyse(word) ?? [];
  return analyses.some(({ baseform }) => lower.includes(baseform.toLowerCase()));
}
