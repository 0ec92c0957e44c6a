import { attribute, closest, contains, isConnected } from '../sites/pristine-dom.ts';
import type { Composer, Site } from '../sites/site.ts';
import { probableComposer, UNRECOGNISED } from '../sites/unrecognised.ts';
import type { Checker } from './checker.ts';
import { DraftSession } from './draft-session.ts';

/** ms between looks whether composers are still there, while there are any. */
const LOOK_MS = 1000;

export interface WatcherListener {
  /** A composer is in use: there will be something to show. */
  opened(): void;
  /** Something of a composer is to be shown differently. */
  changed(session: DraftSession): void;
  ended(session: DraftSession): void;
  /** Somebody writes in what looks like a publishing place, and it is not one we know. */
  unrecognised(session: DraftSession): void;
  /** About once a second while there are composers. */
  looked(): void;
}

/**
 * Finds composers by what the person does in them: focus and input. Nothing observes the page as
 * a whole, so an endless feed costs nothing.
 */
export class ComposerWatcher {
  readonly #document: Document;
  readonly #site: Site;
  readonly #checker: Checker;
  readonly #listener: WatcherListener;
  readonly #sessions = new Map<Element, DraftSession>();
  /** Spares the search at each key; asked anew when the editable's place has changed. */
  #found = new WeakMap<Element, Composer>();
  readonly #reported = new WeakSet<Element>();
  #active: DraftSession | undefined;
  #look: ReturnType<typeof setInterval> | undefined;

  constructor(
    document: Document,
    site: Site,
    checker: Checker,
    listener: WatcherListener,
    signal: AbortSignal,
  ) {
    this.#document = document;
    this.#site = site;
    this.#checker = checker;
    this.#listener = listener;
    const options = { capture: true, passive: true, signal };
    const window = document.defaultView ?? globalThis.window;
    window.addEventListener('focusin', (event) => this.#onEditing(event, false), options);
    // Editors that draw the text themselves suppress the browser's own input event.
    window.addEventListener('beforeinput', (event) => this.#onEditing(event, true), options);
    window.addEventListener('input', (event) => this.#onEditing(event, true), options);
    window.addEventListener('compositionstart', (event) => this.#onComposition(event), options);
    window.addEventListener('compositionend', (event) => this.#onComposition(event), options);
    signal.addEventListener('abort', () => this.#endAll());
    const focused = document.activeElement;
    if (focused) this.#editing(focused, false);
  }

  /** Where the person wrote last. */
  get active(): DraftSession | undefined {
    return this.#active;
  }

  get sessions(): Iterable<DraftSession> {
    return this.#sessions.values();
  }

  sessionOf(composer: Composer): DraftSession {
    const session = this.#sessions.get(composer.root) ?? this.#adopt(composer);
    session.rebind(composer);
    this.#active = session;
    return session;
  }

  latestFieldOf({ root }: Composer): Element | undefined {
    return this.#sessions.get(root)?.latestField;
  }

  /** The composer as it stands now, when the site has put it up anew since. */
  current(composer: Composer): Composer | null {
    if (isConnected(composer.root)) return composer;
    const focused = this.#document.activeElement;
    const here = focused && this.#site.composerAt(focused);
    if (here?.kind === composer.kind) return here;
    for (const session of this.#sessions.values()) {
      const { composer: other } = session;
      if (other.kind === composer.kind && isConnected(other.root)) return other;
    }
    return null;
  }

  #onEditing(event: Event, typed: boolean): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    const session = this.#editing(target, typed);
    // An editor that goes away under an input method never tells that the composition ended.
    if (session && typed) session.setComposing((event as InputEvent).isComposing === true);
  }

  #editing(target: Element, typed: boolean): DraftSession | undefined {
    if (!isEditable(target)) return undefined;
    const composer = this.#composerAt(target) ?? (typed ? this.#probableAt(target) : null);
    if (composer) {
      const session = this.sessionOf(composer);
      if (composer.kind === UNRECOGNISED && !this.#reported.has(composer.root)) {
        this.#reported.add(composer.root);
        this.#listener.unrecognised(session);
      }
      if (!typed) {
        const fields = composer.fields();
        session.latestField = fields.find(({ element }) => contains(element, target))?.element;
      }
      return session;
    }
    return undefined;
  }

  /** Asked anew each time: the site may have put up the rest of a composer meanwhile. */
  #probableAt(target: Element): Composer | null {
    return target.localName === 'input' ? null : probableComposer(this.#site, target);
  }

  #onComposition(event: Event): void {
    const target = event.composedPath()[0];
    const composer = target instanceof Element ? this.#composerAt(target) : null;
    if (composer) this.sessionOf(composer).setComposing(event.type === 'compositionstart');
  }

  #composerAt(target: Element): Composer | null {
    const known = this.#found.get(target);
    if (known && isConnected(known.root) && contains(known.root, target)) return known;
    const composer = this.#site.composerAt(target);
    if (composer && composer.fields().length > 0) {
      this.#found.set(target, composer);
      return composer;
    }
    return null;
  }

  /** A composer whose root the site has replaced goes on under its session. */
  #adopt(composer: Composer): DraftSession {
    for (const [root, session] of this.#sessions) {
      const replaced = session.composer.kind === composer.kind && !isConnected(root);
      if (replaced || contains(composer.root, root)) {
        this.#sessions.delete(root);
        this.#sessions.set(composer.root, session);
        this.#found = new WeakMap();
        return session;
      }
    }
    const session = new DraftSession(composer, this.#checker, (changed) =>
      this.#listener.changed(changed),
    );
    this.#sessions.set(composer.root, session);
    this.#listener.opened();
    this.#look ??= setInterval(() => {
      this.#endGone();
      this.#listener.looked();
    }, LOOK_MS);
    return session;
  }

  #endGone(): void {
    for (const [root, session] of this.#sessions) {
      if (!isConnected(root) || session.composer.fields().length === 0) this.#end(root, session);
    }
  }

  #endAll(): void {
    for (const [root, session] of this.#sessions) this.#end(root, session);
  }

  #end(root: Element, session: DraftSession): void {
    session.end();
    this.#sessions.delete(root);
    if (this.#active === session) this.#active = undefined;
    if (this.#sessions.size === 0) {
      clearInterval(this.#look);
      this.#look = undefined;
    }
    this.#listener.ended(session);
  }
}

function isEditable(element: Element): boolean {
  if (element.localName === 'textarea' || element.localName === 'input') return true;
  const editable = closest(element, '[contenteditable]');
  return editable !== null && attribute(editable, 'contenteditable') !== 'false';
}
