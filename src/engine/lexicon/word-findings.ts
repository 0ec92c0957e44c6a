import type { RuleContext } from '../rule.ts';
import type { LexiconHit } from './lexicon.ts';
import { organisationWords } from './organisation-words.ts';

/** The rule's words and the organisation's own, by position. */
export function lexiconHits(context: RuleContext, rule: string): LexiconHit[] {
  const { resources, text, tokens, segments } = context;
  const added = organisationWords(context, rule).map((span): LexiconHit => {
    const form = text.slice(span.start, span.end);
    const entry = { language: 'other', form, rule, sureness: 2, category: 'organisation' } as const;
    return { ...span, entry, sureness: 2, disguised: false };
  });
  const listed = resources.lexicon
    .find({ text, tokens, segments, finnish: resources.finnish })
    .filter(
      (hit) =>
        hit.entry.rule === rule &&
        // The organisation knows better than a list that takes the word for a mild one.
        !added.some(({ start, end }) => start < hit.end && hit.start < end),
    );
  if (listed.length === 0 && added.length === 0) return listed;
  const hits = added.length > 0 ? [...listed, ...added].sort((a, b) => a.start - b.start) : listed;
  return hits.filter(
    (hit) =>
      !context.persons.some(
        ({ start, end, level }) => level === 'sure' && hit.start < end && start < hit.end,
      ),
  );
}
