import type { Composer } from '../sites/site.ts';
import type { Snapshot } from './snapshot.ts';

interface KeptDraft {
  readonly snapshot: Snapshot;
  readonly root: Element;
  readonly kind: string;
  /** `next`: on to another step. `publish`: the site may ask something of its own. */
  readonly by: 'next' | 'publish';
  readonly at: number;
}

/** How long a draft read at "Next" stands for what is published at a later step. */
const KEPT_MS = 30 * 60_000;

/** The draft whose publishing goes on where its editor cannot be seen: the latest one alone. */
export class DraftOnItsWay {
  #kept: KeptDraft | undefined;

  /** @param now ms on a clock that never goes back. */
  keep({ root, kind }: Composer, snapshot: Snapshot, by: KeptDraft['by'], now: number): void {
    this.#kept = { snapshot, root, kind, by, at: now };
  }

  forget(): void {
    this.#kept = undefined;
  }

  forgetOtherThan(root: Element): void {
    if (this.#kept?.root !== root) this.forget();
  }

  /** More is known of what it holds. */
  renew(renewed: (snapshot: Snapshot) => Snapshot): void {
    if (this.#kept) this.#kept = { ...this.#kept, snapshot: renewed(this.#kept.snapshot) };
  }

  /** @returns `null` where the composer is a later step of something that was not begun here. */
  at(composer: Composer, confirms: boolean, now: number): Snapshot | null {
    const kept = this.#kept;
    if (!kept || now - kept.at > KEPT_MS || !composer.continues.includes(kept.kind)) return null;
    return confirms || kept.by === 'next' ? kept.snapshot : null;
  }
}
