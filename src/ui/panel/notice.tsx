import type { Translator } from '../../strings/translate.ts';
import { CloseMark } from '../findings/close-mark.tsx';
import { StateMark } from '../findings/state-mark.tsx';
import type { NoticeView } from './panel.ts';

export interface NoticeProps {
  readonly notice: NoticeView;
  readonly translate: Translator;
  readonly onDismiss: () => void;
}

export function Notice({ notice, translate, onDismiss }: NoticeProps) {
  const state = notice.tone === 'attention' ? 'warn' : 'remind';
  return (
    <div class={`notice severity-${state}`} data-harkinta-notice="" data-tone={notice.tone}>
      <StateMark state={state} />
      <p role="status">{translate(notice.messageKey, notice.parameters)}</p>
      <button
        type="button"
        class="icon-button"
        data-action="dismiss"
        aria-label={translate('panel_dismiss')}
        title={translate('panel_dismiss')}
        onClick={onDismiss}
      >
        <CloseMark />
      </button>
    </div>
  );
}
