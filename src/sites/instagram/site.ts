import type { Attachment } from '../../engine/types.ts';
import { attachmentsFrom } from '../attached-media.ts';
import { byHook, defineSite, fieldsByHook, type SurfaceDefinition } from '../define-site.ts';
import { CONTROL, namedControls } from '../named-controls.ts';
import {
  attribute,
  closest,
  foldText,
  plainText,
  precedes,
  queryAll,
  queryFirst,
} from '../pristine-dom.ts';
import { hooks, labels } from './selectors.ts';

const comment: SurfaceDefinition = {
  kind: 'instagram-comment',
  surface: 'comment',
  root: (node) => closest(node, hooks.commentForm.selector),
  fields: (root) => fieldsByHook(root, hooks.comment),
  publish: (root) => {
    const named = namedControls(root, labels.comment);
    return named.length > 0 ? named : textButtons(root).slice(-1);
  },
  enterPublishes: true,
};

/** The last step of a new post, and the editing of a caption. */
const caption: SurfaceDefinition = {
  kind: 'instagram-caption',
  surface: (root) => (namedControls(root, labels.done).length > 0 ? 'edit' : 'post'),
  root: (node) => closest(node, hooks.dialog.selector),
  fields: (root) => fieldsByHook(root, hooks.caption).slice(0, 1),
  publish: captionPublish,
  attachments,
  account,
};

function captionPublish(root: Element): Element[] {
  const named = namedControls(root, labels.publish, labels.done);
  if (named.length > 0) return named;
  const editable = byHook(root, hooks.caption)[0];
  if (!editable) return [];
  // Unknown language: the head's text-only button after the heading; the others there are icons.
  const before = textButtons(root).filter((button) => precedes(button, editable));
  const heading = queryFirst(root, hooks.heading.selector);
  const after = heading ? before.filter((button) => precedes(heading, button)) : before;
  return after.slice(0, 1);
}

/** Alternative texts are to be seen while their section is open: a field for each picture. */
function attachments(root: Element): Attachment[] {
  const media = byHook(root, hooks.media);
  const { names } = labels.altText;
  const fields = byHook(root, hooks.altText).filter((field) => {
    const hint = foldText(attribute(field, 'placeholder')).replace(/ ?(?:…|\.{3})$/, '');
    return names.some((name) => name === hint);
  });
  const texts =
    fields.length === media.length ? fields.map((field) => (field as HTMLInputElement).value) : [];
  return attachmentsFrom(media, (medium) => texts[media.indexOf(medium)]);
}

function textButtons(root: Element): Element[] {
  return queryAll(root, CONTROL).filter(
    (button) => plainText(button) !== '' && queryFirst(button, 'svg,img') === null,
  );
}

/** The account's name stands alone beside its avatar, before the caption. */
function account(root: Element): string | undefined {
  const editable = byHook(root, hooks.caption)[0];
  if (!editable) return undefined;
  const avatar = byHook(root, hooks.avatar)
    .filter((image) => !attribute(image, 'src')?.startsWith('blob:') && precedes(image, editable))
    .at(-1);
  const name =
    avatar &&
    queryAll(root, 'span').find(
      (span) =>
        precedes(avatar, span) && precedes(span, editable) && /^[\w.]{1,30}$/.test(plainText(span)),
    );
  return name && plainText(name);
}

export const instagram = defineSite({
  id: 'instagram',
  hosts: ['www.instagram.com'],
  hooks,
  labels,
  surfaces: [comment, caption],
});
