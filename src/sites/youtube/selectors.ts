import type { Hook, Labels } from '../hook.ts';

const seen = { observed: '2026 autumn', evidence: 'captured markup' } as const;
const assumed = { observed: '2026 autumn', evidence: 'assumed', confidence: 'low' } as const;

/** Elements have names and ids of their own here: hardly a label is needed. */
export const hooks = {
  editable: {
    selector: '#contenteditable-root[contenteditable="true"]',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['youtube-comment', 'youtube-community'],
    unmistakable: true,
  },
  submit: {
    selector: '#submit-button',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['youtube-comment', 'youtube-community'],
  },
  commentBox: {
    selector: 'ytd-commentbox',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  replyDialog: {
    selector: 'ytd-comment-reply-dialog-renderer',
    ...assumed,
    expected: 'any',
  },
  thread: {
    selector: 'ytd-comment-thread-renderer',
    ...assumed,
    expected: 'any',
  },
  threadText: { selector: '#content-text', ...assumed, expected: 'any' },
  /** Hidden twins of it stand in the page as templates. */
  communityPost: {
    selector: 'ytd-backstage-post-dialog-renderer',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  /** Options of a poll or a quiz. */
  option: {
    selector: 'textarea,input[type="text"],input:not([type])',
    ...assumed,
    expected: 'any',
  },
  image: {
    selector: '#thumbnail-images-container img.thumbnail-image',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  avatar: { selector: '#author-thumbnail img[alt]', ...seen, confidence: 'high', expected: 'any' },
  uploadDialog: {
    selector: 'ytcp-uploads-dialog',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  videoEditor: {
    selector: 'ytcp-video-metadata-editor',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
  title: {
    selector: '#title-textarea #textbox[contenteditable]',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['youtube-upload', 'youtube-video-edit'],
    unmistakable: true,
  },
  description: {
    selector: '#description-textarea #textbox[contenteditable]',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['youtube-upload', 'youtube-video-edit'],
    unmistakable: true,
  },
  done: {
    selector: '#done-button',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['youtube-upload'],
  },
  next: { selector: '#next-button', ...seen, confidence: 'high', expected: 'any' },
  save: {
    selector: 'ytcp-button#save',
    ...seen,
    confidence: 'high',
    expected: 'one',
    in: ['youtube-video-edit'],
  },
  shownVisibility: {
    selector: 'ytcp-video-metadata-visibility #select-button',
    ...assumed,
    expected: 'any',
  },
  visibility: {
    selector: 'tp-yt-paper-radio-button[name][aria-checked="true"]',
    ...seen,
    confidence: 'high',
    expected: 'any',
  },
} as const satisfies Record<string, Hook>;

export const labels = {
  private: {
    names: ['Private', 'Yksityinen', 'Privat'],
    ...assumed,
  },
  unlisted: {
    names: ['Unlisted', 'Piilotettu', 'Olistad'],
    ...assumed,
  },
} as const satisfies Record<string, Labels>;
