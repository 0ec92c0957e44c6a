import type { Hook, Labels } from '../hook.ts';

const seen = { observed: '2026 autumn', evidence: 'captured markup' } as const;
const assumed = { observed: '2026 autumn', evidence: 'assumed', confidence: 'low' } as const;
const bundled = { observed: '2026 autumn', evidence: "the site's own bundle" } as const;

export const hooks = {
  /** Draft.js; on the mobile site a `<textarea>` in an element of the same name. */
  editable: {
    selector:
      '[data-testid^="tweetTextarea_"][contenteditable="true"],' +
      '[data-testid^="tweetTextarea_"] textarea,textarea[data-testid^="tweetTextarea_"]',
    ...bundled,
    confidence: 'high',
    expected: 'some',
    in: ['x-modal', 'x-inline'],
    unmistakable: true,
  },
  dialog: {
    selector: '[role="dialog"][aria-modal="true"]',
    ...seen,
    confidence: 'medium',
    expected: 'any',
  },
  toolBar: {
    selector: '[data-testid="toolBar"]',
    ...seen,
    confidence: 'medium',
    expected: 'some',
    in: ['x-modal', 'x-inline'],
  },
  publish: {
    selector: '[data-testid="tweetButton"],[data-testid="tweetButtonInline"]',
    ...bundled,
    confidence: 'high',
    expected: 'one',
    in: ['x-modal', 'x-inline'],
  },
  confirmationSheet: {
    selector: '[data-testid="confirmationSheetDialog"],[role="alertdialog"],[role="dialog"]',
    ...bundled,
    confidence: 'medium',
    expected: 'any',
  },
  media: {
    selector:
      '[data-testid="attachments"] [role="group"] img,' +
      '[data-testid="attachments"] [role="group"] video',
    ...bundled,
    confidence: 'high',
    expected: 'any',
  },
  /** Its `aria-label` is the alternative text, or the site's word for media. */
  mediaGroup: {
    selector: '[data-testid="attachments"] [role="group"]',
    ...bundled,
    confidence: 'high',
    expected: 'any',
  },
  avatar: {
    selector: '[data-testid^="UserAvatar-Container-"]',
    ...seen,
    confidence: 'medium',
    expected: 'any',
  },
  post: {
    selector: 'article[data-testid="tweet"]',
    ...assumed,
    expected: 'any',
  },
  postText: {
    selector: '[data-testid="tweetText"]',
    ...assumed,
    expected: 'any',
  },
} as const satisfies Record<string, Hook>;

export const labels = {
  /** X reminds of a missing image description; this answer publishes without one. */
  notThisTime: {
    names: ['Not this time', 'Ei tällä kertaa', 'Inte den här gången'],
    ...bundled,
    confidence: 'high',
  },
  update: {
    names: ['Update', 'Päivitä', 'Uppdatera'],
    ...bundled,
    confidence: 'high',
  },
  reply: {
    names: ['Reply', 'Vastaa', 'Svara'],
    ...bundled,
    confidence: 'high',
  },
  /** What a picture is called while it has no description. */
  media: {
    names: ['Media', 'Medier', 'Image', 'Kuva', 'Bild', 'Video'],
    ...bundled,
    confidence: 'high',
  },
} as const satisfies Record<string, Labels>;
