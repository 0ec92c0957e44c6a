import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../strings/translate.ts';
import { CloseMark } from '../findings/close-mark.tsx';
import { FindingItems } from '../findings/finding-items.tsx';
import type { FindingsView } from './panel.ts';

export interface FindingsListProps {
  readonly view: FindingsView;
  readonly translate: Translator;
  readonly onClose: () => void;
}

/** Beside the composer, not over it: writing goes on while it is open. */
export function FindingsList({ view, translate, onClose }: FindingsListProps) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Opened by the person, from the badge; a newer view of an open list leaves focus where it is.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="list" role="dialog" aria-labelledby={title} data-harkinta-list="">
      <header class="list-head">
        <h2 id={title} ref={heading} tabIndex={-1}>
          {translate('panel_list_title', { count: view.findings.length })}
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
        {view.findings.length === 0 && <p>{translate('state_clean')}</p>}
        <FindingItems
          findings={view.findings}
          segments={view.segments}
          translate={translate}
          onOpenParagraph={view.onOpenParagraph}
          onJumpTo={view.onJumpTo}
        />
      </div>
    </section>
  );
}
