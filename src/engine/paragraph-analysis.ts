import { identifySegments } from './language/identify.ts';
import { findPersons } from './names/find-persons.ts';
import type { PersonMention } from './names/person-mention.ts';
import type { EngineResources } from './resources.ts';
import { tokenize } from './text/tokenize.ts';
import type { Segment, Token } from './types.ts';

/** Everything that is known of one line; offsets are relative to the line. */
export interface ParagraphAnalysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  /** Computed at the first look. */
  readonly persons: readonly PersonMention[];
}

export function analyseParagraph(text: string, resources: EngineResources): ParagraphAnalysis {
  return new Analysis(text, resources);
}

/** A class: a literal with a getter has a shape of its own in each line, which makes all that read it slow. */
class Analysis implements ParagraphAnalysis {
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
  readonly #resources: EngineResources;
  #persons: readonly PersonMention[] | undefined;

  constructor(
    readonly text: string,
    resources: EngineResources,
  ) {
    this.tokens = tokenize(text);
    this.segments = identifySegments(text, this.tokens, resources);
    this.#resources = resources;
  }

  get persons(): readonly PersonMention[] {
    this.#persons ??= findPersons(this, this.#resources);
    return this.#persons;
  }
}
