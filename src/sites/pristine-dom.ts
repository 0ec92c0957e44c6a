/*
 * A form exposes its controls as its own properties, and a document its named images: an input
 * named "closest" hides the method, in a content script's own world too. The methods are
 * therefore taken from their prototypes, once, when this script starts.
 */
const methods = {
  closest: Element.prototype.closest,
  matches: Element.prototype.matches,
  query: Element.prototype.querySelectorAll,
  queryDocument: Document.prototype.querySelectorAll,
  contains: Node.prototype.contains,
  getAttribute: Element.prototype.getAttribute,
  click: HTMLElement.prototype.click,
  focus: HTMLElement.prototype.focus,
};

const parentElement = getter('parentElement');
const textContent = getter('textContent');
const isConnectedGetter = getter('isConnected');

function getter(name: string): () => unknown {
  let prototype: object | null = Element.prototype;
  while (prototype) {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    if (get) return get;
    prototype = Object.getPrototypeOf(prototype);
  }
  throw new Error(`${name} is no accessor here`);
}

export function closest(element: Element, selector: string): Element | null {
  return methods.closest.call(element, selector);
}

export function matches(element: Element, selector: string): boolean {
  return methods.matches.call(element, selector);
}

export function queryAll(root: Element | Document, selector: string): Element[] {
  const found =
    root.nodeType === 9
      ? methods.queryDocument.call(root as Document, selector)
      : methods.query.call(root as Element, selector);
  return Array.from(found);
}

export function queryFirst(root: Element | Document, selector: string): Element | null {
  return queryAll(root, selector)[0] ?? null;
}

export function contains(root: Node, node: Node | null): boolean {
  return methods.contains.call(root, node);
}

export function attribute(element: Element, name: string): string | null {
  return methods.getAttribute.call(element, name);
}

export function parentOf(node: Node): Element | null {
  return parentElement.call(node) as Element | null;
}

export function isConnected(node: Node): boolean {
  return isConnectedGetter.call(node) === true;
}

/** All text inside, invisible characters left out, white space folded: for comparing labels. */
export function plainText(node: Node): string {
  return foldText(textContent.call(node) as string | null);
}

export function foldText(text: string | null): string {
  return (text ?? '')
    .replace(/[\u200B\u2060\uFEFF]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function click(element: HTMLElement): void {
  methods.click.call(element);
}

export function focus(element: HTMLElement): void {
  methods.focus.call(element, { preventScroll: true });
}

/** Laid out and not hidden. Without layout to ask (old engines), the answer is yes. */
export function isShown(element: Element): boolean {
  return typeof element.checkVisibility === 'function'
    ? element.checkVisibility({ visibilityProperty: true })
    : true;
}

/** `a` stands before `b` in the document, neither inside the other. */
export function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & 4) !== 0 && !contains(a, b);
}
