import browser from 'webextension-polyfill';
import type { Finding, Severity } from '../engine/types.ts';
import { listen, type Response, send } from '../messages.ts';
import { isConnected, isShown } from '../sites/pristine-dom.ts';
import type { Site } from '../sites/site.ts';
import type { BadgeState, Panel, PanelOptions } from '../ui/panel/panel.ts';
import { Checker } from './checker.ts';
import { ComposerWatcher } from './composer-watcher.ts';
import type { DraftSession } from './draft-session.ts';
import { PanelHost } from './panel-host.ts';
import { type Outcome, PublishGate } from './publish-gate.ts';
import { Underlines } from './underlines.ts';

/**
 * Puts the parts together on one page of a supported site.
 * @returns takes everything away again.
 */
export function startContent(
  document: Document,
  site: Site,
  createPanel: (options: PanelOptions) => Panel,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const window = document.defaultView ?? globalThis.window;
  const now = () => performance.now();
  const host = new PanelHost(document, createPanel);
  const underlines = new Underlines();
  const checker = new Checker((draft, timeout) => send('check', { draft }, timeout), now);
  const toolbar = new ToolbarState();
  let unrecognised = false;

  const watcher = new ComposerWatcher(
    document,
    site,
    checker,
    {
      changed(session) {
        gate.forgetOtherThan(session.composer.root);
        unrecognised = false;
        showSession(session);
        if (session.lacksPublishControl()) reportUnrecognised();
      },
      ended(session) {
        underlines.clear(session);
        host.existing?.setBadge(session, null);
        toolbar.show(stateOf(watcher.active));
      },
      opened: () => host.prepare(),
      unrecognised: reportUnrecognised,
    },
    signal,
  );

  const gate = new PublishGate(
    {
      window,
      site,
      checker,
      watcher,
      panel: () => host.panel,
      record: (outcome, rules) => recordOutcome(outcome, rules),
      openParagraph: (paragraph) => void send('openGuideline', { paragraph }).catch(ignore),
      now,
      alive,
      onOrphaned,
    },
    signal,
  );

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
    if (shown.state === 'none') host.existing?.setBadge(session, null);
    else {
      host.panel.setBadge(session, {
        state: shown.state,
        count: shown.count,
        anchor: () => anchorOf(session),
        onOpen: () => openFindings(session),
      });
    }
    if (state === 'checked' && snapshot && result) {
      host.existing?.updateFindings(session, gate.viewOf(session.composer, snapshot, result));
    }
    if (session === watcher.active) toolbar.show(shown);
  }

  function reportUnrecognised(): void {
    unrecognised = true;
    host.panel.notify({ messageKey: 'notice_unrecognised', tone: 'attention' });
    toolbar.show({ state: 'unknown', count: 0 });
  }

  function openFindings(session: DraftSession): void {
    const { snapshot, outcome } = session.view;
    if (!snapshot) return;
    const result = outcome?.status === 'checked' ? outcome.result : undefined;
    host.panel.showFindings(gate.viewOf(session.composer, snapshot, result), session);
  }

  /** Once: the person saves the text and reloads the page when it suits them. */
  function onOrphaned(): void {
    if (signal.aborted) return;
    controller.abort();
    underlines.destroy();
    host.panel.notify({ messageKey: 'notice_orphaned', tone: 'attention' });
  }

  const stopListening = listen({
    currentDrafts: () => currentDrafts(site, watcher, unrecognised),
    whoWrites() {
      const writes = unrecognised || [...watcher.sessions].length > 0;
      if (writes) void send('writesHere', {}).catch(ignore);
      return {};
    },
    async settingsChanged() {
      checker.forget();
      await host.loadStrings();
      for (const session of watcher.sessions) session.checkAgain();
      return {};
    },
  });

  return () => {
    controller.abort();
    stopListening();
    underlines.destroy();
    host.destroy();
  };
}

interface ShownState {
  readonly state: BadgeState | 'none';
  readonly count: number;
}

function stateOf(session: DraftSession | undefined): ShownState {
  const view = session?.view;
  if (!view || view.state === 'empty') return { state: 'none', count: 0 };
  if (view.state === 'checking') return { state: 'checking', count: 0 };
  if (view.outcome?.status !== 'checked') return { state: 'unknown', count: 0 };
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
  unrecognised: boolean,
): Response<'currentDrafts'> {
  const { active } = watcher;
  const others = [...watcher.sessions].filter((session) => session !== active).reverse();
  const composers = [...(active ? [active] : []), ...others].flatMap(({ view }) => {
    if (!view.snapshot || view.state === 'empty') return [];
    const result = view.outcome?.status === 'checked' ? view.outcome.result : undefined;
    return [{ text: view.snapshot.draft.text, state: view.state, ...(result && { result }) }];
  });
  return { site: site.id, composers, unrecognised };
}

/** Tells the toolbar button, when there is something new to tell. */
class ToolbarState {
  #shown = 'none 0';

  show({ state, count }: ShownState): void {
    const next = `${state} ${count}`;
    if (next === this.#shown) return;
    this.#shown = next;
    void send('showState', { state, count }).catch(ignore);
  }
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
