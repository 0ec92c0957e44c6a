import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_MS,
  CONFIRM_MS,
  DOUBLE_PRESS_MS,
  GateMachine,
  MOST_RECHECKS,
  PERMIT_MS,
  type Press,
} from '../../src/content/gate-machine.ts';

const composer = { name: 'composer' };

function press(over: Partial<Press> = {}): Press {
  return {
    composer,
    key: 'text',
    stage: 'click',
    confirms: false,
    at: 1000,
    trusted: true,
    verdict: 'unknown',
    ...over,
  };
}

function heldBy(machine: GateMachine, over: Partial<Press> = {}): number {
  const answer = machine.press(press(over));
  if (answer.action !== 'hold') throw new Error(`not held: ${answer.action}`);
  return answer.attempt;
}

/** What the shell does: our press arrives as an untrusted event while it is being made. */
function release(machine: GateMachine, attempt: number, at: number, heard = true): string {
  if (machine.beginRelease(attempt, { composer, key: 'text' }, 'click') !== 'go')
    return 'not begun';
  if (heard) machine.press(press({ at, trusted: false, verdict: 'clean' }));
  return machine.endRelease(attempt, at);
}

describe('a press', () => {
  it('passes when its text is known to be clean', () => {
    expect(new GateMachine().press(press({ verdict: 'clean' }))).toEqual({ action: 'pass' });
  });

  it('is held to be checked, and released once', () => {
    const machine = new GateMachine();
    const attempt = heldBy(machine);
    expect(machine.checked(attempt, 'clean')).toBe('release');
    expect(release(machine, attempt, 1005)).toBe('released');
    expect(machine.beginRelease(attempt, press(), 'click')).toBe('obsolete');
  });

  it('with open findings waits for the person', () => {
    const machine = new GateMachine();
    const attempt = heldBy(machine, { verdict: 'open' });
    expect(machine.beginRelease(attempt, press(), 'click')).toBe('obsolete');
    expect(machine.decided(attempt, 'edit')).toBe('drop');
    expect(machine.decided(attempt, 'publish')).toBe('obsolete');
    const again = heldBy(machine, { verdict: 'open', at: 5000 });
    expect(machine.decided(again, 'publish')).toBe('release');
    expect(release(machine, again, 5001)).toBe('released');
    expect(machine.press(press({ verdict: 'open', at: 9000 })).action).toBe('hold');
  });

  it('comes to nothing while another is held', () => {
    const machine = new GateMachine();
    heldBy(machine);
    expect(machine.press(press({ at: 1001 })).action).toBe('swallow');
    expect(machine.press(press({ at: 1002, verdict: 'clean' })).action).toBe('swallow');
  });

  it('made twice within a double click is one', () => {
    const machine = new GateMachine();
    machine.press(press({ verdict: 'clean' }));
    const second = press({ verdict: 'clean', at: 1000 + DOUBLE_PRESS_MS - 1 });
    expect(machine.press(second).action).toBe('swallow');
    const later = press({ verdict: 'clean', at: 1000 + DOUBLE_PRESS_MS });
    expect(machine.press(later).action).toBe('pass');
  });

  it('goes on through the events that it causes', () => {
    const machine = new GateMachine();
    machine.press(press({ verdict: 'clean', stage: 'key' }));
    expect(machine.press(press({ key: '', stage: 'click', at: 1001 })).action).toBe('pass');
    expect(machine.press(press({ key: '', stage: 'submit', at: 1002 })).action).toBe('pass');
    const late = press({ stage: 'submit', at: 1002 + CHAIN_MS + 1 });
    expect(machine.press(late).action).not.toBe('pass');
  });

  it("answers the site's own question without being asked again", () => {
    const machine = new GateMachine();
    const attempt = heldBy(machine, { verdict: 'open' });
    machine.decided(attempt, 'publish');
    release(machine, attempt, 2000);
    const answer = press({ confirms: true, verdict: 'open', composer: {}, at: 2100 });
    expect(machine.press(answer).action).toBe('pass');
    const changed = press({ confirms: true, verdict: 'open', key: 'other', at: 9000 });
    expect(machine.press(changed).action).toBe('hold');
    const late = press({ confirms: true, verdict: 'open', at: 2100 + CONFIRM_MS });
    expect(new GateMachine().press(late).action).toBe('hold');
  });
});

