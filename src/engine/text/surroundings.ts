import { lineAt, placed } from '../by-line.ts';
import type { PersonMention } from '../names/person-mention.ts';
import { isFreelyNamed } from '../persons/freely-named.ts';
import { type PossibleName, possibleNames } from '../persons/possible-names.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import { phrasesOf } from '../phrases/phrases-of.ts';
import type { RuleContext } from '../rule.ts';
import type { Span } from '../types.ts';
import { sentenceAt, sentenceSpans } from './sentences.ts';

const known = new WeakMap<RuleContext['lines'], Surroundings>();

/** For rules of `draft` scope: they share one analysis per check. */
export function surroundingsOf(context: RuleContext): Surroundings {
  let surroundings = known.get(context.lines);
  if (!surroundings) {
    surroundings = new Surroundings(context);
    known.set(context.lines, surroundings);
  }
  return surroundings;
}

/** What stands around a place in the text, sentence by sentence. */
export class Surroundings {
  readonly #context: RuleContext;
  readonly sentences: readonly Span[];
  #persons: readonly PersonMention[] | undefined;
  readonly #possibleNames = new Map<number, readonly PossibleName[]>();

  constructor(context: RuleContext) {
    this.#context = context;
    this.sentences = sentenceSpans(context.text);
  }

  /** Every match of a phrase group, in order of position. */
  phrases(group: string): readonly PhraseMatch[] {
    return phrasesOf(this.#context, group);
  }

  /** Named people who are neither a credit nor a company's name nor in a public role. */
  get persons(): readonly PersonMention[] {
    this.#persons ??= this.#context.persons.filter(
      (person) => !person.aside && !isFreelyNamed(person, this.#context),
    );
    return this.#persons;
  }

  /** Names in the sentence of this index that `context.persons` does not tell. */
  possibleNames(sentence: number): readonly PossibleName[] {
    let names = this.#possibleNames.get(sentence);
    if (!names) {
      names = this.#namesIn(this.sentences[sentence]).filter(
        (name) =>
          !this.#context.persons.some((person) => overlap(person, name)) &&
          !(name.full && isFreelyNamed(mentionOf(name), this.#context)),
      );
      this.#possibleNames.set(sentence, names);
    }
    return names;
  }

  #namesIn(sentence: Span | undefined): readonly PossibleName[] {
    const { lines, resources } = this.#context;
    const line = sentence && lineAt(lines, sentence.start);
    if (!line) return [];
    const inLine = { start: sentence.start - line.start, end: sentence.end - line.start };
    return placed(possibleNames(line.analysis, inLine, resources), line.start);
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

  /** The index of the sentence that the offset stands in. */
  indexOf(offset: number): number {
    return sentenceAt(this.sentences, offset);
  }

  /** Matches of a group inside an area, in order of position. */
  within(group: string, area: Span): PhraseMatch[] {
    const matches = this.phrases(group);
    const found: PhraseMatch[] = [];
    const from = area.start - longestOf(matches);
    for (let i = firstAtOrAfter(matches, from); i < matches.length; i++) {
      const match = matches[i];
      if (!match || match.start >= area.end) break;
      if (match.end > area.start) found.push(match);
    }
    return found;
  }

  /** Is a phrase of the group in the span's sentence, or within `reach` of it? */
  has(group: string, span: Span, reach = 0): boolean {
    const area = this.around(span, reach);
    return this.phrases(group).some((match) => overlap(match, area));
  }

  /** The named person nearest to the span, in its sentence or within `reach` of it. */
  personNear(span: Span, reach = 0): Span | undefined {
    const area = this.around(span, reach);
    const first = sentenceAt(this.sentences, area.start);
    const last = sentenceAt(this.sentences, area.end - 1);
    const named: Span[] = this.persons.filter((person) => overlap(person, area));
    for (let index = first; index <= last; index++) {
      named.push(...this.possibleNames(index).filter(({ full }) => full));
    }
    let nearest: Span | undefined;
    for (const person of named) {
      if (overlap(person, span)) continue;
      if (!nearest || distance(person, span) < distance(nearest, span)) nearest = person;
    }
    return nearest;
  }
}

const lengths = new WeakMap<readonly Span[], number>();

function longestOf(spans: readonly Span[]): number {
  let longest = lengths.get(spans);
  if (longest === undefined) {
    longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    lengths.set(spans, longest);
  }
  return longest;
}

/** @param spans by start @returns the index of the first that starts at the offset or after it. */
function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionOf({ start, end, baseForm }: PossibleName): PersonMention {
  return { start, end, baseForm, level: 'sure', kind: 'full' };
}

export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function distance(one: Span, other: Span): number {
  return one.end <= other.start ? other.start - one.end : one.start - other.end;
}
