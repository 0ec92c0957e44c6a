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
  const tokens = tokenize(text);
  const segments = identifySegments(text, tokens, resources);
  let persons: readonly PersonMention[] | undefined;
  return {
    text,
    tokens,
    segments,
    get persons() {
      persons ??= findPersons({ text, tokens, segments }, resources);
      return persons;
    },
  };
}
