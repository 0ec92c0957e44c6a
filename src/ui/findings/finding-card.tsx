import { useId, useState } from 'preact/hooks';
import type { Finding, Segment, Suggestion } from '../../engine/types.ts';
import { paragraphName } from '../../strings/paragraph-name.ts';
import type { Translator } from '../../strings/translate.ts';
import { type ShownFinding, showFinding } from './shown-finding.ts';
import { StateMark } from './state-mark.tsx';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly segments?: readonly Segment[] | undefined;
  readonly translate: Translator;
  readonly onOpenParagraph: (paragraph: string) => void;
  readonly onJumpTo?: ((finding: Finding) => void) | undefined;
  readonly onSetAside?: ((finding: Finding) => void) | undefined;
}

/** What was seen, why the guideline cares, what to do, and the way to the paragraph. */
export function FindingCard(props: FindingCardProps) {
  const { finding, segments, translate, onOpenParagraph, onJumpTo, onSetAside } = props;
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
      <h3 class="finding-title" id={title}>
        <span class="finding-severity">
          <StateMark state={finding.severity} />
          {translate(`severity_${finding.severity}`)}
          <span class="visually-hidden">: </span>
        </span>
        {shown.name}
      </h3>
      <WhatWasSeen shown={shown} translate={translate} />
      <p class="finding-action">{shown.action}</p>
      {finding.suggestion && (
        <CopyableSuggestion suggestion={finding.suggestion} translate={translate} />
      )}
      <p class="finding-why">{shown.why}</p>
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
        {onSetAside && finding.severity !== 'block' && (
          <button
            type="button"
            class="link"
            data-action="set-aside"
            onClick={(event) => {
              // The card goes: reading goes on at what is around it.
              event.currentTarget.closest<HTMLElement>('.list,.held')?.focus();
              onSetAside(finding);
            }}
          >
            {translate('panel_set_aside')}
          </button>
        )}
      </div>
    </article>
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
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>(undefined);
  const copy = () =>
    navigator.clipboard.writeText(suggestion.text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
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
