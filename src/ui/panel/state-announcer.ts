import type { Translator } from '../../strings/translate.ts';
import type { BadgeView } from './panel.ts';

/** ms without a change before the state is read out: not at each key. */
const PAUSE = 1500;
/** ms after which a check is worth telling of. */
const LONG_CHECK = 2500;

/** Puts the state of a composer into words for a live region, when it has settled and is news. */
export class StateAnnouncer {
  readonly #announce: (text: string) => void;
  readonly #said = new WeakMap<object, string>();
  readonly #timers = new Map<object, ReturnType<typeof setTimeout>>();

  constructor(announce: (text: string) => void) {
    this.#announce = announce;
  }

  say(composer: object, badge: BadgeView, translate: Translator): void {
    this.forget(composer);
    const state = `${badge.state} ${badge.count}`;
    const before = this.#said.get(composer);
    // "Nothing to note" is news only after there was something.
    if (before === state || (before === undefined && badge.state === 'clean')) return;
    const pause = badge.state === 'checking' ? LONG_CHECK : PAUSE;
    const timer = setTimeout(() => {
      this.#timers.delete(composer);
      this.#said.set(composer, state);
      const text = translate(`state_${badge.state}`, { count: badge.count });
      this.#announce(translate('panel_announcement', { state: text }));
    }, pause);
    this.#timers.set(composer, timer);
  }

  forget(composer: object): void {
    clearTimeout(this.#timers.get(composer));
    this.#timers.delete(composer);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
