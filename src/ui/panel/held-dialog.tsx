import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { paragraphName } from '../../strings/paragraph-name.ts';
import type { Translator } from '../../strings/translate.ts';
import { AttachmentCards } from '../attachments/attachment-cards.tsx';
import { AccountQuestion } from '../design/account-question.tsx';
import { Brand } from '../design/brand.tsx';
import { FirstFindings } from '../findings/first-findings.tsx';
import { LeftOutNotes } from '../findings/left-out-notes.tsx';
import type { AccountView, HeldDecision, HeldView } from './panel.ts';

/** Characters that make a reason more than a keystroke. */
const REASON_LENGTH = 10;
const DOUBT = '8b';

export interface HeldDialogProps {
  readonly view: HeldView;
  readonly account: AccountView | undefined;
  readonly translate: Translator;
  readonly onDecide: (decision: HeldDecision) => void;
}

/** Explains why a publish was held. Modal: what is behind it cannot be published meanwhile. */
export function HeldDialog({ view, account, translate, onDecide }: HeldDialogProps) {
  const ids = { title: useId(), description: useId() };
  const dialog = useRef<HTMLDialogElement>(null);
  const edit = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    element.showModal();
    edit.current?.focus({ preventScroll: true });
    // The browser may have scrolled to what it has given the focus.
    element.scrollTop = 0;
    return () => element.close();
  }, []);

  const { findings, attachments = [], onOpenParagraph } = view;
  // The person has answered what was asked about pictures, and nothing else was found.
  const settled = view.reason === 'findings' && findings.length === 0;
  const serious = findings.filter((finding) => finding.severity !== 'remind').length;
  const blocked = findings.some((finding) => finding.severity === 'block');
  const description =
    view.reason === 'unchecked'
      ? 'panel_unchecked_description'
      : settled
        ? 'panel_held_settled'
        : 'panel_held_description';
  return (
    <dialog
      ref={dialog}
      class="held"
      tabIndex={-1}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={ids.title}
      aria-describedby={ids.description}
      data-harkinta-held={view.reason}
      onCancel={(event) => {
        onDecide({ action: 'edit' });
        event.preventDefault();
      }}
    >
      <header class="held-head">
        <Brand translate={translate} />
        <h2 id={ids.title}>
          {translate(view.reason === 'unchecked' ? 'panel_unchecked_title' : 'panel_held_title')}
        </h2>
        <p id={ids.description} role="status">
          {translate(description, { count: findings.length })}
        </p>
      </header>
      {(findings.length > 0 || attachments.length > 0 || account) && (
        <div class="held-body">
          <FirstFindings {...view} translate={translate} />
          {serious >= 2 && (
            <div class="doubt">
              <p>{translate('panel_doubt')}</p>
              <button
                type="button"
                class="link"
                data-paragraph={DOUBT}
                onClick={() => onOpenParagraph(DOUBT)}
              >
                {paragraphName(translate, DOUBT)}
              </button>
            </div>
          )}
          <AttachmentCards views={attachments} findings={findings} translate={translate} />
          {account && <AccountQuestion {...account} translate={translate} />}
        </div>
      )}
      <LeftOutNotes {...view} translate={translate} />
      <Decision
        blocked={blocked}
        settled={settled}
        overridable={!blocked || view.overrideBlocks === 'with-reason'}
        editButton={edit}
        translate={translate}
        onDecide={onDecide}
      />
    </dialog>
  );
}

interface DecisionProps {
  readonly blocked: boolean;
  readonly settled: boolean;
  readonly overridable: boolean;
  readonly editButton: { current: HTMLButtonElement | null };
  readonly translate: Translator;
  readonly onDecide: (decision: HeldDecision) => void;
}

function Decision({
  blocked,
  settled,
  overridable,
  editButton,
  translate,
  onDecide,
}: DecisionProps) {
  const ids = { reason: useId(), help: useId() };
  // Lives in this component alone and goes with it.
  const [reason, setReason] = useState('');
  const needsReason = blocked && overridable;
  const enough = reason.trim().length >= REASON_LENGTH;
  return (
    <footer class="held-foot">
      {needsReason && (
        <div class="reason">
          <label for={ids.reason}>{translate('panel_reason_label')}</label>
          <textarea
            id={ids.reason}
            class="field"
            rows={2}
            maxLength={1000}
            autocomplete="off"
            // Some browsers send what they check to their maker.
            spellcheck={false}
            data-action="reason"
            aria-describedby={ids.help}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <p id={ids.help} class="help">
            {translate('panel_reason_help', { characters: REASON_LENGTH })}
          </p>
        </div>
      )}
      {!overridable && <p class="help">{translate('panel_cannot_override')}</p>}
      {/* Closes of itself where the extension is gone from under it: the page is usable again. */}
      <form method="dialog" class="choices">
        <button
          ref={editButton}
          type="submit"
          class="button button-main"
          data-action="edit"
          onClick={(event) => {
            onDecide({ action: 'edit' });
            event.preventDefault();
          }}
        >
          {translate('panel_edit')}
        </button>
        {overridable && (
          <button
            type="button"
            class="button"
            data-action="publish-anyway"
            disabled={needsReason && !enough}
            onClick={() => onDecide({ action: 'publish', hadReason: needsReason })}
          >
            {translate(settled ? 'panel_publish' : 'panel_publish_anyway')}
          </button>
        )}
      </form>
    </footer>
  );
}
