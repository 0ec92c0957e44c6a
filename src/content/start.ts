import browser from 'webextension-polyfill';
import type { Draft, Finding, Severity } from '../engine/types.ts';
import { listen, send } from '../messages/content-messages.ts';
import type { Outcome, Response } from '../messages.ts';
import { hookHealth } from '../sites/hook-health.ts';
import { isConnected, isShown } from '../sites/pristine-dom.ts';
import type { Composer, Site } from '../sites/site.ts';
import { UNRECOGNISED } from '../sites/unrecognised.ts';
import type { LeftOut } from '../ui/findings/left-out-notes.tsx';
import type { BadgeState, FindingsView, Panel, PanelOptions } from '../ui/panel/panel.ts';
import { Checker } from './checker.ts';
import { ComposerWatcher } from './composer-watcher.ts';
import type { DraftSession } from './draft-session.ts';
import { leftSettings } from './left-settings.ts';
import { PanelHost } from './panel-host.ts';
import { PublishGate } from './publish-gate.ts';
import { SeenFiles } from './seen-files.ts';
import { setAside, takeBack } from './set-aside.ts';
import { Underlines } from './underlines.ts';

/**
 * Puts the parts together on one page of a supported site.
 * @returns takes everything away again.
 */
export function startContent(
  document: Document,
  plainSite: Site,
  createPanel: (options: PanelOptions) => Panel,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const window = document.defaultView ?? globalThis.window;
  const now = () => performance.now();
  const host = new PanelHost(document, createPanel);
  const underlines = new Underlines(document);
  const files = new SeenFiles(window, plainSite, lookAgain, signal);
  const site = files.knowing();
  const checker = new Checker(askEngine, now, leftSettings);
  const toolbar = new ToolbarState();
  const health = new HealthReport(site);
  /** Composers whose publishing could not be held. */
  const ungated = new WeakSet<DraftSession>();
  let toldOfDictionary = false;
  /** Epoch ms. Compared with the clock: no timer runs while the machine sleeps. */
  let pausedUntil: number | undefined;

  const watcher = new ComposerWatcher(
    document,
    site,
    checker,
    {
      changed(session) {
        gate.forgetOtherThan(session.composer.root);
        showSession(session);
        if (session.view.state !== 'checked') return;
        health.report(session.composer);
        const { kind } = session.composer;
        // The site was slow to put up the rest.
        if (kind !== UNRECOGNISED && session.composer.publishState() !== 'absent') {
          ungated.delete(session);
        }
        if (session.lacksPublishControl() && kind !== UNRECOGNISED) reportUngated(session);
      },
      ended(session) {
        underlines.clear(session);
        host.existing?.setBadge(session, null);
        toolbar.show(stateOf(watcher.active));
      },
      opened: () => host.prepare(),
      unrecognised: reportUngated,
      looked() {
        if (!alive()) onOrphaned();
        else if (pausedUntil !== undefined && pausedUntil <= Date.now()) checkAllAgain();
      },
    },
    signal,
  );

  const gate = new PublishGate(
    {
      window,
      site,
      checker,
      watcher,
      files,
      panel: () => host.panel,
      record: (outcome, rules) => recordOutcome(outcome, rules),
      published: (draft) => void tellPublished(draft),
      leaveOut(root, leftOut) {
        setAside(root, leftOut);
        recordOutcome('set-aside', [leftOut.finding.rule]);
        changeException(leftOut, true);
        lookAgain();
      },
      takeBack(root, leftOut) {
        takeBack(root, leftOut);
        changeException(leftOut, false);
        lookAgain();
      },
      nameAccount: (account, owner) =>
        void send('nameAccount', { ...account, owner }).catch(ignore),
      openParagraph: (paragraph) => void send('openGuideline', { paragraph }).catch(ignore),
      version: browser.runtime.getManifest().version,
      now,
      alive,
      onOrphaned,
    },
    signal,
  );

  function checkAllAgain(): void {
    pausedUntil = undefined;
    checker.forget();
    for (const session of watcher.sessions) session.checkAgain();
    void gate.lookAgain();
  }

  async function followSettings(): Promise<void> {
    checker.forget();
    await host.loadStrings();
    checkAllAgain();
  }

  function showSession(session: DraftSession): void {
    const { state, snapshot, outcome } = session.view;
    if (state === 'failed' && !alive()) {
      onOrphaned();
      return;
    }
    const result = outcome?.status === 'checked' ? outcome.result : undefined;
    if (state === 'checked' && snapshot && result) {
      underlines.paint(session, snapshot, result.findings);
    }
    if (state === 'empty') underlines.clear(session);
    const shown = stateOf(session);
    const view = viewOf(session);
    if (shown.state === 'none' || shown.state === 'paused') host.existing?.setBadge(session, null);
    else {
      host.panel.setBadge(session, {
        state: shown.state,
        count: shown.count,
        anchor: () => anchorOf(session),
        onOpen: () => openFindings(session),
        account: view?.account,
      });
    }
    if (view) host.existing?.updateFindings(session, view);
    if (session === watcher.active) toolbar.show(ungated.has(session) ? UNKNOWN : shown);
  }

  /** What is known of the same text has changed. */
  function lookAgain(): void {
    for (const session of watcher.sessions) session.checkNow();
    void gate.lookAgain();
  }

  async function askEngine(draft: Draft, timeout: number): Promise<Response<'check'>> {
    const answer = await send('check', { draft }, timeout);
    pausedUntil = answer.settings.pausedUntil;
    if (answer.dictionaryError !== undefined && !toldOfDictionary) {
      toldOfDictionary = true;
      host.panel.notify({ messageKey: 'notice_dictionary_off', tone: 'information' });
    }
    return answer;
  }

  /** What was said of the other version before is no longer so. */
  async function tellPublished(draft: Draft): Promise<void> {
    await send('published', { draft }).catch(ignore);
    checker.forget();
  }

  function reportUngated(session: DraftSession): void {
    ungated.add(session);
    health.report(session.composer);
    host.panel.notify({ messageKey: 'notice_unrecognised', tone: 'attention' });
    toolbar.show(UNKNOWN);
  }

  function openFindings(session: DraftSession): void {
    const view = viewOf(session);
    if (view) host.panel.showFindings(view, session);
  }

  function viewOf(session: DraftSession): FindingsView | undefined {
    const { snapshot, outcome, state } = session.view;
    if (!snapshot) return undefined;
    return {
      ...gate.viewOf(session.composer, snapshot, outcome),
      ...(state === 'checking' && { state }),
      ...(state === 'failed' && { state: 'unknown' }),
    };
  }

  /** Once: the person saves the text and reloads the page when it suits them. */
  function onOrphaned(): void {
    if (signal.aborted) return;
    const held = gate.abandon();
    controller.abort();
    underlines.destroy();
    // A question that nobody can act on any more goes with it.
    host.destroy();
    const messageKey = held ? 'notice_orphaned_held' : 'notice_orphaned';
    host.panel.notify({ messageKey, tone: 'attention' });
  }

  const stopListening = listen({
    currentDrafts: () => currentDrafts(site, watcher, ungated),
    whoWrites() {
      if ([...watcher.sessions].length > 0) void send('writesHere', {}).catch(ignore);
      return {};
    },
    fileBytes: (request) => files.bytes(request),
    async settingsChanged() {
      await followSettings();
      return {};
    },
  });

  // The browser had put the page aside whole: no message came, and the toolbar button was emptied.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      toolbar.forget();
      void followSettings();
    },
    { signal },
  );

  return () => {
    controller.abort();
    stopListening();
    underlines.destroy();
    host.destroy();
  };
}

