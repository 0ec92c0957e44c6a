import type { BadgeState } from '../panel/panel.ts';

/**
 * One shape per state, so that colour never carries it alone: an octagon stops, a triangle warns,
 * a circle with an i reminds, a tick is clean, three dots work, a question mark does not know.
 */
export function StateMark({ state }: { state: BadgeState }) {
  return (
    <svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}

const cut = { fill: 'none', stroke: 'var(--tone-paper, Canvas)', 'stroke-width': 2 } as const;
const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 2,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

const shapes = {
  block: (
    <>
      <path d="M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4z" fill="currentColor" />
      <path d="M5.5 10h9" {...cut} />
    </>
  ),
  warn: (
    <>
      <path d="M10 2 19 17.8H1z" {...line} />
      <path d="M10 8v4.2M10 14.6v.5" {...line} />
    </>
  ),
  remind: (
    <>
      <circle cx="10" cy="10" r="8" {...line} />
      <path d="M10 9.3v5M10 5.7v.4" {...line} />
    </>
  ),
  clean: (
    <>
      <circle cx="10" cy="10" r="8" {...line} />
      <path d="m6.2 10.3 2.6 2.6 5-5.4" {...line} />
    </>
  ),
  checking: (
    <>
      <circle cx="4" cy="10" r="2" fill="currentColor" />
      <circle cx="10" cy="10" r="2" fill="currentColor" />
      <circle cx="16" cy="10" r="2" fill="currentColor" />
    </>
  ),
  unknown: (
    <>
      <circle cx="10" cy="10" r="8" {...line} />
      <path d="M7.6 7.8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.7M10 14.3v.2" {...line} />
    </>
  ),
};
