/*
 * The rules by which a publish is held and let go, without a page, a clock or a checker: whoever
 * drives it says what happened and does what it answers. One attempt at most is held at a time.
 */

/** Order in which one native press shows itself: a key, the click it makes, the form's submit. */
export type Stage = 'key' | 'click' | 'submit';

export interface Press {
  /** Identity of the composer. */
  readonly composer: object;
  /** Identity of what would be published: the same key is the same text and media. */
  readonly key: string;
  readonly stage: Stage;
  /** The answer to the site's own question after a publish that was let go. */
  readonly confirms: boolean;
  /** ms on a clock that never goes back. */
  readonly at: number;
  /** Made by the person, not by a script. */
  readonly trusted: boolean;
  readonly verdict: Verdict | 'unknown';
}

/** `clean`: may be published. `open`: the person has to decide first. */
export type Verdict = 'clean' | 'open';

export type Answer =
  /** Touch nothing: the event goes its native way. */
  | { readonly action: 'pass' }
  /** Stop the event; nothing comes of it. */
  | { readonly action: 'swallow' }
  /** Stop the event, then find the verdict or ask the person. */
  | { readonly action: 'hold'; readonly attempt: number; readonly next: 'check' | 'ask' };

type State =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'checking' | 'asking' | 'approved';
      readonly attempt: number;
      readonly composer: object;
      readonly key: string;
    }
  | {
      readonly phase: 'releasing';
      readonly attempt: number;
      readonly composer: object;
      readonly key: string;
      readonly stage: Stage;
      readonly used: boolean;
    };

interface LastPass {
  readonly composer: object;
  readonly key: string;
  readonly stage: Stage;
  readonly confirms: boolean;
  readonly at: number;
}

/** One press that the person was asked for, because ours did not reach the site. */
interface Permit {
  readonly composer: object;
  readonly key: string;
  readonly until: number;
}

const STAGES: readonly Stage[] = ['key', 'click', 'submit'];

/** Events of one press follow each other in one task; a slow page may take a little longer. */
export const CHAIN_MS = 100;
/** A second press of the same text within a double click's time is the same intention. */
export const DOUBLE_PRESS_MS = 400;
export const PERMIT_MS = 60_000;
/** How long the site's own question may stay open. */
export const CONFIRM_MS = 10 * 60_000;
/** Text may change while it is checked; after this many rounds the person presses again. */
export const MOST_RECHECKS = 3;

export class GateMachine {
  #state: State = { phase: 'idle' };
  #attempts = 0;
  #rechecks = 0;
  #lastPass: LastPass | null = null;
  #permit: Permit | null = null;

  get phase(): State['phase'] {
    return this.#state.phase;
  }

