/** @jsxImportSource react */
import { useState } from 'react';
import { labelsOf } from '../page/language.ts';
import type { Picture } from '../page/pictures.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

export function AltTextDialog(props: { picture: Picture; onDone: (alt: string) => void }) {
  const [alt, setAlt] = useState(props.picture.alt);
  return (
    <div role="dialog" aria-modal="true" aria-label={labels.addDescription} className="sheet">
      <img src={props.picture.url} alt="" />
      <textarea
        data-testid="altTextInput"
        aria-label={labels.addDescription}
        value={alt}
        onChange={(event) => setAlt(event.target.value)}
      />
      <button
        type="button"
        data-testid="endEditingButton"
        className="primary"
        onClick={() => props.onDone(alt)}
      >
        {labels.done}
      </button>
    </div>
  );
}

/** X's own reminder: its second button publishes. */
export function AltTextReminder(props: { onDescribe: () => void; onPublish: () => void }) {
  return (
    <div
      role="alertdialog"
      aria-modal="true"
      aria-label={labels.remindTitle}
      data-testid="confirmationSheetDialog"
      className="sheet"
    >
      <h1>{labels.remindTitle}</h1>
      <button
        type="button"
        role="button"
        data-testid="confirmationSheetConfirm"
        onClick={props.onDescribe}
      >
        <span>{labels.addDescription}</span>
      </button>
      <button
        type="button"
        role="button"
        data-testid="confirmationSheetCancel"
        onClick={props.onPublish}
      >
        <span>{labels.notThisTime}</span>
      </button>
    </div>
  );
}
