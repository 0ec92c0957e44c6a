import type { Finding } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';

/** A finding that the person did not want to see: this time, or never for its words. */
export interface LeftOut {
  readonly finding: Finding;
  /** Now an exception of the person's own. */
  readonly words?: string | undefined;
}

export interface LeftOutNotesProps {
  readonly leftOut?: readonly LeftOut[];
  readonly translate: Translator;
  readonly onTakeBack?: (leftOut: LeftOut) => void;
}

/** Stands there while it is empty, too, so that what comes is read out. */
export function LeftOutNotes({ leftOut = [], translate, onTakeBack }: LeftOutNotesProps) {
  return (
    <div class="left-out" aria-live="polite">
      {leftOut.toReversed().map((one) => {
        const { finding, words } = one;
        const name = translate(`rule_${finding.rule.replaceAll('-', '_')}_name`);
        const undo = translate('panel_undo');
        return (
          <p key={[finding.rule, finding.excerpt, words].join('|')} data-left-out="">
            {words === undefined
              ? translate('panel_left_out', { name })
              : translate('panel_excepted', { words })}{' '}
            <button
              type="button"
              class="link"
              data-action="undo"
              aria-label={`${undo}: ${words ?? name}`}
              onClick={(event) => {
                leaveFor(event.currentTarget);
                onTakeBack?.(one);
              }}
            >
              {undo}
            </button>
          </p>
        );
      })}
    </div>
  );
}

/** What was pressed goes: reading goes on at what is around it. */
export function leaveFor(pressed: Element): void {
  pressed.closest<HTMLElement>('.list,.held')?.focus();
}
