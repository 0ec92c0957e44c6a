import type { Hook, Labels } from '../hook.ts';

const seen = { observed: '2026 autumn', evidence: 'captured markup' } as const;
const assumed = { observed: '2026 autumn', evidence: 'assumed', confidence: 'low' } as const;

export const hooks = {
  editable: {
    selector: '[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['facebook-post', 'facebook-comment'],
  },
  /** The labelled dialog may be an empty shell, and Messenger is one too: the innermost counts. */
  dialog: {
    selector: '[role="dialog"]',
    ...seen,
    confidence: 'high',
    expected: 'some',
    in: ['facebook-post'],
  },
  postForm: {
    selector: 'form[method="POST" i],input[type="submit"]',
    ...seen,
    confidence: 'medium',
    expected: 'any',
  },
  toolbar: { selector: '[role="toolbar"]', ...seen, confidence: 'medium', expected: 'any' },
  commentForm: {
    selector: 'form[role="presentation"]',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  commentSubmit: {
    selector: '#focused-state-composer-submit [role="button"]',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  /** The sale form and the reel's last step are no dialogs. */
  page: { selector: '[role="main"],form', ...assumed, expected: 'any' },
  pageTitle: { selector: 'input[type="text"]', ...assumed, expected: 'any' },
  pageText: {
    selector: 'textarea,[contenteditable="true"][role="textbox"][data-lexical-editor="true"]',
    ...assumed,
    expected: 'any',
  },
  comment: { selector: '[role="article"]', ...assumed, expected: 'any' },
  media: {
    selector:
      '[aria-label="Attached media"][role="group"] img,' +
      '[aria-label="Attached media"][role="group"] video,' +
      'img[src^="blob:"],video[src^="blob:"]',
    ...seen,
    confidence: 'medium',
    expected: 'any',
  },
  avatar: { selector: 'svg image', ...seen, confidence: 'medium', expected: 'any' },
  accountName: { selector: 'span[dir="auto"]', ...seen, confidence: 'medium', expected: 'any' },
} as const satisfies Record<string, Hook>;

export const labels = {
  publish: { names: ['Post', 'Julkaise', 'Publicera'], ...seen, confidence: 'medium' },
  /** A page's composer, a reel, a shared post. */
  publishElsewhere: {
    names: ['Publish', 'Share', 'Share now', 'Jaa', 'Jaa nyt', 'Dela', 'Dela nu'],
    ...assumed,
  },
  schedule: { names: ['Schedule', 'Ajasta', 'Schemalägg'], ...assumed },
  save: { names: ['Save', 'Tallenna', 'Spara'], ...assumed },
  next: { names: ['Next', 'Seuraava', 'Nästa'], ...seen, confidence: 'high' },
  /** First word of a reply box's placeholder. */
  reply: { names: ['Reply', 'Vastaa', 'Svara'], ...assumed },
  messenger: { names: ['Messenger'], ...seen, confidence: 'medium' },
} as const satisfies Record<string, Labels>;
