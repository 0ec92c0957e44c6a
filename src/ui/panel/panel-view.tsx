import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../strings/translate.ts';
import { AccountQuestion } from '../design/account-question.tsx';
import { StateMark } from '../findings/state-mark.tsx';
import type { AnchorFollower } from './anchor-follower.ts';
import { Badge } from './badge.tsx';
import { FindingsList } from './findings-list.tsx';
import { HeldDialog } from './held-dialog.tsx';
import { Notice } from './notice.tsx';
import type {
  AccountView,
  BadgeView,
  FindingsView,
  HeldDecision,
  HeldView,
  NoticeView,
} from './panel.ts';

export interface PanelViewProps {
  readonly translate: Translator;
  readonly badges: ReadonlyMap<object, BadgeView>;
  readonly follower: AnchorFollower;
  readonly question: { readonly id: number; readonly view: HeldView } | undefined;
  readonly onDecide: (decision: HeldDecision) => void;
  readonly findings: FindingsView | undefined;
  readonly onCloseFindings: () => void;
  readonly notice: NoticeView | undefined;
  readonly onDismissNotice: () => void;
  readonly account: AccountView | undefined;
  readonly waiting: boolean;
  readonly announcement: string;
}

/** Everything that may stand on a page at once: badges, list and notice in one layer, the dialog over it. */
export function PanelView(props: PanelViewProps) {
  const { translate, question, findings, notice, account, waiting } = props;
  const layer = useRef<HTMLDivElement>(null);
  // Every time: a host that was taken away and put back has left the top layer.
  useLayoutEffect(() => {
    const element = layer.current;
    if (element?.isConnected && !element.matches(':popover-open')) element.showPopover?.();
  });
  return (
    <div lang={translate.language} dir="ltr">
      <div ref={layer} class="layer" popover="manual">
        {[...props.badges].map(([composer, badge]) => (
          <Badge
            key={keyOf(composer)}
            badge={badge}
            follower={props.follower}
            translate={translate}
          />
        ))}
        {(findings || notice || account || waiting) && (
          <div class="corner">
            {findings && (
              <FindingsList
                view={findings}
                account={account}
                translate={translate}
                onClose={props.onCloseFindings}
              />
            )}
            {notice && (
              <Notice notice={notice} translate={translate} onDismiss={props.onDismissNotice} />
            )}
            {account && !question && !findings && (
              <AccountQuestion {...account} branded translate={translate} />
            )}
            {waiting && (
              <div class="notice" data-state="checking" data-waiting="">
                <StateMark state="checking" />
                <p>{translate('panel_waiting')}</p>
              </div>
            )}
          </div>
        )}
        <div class="visually-hidden" role="status" aria-live="polite">
          {props.announcement}
        </div>
      </div>
      {question && (
        <HeldDialog
          key={question.id}
          view={question.view}
          account={account}
          translate={translate}
          onDecide={props.onDecide}
        />
      )}
    </div>
  );
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

function keyOf(composer: object): number {
  let key = keys.get(composer);
  if (key === undefined) {
    lastKey += 1;
    key = lastKey;
    keys.set(composer, key);
  }
  return key;
}
