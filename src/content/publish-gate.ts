import type { Draft, Finding } from '../engine/types.ts';
import type { Outcome, Request } from '../messages.ts';
import { contains, isConnected } from '../sites/pristine-dom.ts';
import type { Composer, Site } from '../sites/site.ts';
import type { LeftOut } from '../ui/findings/left-out-notes.tsx';
import type { FindingsView, HeldDecision, HeldView, Panel } from '../ui/panel/panel.ts';
import {
  type Checker,
  type CheckOutcome,
  holdingFindings,
  type UnknownAccount,
} from './checker.ts';
import { rememberFocus, showInComposer } from './composer-focus.ts';
import type { ComposerWatcher } from './composer-watcher.ts';
import { DraftOnItsWay } from './draft-on-its-way.ts';
import { GateMachine, type Stage, type Verdict } from './gate-machine.ts';
import { composerOfField, type PublishPress, recognise } from './recognise-press.ts';
import { makePress, type ReplacingPress, replacingPress } from './replacing-press.ts';
import type { SeenFiles } from './seen-files.ts';
import { leftOutOf, rulesNotSetAside } from './set-aside.ts';
import { SLOW_CHECK_MS } from './slow-check.ts';
import { isEmpty, type Snapshot, takeSnapshot, withAttachments } from './snapshot.ts';

export interface GateSurroundings {
  readonly window: Window;
  readonly site: Site;
  readonly checker: Checker;
  readonly watcher: ComposerWatcher;
  readonly files: SeenFiles;
  readonly panel: () => Panel;
  readonly record: (outcome: Outcome, rules: readonly string[]) => void;
  /** What is going its way to the site now. */
  readonly published: (draft: Draft) => void;
  /** The person does not want to see it: it is gone from this draft, or for good. */
  readonly leaveOut: (root: Element, leftOut: LeftOut) => void;
  readonly takeBack: (root: Element, leftOut: LeftOut) => void;
  readonly nameAccount: (account: UnknownAccount, owner: AccountOwner) => void;
  readonly openParagraph: (paragraph: string) => void;
  /** Of the extension. */
  readonly version: string;
  /** ms, never going back. */
  readonly now: () => number;
  /** Gives the browser a turn. */
  readonly nextTask: () => Promise<void>;
  /** Whether the extension this script belongs to still runs. */
  readonly alive: () => boolean;
  /** It does not: nothing may be held any more. */
  readonly onOrphaned: () => void;
}

type AccountOwner = Request<'nameAccount'>['owner'];

interface Attempt {
  readonly id: number;
  readonly press: PublishPress;
  readonly returnFocus: () => void;
  readonly composer: Composer;
  snapshot: Snapshot;
  /** How often the person was asked: an earlier question's answer no longer counts. */
  asked: number;
  askedAt: number;
  /** What the person sees of the question now. */
  view?: HeldView;
}

/** After a release, when the composer should have been emptied or closed. */
const TAKEN_MS = 1500;
/** Nothing of the dialog can be covered by accident this soon after it opened. */
const ASK_AGAIN_MS = 1000;

/**
 * Holds a publish until its text is known to be clean or the person has decided, then makes the
 * press anew. Listens on `window` in the capture phase, from before the page's first script.
 * What a page publishes without an event of its own, such as from its own script, is out of reach.
 */
export class PublishGate {
  readonly #at: GateSurroundings;
  readonly #machine = new GateMachine();
  #attempt: Attempt | undefined;
  #releasing: { readonly attempt: Attempt; readonly element: Element } | undefined;
  readonly #onItsWay = new DraftOnItsWay();
  /** `code` of a key that was held while it is down. */
  #heldKey: string | undefined;
  /** Composer root → rules that held it, until it is published. */
  readonly #heldRules = new WeakMap<Element, readonly string[]>();

