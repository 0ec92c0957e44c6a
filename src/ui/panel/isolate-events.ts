/**
 * A page sees the events of our root with the host as their target. Site shortcuts ("n" opens a
 * composer on X) and focus traps (Facebook pulls focus back into its dialog) must not act on them.
 *
 * Keys, presses and focus are stopped before the page's own listeners: the browser's default
 * actions, typing, focus and clicks, do not depend on propagation. What our components listen to
 * themselves is stopped on its way out.
 */
const STOPPED_ON_THE_WAY_IN = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
] as const;

const STOPPED_ON_THE_WAY_OUT = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'beforeinput',
  'input',
  'change',
  'cut',
  'copy',
  'paste',
  'wheel',
  'touchmove',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/**
 * @param onKey called for each key pressed in our root, in place of listeners inside it.
 * @returns stops isolating.
 */
export function isolateEvents(
  host: HTMLElement,
  root: HTMLElement,
  onKey: (event: KeyboardEvent) => void,
): () => void {
  const window = host.ownerDocument.defaultView ?? globalThis.window;
  const controller = new AbortController();
  const { signal } = controller;
  const wayIn = (event: Event) => {
    if (!event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onKey(event as KeyboardEvent);
  };
  for (const type of STOPPED_ON_THE_WAY_IN) {
    window.addEventListener(type, wayIn, { capture: true, signal });
  }
  const wayOut = (event: Event) => event.stopPropagation();
  for (const type of STOPPED_ON_THE_WAY_OUT) {
    root.addEventListener(type, wayOut, { signal, passive: true });
  }
  return () => controller.abort();
}
