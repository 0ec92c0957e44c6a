import type { PlacedLine } from './by-line.ts';
import type { PersonMention } from './names/person-mention.ts';
import type { EngineResources } from './resources.ts';
import type { Draft, Language, ParameterValue, Policy, Report, Segment, Token } from './types.ts';

/**
 * `paragraph` rules see one line at a time and are recomputed only for lines that changed;
 * `draft` rules see everything at each check. Choose `draft` only when a finding needs more
 * than a line, the attachments, the account or the parent text.
 */
export type RuleScope = 'paragraph' | 'draft';

export interface Rule {
  readonly id: string;
  readonly set: string;
  readonly scope: RuleScope;
  /** Offsets in reports are relative to `context.text`. Pure: no clock, no state, no I/O. */
  check(context: RuleContext): Iterable<Report>;
}

/** What a rule may ask. Everything is computed at most once per line and cached between checks. */
export interface RuleContext {
  /** The line (`paragraph` scope) or the whole text (`draft` scope). */
  readonly text: string;
  /** Non-blank tokens in order, with offsets into `text`. */
  readonly tokens: readonly Token[];
  /** Language segments in order, with offsets into `text`; white space between them is in none. */
  readonly segments: readonly Segment[];
  /** People named in `text`. */
  readonly persons: readonly PersonMention[];
  /** The lines of `text` with what is known of each; in `paragraph` scope the one line. */
  readonly lines: readonly PlacedLine[];
  readonly policy: Policy;
  readonly resources: EngineResources;
  /** Epoch milliseconds: the moment of the check. */
  readonly now: number;
  /**
   * The draft beyond the text. In `paragraph` scope `draft.text` is the line alone and
   * `attachments` is empty, so that a cached result cannot depend on what it does not see.
   */
  readonly draft: Draft;
  languageAt(this: RuleContext, offset: number): Language;
  /** The rule's parameter from the policy, or the given default when it is absent or of another type. */
  parameter<T extends ParameterValue>(this: RuleContext, name: string, fallback: T): T;
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
