interface Size {
  readonly width: number;
  readonly height: number;
}

type Anchor = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

/** CSS pixels between the badge and the text below it, or the edge of the window. */
const GAP = 4;

/**
 * Over the composer's upper right corner: sites put avatar and name on the left there, their own
 * buttons below. When the composer reaches above the window the badge stays at its top.
 * @returns viewport CSS pixels, or `null` when the composer is out of sight.
 */
export function placeBadge(
  anchor: Anchor,
  badge: Size,
  viewport: Size,
): { left: number; top: number } | null {
  const empty = anchor.right <= anchor.left || anchor.bottom <= anchor.top;
  const outside =
    anchor.bottom < badge.height ||
    anchor.top > viewport.height ||
    anchor.right < 0 ||
    anchor.left > viewport.width;
  if (empty || outside) return null;
  const left = Math.min(anchor.right, viewport.width - GAP) - badge.width;
  const top = Math.min(anchor.top - badge.height - GAP, viewport.height - badge.height - GAP);
  return { left: Math.round(Math.max(left, GAP)), top: Math.round(Math.max(top, GAP)) };
}
