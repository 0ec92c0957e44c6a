import type { EngineResources } from '../resources.ts';
import type { Segment, Token } from '../types.ts';
import type { PersonMention } from './person-mention.ts';

export interface NameContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly segments: readonly Segment[];
}

/** Finds people's names in one line. */
export function findPersons(_context: NameContext, _resources: EngineResources): PersonMention[] {
  return [];
}