  press(press: Press): Answer {
    const state = this.#state;
    if (state.phase === 'releasing') return this.#pressWhileReleasing(state, press);
    if (this.#followsLastPass(press)) return this.#pass(press);
    if (state.phase !== 'idle' || this.#doublesLastPass(press)) return { action: 'swallow' };
    if (this.#confirmsLastPass(press) || this.#takePermit(press)) return this.#pass(press);
    if (press.verdict === 'clean') return this.#pass(press);
    this.#attempts += 1;
    this.#rechecks = 0;
    const { composer, key } = press;
    const phase = press.verdict === 'open' ? 'asking' : 'checking';
    this.#state = { phase, attempt: this.#attempts, composer, key };
    return {
      action: 'hold',
      attempt: this.#attempts,
      next: phase === 'asking' ? 'ask' : 'check',
    };
  }

  /** The verdict on the text that was being checked. */
  checked(attempt: number, verdict: Verdict): 'release' | 'ask' | 'obsolete' {
    const state = this.#state;
    if (state.phase !== 'checking' || state.attempt !== attempt) return 'obsolete';
    const phase = verdict === 'clean' ? 'approved' : 'asking';
    this.#state = { ...state, phase };
    return phase === 'approved' ? 'release' : 'ask';
  }

  /**
   * What the person is asked about has changed while they were asked, by their own answers.
   * @returns whether they are still asked.
   */
  changed(attempt: number, key: string): boolean {
    const state = this.#state;
    if (state.phase !== 'asking' || state.attempt !== attempt) return false;
    this.#state = { ...state, key };
    return true;
  }

  /** What the person decided about the text that they were asked about. */
  decided(attempt: number, decision: 'edit' | 'publish'): 'release' | 'drop' | 'obsolete' {
    const state = this.#state;
    if (state.phase !== 'asking' || state.attempt !== attempt) return 'obsolete';
    this.#state = decision === 'publish' ? { ...state, phase: 'approved' } : { phase: 'idle' };
    return decision === 'publish' ? 'release' : 'drop';
  }

  /**
   * To be called directly before the replacing press is made, and `endRelease` directly after it.
   * @param now what would be published, and where, now: approval holds for the approved text only.
   * @param stage of the event that the replacing press will be.
   */
  beginRelease(
    attempt: number,
    { composer, key }: Pick<Press, 'composer' | 'key'>,
    stage: Stage,
  ): 'go' | 'recheck' | 'give-up' | 'obsolete' {
    const state = this.#state;
    if (state.phase !== 'approved' || state.attempt !== attempt) return 'obsolete';
    if (state.key === key) {
      this.#state = { phase: 'releasing', attempt, composer, key, stage, used: false };
      return 'go';
    }
    this.#rechecks += 1;
    if (this.#rechecks > MOST_RECHECKS) {
      this.#state = { phase: 'idle' };
      return 'give-up';
    }
    this.#state = { phase: 'checking', attempt, composer, key };
    return 'recheck';
  }

  /** @returns `unheard` when the press reached nothing: the next press of the person passes once. */
  endRelease(attempt: number, now: number): 'released' | 'unheard' | 'obsolete' {
    const state = this.#state;
    if (state.phase !== 'releasing' || state.attempt !== attempt) return 'obsolete';
    this.#state = { phase: 'idle' };
    if (state.used) return 'released';
    this.allowOnce(state, now);
    return 'unheard';
  }

  /** A released press came to nothing: the person's own next press of the same text passes. */
  allowOnce({ composer, key }: Pick<Press, 'composer' | 'key'>, now: number): void {
    this.#permit = { composer, key, until: now + PERMIT_MS };
  }

  /** The composer has gone, or the checker with it: forget the attempt, release nothing. */
  abandon(attempt: number): void {
    if (this.#state.phase !== 'idle' && this.#state.attempt === attempt) {
      this.#state = { phase: 'idle' };
    }
  }

  #pressWhileReleasing(state: State & { readonly phase: 'releasing' }, press: Press): Answer {
    if (state.used) return this.#followsLastPass(press) ? this.#pass(press) : { action: 'swallow' };
    const meant = press.composer === state.composer && press.key === state.key;
    if (!meant || press.stage !== state.stage) return { action: 'swallow' };
    this.#state = { ...state, used: true };
    return this.#pass(press);
  }

  #pass({ composer, key, stage, confirms, at }: Press): Answer {
    this.#lastPass = { composer, key, stage, confirms, at };
    return { action: 'pass' };
  }

  /** A later event of the very press that was let go: a click's submit. */
  #followsLastPass(press: Press): boolean {
    const last = this.#lastPass;
    return (
      last !== null &&
      press.composer === last.composer &&
      press.at - last.at <= CHAIN_MS &&
      STAGES.indexOf(press.stage) > STAGES.indexOf(last.stage)
    );
  }

  #doublesLastPass(press: Press): boolean {
    const last = this.#lastPass;
    return (
      last !== null &&
      press.composer === last.composer &&
      press.key === last.key &&
      press.confirms === last.confirms &&
      press.at - last.at < DOUBLE_PRESS_MS
    );
  }

  #confirmsLastPass(press: Press): boolean {
    const last = this.#lastPass;
    return (
      press.confirms && last !== null && press.key === last.key && press.at - last.at < CONFIRM_MS
    );
  }

  #takePermit(press: Press): boolean {
    const permit = this.#permit;
    if (!permit || press.at > permit.until || !press.trusted) return false;
    if (press.composer !== permit.composer || press.key !== permit.key) return false;
    this.#permit = null;
    return true;
  }
}
