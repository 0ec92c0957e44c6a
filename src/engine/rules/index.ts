import type { Rule } from '../rule.ts';

/** Every rule, in the order of `rules/hanko/rules.json`. One file per rule, named by its id. */
export const allRules: readonly Rule[] = [];
