import type { ReadText } from './text-map.ts';
import { readVisibleText } from './visible-text.ts';

/**
 * Lexical (one `<p>` with `<br>`s, or one `<p>` per line; emoji as `<img alt>`; a managed `<br>`
 * at the end of a block that ends in a line break) and Polymer's plain contenteditable (text
 * nodes, `<br>`, `<div>` per line): what the walk sees is what the person sees.
 */
export function readContenteditable(root: Element): ReadText {
  return readVisibleText(root);
}
