import type { Span } from '../../engine/types.ts';

/** A place in the DOM as ranges take it. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/**
 * A stretch of read text that stands in one node. In a text node, text offset `start + i` is node
 * offset `nodeStart + i`; for any other node (an emoji's picture) the stretch is the node itself.
 */
export interface TextRun extends Span {
  readonly node: Node;
  readonly nodeStart: number;
}

/** Text as the person sees it, with the way back to where each UTF-16 offset stands. */
export interface ReadText {
  readonly text: string;
  /** In reading order; what lies between two runs is a line break, which has no node. */
  readonly runs: readonly TextRun[];
}

/** Collects text piece by piece. Invisible characters are left out, no-break spaces become spaces. */
export class TextMapBuilder {
  readonly #pieces: string[] = [];
  readonly #runs: TextRun[] = [];
  #length = 0;

  lineBreak(): void {
    this.#append('\n');
  }

  textNode(node: Node, data: string): void {
    let from = 0;
    for (const match of data.matchAll(INVISIBLE)) {
      this.#stretch(node, data, from, match.index);
      from = match.index + match[0].length;
    }
    this.#stretch(node, data, from, data.length);
  }

  /** A node that stands for text, such as the picture of an emoji. */
  replacedNode(node: Node, text: string): void {
    const visible = normalizeText(text);
    if (visible === '') return;
    this.#runs.push({
      start: this.#length,
      end: this.#length + visible.length,
      node,
      nodeStart: 0,
    });
    this.#append(visible);
  }

  finish(): ReadText {
    return { text: this.#pieces.join(''), runs: this.#runs };
  }

  #stretch(node: Node, data: string, from: number, to: number): void {
    if (from >= to) return;
    this.#runs.push({
      start: this.#length,
      end: this.#length + to - from,
      node,
      nodeStart: from,
    });
    this.#append(data.slice(from, to).replace(NO_BREAK_SPACE, ' '));
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}

// U+200B, U+2060 and U+FEFF are put in by editors to hold the caret. U+200C and U+200D stay: they
// join emoji and letters. A carriage return is half of a line break.
const INVISIBLE = /[\u200B\u2060\uFEFF\r]+/g;
const NO_BREAK_SPACE = /[\u00A0\u2007\u202F]/g;

/** For text that has no way back, such as a `<textarea>`'s. */
export function normalizeText(text: string): string {
  return text.replace(INVISIBLE, '').replace(NO_BREAK_SPACE, ' ');
}

/**
 * Where `span` of the read text stands; `null` when nothing of it stands in a node.
 * The positions are valid for the DOM as it was read.
 */
export function locate(
  { runs }: ReadText,
  span: Span,
): { readonly start: DomPosition; readonly end: DomPosition } | null {
  const first = runs[lowerBound(runs, (run) => run.end > span.start)];
  const last = runs[lowerBound(runs, (run) => run.start >= span.end) - 1];
  if (!first || !last || span.start >= span.end) return null;
  if (first.start >= span.end || last.end <= span.start) return null;
  const start = positionIn(first, Math.max(span.start, first.start), 'before');
  const end = positionIn(last, Math.min(span.end, last.end), 'after');
  return start && end && { start, end };
}

function positionIn(run: TextRun, offset: number, side: 'before' | 'after'): DomPosition | null {
  if (run.node.nodeType === TEXT_NODE) {
    return { node: run.node, offset: run.nodeStart + offset - run.start };
  }
  const parent = run.node.parentNode;
  if (!parent) return null;
  let index = side === 'before' ? 0 : 1;
  for (let node = run.node.previousSibling; node; node = node.previousSibling) index += 1;
  return { node: parent, offset: index };
}

/** Index of the first run that holds; runs are sorted, so the answer turns from no to yes once. */
function lowerBound(runs: readonly TextRun[], holds: (run: TextRun) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && holds(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const TEXT_NODE = 3;
