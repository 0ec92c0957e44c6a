import type { Draft } from '../../engine/types.ts';
import { attachmentsFrom } from '../attached-media.ts';
import { byHook, defineSite, fieldsByHook, type SurfaceDefinition } from '../define-site.ts';
import { attribute, closest, isShown, plainText, queryAll, queryFirst } from '../pristine-dom.ts';
import { hooks, labels } from './selectors.ts';

const communityPost: SurfaceDefinition = {
  kind: 'youtube-community',
  surface: 'post',
  root: (node) => closest(node, hooks.communityPost.selector),
  fields: (root) => [
    ...fieldsByHook(root, hooks.editable).slice(0, 1),
    ...fieldsByHook(root, hooks.option, 'part').filter(({ element }) => isShown(element)),
  ],
  publish: (root) => byHook(root, hooks.submit),
  attachments: (root) => attachmentsFrom(byHook(root, hooks.image)),
  account,
};

const comment: SurfaceDefinition = {
  kind: 'youtube-comment',
  surface: (root) => (closest(root, hooks.replyDialog.selector) ? 'reply' : 'comment'),
  root: (node) => closest(node, hooks.commentBox.selector),
  fields: (root) => fieldsByHook(root, hooks.editable),
  publish: (root) => byHook(root, hooks.submit),
  account,
  parentText: (root) => {
    const thread =
      closest(root, hooks.replyDialog.selector) && closest(root, hooks.thread.selector);
    const text = thread && queryFirst(thread, hooks.threadText.selector);
    return text ? plainText(text) : undefined;
  },
};

const upload: SurfaceDefinition = {
  kind: 'youtube-upload',
  surface: 'video',
  root: (node) => closest(node, hooks.uploadDialog.selector),
  fields: videoFields,
  publish: (root) => byHook(root, hooks.done),
  next: (root) => byHook(root, hooks.next),
  attachments: () => [{ id: 'upload', kind: 'video' }],
  audience,
};

/** The save button may stand in the page's head, outside the editor. */
const videoEdit: SurfaceDefinition = {
  kind: 'youtube-video-edit',
  surface: 'video',
  root: (node) =>
    closest(node, hooks.videoEditor.selector) ??
    (closest(node, hooks.save.selector) ? shownEditor(node.ownerDocument) : null),
  fields: videoFields,
  publish: (root) => {
    const inside = byHook(root, hooks.save);
    return inside.length > 0 ? inside : queryAll(root.ownerDocument, hooks.save.selector);
  },
  audience,
};

function videoFields(root: Element) {
  return [
    ...fieldsByHook(root, hooks.title, 'title'),
    ...fieldsByHook(root, hooks.description, 'description'),
  ];
}

function shownEditor(page: Document): Element | null {
  const editors = queryAll(page, hooks.videoEditor.selector);
  return editors.find(isShown) ?? editors[0] ?? null;
}

function audience(root: Element): Draft['audience'] {
  const chosen = byHook(root, hooks.visibility)[0];
  const name = chosen && attribute(chosen, 'name');
  if (name === 'PRIVATE') return 'private';
  if (name === 'UNLISTED') return 'limited';
  if (name === 'PUBLIC' || name === 'SCHEDULE') return 'public';
  const shown = queryFirst(root, hooks.shownVisibility.selector);
  const word = shown && plainText(shown);
  if (labels.private.names.some((label) => label === word)) return 'private';
  return labels.unlisted.names.some((label) => label === word) ? 'limited' : undefined;
}

function account(root: Element): string | undefined {
  const avatar = byHook(root, hooks.avatar)[0];
  return (avatar && attribute(avatar, 'alt')) || undefined;
}

export const youtube = defineSite({
  id: 'youtube',
  hosts: ['www.youtube.com', 'studio.youtube.com'],
  hooks,
  labels,
  surfaces: [communityPost, comment, upload, videoEdit],
});
