import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../strings/translate.ts';
import { AttachmentCards } from '../attachments/attachment-cards.tsx';
import { AccountQuestion } from '../design/account-question.tsx';
import { CloseMark } from '../findings/close-mark.tsx';
import { FindingItems } from '../findings/finding-items.tsx';
import { LeftOutNotes } from '../findings/left-out-notes.tsx';
import type { AccountView, FindingsView } from './panel.ts';

export interface FindingsListProps {
  readonly view: FindingsView;
  readonly account: AccountView | undefined;
  readonly translate: Translator;
  readonly onClose: () => void;
}

/** Beside the composer, not over it: writing goes on while it is open. */
export function FindingsList({ view, account, translate, onClose }: FindingsListProps) {
  const title = useId();
  const none = view.findings.length === 0;
  const list = useRef<HTMLElement>(null);
  // Opened by the person, from the badge; a newer view of an open list leaves focus where it is.
  useLayoutEffect(() => list.current?.focus(), []);
  return (
    <section
      ref={list}
      class="list"
      role="dialog"
      aria-labelledby={title}
      data-harkinta-list=""
      tabIndex={-1}
    >
      <header class="list-head">
        <h2 id={title}>
          {view.state && none
            ? translate(`state_${view.state}`)
            : translate('panel_list_title', { count: view.findings.length })}
        </h2>
        <button
          type="button"
          class="icon-button"
          data-action="close"
          aria-label={translate('panel_close')}
          title={translate('panel_close')}
          onClick={onClose}
        >
          <CloseMark />
        </button>
      </header>
      <div class="list-body">
        {none !== Boolean(view.state) && (
          <p class={view.state && 'progress'}>{translate(`state_${view.state ?? 'clean'}`)}</p>
        )}
        {account && <AccountQuestion {...account} translate={translate} />}
        <FindingItems {...view} translate={translate} />
        <AttachmentCards
          views={view.attachments ?? []}
          findings={view.findings}
          translate={translate}
        />
      </div>
      <LeftOutNotes {...view} translate={translate} />
    </section>
  );
}
