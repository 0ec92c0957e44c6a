import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * axe cannot tell what lies behind an element of the top layer, so that the panel's colours are
 * measured here, as tokens (WCAG 2.2, 1.4.3 and 1.4.11).
 */
const css = readFileSync(new URL('../../src/ui/design/tokens.css', import.meta.url), 'utf8');
const darkStart = css.indexOf('@media (prefers-color-scheme: dark)');
const light = coloursOf(css.slice(0, darkStart));
const dark = { ...light, ...coloursOf(css.slice(darkStart)) };

const GROUNDS = ['paper', 'paper-soft', 'paper-sunken'];

const TEXT: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-soft'].flatMap((ink) =>
    [...GROUNDS, 'remind-paper'].map((ground) => [ink, ground] as const),
  ),
  ...['accent', 'accent-strong'].flatMap((ink) =>
    [...GROUNDS, 'remind-paper'].map((ground) => [ink, ground] as const),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...['block', 'warn', 'remind', 'clean'].map((tone) => [`${tone}-ink`, `${tone}-paper`] as const),
];

const MARKS: readonly (readonly [mark: string, ground: string])[] = [
  ...GROUNDS.map((ground) => ['line-strong', ground] as const),
  ...[...GROUNDS, 'remind-paper'].map((ground) => ['focus', ground] as const),
  ...['block', 'warn', 'remind', 'clean'].map((tone) => [`${tone}-ink`, 'paper'] as const),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_theme, colours) => {
  it.each(TEXT)('text in %s on %s', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('lines and marks in %s on %s', (mark, ground) => {
    expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

function coloursOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

function contrast(first: string | undefined, second: string | undefined): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour = ''): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
