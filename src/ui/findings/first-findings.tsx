import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FindingItems, type FindingItemsProps } from './finding-items.tsx';

/** How many stand there before "show all". */
const FIRST_SHOWN = 3;

/** At most three findings, the most severe, until the person asks for the rest. */
export function FirstFindings(props: FindingItemsProps) {
  const { findings, translate } = props;
  const [all, setAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: reading goes on at the first of those that it brought.
  useLayoutEffect(() => {
    if (all) box.current?.querySelectorAll<HTMLElement>('.finding')[FIRST_SHOWN]?.focus();
  }, [all]);
  return (
    <div ref={box} class="first-findings">
      <FindingItems {...props} findings={all ? findings : findings.slice(0, FIRST_SHOWN)} />
      {!all && findings.length > FIRST_SHOWN && (
        <button
          type="button"
          class="button button-small"
          data-action="show-all"
          onClick={() => setAll(true)}
        >
          {translate('panel_show_all', { count: findings.length })}
        </button>
      )}
    </div>
  );
}
