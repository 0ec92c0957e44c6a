import { placeBadge } from './place-badge.ts';

/** Still frames after which the composer counts as having come to rest. */
const STILL_FRAMES = 12;
/** ms between looks when nothing has announced a move. */
const IDLE_LOOK = 500;

/**
 * Keeps badges beside their composers. Frames are asked for only while something moves: after a
 * scroll, a resize or a new badge, until all rects have been still for a while; otherwise there
 * is one look twice a second, and none while nothing is followed.
 */
export class AnchorFollower {
  readonly #window: Window;
  readonly #followed = new Map<HTMLElement, () => DOMRectReadOnly | null>();
  #stillFrames = 0;
  #frame: number | undefined;
  #idle: ReturnType<typeof setInterval> | undefined;
  #listening: AbortController | undefined;

  constructor(window: Window) {
    this.#window = window;
  }

  /** @returns stops following. */
  follow(badge: HTMLElement, anchor: () => DOMRectReadOnly | null): () => void {
    this.#followed.set(badge, anchor);
    this.#start();
    this.#watchUntilStill();
    return () => {
      // A later view of the same badge may have taken its place already.
      if (this.#followed.get(badge) !== anchor) return;
      this.#followed.delete(badge);
      if (this.#followed.size === 0) this.stop();
    };
  }

  stop(): void {
    this.#followed.clear();
    this.#listening?.abort();
    this.#listening = undefined;
    clearInterval(this.#idle);
    if (this.#frame !== undefined) this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #start(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    const onMove = () => this.#watchUntilStill();
    this.#window.addEventListener('scroll', onMove, options);
    this.#window.addEventListener('resize', onMove, options);
    this.#idle = setInterval(() => {
      if (!this.#window.document.hidden && this.#place()) this.#watchUntilStill();
    }, IDLE_LOOK);
  }

  #watchUntilStill(): void {
    this.#stillFrames = 0;
    this.#frame ??= this.#window.requestAnimationFrame(() => this.#onFrame());
  }

  #onFrame(): void {
    this.#frame = undefined;
    this.#stillFrames = this.#place() ? 0 : this.#stillFrames + 1;
    if (this.#stillFrames < STILL_FRAMES && this.#followed.size > 0) {
      this.#frame = this.#window.requestAnimationFrame(() => this.#onFrame());
    }
  }

  /** All reads before all writes, so that the page is laid out once. @returns whether any moved. */
  #place(): boolean {
    const viewport = { width: this.#window.innerWidth, height: this.#window.innerHeight };
    const moves = [...this.#followed].map(([badge, anchor]) => {
      const rect = anchor();
      const size = { width: badge.offsetWidth, height: badge.offsetHeight };
      return { badge, place: rect && placeBadge(rect, size, viewport) };
    });
    let moved = false;
    for (const { badge, place } of moves) {
      // `visibility` keeps the size measurable and takes it out of the tab order.
      const visibility = place ? 'visible' : 'hidden';
      const translate = place ? `${place.left}px ${place.top}px` : badge.style.translate;
      if (badge.style.visibility === visibility && badge.style.translate === translate) continue;
      badge.style.visibility = visibility;
      badge.style.translate = translate;
      moved = true;
    }
    return moved;
  }
}
