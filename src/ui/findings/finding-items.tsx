import type { Finding } from '../../engine/types.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';

export interface FindingItemsProps
  extends Pick<FindingCardProps, 'segments' | 'translate' | 'onOpenParagraph' | 'onJumpTo'> {
  readonly findings: readonly Finding[];
  /** Index of the one that takes the focus when it appears. */
  readonly focusAt?: number;
}

export function FindingItems({ findings, focusAt, ...rest }: FindingItemsProps) {
  return (
    <ul class="findings">
      {findings.map((finding, index) => (
        <li key={keyOf(finding)}>
          <FindingCard finding={finding} focusOnMount={index === focusAt} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function keyOf({ rule, messageId, start, end, attachment }: Finding): string {
  return [rule, messageId, start, end, attachment].join('|');
}
