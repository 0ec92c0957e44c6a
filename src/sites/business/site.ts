import { attachmentsFrom } from '../attached-media.ts';
import { byHook, defineSite, type SurfaceDefinition } from '../define-site.ts';
import { CONTROL, nameOf } from '../named-controls.ts';
import { closest, isShown, parentOf, plainText, queryAll, queryFirst } from '../pristine-dom.ts';
import { hooks, labels } from './selectors.ts';

const PUBLISH: readonly string[] = [...labels.publish.names, ...labels.publishTranslated.names];

/** The composer, the planner's and the reels': one editable, or one per channel. */
const post: SurfaceDefinition = {
  kind: 'business-post',
  surface: 'post',
  root: composerRoot,
  fields: (root) => {
    const editables = byHook(root, hooks.editable);
    const shown = editables.filter(isShown);
    const read = shown.length > 0 ? shown : editables;
    return read.length === 1
      ? read.map((element) => ({ element }))
      : read.map((element) => ({ element, name: 'part' }));
  },
  publish,
  next: (root) => buttons(root, labels.next.names),
  attachments: (root) => attachmentsFrom(byHook(root, hooks.media)),
  account: (root) => {
    const name = queryFirst(root.ownerDocument, hooks.previewName.selector);
    return (name && plainText(name)) || undefined;
  },
};

/** "Post details" of the planner: what was written before is published now. */
const planned: SurfaceDefinition = {
  kind: 'business-planned',
  surface: 'post',
  root: (node) => (buttonAround(node) ? closest(node, hooks.dialog.selector) : null),
  fields: (root) =>
    byHook(root, hooks.plannedText)
      .filter((element) => closest(element, 'h1,h2,h3') === null)
      .map((element) => ({ element })),
  publish,
  continues: [post.kind],
};

/**
 * A dialog that holds the editable, or the nearest ancestor that also holds a way to publish.
 * Found from an editable or a publishing button only.
 */
function composerRoot(node: Element): Element | null {
  const start = closest(node, hooks.editable.selector) ?? buttonAround(node);
  if (!start) return null;
  for (let root = parentOf(start); root; root = parentOf(root)) {
    if (queryFirst(root, hooks.editable.selector) && publish(root).length > 0) return root;
  }
  return null;
}

function buttonAround(node: Element): Element | null {
  const button = closest(node, CONTROL);
  return button && PUBLISH.includes(nameOf(button)) ? button : null;
}

function publish(root: Element): Element[] {
  return buttons(root, PUBLISH);
}

/** Names contain invisible characters, and may stand in an inner element without a role. */
function buttons(root: Element, names: readonly string[]): Element[] {
  return queryAll(root, CONTROL).filter((control) => names.includes(nameOf(control)));
}

export const business = defineSite({
  id: 'business',
  hosts: ['business.facebook.com'],
  hooks,
  labels,
  surfaces: [post, planned],
});
