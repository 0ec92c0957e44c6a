import type { EngineResources } from '../resources.ts';
import type { Segment, Token } from '../types.ts';

/** Splits one line into language segments. */
export function identifySegments(
  text: string,
  _tokens: readonly Token[],
  _resources: EngineResources,
): Segment[] {
  return text.trim() === ''
    ? []
    : [{ start: 0, end: text.length, language: 'none', confidence: 0 }];
}
