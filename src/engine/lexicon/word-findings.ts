import type { RuleContext } from '../rule.ts';
import { fitsAny } from './form-patterns.ts';
import type { LexiconHit } from './lexicon.ts';
import { organisationWordHits } from './organisation-words.ts';

/** The rule's words and the organisation's own that it has not excepted, by position. */
export function lexiconHits(context: RuleContext, rule: string): LexiconHit[] {
  const { resources, policy, text, tokens, segments } = context;
  const added = organisationWordHits(context, rule);
  const listed = resources.lexicon
    .find({ text, tokens, segments, finnish: resources.finnish })
    .filter(
      (hit) =>
        hit.entry.rule === rule &&
        // The organisation knows better than a list that takes the word for a mild one.
        !added.some(({ start, end }) => start < hit.end && hit.start < end),
    );
  const hits = added.length > 0 ? [...listed, ...added].sort((a, b) => a.start - b.start) : listed;
  return hits.filter(
    (hit) =>
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
