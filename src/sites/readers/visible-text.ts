import { type ReadText, TextMapBuilder } from './text-map.ts';

/**
 * `innerText` doubles or loses line breaks in these editors and `textContent` has none, so the
 * DOM is walked. The rules are those by which a browser lays lines out: a block begins and ends a
 * line, a `<br>` ends one, and a `<br>` that is the last thing in its block only keeps it open.
 * The walk is iterative: a page may nest as deep as it likes.
 * @param accepts whether a text node's or `<br>`'s content belongs to the text.
 */
export function readVisibleText(
  root: Element,
  accepts: (node: Node) => boolean = () => true,
): ReadText {
  const builder = new TextMapBuilder();
  const lines = new LineState(builder);
  let node: Node | null = root.firstChild;
  while (node) {
    const descend = enter(node, lines, builder, accepts);
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (descend && isBlock(node)) lines.blockBoundary();
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return builder.finish();
      if (isBlock(node)) lines.blockBoundary();
    }
    node = node?.nextSibling ?? null;
  }
  return builder.finish();
}

/** @returns whether the children are to be read. */
function enter(
  node: Node,
  lines: LineState,
  builder: TextMapBuilder,
  accepts: (node: Node) => boolean,
): boolean {
  if (node.nodeType === 3) {
    const data = (node as Text).data;
    if (data !== '' && accepts(node)) {
      lines.content();
      builder.textNode(node, data);
    }
    return false;
  }
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  const name = element.localName;
  if (name === 'br') {
    if (accepts(element)) lines.lineBreak();
    return false;
  }
  if (name === 'img') {
    const alt = element.getAttribute('alt') ?? '';
    if (alt !== '') {
      lines.content();
      builder.replacedNode(element, alt);
    }
    return false;
  }
  if (UNREAD.has(name)) return false;
  if (isBlock(element)) lines.blockBoundary();
  return true;
}

/** Breaks are emitted late, when content shows that there is a line after them. */
class LineState {
  readonly #builder: TextMapBuilder;
  #lineOpen = false;
  #blockBreak = false;
  #lineBreak = false;

  constructor(builder: TextMapBuilder) {
    this.#builder = builder;
  }

  content(): void {
    if (this.#blockBreak) this.#builder.lineBreak();
    if (this.#lineBreak) this.#builder.lineBreak();
    this.#blockBreak = false;
    this.#lineBreak = false;
    this.#lineOpen = true;
  }

  lineBreak(): void {
    this.content();
    this.#lineBreak = true;
  }

  blockBoundary(): void {
    if (this.#lineOpen) this.#blockBreak = true;
    this.#lineOpen = false;
    this.#lineBreak = false;
  }
}

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && BLOCKS.has((node as Element).localName);
}

const UNREAD = new Set(['script', 'style', 'template', 'textarea', 'select', 'svg', 'video']);

const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'dd',
  'div',
  'dl',
  'dt',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
]);
