import type { Finding, Severity } from '../engine/types.ts';
import { send } from '../messages/content-messages.ts';
import type { BadgeState } from '../ui/panel/panel.ts';
import type { DraftSession } from './draft-session.ts';

export const UNKNOWN: ShownState = { state: 'unknown', count: 0 };

export interface ShownState {
  readonly state: BadgeState | 'none' | 'paused';
  readonly count: number;
}

/** What is told of a composer, beside it and on the toolbar button. */
export function stateOf(session: DraftSession | undefined): ShownState {
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

const NOTHING_SHOWN = 'none 0';

/** Tells the toolbar button, when there is something new to tell. */
export class ToolbarState {
  #shown = NOTHING_SHOWN;

  show({ state, count }: ShownState): void {
    const next = `${state} ${count}`;
    if (next === this.#shown) return;
    this.#shown = next;
    void send('showState', { state, count }).catch(() => undefined);
  }

  /** What was told is no longer shown. */
  forget(): void {
    this.#shown = NOTHING_SHOWN;
  }
}
