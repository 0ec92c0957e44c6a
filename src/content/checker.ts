import type { CheckResult, Draft, Finding } from '../engine/types.ts';
import type { GateSettings, Response } from '../messages.ts';
import { withoutSetAside } from './set-aside.ts';
import type { Snapshot } from './snapshot.ts';

type CheckAnswer = Response<'check'>;
export type UnknownAccount = NonNullable<CheckAnswer['unknownAccount']>;

/** The way to the engine: rejects when no usable answer comes in `timeout` ms. */
export type AskEngine = (draft: Draft, timeout: number) => Promise<CheckAnswer>;

export type CheckOutcome =
  | {
      readonly status: 'checked';
      readonly result: CheckResult;
      readonly settings: GateSettings;
      readonly unknownAccount?: UnknownAccount;
    }
  | { readonly status: 'failed'; readonly error: unknown };

/** Together: a person who has pressed the button waits no longer than this. */
const TOTAL_MS = 3000;
const REMEMBERED = 16;

/**
 * Asks the engine at most once at a time for the same text, remembers the latest answers by text,
 * and asks once more when the worker died under the question.
 */
export class Checker {
  readonly #ask: AskEngine;
  readonly #leftSettings: () => Promise<GateSettings | undefined>;
  readonly #now: () => number;
  readonly #known = new Map<string, CheckOutcome & { readonly status: 'checked' }>();
  readonly #underWay = new Map<string, Promise<CheckOutcome>>();
  #epoch = 0;
  #settings: GateSettings | undefined;

  /** @param leftSettings what is known of the settings when the engine does not answer. */
  constructor(
    ask: AskEngine,
    now: () => number,
    leftSettings: () => Promise<GateSettings | undefined>,
  ) {
    this.#ask = ask;
    this.#now = now;
    this.#leftSettings = leftSettings;
  }

  /** As of the latest answer, or as left by the worker where it gave none. */
  get settings(): GateSettings | undefined {
    return this.#settings;
  }

  /** Whether another text is being checked. */
  isBusyWithOther({ key }: Snapshot): boolean {
    return this.#underWay.size > (this.#underWay.has(key) ? 1 : 0);
  }

  known(snapshot: Snapshot): (CheckOutcome & { readonly status: 'checked' }) | undefined {
    const known = this.#known.get(snapshot.key);
    return known && !isOver(known.settings) ? asSeen(snapshot, known) : undefined;
  }

  /** Never rejects. */
  check(snapshot: Snapshot): Promise<CheckOutcome> {
    const known = this.known(snapshot);
    if (known) return Promise.resolve(known);
    let outcome = this.#underWay.get(snapshot.key);
    if (!outcome) {
      const epoch = this.#epoch;
      outcome = this.#askTwice(snapshot.draft).then((answered) => {
        if (epoch === this.#epoch) {
          this.#underWay.delete(snapshot.key);
          if (answered.status === 'checked') this.#remember(snapshot.key, answered);
        }
        return answered;
      });
      this.#underWay.set(snapshot.key, outcome);
    }
    return outcome.then((answered) =>
      answered.status === 'checked' ? asSeen(snapshot, answered) : answered,
    );
  }

  /** No earlier answer counts, nor that nothing is to be held. */
  forgetSettings(): void {
    this.forget();
    if (this.#settings) this.#settings = { ...this.#settings, simulation: false };
  }

  /** No earlier answer counts. */
  forget(): void {
    this.#epoch += 1;
    this.#known.clear();
    this.#underWay.clear();
  }

  async #askTwice(draft: Draft): Promise<CheckOutcome> {
    const until = this.#now() + TOTAL_MS;
    let error: unknown;
    for (let round = 0; round < 2; round += 1) {
      const left = until - this.#now();
      if (left <= 0) break;
      try {
        const { result, settings, unknownAccount } = await this.#ask(draft, left);
        this.#settings = settings;
        return { status: 'checked', result, settings, ...(unknownAccount && { unknownAccount }) };
      } catch (reason) {
        error = reason;
      }
    }
    this.#settings = (await this.#leftSettings()) ?? this.#settings;
    return { status: 'failed', error };
  }

  #remember(key: string, outcome: CheckOutcome & { readonly status: 'checked' }): void {
    this.#known.delete(key);
    this.#known.set(key, outcome);
    const oldest = this.#known.keys().next();
    if (this.#known.size > REMEMBERED && !oldest.done) this.#known.delete(oldest.value);
  }
}

/** What a pause let be counts no longer than the pause, by a clock that goes on in a machine's sleep. */
function isOver({ pausedUntil }: GateSettings): boolean {
  return pausedUntil !== undefined && pausedUntil <= Date.now();
}

/** Without what the person has set aside for this draft. */
function asSeen<O extends CheckOutcome & { readonly status: 'checked' }>(
  { root }: Snapshot,
  outcome: O,
): O {
  const findings = withoutSetAside(root, outcome.result.findings);
  if (findings === outcome.result.findings) return outcome;
  return { ...outcome, result: { ...outcome.result, findings } };
}

/** What the person has to decide about before publishing. Reminders never hold. */
export function holdingFindings(
  { result }: CheckOutcome & { readonly status: 'checked' },
  { audience }: Draft,
): readonly Finding[] {
  // What only its writer can see is published to nobody.
  if (audience === 'private') return [];
  return result.findings.filter(({ severity }) => severity === 'block' || severity === 'warn');
}
