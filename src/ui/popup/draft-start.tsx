import { Fragment } from 'preact';
import type { CheckResult } from '../../engine/types.ts';
import { maskSecrets } from '../findings/shown-finding.ts';

/** UTF-16 units of the draft that are shown: enough to recognise it. */
const DRAFT_LIMIT = 160;

/** Each stretch says its language, so that it is read aloud as what it is. */
export function DraftStart(props: { text: string; result: CheckResult | undefined }) {
  const { text, result } = props;
  const masked = maskSecrets(text, result?.findings ?? []);
  const shown = masked.slice(0, DRAFT_LIMIT);
  const stretches = (result?.segments ?? []).filter(({ start }) => start < shown.length);
  return (
    <>
      {shown.slice(0, stretches[0]?.start)}
      {stretches.map(({ start, end, language }, index) => (
        <Fragment key={start}>
          <span lang={language === 'none' ? undefined : language}>{shown.slice(start, end)}</span>
          {shown.slice(end, stretches[index + 1]?.start)}
        </Fragment>
      ))}
      {masked.length > shown.length && '…'}
    </>
  );
}
