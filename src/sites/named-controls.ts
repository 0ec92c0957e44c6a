import type { Labels } from './hook.ts';
import { attribute, foldText, plainText, queryAll } from './pristine-dom.ts';

/** What a control is called: its accessible name where one is given, else its text. */
export function nameOf(control: Element): string {
  return foldText(attribute(control, 'aria-label')) || plainText(control);
}

/** Controls inside `root` that bear exactly one of the names. */
export function namedControls(root: Element, ...labels: readonly Labels[]): Element[] {
  return queryAll(root, CONTROL).filter((control) => {
    const name = nameOf(control);
    return labels.some(({ names }) => names.includes(name));
  });
}

export const CONTROL = 'button,[role="button"]';
