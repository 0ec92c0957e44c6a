import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../strings/translate.ts';
import { StateMark } from '../findings/state-mark.tsx';
import type { AnchorFollower } from './anchor-follower.ts';
import type { BadgeView } from './panel.ts';

export interface BadgeProps {
  readonly badge: BadgeView;
  readonly follower: AnchorFollower;
  readonly translate: Translator;
}

export function Badge({ badge, follower, translate }: BadgeProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!button.current) return undefined;
    return follower.follow(button.current, badge.anchor);
  }, [follower, badge]);
  const state = translate(`state_${badge.state}`, { count: badge.count });
  const name = translate(badge.count > 0 ? 'panel_badge_open' : 'panel_badge', { state });
  return (
    <button
      ref={button}
      type="button"
      class="badge"
      data-harkinta-badge=""
      data-state={badge.state}
      aria-label={name}
      title={name}
      onClick={badge.onOpen}
    >
      <StateMark state={badge.state} />
      {badge.count > 0 && <span aria-hidden="true">{badge.count}</span>}
    </button>
  );
}