const UNKNOWN: ShownState = { state: 'unknown', count: 0 };

interface ShownState {
  readonly state: BadgeState | 'none' | 'paused';
  readonly count: number;
}

function stateOf(session: DraftSession | undefined): ShownState {
  const view = session?.view;
  if (!view || view.state === 'empty') return { state: 'none', count: 0 };
  if (view.state === 'checking') return { state: 'checking', count: 0 };
  if (view.outcome?.status !== 'checked') return { state: 'unknown', count: 0 };
  if (view.outcome.settings.pausedUntil !== undefined) return { state: 'paused', count: 0 };
  const { findings } = view.outcome.result;
  return { state: mostSevere(findings), count: findings.length };
}

function mostSevere(findings: readonly Finding[]): Severity | 'clean' {
  const order: readonly Severity[] = ['block', 'warn', 'remind'];
  return order.find((severity) => findings.some((found) => found.severity === severity)) ?? 'clean';
}

function anchorOf(session: DraftSession): DOMRectReadOnly | null {
  const field = session.composer.fields()[0]?.element;
  return field && isConnected(field) && isShown(field) ? field.getBoundingClientRect() : null;
}

function currentDrafts(
  site: Site,
  watcher: ComposerWatcher,
  ungated: WeakSet<DraftSession>,
): Response<'currentDrafts'> {
  const { active } = watcher;
  const others = [...watcher.sessions].filter((session) => session !== active).reverse();
  const composers = [...(active ? [active] : []), ...others].flatMap(({ view }) => {
    if (!view.snapshot || view.state === 'empty') return [];
    if (view.outcome?.status === 'checked' && view.outcome.settings.pausedUntil) return [];
    const checked = view.outcome?.status === 'checked' ? view.outcome : undefined;
    const answer = checked && { result: checked.result, profile: checked.settings.profile };
    return [{ text: view.snapshot.draft.text, state: view.state, ...answer }];
  });
  const unrecognised = [...watcher.sessions].some((session) => ungated.has(session));
  return { site: site.id, composers, unrecognised };
}

/** Tells once of each kind of composer what was found of the site's hooks in it. */
class HealthReport {
  readonly #site: Site;
  readonly #told = new Set<string>();

  constructor(site: Site) {
    this.#site = site;
  }

  report(composer: Composer): void {
    const { kind } = composer;
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    const state = composer.publishState();
    const publish = state === 'absent' && composer.hasNextStep() ? 'next' : state;
    const hooks = hookHealth(this.#site, composer);
    void send('siteHealth', { site: this.#site.id, kind, publish, hooks }).catch(ignore);
  }
}

const NOTHING_SHOWN = 'none 0';

/** Tells the toolbar button, when there is something new to tell. */
class ToolbarState {
  #shown = NOTHING_SHOWN;

  show({ state, count }: ShownState): void {
    const next = `${state} ${count}`;
    if (next === this.#shown) return;
    this.#shown = next;
    void send('showState', { state, count }).catch(ignore);
  }

  /** What was told is no longer shown. */
  forget(): void {
    this.#shown = NOTHING_SHOWN;
  }
}

/** Where words are to be left alone for good, not only this time. */
function changeException({ words }: LeftOut, excepted: boolean): void {
  if (words !== undefined) void send('changeOwnException', { words, excepted }).catch(ignore);
}

function recordOutcome(outcome: Outcome, rules: readonly string[]): void {
  void send('recordOutcome', { outcome, rules: [...rules] }).catch(ignore);
}

/** After an update of the extension this script lives on without it. */
function alive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Marks and counts may be missed; the worker may be starting or gone. */
function ignore(): void {}
