import { normalizeText, type ReadText } from './text-map.ts';

/** The text of a `<textarea>` or `<input>` has no nodes: nothing in it can be underlined. */
export function readTextControl(element: Element): ReadText {
  const value = (element as HTMLTextAreaElement | HTMLInputElement).value;
  return { text: normalizeText(typeof value === 'string' ? value : ''), runs: [] };
}