  constructor(surroundings: GateSurroundings, signal: AbortSignal) {
    this.#at = surroundings;
    const { window } = surroundings;
    const options = { capture: true, signal };
    window.addEventListener(
      'click',
      (event) => this.#guarded(event, () => this.#onPress(event)),
      options,
    );
    window.addEventListener(
      'submit',
      (event) => this.#guarded(event, () => this.#onPress(event)),
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => this.#guarded(event, () => this.#onKeyDown(event)),
      options,
    );
    window.addEventListener('keyup', (event) => this.#onKeyUp(event), options);
    window.addEventListener('pointerdown', (event) => this.#prefetch(event), {
      ...options,
      passive: true,
    });
  }

  /** A draft that is written elsewhere replaces one that was on its way to publishing. */
  forgetOtherThan(root: Element): void {
    this.#onItsWay.forgetOtherThan(root);
  }

  /**
   * The extension is gone: what is held stays unpublished, and the next press goes its own way.
   * @returns whether something was held.
   */
  abandon(): boolean {
    if (!this.#attempt || this.#machine.phase === 'idle') return false;
    this.#machine.abandon(this.#attempt.id);
    this.#attempt = undefined;
    return true;
  }

  /** A fault of ours must not stand between a person and their post. */
  #guarded(event: Event, handle: () => void): void {
    try {
      handle();
    } catch (error) {
      console.warn('Harkinta:', error);
      if (!event.defaultPrevented) return;
      if (this.#attempt) this.#machine.abandon(this.#attempt.id);
      this.#at.panel().notify({ messageKey: 'notice_press_again', tone: 'attention' });
    }
  }

  /** Files, settings or the person's answers tell more: an open question is about that. */
  async lookAgain(): Promise<void> {
    this.#onItsWay.renew((snapshot) => this.#renewed(snapshot));
    const attempt = this.#attempt;
    if (!attempt || this.#machine.phase !== 'asking') return;
    const snapshot = this.#renewed(attempt.snapshot);
    await this.#at.checker.check(snapshot);
    const latest = this.#renewed(attempt.snapshot).key === snapshot.key;
    if (!latest || !this.#machine.changed(attempt.id, snapshot.key)) return;
    attempt.snapshot = snapshot;
    attempt.view = this.#heldView(attempt);
    this.#at.panel().updateHeldPublish(attempt.view);
  }

  #renewed(snapshot: Snapshot): Snapshot {
    return withAttachments(snapshot, this.#at.files.renewed(snapshot.draft.attachments));
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.code === this.#heldKey) {
      if (event.repeat) {
        stop(event);
        return;
      }
      this.#heldKey = undefined;
    }
    if (event.key === 'Control' || event.key === 'Meta') this.#prefetch(event);
    else if (event.key === 'Enter' || event.key === ' ') this.#onPress(event);
  }

  /** The key's other half would press what has the focus now, or the site's button after all. */
  #onKeyUp(event: KeyboardEvent): void {
    if (event.code !== this.#heldKey) return;
    this.#heldKey = undefined;
    stop(event);
  }

  /** The verdict is often here before the press is over. */
  #prefetch(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const { site, checker } = this.#at;
    const composer =
      event.type === 'pointerdown'
        ? site.controlAt(target)?.composer
        : composerOfField(site, target);
    if (!composer || composer.fields().length === 0) return;
    const snapshot = takeSnapshot(composer);
    if (!isEmpty(snapshot)) void checker.check(snapshot);
  }

  #onPress(event: Event): void {
    if (this.#passesOwnPress(event)) return;
    const recognised = recognise(this.#at.site, event);
    if (!recognised) return;
    if (recognised.kind === 'next') this.#rememberForLater(recognised.composer);
    else this.#onPublish(event, recognised);
  }

  /** The replacing press: known by its element, so that no doubt about it can publish twice. */
  #passesOwnPress(event: Event): boolean {
    const releasing = this.#releasing;
    const target = event.composedPath()[0];
    if (!releasing || event.isTrusted || !(target instanceof Node)) return false;
    if (!contains(releasing.element, target)) return false;
    const { composer, snapshot } = releasing.attempt;
    const stage: Stage =
      event.type === 'click' ? 'click' : event.type === 'submit' ? 'submit' : 'key';
    const answer = this.#machine.press({
      composer: this.#at.watcher.current(composer)?.root ?? composer.root,
      key: snapshot.key,
      stage,
      confirms: releasing.attempt.press.confirms,
      at: this.#at.now(),
      trusted: false,
      verdict: 'clean',
    });
    if (answer.action !== 'pass') stop(event);
    return true;
  }

  #onPublish(event: Event, press: PublishPress): void {
    const { now, alive, onOrphaned, watcher } = this.#at;
    if (!alive()) {
      onOrphaned();
      return;
    }
    const snapshot = this.#snapshotOf(press.composer, press.confirms);
    // There is no text to speak of.
    if (!snapshot) return;
    if (event.type === 'keydown' && (event as KeyboardEvent).repeat) {
      stop(event);
      return;
    }
    const root = press.composer.root;
    const answer = this.#machine.press({
      composer: root,
      key: snapshot.key,
      stage: press.stage,
      confirms: press.confirms,
      at: now(),
      trusted: event.isTrusted,
      verdict: this.#verdict(snapshot),
    });
    if (answer.action === 'pass') {
      this.#passed(press, snapshot);
      return;
    }
    stop(event);
    if (event.type === 'keydown') this.#heldKey = (event as KeyboardEvent).code;
    if (answer.action === 'swallow') {
      if (event.isTrusted) this.#askAgain();
      return;
    }
    const composer = press.composer;
    // Badge and underlines of the held text, too.
    if (composer.fields().length > 0) watcher.sessionOf(composer).checkNow();
    this.#attempt = {
      id: answer.attempt,
      press,
      composer,
      snapshot,
      returnFocus: this.#rememberFocus(composer),
      asked: 0,
      askedAt: now(),
    };
    void (answer.next === 'ask' ? this.#askNext(this.#attempt) : this.#check(this.#attempt));
  }

  #verdict(snapshot: Snapshot): Verdict | 'unknown' {
    const { checker } = this.#at;
    if (isEmpty(snapshot)) return 'clean';
    const outcome = checker.known(snapshot);
    if (checker.settings?.simulation) {
      void this.#recordSimulated(snapshot);
      return 'clean';
    }
    if (!outcome) return 'unknown';
    return holdingFindings(outcome, snapshot.draft).length > 0 ? 'open' : 'clean';
  }

  async #recordSimulated(snapshot: Snapshot): Promise<void> {
    const outcome = await this.#at.checker.check(snapshot);
    if (outcome.status !== 'checked') return;
    const holding = holdingFindings(outcome, snapshot.draft);
    if (holding.length > 0) this.#at.record('would-hold', rulesOf(holding));
  }

  async #check(attempt: Attempt): Promise<void> {
    const { checker, alive, onOrphaned } = this.#at;
    const outcome = await this.#shown(checker.check(attempt.snapshot));
    if (outcome.status === 'failed' && !alive()) {
      onOrphaned();
      return;
    }
    const verdict = this.#verdictOf(outcome, attempt.snapshot);
    const then = this.#machine.checked(attempt.id, verdict);
    if (then === 'ask') await this.#ask(attempt);
    else if (then === 'release') await this.#release(attempt, outcome);
  }

  /** That a publish waits for its check is said when it takes its time. */
  async #shown(check: Promise<CheckOutcome>): Promise<CheckOutcome> {
    let said = false;
    const timer = setTimeout(() => {
      said = true;
      this.#at.panel().setWaiting(true);
    }, SLOW_CHECK_MS);
    const outcome = await check;
    clearTimeout(timer);
    if (said) this.#at.panel().setWaiting(false);
    return outcome;
  }

  #verdictOf(outcome: CheckOutcome, { draft }: Snapshot): Verdict {
    if (outcome.status === 'failed') {
      const settings = this.#at.checker.settings;
      const holds = settings?.whenCheckFails === 'hold' && !settings.simulation;
      return holds ? 'open' : 'clean';
    }
    if (outcome.settings.simulation) {
      const holding = holdingFindings(outcome, draft);
      if (holding.length > 0) this.#at.record('would-hold', rulesOf(holding));
      return 'clean';
    }
    return holdingFindings(outcome, draft).length > 0 ? 'open' : 'clean';
  }

  /** Reading a long text and opening the dialog are two tasks: the page answers in between. */
  async #askNext(attempt: Attempt): Promise<void> {
    await this.#at.nextTask();
    const open = this.#attempt === attempt && this.#machine.phase === 'asking';
    if (open && attempt.asked === 0) await this.#ask(attempt);
  }

  async #ask(attempt: Attempt): Promise<void> {
    attempt.asked += 1;
    attempt.askedAt = this.#at.now();
    const question = attempt.asked;
    const asked = this.#heldView(attempt);
    attempt.view = asked;
    const decision: HeldDecision = await this.#at.panel().askAboutHeldPublish(asked);
    if (question !== attempt.asked) return;
    const view = attempt.view;
    const rules = rulesOf(asked.findings);
    const then = this.#machine.decided(attempt.id, decision.action);
    if (then === 'drop') this.#heldRules.set(attempt.composer.root, rules);
    if (then !== 'release') return;
    if (view.reason === 'findings') {
      const left = rulesOf(view.findings);
      if (left.length > 0) this.#at.record('overridden', left);
      else this.#recordMended(attempt.composer.root, rules);
    } else this.#at.record('let-through-unchecked', []);
    await this.#release(attempt);
  }

  /** The person can still press the site's button: the dialog has been taken away from them. */
  #askAgain(): void {
    const attempt = this.#attempt;
    if (!attempt || this.#machine.phase !== 'asking') return;
    if (this.#at.now() - attempt.askedAt < ASK_AGAIN_MS) return;
    void this.#ask(attempt);
  }

  #heldView(attempt: Attempt): HeldView {
    const { checker } = this.#at;
    const outcome = checker.known(attempt.snapshot);
    const findings = outcome ? holdingFindings(outcome, attempt.snapshot.draft) : [];
    return {
      ...this.viewOf(attempt.composer, attempt.snapshot, outcome, attempt.returnFocus),
      findings,
      reason: outcome ? 'findings' : 'unchecked',
      overrideBlocks: checker.settings?.overrideBlocks ?? 'with-reason',
    };
  }

  viewOf(
    composer: Composer,
    snapshot: Snapshot,
    outcome: CheckOutcome | undefined,
    returnFocus: () => void = this.#rememberFocus(composer),
  ): FindingsView {
    const { files, openParagraph, leaveOut, takeBack, nameAccount, version } = this.#at;
    const checked = outcome?.status === 'checked' ? outcome : undefined;
    const account = checked?.unknownAccount;
    const { root, draft } = snapshot;
    return {
      findings: checked?.result.findings ?? [],
      segments: checked?.result.segments ?? [],
      attachments: files.viewsOf(draft.attachments),
      onOpenParagraph: openParagraph,
      onLeaveOut: (finding, words) => leaveOut(root, { finding, words }),
      leftOut: leftOutOf(root),
      onTakeBack: (leftOut) => takeBack(root, leftOut),
      ...(checked && {
        reportAbout: { version, site: draft.site, profile: checked.settings.profile },
      }),
      ...(account && {
        account: {
          name: account.name,
          onAnswer: (owner: AccountOwner) => nameAccount(account, owner),
          returnFocus: () => this.#rememberFocus(composer)(),
        },
      }),
      ...(composer.fields().length > 0 && {
        onJumpTo: (finding: Finding) => showInComposer(composer, snapshot, finding),
      }),
      returnFocus,
    };
  }

  #rememberFocus(composer: Composer): () => void {
    return rememberFocus(composer, this.#at.watcher.latestFieldOf(composer));
  }

  async #release(attempt: Attempt, outcome?: CheckOutcome): Promise<void> {
    const { watcher, now } = this.#at;
    const composer = watcher.current(attempt.composer);
    const snapshot = composer && this.#snapshotOf(composer, attempt.press.confirms);
    if (!composer || !snapshot) {
      this.#machine.abandon(attempt.id);
      this.#pressAgain();
      return;
    }
    const target = replacingPress(attempt.press, composer);
    const stage: Stage = target?.by === 'key' ? 'key' : 'click';
    const place = { composer: composer.root, key: snapshot.key };
    const begun = this.#machine.beginRelease(attempt.id, place, stage);
    if (begun === 'recheck') {
      attempt.snapshot = snapshot;
      await this.#check(attempt);
      return;
    }
    if (begun !== 'go') {
      if (begun === 'give-up') this.#pressAgain();
      return;
    }
    this.#pressFor(attempt, target);
    if (this.#machine.endRelease(attempt.id, now()) !== 'released') {
      this.#pressAgain();
      return;
    }
    this.#passed(attempt.press, snapshot);
    if (outcome?.status === 'failed') this.#publishedUnchecked();
    setTimeout(() => this.#allowWhenNotTaken(composer, snapshot), TAKEN_MS);
  }

  #pressFor(attempt: Attempt, target: ReplacingPress | null): void {
    if (!target) return;
    this.#releasing = { attempt, element: target.element };
    try {
      makePress(target);
    } finally {
      this.#releasing = undefined;
    }
  }

  /** The site took no notice of our press: the person's own has to do, and will not be asked about. */
  #allowWhenNotTaken(composer: Composer, snapshot: Snapshot): void {
    if (this.#machine.phase !== 'idle' || !isConnected(composer.root)) return;
    if (composer.fields().length === 0 || takeSnapshot(composer).key !== snapshot.key) return;
    this.#machine.allowOnce({ composer: composer.root, key: snapshot.key }, this.#at.now());
  }

  #passed({ composer, confirms }: PublishPress, snapshot: Snapshot): void {
    // An answer to the site's own question is about what was told of at the first press.
    if (!confirms) this.#at.published(snapshot.draft);
    const mended = this.#heldRules.get(composer.root);
    if (mended) {
      this.#heldRules.delete(composer.root);
      const outcome = this.#at.checker.known(snapshot);
      const clean = outcome && holdingFindings(outcome, snapshot.draft).length === 0;
      const paused = outcome?.settings.pausedUntil !== undefined;
      if (clean && !paused) this.#recordMended(composer.root, mended);
    }
    // The site may still ask something of its own, whose answer publishes this same text.
    if (composer.fields().length > 0) {
      this.#onItsWay.keep(composer, snapshot, 'publish', this.#at.now());
    } else if (!confirms) this.#onItsWay.forget();
  }

  #recordMended(root: Element, held: readonly string[]): void {
    const mended = rulesNotSetAside(root, held);
    if (mended.length > 0) this.#at.record('mended', mended);
  }

  #rememberForLater(composer: Composer): void {
    if (composer.fields().length === 0) return;
    const snapshot = takeSnapshot(composer);
    this.#onItsWay.keep(composer, snapshot, 'next', this.#at.now());
    if (!isEmpty(snapshot)) void this.#at.checker.check(snapshot);
  }

  /** @returns `null` at a later step of something that was not begun here. */
  #snapshotOf(composer: Composer, confirms: boolean): Snapshot | null {
    if (composer.fields().length > 0) return takeSnapshot(composer);
    return this.#onItsWay.at(composer, confirms, this.#at.now());
  }

  #pressAgain(): void {
    this.#at.panel().notify({ messageKey: 'notice_press_again', tone: 'attention' });
  }

  #publishedUnchecked(): void {
    this.#at.record('let-through-unchecked', []);
    this.#at.panel().notify({ messageKey: 'notice_published_unchecked', tone: 'attention' });
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function rulesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}
