import type { Surface } from '../../engine/types.ts';
import { attachmentsFrom } from '../attached-media.ts';
import { byHook, defineSite, type FoundField, type SurfaceDefinition } from '../define-site.ts';
import { namedControls, nameOf } from '../named-controls.ts';
import {
  attribute,
  closest,
  isShown,
  parentOf,
  plainText,
  precedes,
  queryAll,
  queryFirst,
} from '../pristine-dom.ts';
import { hooks, labels } from './selectors.ts';

const PART_OF_COMPOSER = [hooks.editable, hooks.toolBar, hooks.publish, hooks.media]
  .map(({ selector }) => selector)
  .join();

const modal: SurfaceDefinition = {
  kind: 'x-modal',
  ...composerOf(modalRoot),
};

const inline: SurfaceDefinition = {
  kind: 'x-inline',
  ...composerOf(inlineRoot),
};

/** X's own question whether to describe a picture: its "no" publishes. */
const confirmation: SurfaceDefinition = {
  kind: 'x-confirmation',
  surface: 'post',
  root: (node) => closest(node, hooks.confirmationSheet.selector),
  fields: () => [],
  publish: () => [],
  confirm: (root) => namedControls(root, labels.notThisTime),
  continues: [modal.kind, inline.kind],
};

function composerOf(root: SurfaceDefinition['root']): Omit<SurfaceDefinition, 'kind'> {
  return {
    root,
    surface: surfaceOf,
    fields,
    publish,
    confirm: (composer) => namedControls(composer, labels.notThisTime),
    attachments: (composer) => attachmentsFrom(byHook(composer, hooks.media), describedAs),
    account,
    parentText: (composer) => answeredPost(composer),
  };
}

function modalRoot(node: Element): Element | null {
  let dialog = closest(node, hooks.dialog.selector);
  while (dialog && !queryFirst(dialog, hooks.editable.selector)) {
    const outside = parentOf(dialog);
    dialog = outside && closest(outside, hooks.dialog.selector);
  }
  return dialog;
}

/**
 * The nearest ancestor that holds an editable and the tool bar, widened where further parts of
 * the same thread stand outside it. Found from the composer's own parts only: from anything else
 * on the page the way up would end in the whole column.
 */
function inlineRoot(node: Element): Element | null {
  let root = closest(node, PART_OF_COMPOSER);
  while (root && !holdsComposer(root)) root = parentOf(root);
  if (!root || root.localName === 'body' || root.localName === 'html') return null;
  let parts = byHook(root, hooks.editable).length;
  let wider = parentOf(root);
  for (let level = 0; wider && level < MOST_LEVELS_BETWEEN_PARTS; level += 1) {
    const found = byHook(wider, hooks.editable);
    if (hasTwoOfOneNumber(found)) break;
    if (found.length > parts) {
      root = wider;
      parts = found.length;
    }
    wider = parentOf(wider);
  }
  return root;
}

const MOST_LEVELS_BETWEEN_PARTS = 6;

function holdsComposer(element: Element): boolean {
  return (
    queryFirst(element, hooks.editable.selector) !== null &&
    (queryFirst(element, hooks.toolBar.selector) ?? queryFirst(element, hooks.publish.selector)) !==
      null
  );
}

/** Two first parts are two composers, not one thread. */
function hasTwoOfOneNumber(editables: readonly Element[]): boolean {
  const numbers = editables.map((element) => testIdOf(element));
  return new Set(numbers).size < numbers.length;
}

function testIdOf(editable: Element): string {
  const named = closest(editable, '[data-testid^="tweetTextarea_"]');
  return /\d+/.exec((named && attribute(named, 'data-testid')) ?? '')?.[0] ?? '';
}

function fields(root: Element): FoundField[] {
  const editables = byHook(root, hooks.editable);
  return editables.length === 1
    ? editables.map((element) => ({ element }))
    : editables.map((element) => ({ element, name: 'part' }));
}

/** On the mobile site the button stands in the page's head, outside the composer. */
function publish(root: Element): Element[] {
  const inside = byHook(root, hooks.publish);
  if (inside.length > 0) return inside;
  const shown = queryAll(root.ownerDocument, hooks.publish.selector).filter(isShown);
  return shown.length === 1 ? shown : [];
}

function surfaceOf(root: Element): Surface {
  const button = publish(root)[0];
  const name = button ? nameOf(button) : '';
  if (labels.update.names.some((label) => label === name)) return 'edit';
  if (labels.reply.names.some((label) => label === name)) return 'reply';
  return answeredPost(root) === undefined ? 'post' : 'reply';
}

/** In a dialog the answered post stands before the editable; a quoted one stands after it. */
function answeredPost(root: Element): string | undefined {
  const editable = byHook(root, hooks.editable)[0];
  const address = root.ownerDocument.location;
  const onPostPage =
    /\/status\/\d+/.test(address.pathname) && !closest(root, hooks.dialog.selector);
  const posts = onPostPage
    ? queryAll(root.ownerDocument, hooks.post.selector)
    : byHook(root, hooks.post);
  const answered = editable && posts.filter((post) => precedes(post, editable)).at(-1);
  const text = answered && queryFirst(answered, hooks.postText.selector);
  return text ? plainText(text) : undefined;
}

function describedAs(medium: Element): string | undefined {
  const group = closest(medium, hooks.mediaGroup.selector);
  const label = group && attribute(group, 'aria-label');
  if (label === null) return undefined;
  return labels.media.names.some((name) => name === label) ? '' : label;
}

/** The handle, without "@". */
function account(root: Element): string | undefined {
  const editable = byHook(root, hooks.editable)[0];
  const avatars = byHook(root, hooks.avatar).filter(
    (avatar) => closest(avatar, hooks.post.selector) === null,
  );
  const own = avatars.filter((avatar) => editable && precedes(avatar, editable)).at(-1);
  const avatar = own ?? avatars[0];
  const handle = avatar && attribute(avatar, 'data-testid')?.slice('UserAvatar-Container-'.length);
  return handle || undefined;
}

export const x = defineSite({
  id: 'x',
  hosts: ['x.com', 'twitter.com'],
  hooks,
  labels,
  surfaces: [modal, inline, confirmation],
});
