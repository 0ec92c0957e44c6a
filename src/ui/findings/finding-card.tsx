import { useId } from 'preact/hooks';
import type { Finding, Segment, Suggestion } from '../../engine/types.ts';
import { paragraphName } from '../../strings/paragraph-name.ts';
import type { Translator } from '../../strings/translate.ts';
import { useCopy } from './copy-text.ts';
import { findingReport, type ReportAbout } from './finding-report.ts';
import { leaveFor } from './left-out-notes.tsx';
import { type ShownFinding, showFinding } from './shown-finding.ts';

export interface FindingCardProps {
  readonly finding: Finding;
  /** A card before it has given the rule's reason. */
  readonly whyIsTold?: boolean;
  readonly segments?: readonly Segment[] | undefined;
  readonly translate: Translator;
  readonly onOpenParagraph: (paragraph: string) => void;
  readonly onJumpTo?: ((finding: Finding) => void) | undefined;
  /** Leaves it out of this draft; with `words`, whatever is found by them, for good. */
  readonly onLeaveOut?: ((finding: Finding, words?: string) => void) | undefined;
  /** Absent where nothing can be reported. */
  readonly reportAbout?: ReportAbout | undefined;
}

/** What was seen, why the guideline cares, what to do, and the way to the paragraph. */
export function FindingCard(props: FindingCardProps) {
  const { finding, whyIsTold, segments, translate, onOpenParagraph, onJumpTo } = props;
  const title = useId();
  const shown = showFinding(translate, finding, segments);
  return (
    <article
      class={`finding severity-${finding.severity}`}
      data-rule={finding.rule}
      data-severity={finding.severity}
      aria-labelledby={title}
      tabIndex={-1}
    >
      <h4 class="finding-title" id={title}>
        <span class="visually-hidden">{translate(`severity_${finding.severity}`)}: </span>
        {shown.name}
      </h4>
      <WhatWasSeen shown={shown} translate={translate} />
      <p class="finding-action">{shown.action}</p>
      {finding.suggestion && (
        <CopyableSuggestion suggestion={finding.suggestion} translate={translate} />
      )}
      {!whyIsTold && <p class="finding-why">{shown.why}</p>}
      <div class="finding-links">
        <button
          type="button"
          class="link"
          data-paragraph={finding.paragraph}
          onClick={() => onOpenParagraph(finding.paragraph)}
        >
          {paragraphName(translate, finding.paragraph)}
        </button>
        {onJumpTo && finding.start !== undefined && (
          <button type="button" class="link" data-action="jump" onClick={() => onJumpTo(finding)}>
            {translate('panel_jump')}
          </button>
        )}
      </div>
      <Answers {...props} secret={shown.maskedStart !== undefined} />
    </article>
  );
}

/** What the person may say to a finding. */
function Answers(props: FindingCardProps & { readonly secret: boolean }) {
  const { finding, translate, onLeaveOut, reportAbout, secret } = props;
  const { severity, exception } = finding;
  const choice = (action: string, text: string, words?: string) => (
    <button
      type="button"
      class="link"
      data-action={action}
      onClick={(event) => {
        leaveFor(event.currentTarget);
        onLeaveOut?.(finding, words);
      }}
    >
      {text}
    </button>
  );
  const negotiable = onLeaveOut && severity !== 'block';
  if (!negotiable && !reportAbout) return null;
  return (
    <div class="finding-links finding-answers">
      {negotiable && choice('set-aside', translate('panel_set_aside'))}
      {negotiable &&
        exception !== undefined &&
        !secret &&
        choice('except', translate('panel_except', { words: exception }), exception)}
      {reportAbout && <CopyableReport {...props} reportAbout={reportAbout} />}
    </div>
  );
}

function CopyableReport(props: FindingCardProps & { readonly reportAbout: ReportAbout }) {
  const { finding, segments = [], translate, reportAbout } = props;
  const [outcome, copy] = useCopy(() => findingReport(finding, segments, reportAbout));
  return (
    <>
      <button type="button" class="link" data-action="report" onClick={copy}>
        {translate('panel_report')}
      </button>
      <span role="status">{outcome && translate(`panel_report_${outcome}`)}</span>
    </>
  );
}

/** The quotation stands in the sentence where the sentence holds it, else before it. */
function WhatWasSeen({ shown, translate }: { shown: ShownFinding; translate: Translator }) {
  const { what, excerpt, excerptLanguage, maskedStart } = shown;
  if (!excerpt) return <p class="finding-what">{what}</p>;
  if (maskedStart !== undefined) {
    return (
      <>
        <blockquote class="finding-excerpt" data-masked="">
          <span aria-hidden="true">{excerpt}</span>
          <span class="visually-hidden">
            {translate('panel_masked_excerpt', { start: maskedStart })}
          </span>
        </blockquote>
        <p class="finding-what">{what}</p>
      </>
    );
  }
  const place = what.indexOf(excerpt);
  if (place !== -1) {
    return (
      <p class="finding-what">
        {what.slice(0, place)}
        <strong data-excerpt="" lang={excerptLanguage}>
          {excerpt}
        </strong>
        {what.slice(place + excerpt.length)}
      </p>
    );
  }
  return (
    <>
      <blockquote class="finding-excerpt" data-excerpt="" lang={excerptLanguage}>
        {translate('panel_quotation', { text: excerpt })}
      </blockquote>
      <p class="finding-what">{what}</p>
    </>
  );
}

function CopyableSuggestion(props: { suggestion: Suggestion; translate: Translator }) {
  const { suggestion, translate } = props;
  const [outcome, copy] = useCopy(() => suggestion.text);
  const language = suggestion.language === 'none' ? undefined : suggestion.language;
  return (
    <div class="finding-suggestion">
      <p>
        <span class="visually-hidden">{translate('panel_suggestion')} </span>
        <span lang={language}>{suggestion.text}</span>
      </p>
      <button type="button" class="button button-small" data-action="copy" onClick={copy}>
        {translate(outcome === 'copied' ? 'panel_copied' : 'panel_copy_suggestion')}
      </button>
      <span role="status" class={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {outcome === 'copied' && translate('panel_copied')}
        {outcome === 'failed' && translate('panel_copy_failed')}
      </span>
    </div>
  );
}
