import { readContenteditable } from './contenteditable.ts';
import { readDraftJs } from './draft-js.ts';
import type { ReadText } from './text-map.ts';
import { readTextControl } from './textarea.ts';

/** Reads a field by what it is, whatever the site: sites change editors by language and country. */
export function readField(element: Element): ReadText {
  if (element.localName === 'textarea' || element.localName === 'input') {
    return readTextControl(element);
  }
  return element.querySelector('[data-block="true"]')
    ? readDraftJs(element)
    : readContenteditable(element);
}
