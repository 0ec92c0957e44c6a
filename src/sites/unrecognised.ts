import { labels as business } from './business/selectors.ts';
import { openField } from './define-site.ts';
import { labels as facebook } from './facebook/selectors.ts';
import type { Labels } from './hook.ts';
import { labels as instagram } from './instagram/selectors.ts';
import { namedControls } from './named-controls.ts';
import { attribute, closest, foldText, isConnected, matches, queryFirst } from './pristine-dom.ts';
import type { Composer, Site } from './site.ts';
import { labels as x } from './x/selectors.ts';

/** Kind of a composer that is watched by its looks alone. Nothing of it is ever held back. */
export const UNRECOGNISED = 'unrecognised';

const PUBLISH: readonly Labels[] = [
  facebook.publish,
  facebook.publishElsewhere,
  business.publish,
  business.publishTranslated,
  instagram.publish,
  instagram.comment,
  x.update,
  x.reply,
];

const EDITABLE = '[contenteditable="true"],[contenteditable=""],textarea';
/** Private messages have such fields too; they are nobody's business. */
const MESSAGES = /^\/(?:messages|direct|latest\/inbox)(?:\/|$)/;

/**
 * Where text typed in an element is probably going to be published though the site's table does
 * not say so: an element that nothing else on the site looks like, or a larger editable in a
 * dialog or a form that has a button with one of the sites' words for publishing. Such a place is
 * watched and named and not gated, so that a changed site is seen and not silently missed.
 */
export function probableComposer(site: Site, element: Element): Composer | null {
  const editable = closest(element, EDITABLE);
  if (!editable || MESSAGES.test(editable.ownerDocument.location.pathname)) return null;
  const scope = closest(editable, '[role="dialog"],form,[role="form"]');
  if (scope && isMessenger(scope)) return null;
  const named = scope !== null && namedControls(scope, ...PUBLISH).length > 0;
  if (!named && !isUnmistakable(site, editable)) return null;
  return watchedComposer(site, scope ?? editable, editable);
}

function isUnmistakable(site: Site, editable: Element): boolean {
  return Object.values(site.hooks).some(
    (hook) => hook.unmistakable === true && matches(editable, hook.selector),
  );
}

function isMessenger(scope: Element): boolean {
  const label = foldText(attribute(scope, 'aria-label'));
  return facebook.messenger.names.some((name) => name === label);
}

function watchedComposer(site: Site, root: Element, editable: Element): Composer {
  return {
    site: site.id,
    kind: UNRECOGNISED,
    surface: 'post',
    root,
    continues: [],
    enterPublishes: false,
    fields() {
      const now = isConnected(editable) ? editable : queryFirst(root, EDITABLE);
      return now ? [openField({ element: now })] : [];
    },
    publishButton: () => null,
    publishState: () => 'absent',
    hasNextStep: () => false,
    attachments: () => [],
    account: () => undefined,
    audience: () => undefined,
    parentText: () => undefined,
  };
}
