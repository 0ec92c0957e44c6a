import { useId } from 'preact/hooks';
import { type Finding, SEVERITIES, type Severity } from '../../engine/types.ts';
import { FindingCard, type FindingCardProps } from './finding-card.tsx';
import { StateMark } from './state-mark.tsx';

export interface FindingItemsProps extends Omit<FindingCardProps, 'finding' | 'whyIsTold'> {
  readonly findings: readonly Finding[];
}

/** In groups by severity, the most severe first. */
export function FindingItems({ findings, ...rest }: FindingItemsProps) {
  return (
    <>
      {SEVERITIES.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return (
          group.length > 0 && (
            <Group key={severity} severity={severity} findings={group} {...rest} />
          )
        );
      })}
    </>
  );
}

function Group({ severity, findings, ...rest }: FindingItemsProps & { severity: Severity }) {
  const title = useId();
  return (
    <div class={`group severity-${severity}`} data-group={severity}>
      <h3 id={title}>
        <StateMark state={severity} />
        {rest.translate(`group_${severity}`)}
      </h3>
      <ul class="findings" aria-labelledby={title}>
        {findings.map((finding, index) => (
          <li key={keyOf(finding)}>
            <FindingCard
              finding={finding}
              whyIsTold={findings.findIndex(({ rule }) => rule === finding.rule) < index}
              {...rest}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function keyOf({ rule, messageId, start, end, attachment }: Finding): string {
  return [rule, messageId, start, end, attachment].join('|');
}
