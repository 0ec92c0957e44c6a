/**
 * Functions that run inside the page. Each stands alone: its source is sent to the browser, so it
 * must not refer to anything outside itself.
 */

export interface Target {
  selector: string;
  /** Look in the extension's shadow root in place of the document. */
  inPanel?: boolean;
}

export interface Point {
  x: number;
  y: number;
}

/** Where to click the first visible match; a string says why it cannot be clicked yet. */
export function clickablePoint({ selector, inPanel }: Target): Point | string {
  const root = inPanel ? document.querySelector('[data-harkinta]')?.shadowRoot : document;
  if (!root) return 'no panel';
  const all = [...root.querySelectorAll<HTMLElement>(selector)];
  const element = all.find((each) => each.checkVisibility({ visibilityProperty: true }));
  if (element === undefined) return `${all.length} matches, none visible`;
  if (element.matches(':disabled, [aria-disabled="true"]')) return 'disabled';
  let box = element.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    box = element.getBoundingClientRect();
  }
  if (box.width === 0 || box.height === 0) return 'no size';
  const x = box.left + box.width / 2;
  const y = Math.max(box.top, 0) + (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) / 2;
  const hit = root.elementFromPoint(x, y);
  if (hit === null || !element.contains(hit)) return `covered by ${hit?.outerHTML.slice(0, 200)}`;
  return { x, y };
}

export function frameOffset(selector: string): Point {
  const { x = 0, y = 0 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return { x, y };
}

export function isVisible({ selector, inPanel }: Target): boolean {
  const root = inPanel ? document.querySelector('[data-harkinta]')?.shadowRoot : document;
  return [...(root?.querySelectorAll(selector) ?? [])].some((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
}

/** Focuses the first visible match, with the caret at its end. */
export function focusVisible({ selector }: Target): boolean {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );
  element?.focus();
  return element?.contains(document.activeElement) === true;
}

export function panelHasFocus(selector: string): boolean {
  const focused = document.querySelector('[data-harkinta]')?.shadowRoot?.activeElement;
  return focused?.matches(selector) === true;
}

export function panelText(): string {
  const dialog = document
    .querySelector('[data-harkinta]')
    ?.shadowRoot?.querySelector('[role=alertdialog]');
  if (!dialog) return '';
  const texts: string[] = [];
  const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    texts.push(node.nodeValue ?? '');
  }
  return texts.join('\n');
}

export function panelParagraphs(): string[] {
  const links = document
    .querySelector('[data-harkinta]')
    ?.shadowRoot?.querySelectorAll<HTMLElement>('[role=alertdialog] [data-paragraph]');
  return [...(links ?? [])].map((link) => link.dataset.paragraph ?? '');
}

export function badgeState(): string | undefined {
  const badge = document
    .querySelector('[data-harkinta]')
    ?.shadowRoot?.querySelector<HTMLElement>('[data-harkinta-badge]');
  return badge?.dataset.state;
}

interface GivenFiles {
  selector: string;
  by: 'drop' | 'paste';
  files: { name: string; type: string; base64: string }[];
}

/** For a browser without a protocol for it: the events of a drop or a paste, with real files. */
export function giveFiles({ selector, by, files }: GivenFiles): boolean {
  const element = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );
  if (element === undefined) return false;
  const options = { bubbles: true, cancelable: true, composed: true };
  const fill = (transfer: DataTransfer | null) => {
    for (const { name, type, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer?.items.add(new File([bytes], name, { type }));
    }
  };
  if (by === 'paste') {
    // Firefox makes the event's own transfer and ignores one that is given.
    const event = new ClipboardEvent('paste', options);
    fill(event.clipboardData);
    element.dispatchEvent(event);
    return true;
  }
  const dataTransfer = new DataTransfer();
  fill(dataTransfer);
  for (const type of ['dragenter', 'dragover', 'drop']) {
    element.dispatchEvent(new DragEvent(type, { ...options, dataTransfer }));
  }
  return true;
}

export function selectForCopy(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.replaceChildren(area);
  area.focus();
  area.select();
}

/** Writes a PNG into the clipboard at the next key: the browser asks for a person's doing. */
export function copyPictureAtNextKey(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  document.body.dataset.copied = '';
  const write = async () => {
    const picture = new Blob([bytes], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  };
  addEventListener(
    'keydown',
    () => {
      write().then(
        () => {
          document.body.dataset.copied = 'yes';
        },
        (error) => {
          document.body.dataset.copied = String(error);
        },
      );
    },
    { once: true },
  );
}

export function copyOutcome(): string {
  return document.body.dataset.copied ?? '';
}

declare global {
  interface Window {
    /** Set by the driver: whether the event it makes has come. */
    __arrived?: boolean;
  }
}

export function awaitEvent(type: 'paste' | 'compositionend'): void {
  window.__arrived = false;
  // After every other listener of the page: a task later its work is done.
  const done = () =>
    setTimeout(() => {
      window.__arrived = true;
    });
  addEventListener(type, done, { capture: true, once: true });
}

export function hasArrived(): boolean {
  return window.__arrived === true;
}

export interface FocusSeen {
  /** The start of its markup. */
  element: string;
  found: boolean;
  /** It had the focus already at the last look. */
  stuck: boolean;
  /** Why a person would not see that it has the focus; empty for a site's own elements. */
  hidden: string;
}

declare global {
  interface Window {
    /** What had the focus at the last look. */
    __focused?: Element | null;
  }
}

/** `again` looks once more at the same step. */
export function lookAtFocus({ selector, again }: { selector: string; again: boolean }): FocusSeen {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const stuck = !again && element !== document.body && element === window.__focused;
  window.__focused = element;
  if (!element || element === document.body || element === document.documentElement) {
    return { element: 'the page itself', found: false, stuck: false, hidden: '' };
  }
  const root = element.getRootNode() as Document | ShadowRoot;
  const ours = root !== document || location.protocol.endsWith('-extension:');
  const whyHidden = () => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || outlineWidth === '0px') return 'without an outline';
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return 'outside of the window';
    const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // A link over two lines has a middle that is not its own.
    if (hit && !element.contains(hit) && !hit.contains(element) && !hit.closest('label')) {
      return `covered by ${hit.outerHTML.slice(0, 100)}`;
    }
    return '';
  };
  return {
    element: element.outerHTML.slice(0, 150),
    found: element.matches(selector),
    stuck,
    hidden: ours ? whyHidden() : '',
  };
}
