import type { Finding } from '../../engine/types.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';

export interface FindingItemsProps
  extends Pick<
    FindingCardProps,
    'segments' | 'translate' | 'onOpenParagraph' | 'onJumpTo' | 'onSetAside'
  > {
  readonly findings: readonly Finding[];
}

export function FindingItems({ findings, ...rest }: FindingItemsProps) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={keyOf(finding)}>
          <FindingCard finding={finding} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function keyOf({ rule, messageId, start, end, attachment }: Finding): string {
  return [rule, messageId, start, end, attachment].join('|');
}
