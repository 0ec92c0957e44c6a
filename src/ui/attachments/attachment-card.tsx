import { useId, useState } from 'preact/hooks';
import type { Attachment, Finding } from '../../engine/types.ts';
import { SEVERITIES } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';
import { StateMark } from '../findings/state-mark.tsx';
import type { AttachmentView, BadgeState } from '../panel/panel.ts';
import { AttachmentQuestion } from './attachment-question.tsx';

export interface AttachmentCardProps {
  readonly view: AttachmentView;
  /** Among those of the draft, from one. */
  readonly number: number;
  readonly findings: readonly Finding[];
  readonly translate: Translator;
}

export function AttachmentCard({ view, number, findings, translate }: AttachmentCardProps) {
  const title = useId();
  const { attachment, previewUrl } = view;
  const [broken, setBroken] = useState(false);
  const { state, text } = stateOf(attachment, findings, translate);
  const facts = factsOf(attachment, translate);
  return (
    <article
      class="attachment"
      aria-labelledby={title}
      data-attachment-state={state}
      data-state={state}
    >
      <div class="attachment-head">
        {previewUrl && !broken && (
          <img class="attachment-preview" src={previewUrl} alt="" onError={() => setBroken(true)} />
        )}
        <div>
          <h4 id={title}>
            {attachment.fileName ?? translate(`attachment_${attachment.kind}`, { number })}
          </h4>
          <p class="finding-severity">
            <StateMark state={state} />
            {text}
          </p>
        </div>
      </div>
      {facts.length > 0 && (
        <ul class="attachment-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <AttachmentQuestion view={view} open={state !== 'clean'} translate={translate} />
      {view.onSaveCopy && attachment.fileName !== undefined && (
        <CopyWithout fileName={attachment.fileName} save={view.onSaveCopy} translate={translate} />
      )}
    </article>
  );
}

interface ShownState {
  readonly state: BadgeState;
  readonly text: string;
}

/** By the worst finding about it; findings about all attachments count for each. */
function stateOf(
  { id, metadata, fileName }: Attachment,
  findings: readonly Finding[],
  translate: Translator,
): ShownState {
  const own = findings.filter(({ attachment, set, start }) =>
    attachment === undefined ? set === 'image-rights' && start === undefined : attachment === id,
  );
  for (const severity of SEVERITIES) {
    const found = own.find((finding) => finding.severity === severity);
    if (!found) continue;
    const name = translate(`rule_${found.rule.replaceAll('-', '_')}_name`);
    return {
      state: severity,
      text: translate('attachment_state', { severity: translate(`severity_${severity}`), name }),
    };
  }
  if (fileName !== undefined && metadata === undefined) {
    return { state: 'checking', text: translate('attachment_reading') };
  }
  return { state: 'clean', text: translate('attachment_clean') };
}

/** What the file says of itself, in the order of what matters. */
function factsOf({ metadata }: Attachment, translate: Translator): string[] {
  if (!metadata) return [];
  const { copyright, creator, credit, takenAt, device, gps, damaged } = metadata;
  const holder = copyright ?? creator ?? credit;
  return [
    ...(damaged ? [translate('attachment_unreadable')] : []),
    ...(holder === undefined ? [] : [translate('attachment_holder', { name: holder })]),
    ...(gps ? [translate('attachment_place')] : []),
    ...(takenAt === undefined ? [] : [translate('attachment_taken', { date: dateOf(takenAt) })]),
    ...(device === undefined ? [] : [translate('attachment_device', { device })]),
  ];
}

/** "2027:06:24 21:30:00" → "2027-06-24". */
function dateOf(takenAt: string): string {
  return takenAt.slice(0, 10).replaceAll(':', '-');
}

interface CopyWithoutProps {
  readonly fileName: string;
  readonly save: (fileName: string) => Promise<boolean>;
  readonly translate: Translator;
}

function CopyWithout({ fileName, save, translate }: CopyWithoutProps) {
  const [outcome, setOutcome] = useState<'saved' | 'failed'>();
  const dot = fileName.lastIndexOf('.');
  const copyName =
    translate('attachment_copy_name', { name: fileName.slice(0, dot) }) + fileName.slice(dot);
  return (
    <div class="attachment-copy">
      <button
        type="button"
        class="button button-small"
        data-action="save-copy"
        onClick={async () => setOutcome((await save(copyName)) ? 'saved' : 'failed')}
      >
        {translate('attachment_save_copy')}
      </button>
      <span role="status" data-copy={outcome}>
        {outcome && translate(`attachment_copy_${outcome}`)}
      </span>
    </div>
  );
}
