import { expect, it } from 'vitest';
import { addOutcome, outcomeTotals } from '../../src/background/outcome-counts.ts';

const day = Date.parse('2027-03-09T10:00:00Z');

it('counts each rule by outcome and day', () => {
  const once = addOutcome(undefined, 'overridden', ['profanity', 'image-rights'], day);
  const twice = addOutcome(once, 'overridden', ['profanity'], day + 1000);
  expect(twice).toEqual({
    '2027-03-09': { profanity: { overridden: 2 }, 'image-rights': { overridden: 1 } },
  });
});

it('forgets what is older than 30 days', () => {
  const before = addOutcome(undefined, 'mended', ['profanity'], day);
  const after = addOutcome(before, 'mended', ['profanity'], day + 31 * 86_400_000);
  expect(Object.keys(after)).toEqual(['2027-04-09']);
});

it('starts anew from stored rubbish', () => {
  const counts = addOutcome({ yesterday: 'many' }, 'mended', ['profanity'], day);
  expect(counts).toEqual({ '2027-03-09': { profanity: { mended: 1 } } });
});

it('adds up what is kept, and nothing older than 30 days', () => {
  const now = Date.UTC(2026, 10, 24);
  const stored = {
    '2026-10-01': { profanity: { mended: 7 } },
    '2026-11-20': { profanity: { mended: 1 }, 'named-individual': { overridden: 1 } },
    '2026-11-23': { profanity: { mended: 2, 'set-aside': 1 } },
  };
  expect(outcomeTotals(stored, now)).toEqual({
    profanity: { mended: 3, 'set-aside': 1 },
    'named-individual': { overridden: 1 },
  });
  expect(outcomeTotals('rubbish', now)).toEqual({});
});