describe('a release', () => {
  it('is for the approved text only', () => {
    const machine = new GateMachine();
    const attempt = heldBy(machine);
    for (let round = 0; round < MOST_RECHECKS; round += 1) {
      expect(machine.checked(attempt, 'clean')).toBe('release');
      expect(machine.beginRelease(attempt, press({ key: `v${round}` }), 'click')).toBe('recheck');
    }
    machine.checked(attempt, 'clean');
    expect(machine.beginRelease(attempt, press({ key: 'newest' }), 'click')).toBe('give-up');
    expect(machine.phase).toBe('idle');
  });

  it('that reaches nothing lets the next press of the person pass, once', () => {
    const unheard = () => {
      const machine = new GateMachine();
      const attempt = heldBy(machine);
      machine.checked(attempt, 'clean');
      expect(release(machine, attempt, 2000, false)).toBe('unheard');
      return machine;
    };
    const machine = unheard();
    const forged = press({ verdict: 'open', trusted: false, at: 3000, composer: {} });
    expect(machine.press(forged).action).toBe('hold');
    const trusted = press({ verdict: 'open', at: 3000 });
    const other = unheard();
    expect(other.press(trusted).action).toBe('pass');
    expect(other.press({ ...trusted, at: 9000 }).action).toBe('hold');
    expect(unheard().press({ ...trusted, key: 'other' }).action).toBe('hold');
    expect(unheard().press({ ...trusted, at: 2001 + PERMIT_MS }).action).toBe('hold');
  });

  it('lets no second press through while it is made', () => {
    const machine = new GateMachine();
    const attempt = heldBy(machine);
    machine.checked(attempt, 'clean');
    machine.beginRelease(attempt, press(), 'click');
    const ours = press({ at: 2000, trusted: false });
    expect(machine.press({ ...ours, key: 'other' }).action).toBe('swallow');
    expect(machine.press({ ...ours, composer: {} }).action).toBe('swallow');
    expect(machine.press(ours).action).toBe('pass');
    expect(machine.press(ours).action).toBe('swallow');
    expect(machine.endRelease(attempt, 2000)).toBe('released');
  });
});

/*
 * The driver below is a page, a checker and a person in one, in any order of events. It keeps its
 * own simple account of what each may lead to, and compares.
 */
type Step =
  | {
      readonly do: 'press';
      readonly key: number;
      readonly trusted: boolean;
      readonly other: boolean;
    }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'answer'; readonly clean: boolean }
  | { readonly do: 'decide'; readonly publish: boolean }
  | {
      readonly do: 'release';
      readonly key: number;
      readonly heard: boolean;
      readonly twice: boolean;
    };

const texts = ['clean', 'open', 'late clean', 'late open'] as const;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('press' as const),
    key: fc.nat(texts.length - 1),
    trusted: fc.boolean(),
    other: fc.boolean(),
  }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 20, 150, 500, 5000) }),
  fc.record({ do: fc.constant('answer' as const), clean: fc.boolean() }),
  fc.record({ do: fc.constant('decide' as const), publish: fc.boolean() }),
  fc.record({
    do: fc.constant('release' as const),
    key: fc.nat(texts.length - 1),
    heard: fc.boolean(),
    twice: fc.boolean(),
  }),
);

