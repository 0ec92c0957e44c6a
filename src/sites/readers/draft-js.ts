import type { ReadText } from './text-map.ts';
import { readVisibleText } from './visible-text.ts';

/**
 * Draft.js: one `[data-block]` per line, its text in `[data-text]` (an empty line has a
 * `<br data-text>`); whatever else a decorator draws inside is not the person's text.
 */
export function readDraftJs(root: Element): ReadText {
  return readVisibleText(root, (node) => {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    return element?.closest('[data-text="true"]') != null;
  });
}
