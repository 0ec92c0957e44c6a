import type { Composer } from '../sites/site.ts';
import { type Checker, type CheckOutcome, holdingFindings } from './checker.ts';
import { forgetSetAside } from './set-aside.ts';
import { SLOW_CHECK_MS } from './slow-check.ts';
import { isEmpty, type Snapshot, takeSnapshot } from './snapshot.ts';

/** ms from the last input to a check. */
const QUIET_MS = 300;
/** ms after which a check is made though the person goes on typing. */
const LONGEST_MS = 1500;

export interface SessionView {
  readonly state: 'empty' | 'checking' | 'checked' | 'failed';
  readonly snapshot?: Snapshot;
  readonly outcome?: CheckOutcome;
}

/**
 * Follows one composer: reads and checks it when its text has come to rest. Only the root is
 * observed, and an observation only starts a timer: reading waits until then.
 */
export class DraftSession {
  readonly #checker: Checker;
  readonly #onChange: (session: DraftSession) => void;
  readonly #observer: MutationObserver;
  /** The field that last had the focus. */
  latestField: Element | undefined;
  #composer: Composer;
  #view: SessionView = { state: 'empty' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueBy = 0;
  #revision = 0;
  #composing = false;
  /** Looked for, and told of if it was not found. */
  #publishSought = false;
  #ended = false;

  constructor(composer: Composer, checker: Checker, onChange: (session: DraftSession) => void) {
    this.#composer = composer;
    this.#checker = checker;
    this.#onChange = onChange;
    this.#observer = new MutationObserver(() => this.#changedByPage());
    this.#observe();
    this.#schedule(0);
  }

  get composer(): Composer {
    return this.#composer;
  }

  get view(): SessionView {
    return this.#view;
  }

  /** The site has put the composer up anew. */
  rebind(composer: Composer): void {
    if (composer.root === this.#composer.root) {
      this.#composer = composer;
      return;
    }
    this.#composer = composer;
    this.#composing = false;
    this.#observer.disconnect();
    this.#observe();
    this.#schedule(QUIET_MS);
  }

  typed(): void {
    this.#outdate();
    this.#schedule(QUIET_MS);
  }

  setComposing(composing: boolean): void {
    this.#composing = composing;
    this.typed();
  }

  /** Checks what is there now, if it has not been checked yet. */
  checkNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#ended || this.#composing) return;
    const snapshot = takeSnapshot(this.#composer);
    this.#revision += 1;
    if (isEmpty(snapshot)) {
      forgetSetAside(snapshot.root);
      if (this.#view.state !== 'empty') this.#show({ state: 'empty' });
      return;
    }
    const known = this.#checker.known(snapshot);
    if (known) {
      this.#show({ state: 'checked', snapshot, outcome: known });
      return;
    }
    if (this.#checker.isBusyWithOther(snapshot)) {
      // One question at a time: the newest text is asked about when the answer is here.
      this.#schedule(QUIET_MS);
      return;
    }
    void this.#check(snapshot, this.#revision);
  }

  /**
   * A composer that is known, with text in it, but no way to publish it that we know: a press
   * there could not be held. Told once; a button that comes and goes while a site works is none.
   */
  lacksPublishControl(): boolean {
    if (this.#publishSought || this.#view.state !== 'checked') return false;
    const { enterPublishes } = this.#composer;
    this.#publishSought = true;
    return (
      !enterPublishes && this.#composer.publishState() === 'absent' && !this.#composer.hasNextStep()
    );
  }

  /** Settings have changed. */
  checkAgain(): void {
    this.#view = { state: 'empty' };
    this.checkNow();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  async #check(snapshot: Snapshot, revision: number): Promise<void> {
    const slow = setTimeout(() => {
      // Of this text, or of a newer one that waits for it.
      const open = revision === this.#revision || this.#timer !== undefined;
      if (open && !this.#ended) this.#show({ snapshot, ...this.#view, state: 'checking' });
    }, SLOW_CHECK_MS);
    const outcome = await this.#checker.check(snapshot);
    clearTimeout(slow);
    if (this.#ended || revision !== this.#revision) return;
    if (outcome.status === 'failed') {
      this.#show({ state: 'failed', snapshot, outcome });
      return;
    }
    // The site may have drawn the text anew meanwhile: places are those of now, or come later.
    const now = takeSnapshot(this.#composer);
    if (now.key === snapshot.key) this.#show({ state: 'checked', snapshot: now, outcome });
    else this.#schedule(QUIET_MS);
  }

  /** Unchecked text is never called clean. What was found in it may well be there still. */
  #outdate(): void {
    const { outcome, snapshot, state } = this.#view;
    if (state !== 'checked' || outcome?.status !== 'checked' || !snapshot) return;
    const holding = holdingFindings(outcome, snapshot.draft);
    if (holding.length === 0) this.#show({ ...this.#view, state: 'checking' });
  }

  #show(view: SessionView): void {
    this.#view = view;
    this.#onChange(this);
  }

  #observe(): void {
    this.#observer.observe(this.#composer.root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  /** A page that changes without end must not put the check off without end. */
  #changedByPage(): void {
    if (this.#timer === undefined) this.#schedule(QUIET_MS);
  }

  #schedule(delay: number): void {
    if (this.#ended) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#dueBy = now + LONGEST_MS;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(delay, this.#dueBy - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.checkNow();
    }, wait);
  }
}
