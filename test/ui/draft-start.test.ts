// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { CheckResult, Segment } from '../../src/engine/types.ts';
import { DraftStart } from '../../src/ui/popup/draft-start.tsx';

afterEach(() => render(null, document.body));

const TEXT = 'Uimahalli on auki. / Simhallen är öppen.\n#Hanko';

function show(text: string, segments: readonly Segment[]): void {
  const result: CheckResult = { findings: [], notes: [], segments, problems: [] };
  render(h(DraftStart, { text, result }), document.body);
}

const segment = (language: Segment['language'], start: number, end: number): Segment => ({
  start,
  end,
  language,
  confidence: 1,
});

it('says of each stretch of the draft which language it is in', () => {
  show(TEXT, [segment('fi', 0, 18), segment('sv', 21, 40), segment('none', 41, 47)]);
  const spoken = [...document.querySelectorAll<HTMLElement>('[lang]')].map(
    ({ lang, textContent }) => [lang, textContent],
  );
  expect(spoken).toEqual([
    ['fi', 'Uimahalli on auki.'],
    ['sv', 'Simhallen är öppen.'],
  ]);
  expect(document.body.textContent).toBe(TEXT);
});

it('shows the beginning of a long draft', () => {
  const long = 'Kesä tuli. '.repeat(40);
  show(long, [segment('fi', 0, 150), segment('sv', 150, long.length)]);
  expect(document.body.textContent).toBe(`${long.slice(0, 160)}…`);
});
