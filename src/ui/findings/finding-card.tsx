import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Finding, Segment, Suggestion } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';
import { paragraphName } from './paragraph-name.ts';
import { type ShownFinding, showFinding } from './shown-finding.ts';
import { StateMark } from './state-mark.tsx';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly segments?: readonly Segment[] | undefined;
  readonly translate: Translator;
  readonly onOpenParagraph: (paragraph: string) => void;
  readonly onJumpTo?: ((finding: Finding) => void) | undefined;
  /** Takes the focus when it appears: the first of those that "show all" brought. */
  readonly focusOnMount?: boolean | undefined;
}

/** What was seen, why the guideline cares, what to do, and the way to the paragraph. */
export function FindingCard(props: FindingCardProps) {
  const { finding, segments, translate, onOpenParagraph, onJumpTo, focusOnMount } = props;
  const title = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusOnMount) card.current?.focus();
  }, [focusOnMount]);
  const shown = showFinding(translate, finding, segments);
  return (
    <article
      ref={card}
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
      <Excerpt shown={shown} translate={translate} />
      <p class="finding-what">{shown.what}</p>
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
      </div>
    </article>
  );
}

function Excerpt({ shown, translate }: { shown: ShownFinding; translate: Translator }) {
  if (!shown.excerpt) return null;
  if (shown.maskedStart !== undefined) {
    return (
      <blockquote class="finding-excerpt" data-masked="">
        <span aria-hidden="true">{shown.excerpt}</span>
        <span class="visually-hidden">
          {translate('panel_masked_excerpt', { start: shown.maskedStart })}
        </span>
      </blockquote>
    );
  }
  return (
    <blockquote class="finding-excerpt" lang={shown.excerptLanguage}>
      {translate('panel_quotation', { text: shown.excerpt })}
    </blockquote>
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
