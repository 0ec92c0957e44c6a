/** @jsxImportSource react */
import { useState } from 'react';
import { labelsOf } from '../page/language.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** Only sets the time: the composer's own button, relabelled, publishes. */
export function ScheduleDialog(props: { onDone: (time: string) => void }) {
  const [time, setTime] = useState('2027-06-01T09:00');
  return (
    <div role="dialog" aria-modal="true" aria-label={labels.schedule} className="sheet">
      <input
        type="datetime-local"
        aria-label={labels.schedule}
        value={time}
        onChange={(event) => setTime(event.target.value)}
      />
      <button
        type="button"
        data-testid="scheduledConfirmationPrimaryAction"
        className="primary"
        onClick={() => props.onDone(time)}
      >
        <span>{labels.confirm}</span>
      </button>
    </div>
  );
}
