import { describe, expect, it } from 'vitest';
import { placeBadge } from '../../src/ui/panel/place-badge.ts';

const badge = { width: 40, height: 28 };
const viewport = { width: 1000, height: 800 };
const anchor = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('the badge stands', () => {
  it('over the upper right corner', () => {
    expect(placeBadge(anchor(100, 200, 600, 300), badge, viewport)).toEqual({
      left: 560,
      top: 168,
    });
  });

  it('at the top of the window while the composer reaches above it', () => {
    expect(placeBadge(anchor(100, -50, 600, 300), badge, viewport)).toEqual({ left: 560, top: 4 });
  });

  it('inside the window when the composer is wider', () => {
    expect(placeBadge(anchor(100, 200, 1400, 300), badge, viewport)?.left).toBe(956);
    expect(placeBadge(anchor(-30, 200, 10, 300), badge, viewport)?.left).toBe(4);
  });

  it.each([
    ['above', anchor(100, -200, 600, 10)],
    ['below', anchor(100, 900, 600, 1000)],
    ['left', anchor(-400, 200, -10, 300)],
    ['right', anchor(1100, 200, 1400, 300)],
    ['without a size', anchor(100, 200, 100, 200)],
  ])('nowhere when the composer is %s', (_where, rect) => {
    expect(placeBadge(rect, badge, viewport)).toBeNull();
  });
});
