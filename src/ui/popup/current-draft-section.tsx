import type { CheckResult } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';
import { FirstFindings } from '../findings/first-findings.tsx';
import { maskSecrets } from '../findings/shown-finding.ts';
import { StateMark } from '../findings/state-mark.tsx';
import type { BadgeState } from '../panel/panel.ts';
import type { CurrentDraft } from './current-draft.ts';

/** UTF-16 units of the draft that are shown: enough to recognise it. */
const DRAFT_LIMIT = 160;

export interface CurrentDraftSectionProps {
  readonly draft: CurrentDraft;
  readonly translate: Translator;
  readonly onOpenParagraph: (paragraph: string) => void;
}

export function CurrentDraftSection({
  draft,
  translate,
  onOpenParagraph,
}: CurrentDraftSectionProps) {
  return (
    <section aria-labelledby="current" data-section="current">
      <h2 id="current">{translate('popup_current')}</h2>
      <Content draft={draft} translate={translate} onOpenParagraph={onOpenParagraph} />
    </section>
  );
}

function Content({ draft, translate, onOpenParagraph }: CurrentDraftSectionProps) {
  if (draft === undefined) return <p class="quiet">{translate('popup_looking')}</p>;
  if (draft === 'none') return <p class="quiet">{translate('popup_no_site')}</p>;
  if (!draft.composer) {
    const key = draft.unrecognised ? 'popup_unrecognised' : 'popup_no_composer';
    return (
      <p class={draft.unrecognised ? 'attention' : 'quiet'} data-unrecognised={draft.unrecognised}>
        {translate(key)}
      </p>
    );
  }
  const { text, result, state } = draft.composer;
  return (
    <>
      {draft.unrecognised && <p class="attention">{translate('popup_unrecognised')}</p>}
      <StateLine
        state={state === 'failed' ? 'unknown' : result ? stateOf(result) : 'checking'}
        count={result?.findings.length ?? 0}
        translate={translate}
      />
      {text.trim() && <blockquote class="draft">{draftStart(text, result)}</blockquote>}
      {result && (
        <FirstFindings
          findings={result.findings}
          segments={result.segments}
          translate={translate}
          onOpenParagraph={onOpenParagraph}
        />
      )}
    </>
  );
}

export function StateLine(props: { state: BadgeState; count: number; translate: Translator }) {
  const { state, count, translate } = props;
  return (
    <p class="state" role="status" data-state={state}>
      <StateMark state={state} />
      {translate(`state_${state}`, { count })}
    </p>
  );
}

/** Findings come most severe first. */
export function stateOf(result: Pick<CheckResult, 'findings'>): BadgeState {
  return result.findings[0]?.severity ?? 'clean';
}

function draftStart(text: string, result: CheckResult | undefined): string {
  const masked = maskSecrets(text, result?.findings ?? []);
  return masked.length > DRAFT_LIMIT ? `${masked.slice(0, DRAFT_LIMIT)}…` : masked;
}
