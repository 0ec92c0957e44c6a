/** @jsxImportSource react */
import { useState } from 'react';
import { labelsOf } from '../page/language.ts';
import type { Picture } from '../page/pictures.ts';
import { PressButton } from '../page/press-button.tsx';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** Where alternative text is written: a dialog over the composer, never in its own markup. */
export function PhotoDetails(props: { picture: Picture; onDone: (alt: string) => void }) {
  const [alt, setAlt] = useState(props.picture.alt);
  return (
    <div role="dialog" aria-label={labels.photoDetails} className="dialog details">
      <label>
        {labels.alternative}
        <textarea value={alt} onChange={(event) => setAlt(event.target.value)} />
      </label>
      <PressButton aria-label={labels.save} className="primary" onPress={() => props.onDone(alt)}>
        {labels.save}
      </PressButton>
    </div>
  );
}
