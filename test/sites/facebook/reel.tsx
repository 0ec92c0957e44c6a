/** @jsxImportSource react */
import { useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField, useFieldText } from '../page/lexical-field.tsx';
import { navigate } from '../page/navigation.ts';
import { type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import allLabels from './labels.json';
import { PublishButton } from './post-dialog.tsx';

const labels = labelsOf(allLabels);

/** A reel: a video first, then two Next, and the description on the step that publishes. */
export function Reel() {
  const [step, setStep] = useState(0);
  const [videos, setVideos] = useState<Picture[]>([]);
  const field = useField({ lines: 'paragraphs', emojiPictures: true });
  const text = useFieldText(field);
  return (
    <form
      method="POST"
      className="form-page"
      aria-label={labels.reels}
      onSubmit={(event) => event.preventDefault()}
    >
      <h1>{labels.reels}</h1>
      {step === 0 && (
        <input
          type="file"
          accept="video/*,image/*"
          aria-label={labels.photo}
          onChange={(event) => setVideos(picturesFrom(event.target.files))}
        />
      )}
      {videos.map((video) => (
        <div key={video.id} className="media">
          <video src={video.url} muted />
        </div>
      ))}
      {step === 2 && (
        <LexicalField
          field={field}
          focused
          placeholder={labels.describeReel}
          aria-label={labels.describeReel}
        />
      )}
      <PublishButton
        key={`${step}|${text}`}
        label={step === 2 ? labels.publish : labels.next}
        disabled={videos.length === 0}
        onPress={() => {
          if (step < 2) return setStep(step + 1);
          publish({ surface: 'facebook-reel', text: field.text(), pictures: videos });
          navigate('/');
        }}
      />
    </form>
  );
}
