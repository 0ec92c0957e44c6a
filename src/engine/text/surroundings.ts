import type { PersonMention } from '../names/person-mention.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';
import { sentenceAt, sentenceSpans } from './sentences.ts';

/** What stands around a place in the text, sentence by sentence. For rules of `draft` scope. */
export class Surroundings {
  readonly #context: RuleContext;
  readonly sentences: readonly Span[];
  #matches: ReadonlyMap<string, readonly PhraseMatch[]> | undefined;
  #persons: readonly PersonMention[] | undefined;

  constructor(context: RuleContext) {
    this.#context = context;
    this.sentences = sentenceSpans(context.text);
  }

  /** Every match of a phrase group, in order of position. */
  phrases(group: string): readonly PhraseMatch[] {
    if (!this.#matches) {
      const byGroup = new Map<string, PhraseMatch[]>();
      for (const match of this.#context.resources.phrases.find(this.#context.tokens)) {
        const known = byGroup.get(match.group);
        if (known) known.push(match);
        else byGroup.set(match.group, [match]);
      }
      this.#matches = byGroup;
    }
    return this.#matches.get(group) ?? [];
  }

  /**
   * Named people who are neither a credit nor in a public role that the organisation lists.
   */
  get persons(): readonly PersonMention[] {
    this.#persons ??= this.#context.persons.filter(
      (person) =>
        !person.credit &&
        !this.#context.policy.organisation.officeHolders.some(
          (holder) => holder.toLowerCase() === person.baseForm.toLowerCase(),
        ),
    );
    return this.#persons;
  }

  /** The span's own sentence, widened by `reach` sentences or lines on both sides. */
  around(span: Span, reach = 0): Span {
    const first = this.sentences[Math.max(0, sentenceAt(this.sentences, span.start) - reach)];
    const last =
      this.sentences[
        Math.min(this.sentences.length - 1, sentenceAt(this.sentences, span.end - 1) + reach)
      ];
    return { start: first?.start ?? span.start, end: last?.end ?? span.end };
  }

  /** Is a phrase of the group in the span's sentence, or within `reach` of it? */
  has(group: string, span: Span, reach = 0): boolean {
    const area = this.around(span, reach);
    return this.phrases(group).some((match) => overlap(match, area));
  }

  /** The named person nearest to the span, in its sentence or within `reach` of it. */
  personNear(span: Span, reach = 0): PersonMention | undefined {
    const area = this.around(span, reach);
    let nearest: PersonMention | undefined;
    for (const person of this.persons) {
      if (!overlap(person, area) || overlap(person, span)) continue;
      if (!nearest || distance(person, span) < distance(nearest, span)) nearest = person;
    }
    return nearest;
  }
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function distance(one: Span, other: Span): number {
  return one.end <= other.start ? other.start - one.end : one.start - other.end;
}
