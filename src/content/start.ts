import browser from 'webextension-polyfill';
import type { Draft } from '../engine/types.ts';
import { listen, send } from '../messages/content-messages.ts';
import type { Outcome, Response } from '../messages.ts';
import { isConnected, isShown } from '../sites/pristine-dom.ts';
import type { Site } from '../sites/site.ts';
import { UNRECOGNISED } from '../sites/unrecognised.ts';
import type { LeftOut } from '../ui/findings/left-out-notes.tsx';
import type { FindingsView, Panel, PanelOptions } from '../ui/panel/panel.ts';
import { Checker } from './checker.ts';
import { ComposerWatcher } from './composer-watcher.ts';
import { currentDrafts } from './current-drafts.ts';
import type { DraftSession } from './draft-session.ts';
import { HealthReport } from './health-report.ts';
import { leftSettings } from './left-settings.ts';
import { PanelHost } from './panel-host.ts';
import { PublishGate } from './publish-gate.ts';
import { SeenFiles } from './seen-files.ts';
import { setAside, takeBack } from './set-aside.ts';
import { stateOf, ToolbarState, UNKNOWN } from './toolbar-state.ts';
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
      nextTask: () => new Promise((resolve) => setTimeout(resolve)),
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
    checker.forgetSettings();
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

function anchorOf(session: DraftSession): DOMRectReadOnly | null {
  const field = session.composer.fields()[0]?.element;
  return field && isConnected(field) && isShown(field) ? field.getBoundingClientRect() : null;
}
