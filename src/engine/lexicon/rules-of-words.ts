/** The rules that go by lists of words, to which an organisation can add its own. */
export const RULES_OF_WORDS = ['profanity', 'vulgar-expression', 'racist-expression'] as const;
