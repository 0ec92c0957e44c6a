import { labels as business } from './business/selectors.ts';
import { labels as facebook } from './facebook/selectors.ts';
import type { Labels } from './hook.ts';
import { labels as instagram } from './instagram/selectors.ts';
import { namedControls } from './named-controls.ts';
import { closest } from './pristine-dom.ts';
import { labels as x } from './x/selectors.ts';

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

/**
 * Whether text typed here is probably going to be published: a larger editable in a dialog or a
 * form that has a button with one of the sites' words for publishing. Such a place is not gated,
 * only named, so that a changed site is seen and not silently missed.
 */
export function looksLikeComposer(editable: Element): boolean {
  if (editable.localName === 'input') return false;
  const scope = closest(editable, '[role="dialog"],form,[role="form"]');
  return scope !== null && namedControls(scope, ...PUBLISH).length > 0;
}
