import type { Hook, Labels } from '../hook.ts';

const seen = { observed: '2026 autumn', evidence: 'captured markup' } as const;
const assumed = { observed: '2026 autumn', evidence: 'assumed', confidence: 'low' } as const;

export const hooks = {
  editable: {
    selector: 'div[role="combobox"][contenteditable="true"]',
    ...seen,
    confidence: 'high',
    expected: 'some',
    in: ['business-post'],
    unmistakable: true,
  },
  dialog: { selector: '[role="dialog"]', ...seen, confidence: 'medium', expected: 'any' },
  media: {
    selector: 'img[src^="blob:"],video[src^="blob:"]',
    ...assumed,
    expected: 'any',
  },
  /** A planned post is shown, not edited, where it can be published at once. */
  plannedText: {
    selector: 'article [dir="auto"]',
    ...assumed,
    expected: 'any',
  },
  previewName: { selector: 'article h2', ...seen, confidence: 'high', expected: 'any' },
} as const satisfies Record<string, Hook>;

/** Finnish and Swedish names are not verified. */
export const labels = {
  publish: {
    names: ['Publish', 'Publish now', 'Schedule', 'Share'],
    ...seen,
    confidence: 'high',
  },
  publishTranslated: {
    names: [
      'Julkaise',
      'Julkaise nyt',
      'Ajasta',
      'Jaa',
      'Publicera',
      'Publicera nu',
      'Schemalägg',
      'Dela',
    ],
    ...assumed,
  },
  next: { names: ['Next', 'Seuraava', 'Nästa'], ...assumed },
} as const satisfies Record<string, Labels>;
