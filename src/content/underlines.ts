import type { Finding, Severity } from '../engine/types.ts';
import { rangeOf, type Snapshot } from './snapshot.ts';
import styles from './underlines.css?inline';

/*
 * Underlines by the CSS Custom Highlight API: painted over the text with no change to the page's
 * nodes. The registry is the page's own to read, so the names tell nothing; their looks are in
 * underlines.css. In a text control there is nothing to paint on: the list has to do.
 *
 * The style sheet is in the page while there is something to paint, and no longer: a rule for
 * `::highlight` is matched with every element whose style the browser works out, which cost an
 * endless feed 7 % more of the main thread (`npm run bench:page`).
 */
const NAMES: Readonly<Record<Severity, string>> = { block: 'hk-1', warn: 'hk-2', remind: 'hk-3' };
const MOST_UNDERLINES = 200;

export class Underlines {
  readonly #document: Document;
  readonly #highlights = new Map<string, Highlight>();
  #style: HTMLStyleElement | undefined;
  readonly #painted = new Map<object, readonly (readonly [string, Range])[]>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Replaces what was painted for `composer`. Ranges are made anew: editors move their nodes. */
  paint(composer: object, snapshot: Snapshot, findings: readonly Finding[]): void {
    if (!supported()) return;
    this.#unpaint(composer);
    const painted: (readonly [string, Range])[] = [];
    for (const finding of findings.slice(0, MOST_UNDERLINES)) {
      const range = rangeOf(snapshot, finding);
      if (!range) continue;
      const name = NAMES[finding.severity];
      this.#highlight(name).add(range);
      painted.push([name, range]);
    }
    if (painted.length > 0) this.#painted.set(composer, painted);
    this.#keepStyle();
  }

  clear(composer: object): void {
    this.#unpaint(composer);
    this.#keepStyle();
  }

  #unpaint(composer: object): void {
    for (const [name, range] of this.#painted.get(composer) ?? []) {
      this.#highlights.get(name)?.delete(range);
    }
    this.#painted.delete(composer);
  }

  destroy(): void {
    for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#painted.clear();
    this.#keepStyle();
  }

  /** Beside the page's own elements, never inside a composer. */
  #keepStyle(): void {
    if (this.#painted.size === 0) {
      this.#style?.remove();
    } else if (!this.#style?.isConnected) {
      this.#style ??= this.#makeStyle();
      this.#document.documentElement.append(this.#style);
    }
  }

  #makeStyle(): HTMLStyleElement {
    const style = this.#document.createElement('style');
    style.textContent = styles;
    return style;
  }

  #highlight(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }
}

function supported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}
