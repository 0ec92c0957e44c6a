import type { Hook, Labels } from '../hook.ts';

const seen = { observed: '2026 autumn', evidence: 'captured markup' } as const;
const assumed = { observed: '2026 autumn', evidence: 'assumed', confidence: 'low' } as const;

export const hooks = {
  dialog: {
    selector: '[role="dialog"]',
    ...seen,
    confidence: 'medium',
    expected: 'one',
    in: ['instagram-caption'],
  },
  /** Older builds have a `<textarea>`. */
  caption: {
    selector:
      '[role="textbox"][contenteditable="true"][data-lexical-editor="true"],' +
      'textarea[aria-label]:not(form textarea)',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['instagram-caption'],
  },
  heading: {
    selector: 'h1,h2,[role="heading"]',
    ...assumed,
    expected: 'any',
  },
  headerButton: {
    selector: '[role="button"][tabindex="0"],button',
    ...seen,
    confidence: 'medium',
    expected: 'some',
    in: ['instagram-caption'],
  },
  commentForm: { selector: 'form', ...seen, confidence: 'high', expected: 'any' },
  comment: {
    selector: 'textarea',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['instagram-comment'],
  },
  media: {
    selector: 'img[src^="blob:"],video',
    ...assumed,
    expected: 'any',
  },
  /** Only while the section "Accessibility" is open. */
  altText: {
    selector: 'input[type="text"],input:not([type])',
    ...assumed,
    expected: 'any',
  },
  /** Beside it stands the account's name. */
  avatar: { selector: 'img[alt]', ...assumed, expected: 'any' },
} as const satisfies Record<string, Hook>;

export const labels = {
  publish: { names: ['Share', 'Jaa', 'Dela'], ...seen, confidence: 'medium' },
  /** Ends the editing of a caption. */
  done: { names: ['Done', 'Valmis', 'Klar'], ...assumed },
  next: { names: ['Next', 'Seuraava', 'Nästa'], ...seen, confidence: 'medium' },
  /** What an empty field for alternative text says, without its dots. */
  altText: {
    names: ['Write alt text', 'Kirjoita vaihtoehtoinen teksti', 'Skriv alternativtext'],
    ...assumed,
  },
  comment: { names: ['Post', 'Julkaise', 'Publicera', 'Lähetä', 'Skicka'], ...assumed },
} as const satisfies Record<string, Labels>;
