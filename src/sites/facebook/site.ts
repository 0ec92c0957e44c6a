import type { Surface } from '../../engine/types.ts';
import { attachmentsFrom } from '../attached-media.ts';
import {
  byHook,
  defineSite,
  type FoundField,
  fieldsByHook,
  isDisabled,
  type SurfaceDefinition,
} from '../define-site.ts';
import { CONTROL, namedControls, nameOf } from '../named-controls.ts';
import {
  attribute,
  closest,
  contains,
  foldText,
  parentOf,
  plainText,
  precedes,
  queryAll,
  queryFirst,
} from '../pristine-dom.ts';
import { hooks, labels } from './selectors.ts';

/** Comments, replies and their editing, wherever they stand: also in a post's own dialog. */
const comment: SurfaceDefinition = {
  kind: 'facebook-comment',
  surface: (root) => (isReply(root) ? 'reply' : 'comment'),
  root: (node) => closest(node, hooks.commentForm.selector),
  fields: (root) => fieldsByHook(root, hooks.editable),
  publish: (root) => byHook(root, hooks.commentSubmit),
  enterPublishes: true,
  attachments: (root) => attachmentsFrom(byHook(root, hooks.media)),
  parentText: answeredComment,
};

/** The create-post dialog with one step or two, a group's, a page's, a reel's, and editing. */
const post: SurfaceDefinition = {
  kind: 'facebook-post',
  surface: (root): Surface =>
    publishControls(root).some((control) => isNamed(control, labels.save)) ? 'edit' : 'post',
  root: postRoot,
  fields: (root) => ownEditables(root).map((element) => ({ element })),
  publish: publishControls,
  next: (root) => namedControls(root, labels.next),
  attachments: (root) => attachmentsFrom(byHook(root, hooks.media)),
  account,
};

/** "Post settings": the editor is gone, the last button publishes. */
const settings: SurfaceDefinition = {
  kind: 'facebook-post-settings',
  surface: 'post',
  root: (node) => {
    const dialog = closest(node, hooks.dialog.selector);
    if (!dialog || isMessenger(dialog) || ownEditables(dialog).length > 0) return null;
    // A post that is read in a dialog has a button to share it.
    return queryFirst(dialog, hooks.comment.selector) ? null : dialog;
  },
  fields: () => [],
  publish: (root) => namedControls(root, labels.publish, labels.publishElsewhere, labels.schedule),
  next: (root) => namedControls(root, labels.next),
  continues: [post.kind],
};

/** A listing for sale, or a reel: a page of its own with plain fields, in steps. */
const formPage: SurfaceDefinition = {
  kind: 'facebook-form-page',
  surface: 'post',
  root: formPageRoot,
  fields: pageFields,
  publish: (root) => namedControls(root, labels.publish, labels.publishElsewhere),
  next: (root) => namedControls(root, labels.next),
  attachments: (root) => attachmentsFrom(byHook(root, hooks.media)),
};

const formPageEnd: SurfaceDefinition = {
  ...formPage,
  kind: 'facebook-form-page-end',
  fields: () => [],
  continues: [formPage.kind],
};

/** Only where the address says so: elsewhere the way up would end in the feed. */
function formPageRoot(node: Element): Element | null {
  const address = node.ownerDocument.location;
  if (!/^\/(?:marketplace|reels)\/(?:create|edit)/.test(address.pathname)) return null;
  if (closest(node, hooks.dialog.selector) || closest(node, hooks.commentForm.selector))
    return null;
  return closest(node, hooks.page.selector);
}

function pageFields(root: Element): FoundField[] {
  const text = byHook(root, hooks.pageText);
  if (text.length === 0) return [];
  const title = byHook(root, hooks.pageTitle)[0];
  return [
    ...(title ? [{ element: title, name: 'title' as const }] : []),
    ...text.map((element) => ({ element, name: 'description' as const })),
  ];
}

function postRoot(node: Element): Element | null {
  const dialog = closest(node, hooks.dialog.selector);
  if (!dialog) return null;
  const inner = ownEditables(dialog).length > 0 ? dialog : innerDialog(dialog);
  return inner && !isMessenger(inner) && looksLikePosting(inner) ? inner : null;
}