describe('any order of events', () => {
  it('never publishes twice for one press, nor what the person has not decided about', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const machine = new GateMachine();
        const composers = [{ id: 0 }, { id: 1 }] as const;
        let now = 1000;
        let held: {
          attempt: number;
          composer: object;
          asked: boolean;
          approved: string | null;
        } | null = null;
        let permit: { composer: object; key: string } | null = null;
        const releasesByAttempt = new Map<number, number>();
        const published: { composer: object; key: string; at: number }[] = [];

        for (const event of steps) {
          if (event.do === 'wait') now += event.ms;
          if (event.do === 'press') {
            const key: string = texts[event.key] ?? 'clean';
            const where: object = composers[event.other ? 1 : 0];
            const verdict = key === 'clean' ? 'clean' : key === 'open' ? 'open' : 'unknown';
            const answer = machine.press({
              composer: where,
              key,
              stage: 'click',
              confirms: false,
              at: now,
              trusted: event.trusted,
              verdict,
            });
            const last = published.at(-1);
            const doubled =
              last?.composer === where && last.key === key && now - last.at < DOUBLE_PRESS_MS;
            if (answer.action === 'pass') {
              const permitted = permit?.composer === where && permit.key === key && event.trusted;
              // Nothing passes on its own but clean text, or what the person was asked to press again.
              expect(verdict === 'clean' || permitted).toBe(true);
              expect(held).toBeNull();
              expect(doubled).toBe(false);
              if (permitted) permit = null;
              published.push({ composer: where, key, at: now });
            } else if (held === null && verdict === 'clean') {
              expect(doubled).toBe(true);
            }
            if (answer.action === 'hold') {
              expect(held).toBeNull();
              expect(answer.next).toBe(verdict === 'open' ? 'ask' : 'check');
              held = {
                attempt: answer.attempt,
                composer: where,
                asked: answer.next === 'ask',
                approved: null,
              };
            }
          }
          if (event.do === 'answer' && held) {
            const then = machine.checked(held.attempt, event.clean ? 'clean' : 'open');
            if (held.asked || held.approved !== null) expect(then).toBe('obsolete');
            else if (event.clean) held = { ...held, approved: 'checked' };
            else held = { ...held, asked: true };
          }
          if (event.do === 'decide' && held) {
            const then = machine.decided(held.attempt, event.publish ? 'publish' : 'edit');
            if (then === 'release') {
              expect(held.asked).toBe(true);
              held = { ...held, asked: false, approved: 'decided' };
            }
            if (then === 'drop') held = null;
          }
          if (event.do === 'release' && held) {
            const { attempt, asked, approved } = held;
            const where: object = held.composer;
            const key = texts[event.key] ?? 'clean';
            const begun = machine.beginRelease(attempt, { composer: where, key }, 'click');
            if (begun === 'go') {
              expect(asked).toBe(false);
              expect(approved).not.toBeNull();
              const ours: Press = {
                composer: where,
                key,
                stage: 'click',
                confirms: false,
                at: now,
                trusted: false,
                verdict: 'open',
              };
              let passed = 0;
              for (let times = event.heard ? (event.twice ? 2 : 1) : 0; times > 0; times -= 1) {
                if (machine.press(ours).action === 'pass') passed += 1;
              }
              expect(passed).toBe(event.heard ? 1 : 0);
              releasesByAttempt.set(attempt, (releasesByAttempt.get(attempt) ?? 0) + passed);
              const ended = machine.endRelease(attempt, now);
              expect(ended).toBe(event.heard ? 'released' : 'unheard');
              if (passed > 0) published.push({ composer: where, key, at: now });
              else permit = { composer: where, key };
              held = null;
            } else if (begun === 'recheck') {
              expect(approved).not.toBeNull();
              held = { ...held, approved: null, asked: false };
            } else if (begun === 'give-up') {
              held = null;
            } else {
              expect(approved).toBeNull();
            }
          }
          expect(machine.phase === 'idle').toBe(held === null);
        }
        for (const times of releasesByAttempt.values()) expect(times).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });
});
