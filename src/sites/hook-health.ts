import type { Hook } from './hook.ts';
import { matches, queryAll } from './pristine-dom.ts';
import type { Composer, Site } from './site.ts';

export interface HookHealth {
  readonly name: string;
  readonly expected: 'one' | 'some';
  readonly found: number;
  readonly holds: boolean;
}

/** Compares what is expected in an open composer of this kind with what the page has. */
export function hookHealth(site: Site, { kind, root }: Composer): HookHealth[] {
  return Object.entries(site.hooks).flatMap(([name, hook]) => {
    if (hook.expected === 'any' || !hook.in.includes(kind)) return [];
    const found = countOf(root, hook);
    const holds = hook.expected === 'one' ? found === 1 : found > 0;
    return [{ name, expected: hook.expected, found, holds }];
  });
}

/** In the composer, itself counted; what stands outside it, such as a button in the page's head, last. */
function countOf(root: Element, { selector }: Hook): number {
  const inside = queryAll(root, selector).length + (matches(root, selector) ? 1 : 0);
  return inside > 0 ? inside : queryAll(root.ownerDocument, selector).length;
}