/** The labelled dialog can be a shell around the one with the editor. */
function innerDialog(shell: Element): Element | null {
  const editable = byHook(shell, hooks.editable).find(isPostEditable);
  return editable ? closest(editable, hooks.dialog.selector) : null;
}

/** Editables of this very dialog, not of one inside it, nor a comment's. */
function ownEditables(dialog: Element): Element[] {
  return byHook(dialog, hooks.editable).filter(
    (editable) => isPostEditable(editable) && closest(editable, hooks.dialog.selector) === dialog,
  );
}

function isPostEditable(editable: Element): boolean {
  return closest(editable, hooks.commentForm.selector) === null;
}

function isMessenger(dialog: Element): boolean {
  const label = attribute(dialog, 'aria-label');
  return labels.messenger.names.some((name) => name === foldText(label));
}

function looksLikePosting(dialog: Element): boolean {
  return (
    queryFirst(dialog, hooks.postForm.selector) !== null ||
    namedPublishControls(dialog).length > 0 ||
    namedControls(dialog, labels.next).length > 0
  );
}

function publishControls(root: Element): Element[] {
  const named = namedPublishControls(root);
  if (named.length > 0) return named;
  if (namedControls(root, labels.next).length > 0) return [];
  return lastButton(root);
}

function namedPublishControls(root: Element): Element[] {
  const names = [labels.publish, labels.publishElsewhere, labels.save] as const;
  const inside = namedControls(root, ...names).filter(
    (control) => closest(control, hooks.dialog.selector) === root,
  );
  if (inside.length > 0) return inside;
  const outside = parentOf(root);
  const shell = outside && closest(outside, hooks.dialog.selector);
  return shell ? namedControls(shell, ...names).filter((control) => !contains(root, control)) : [];
}

/** For an interface language whose labels are not known: where the button has always stood. */
function lastButton(root: Element): Element[] {
  const editable = ownEditables(root)[0];
  if (!editable || queryFirst(root, hooks.postForm.selector) === null) return [];
  const after = queryAll(root, CONTROL).filter(
    (control) =>
      precedes(editable, control) &&
      closest(control, hooks.toolbar.selector) === null &&
      closest(control, hooks.dialog.selector) === root &&
      !isDisabled(control),
  );
  return after.slice(-1);
}

function isNamed(control: Element, { names }: { readonly names: readonly string[] }): boolean {
  return names.includes(nameOf(control));
}

/** The name stands as plain text beside the avatar, before the editor. */
function account(root: Element): string | undefined {
  const editable = ownEditables(root)[0];
  const avatar = byHook(root, hooks.avatar)[0];
  if (!editable || !avatar || !precedes(avatar, editable)) return undefined;
  const name = byHook(root, hooks.accountName).find(
    (span) => precedes(avatar, span) && precedes(span, editable) && plainText(span) !== '',
  );
  return name && plainText(name);
}

function isReply(root: Element): boolean {
  const editable = byHook(root, hooks.editable)[0];
  if (!editable) return false;
  const placeholder = foldText(
    attribute(editable, 'aria-placeholder') ?? attribute(editable, 'aria-label'),
  );
  return labels.reply.names.some((word) => placeholder.startsWith(`${word} `));
}

/** The comment above a reply's box, nearest before it. */
function answeredComment(root: Element): string | undefined {
  if (!isReply(root)) return undefined;
  let scope = parentOf(root);
  for (let level = 0; scope && level < MOST_LEVELS_TO_COMMENT; level += 1) {
    const comments = byHook(scope, hooks.comment).filter((article) => precedes(article, root));
    const nearest = comments.at(-1);
    const text = nearest && queryFirst(nearest, 'div[dir="auto"]');
    if (text) return plainText(text);
    scope = parentOf(scope);
  }
  return undefined;
}

const MOST_LEVELS_TO_COMMENT = 6;

export const facebook = defineSite({
  id: 'facebook',
  hosts: ['www.facebook.com'],
  hooks,
  labels,
  surfaces: [comment, post, settings, formPage, formPageEnd],
});
