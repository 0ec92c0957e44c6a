// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import {
  forgetSetAside,
  leftOutOf,
  rulesNotSetAside,
  setAside,
  takeBack,
  withoutSetAside,
} from '../../src/content/set-aside.ts';
import { MANY } from '../ui/sample-findings.ts';

it('leaves a finding out of its own draft, wherever its words have moved, until the draft is gone', () => {
  const [root, other] = [document.createElement('div'), document.createElement('div')];
  const [first, ...rest] = MANY;
  if (!first) throw new Error('there are no samples');
  setAside(root, { finding: first });
  const moved = { ...first, start: 900, end: 910 };
  expect(withoutSetAside(root, [moved, ...rest])).toEqual(rest);
  expect(withoutSetAside(other, MANY)).toBe(MANY);
  expect(rulesNotSetAside(root, [first.rule, 'another'])).toEqual(['another']);
  forgetSetAside(root);
  expect(withoutSetAside(root, MANY)).toBe(MANY);
});

it('does not leave out other words of the same rule', () => {
  const root = document.createElement('div');
  const [first] = MANY;
  if (!first) throw new Error('there are no samples');
  setAside(root, { finding: first });
  const other = { ...first, excerpt: 'jotain muuta' };
  expect(withoutSetAside(root, [other])).toEqual([other]);
});

it('is known and can be taken back', () => {
  const root = document.createElement('div');
  const [first, second] = MANY;
  if (!first || !second) throw new Error('there are no samples');
  const leftOut = { finding: second, words: 'vittu' };
  setAside(root, { finding: first });
  setAside(root, leftOut);
  expect(leftOutOf(root)).toEqual([{ finding: first }, leftOut]);
  takeBack(root, { finding: first });
  expect(leftOutOf(root)).toEqual([leftOut]);
  expect(withoutSetAside(root, [first, second])).toEqual([first]);
});
