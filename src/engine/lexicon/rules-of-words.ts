/** Rules that look for the words which an organisation adds (`organisation.extraWords`). */
export const RULES_OF_WORDS = [
  'profanity',
  'vulgar-expression',
  'racist-expression',
  'confidential-matter',
  'internal-matter',
] as const;
