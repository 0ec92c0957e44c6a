/** @jsxImportSource react */
import { useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import { WordButton } from './composer.tsx';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** The calendar: a planned post opens its details, from which it can be published at once. */
export function Planner() {
  const [open, setOpen] = useState(false);
  // Tests set another text here: a planned post cannot be typed on this page.
  const text = new URLSearchParams(location.search).get('planned') ?? labels.planned;
  return (
    <div className="composer">
      <h1>{labels.planner}</h1>
      <PressButton className="plain" data-practice="planned-post" onPress={() => setOpen(true)}>
        09:00
      </PressButton>
      {open && (
        <div role="dialog" aria-label={labels.details} className="dialog">
          <h2>{labels.details}</h2>
          <article>
            <h2>
              <span>Hangon kaupunki</span>
            </h2>
            <div className="text" dir="auto">
              {text}
            </div>
          </article>
          <WordButton
            word={labels.publishNow}
            primary
            onPress={() => {
              publish({ surface: 'business-planner', text });
              setOpen(false);
            }}
          />
        </div>
      )}
    </div>
  );
}
