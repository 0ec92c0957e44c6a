import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { defineRule } from '../../src/engine/rule.ts';
import type { Draft, Policy } from '../../src/engine/types.ts';
import { loadResources } from '../../src/resources/load-resources.ts';
import { defaultOrganisation } from '../../src/settings/guideline-pack.ts';

const resources = loadResources(new Error('not needed here')).resources;

function policyWith(severity: 'block' | 'warn' | 'remind' | 'off', ids: readonly string[]): Policy {
  const rules = Object.fromEntries(
    ids.map((id) => [id, { severity, paragraphs: ['5c'], parameters: {} }]),
  );
  return { profile: 'official', rules, organisation: defaultOrganisation };
}

function post(text: string): Draft {
  return { text, attachments: [], surface: 'post' };
}

const findsX = (calls: string[] = []) =>
  defineRule({
    id: 'finds-x',
    set: 'tone',
    scope: 'paragraph',
    *check({ text }) {
      calls.push(text);
      for (const match of text.matchAll(/x/g)) {
        yield { span: { start: match.index, end: match.index + 1 }, messageId: 'found' };
      }
    },
  });

describe('a word inside an insult', () => {
  const wider = defineRule({
    id: 'wider',
    set: 'tone',
    scope: 'paragraph',
    *check() {
      yield { span: { start: 0, end: 5 }, messageId: 'found' };
    },
  });
  const found = (severity: 'warn' | 'remind') =>
    createEngine(resources, [findsX(), wider])
      .check(post('a x b x'), policyWith(severity, ['finds-x', 'wider']), { now: 0 })
      .findings.map(({ rule, start }) => `${rule} ${start}`);

  it('is not reminded of once more', () => {
    expect(found('remind')).toEqual(['wider 0', 'finds-x 6']);
  });

  it('still warns', () => {
    expect(found('warn')).toEqual(['wider 0', 'finds-x 2', 'finds-x 6']);
  });
});

describe('the budget of reminders', () => {
  const other = defineRule({
    id: 'other',
    set: 'tone',
    scope: 'draft',
    *check() {
      yield { messageId: 'found' };
    },
  });
  const found = (severity: 'warn' | 'remind', reminderBudget?: number) => {
    const policy = policyWith(severity, ['finds-x', 'other']);
    const engine = createEngine(resources, [findsX(), other]);
    const limited = reminderBudget === undefined ? policy : { ...policy, reminderBudget };
    const { findings } = engine.check(post('xxx'), limited, { now: 0 });
    return findings.map(({ rule }) => rule).sort();
  };

  it('leaves out a rule’s second before another’s first', () => {
    expect(found('remind')).toEqual(['finds-x', 'finds-x', 'finds-x', 'other']);
    expect(found('remind', 2)).toEqual(['finds-x', 'other']);
    expect(found('remind', 0)).toEqual([]);
  });

  it('leaves out nothing that interrupts', () => {
    expect(found('warn', 0)).toHaveLength(4);
  });
});

describe('notes', () => {
  const notesX = defineRule({
    id: 'notes-x',
    set: 'tone',
    scope: 'paragraph',
    *check({ text }) {
      for (const { index, 0: letter } of text.matchAll(/[xy]/g)) {
        const span = { start: index, end: index + 1 };
        yield { span, messageId: 'letter', parameters: { letter }, passedOver: true };
      }
    },
  });
  const notesOf = (text: string, severity: 'block' | 'off') => {
    const engine = createEngine(resources, [notesX]);
    const policy = { ...policyWith(severity, ['notes-x']), reminderBudget: 0 };
    return engine.check(post(text), policy, { now: 0 });
  };

  it('are no findings, whatever the severity, and stand once, by position', () => {
    const { findings, notes } = notesOf('ab\naxx\ny x', 'block');
    expect(findings).toEqual([]);
    expect(notes.map(({ start, end, excerpt }) => [start, end, excerpt])).toEqual([
      [4, 5, 'x'],
      [7, 8, 'y'],
    ]);
  });

  it('are not made by a rule that is off', () => {
    expect(notesOf('x', 'off').notes).toEqual([]);
  });
});

describe('engine', () => {
  it('places a line’s findings in the whole text', () => {
    const engine = createEngine(resources, [findsX()]);
    const { findings } = engine.check(post('ab\nx\n\naxb'), policyWith('warn', ['finds-x']), {
      now: 0,
    });
    expect(findings.map(({ start, end, excerpt }) => [start, end, excerpt])).toEqual([
      [3, 4, 'x'],
      [7, 8, 'x'],
    ]);
  });

  it('recomputes only the line that changed', () => {
    const calls: string[] = [];
    const engine = createEngine(resources, [findsX(calls)]);
    const policy = policyWith('warn', ['finds-x']);
    engine.check(post('one\ntwo'), policy, { now: 0 });
    engine.check(post('one\ntwo x'), policy, { now: 0 });
    expect(calls).toEqual(['one', 'two', 'two x']);
  });

  it('goes on when a rule throws, and names it', () => {
    const broken = defineRule({
      id: 'broken',
      set: 'tone',
      scope: 'draft',
      check() {
        throw new Error('no list');
      },
    });
    const engine = createEngine(resources, [broken, findsX()]);
    const result = engine.check(post('x'), policyWith('block', ['broken', 'finds-x']), { now: 0 });
    expect(result.findings).toHaveLength(1);
    expect(result.problems).toEqual([{ rule: 'broken', error: 'no list' }]);
  });

  it('caps an uncertain sight', () => {
    const unsure = defineRule({
      id: 'unsure',
      set: 'tone',
      scope: 'draft',
      *check() {
        yield { messageId: 'found', atMost: 'remind' };
      },
    });
    const engine = createEngine(resources, [unsure]);
    const { findings } = engine.check(post('x'), policyWith('block', ['unsure']), { now: 0 });
    expect(findings[0]?.severity).toBe('remind');
  });

  it('runs what is off only when asked for all', () => {
    const engine = createEngine(resources, [findsX()]);
    const policy = policyWith('off', ['finds-x']);
    expect(engine.check(post('x'), policy, { now: 0 }).findings).toEqual([]);
    const all = engine.check(post('x'), policy, { now: 0, all: true });
    expect(all.findings[0]?.severity).toBe('remind');
  });
});
