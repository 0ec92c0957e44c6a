/** @jsxImportSource react */
import { useRef, useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField, useFieldText } from '../page/lexical-field.tsx';
import { parameter } from '../page/navigation.ts';
import { type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import { pictureTarget } from '../page/react-pictures.ts';
import allLabels from './labels.json';
import { Owner } from './owner.tsx';

const labels = labelsOf(allLabels);

/** `?variant=textarea`: the caption as builds before Lexical had it. */
const OLDER = parameter('variant') === 'textarea';

const STEPS = [
  { name: 'select', title: labels.newPost },
  { name: 'crop', title: labels.crop },
  { name: 'edit', title: labels.edit },
  { name: 'caption', title: labels.newPost },
] as const;

/** Picture first; the caption, and with it the button that publishes, is on the last step. */
export function CreateDialog({ onClose }: { onClose: () => void }) {
  const [at, setAt] = useState(0);
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [accessibility, setAccessibility] = useState(false);
  const field = useField({ lines: 'breaks' });
  const [olderText, setOlderText] = useState('');
  const newerText = useFieldText(field);
  const text = OLDER ? olderText : newerText;
  const fileInput = useRef<HTMLInputElement>(null);
  const step = STEPS[at] ?? STEPS[0];
  const add = (added: Picture[]) => {
    setPictures((all) => [...all, ...added]);
    if (at === 0 && added.length > 0) setAt(1);
  };
  const forward = () => {
    if (step.name !== 'caption') return setAt(at + 1);
    publish({ surface: 'instagram-post', text, pictures });
    onClose();
  };

  return (
    <div className="overlay">
      <PressButton className="close" aria-label={labels.close} onPress={onClose}>
        ×
      </PressButton>
      <div role="dialog" aria-label={step.title} className="dialog" {...pictureTarget(add)}>
        <div className="header">
          {at > 0 && (
            <PressButton onPress={() => setAt(at - 1)}>
              <svg aria-label={labels.back} role="img" viewBox="0 0 24 24" width="24" height="24">
                <title>{labels.back}</title>
                <path d="M14 4 6 12l8 8" fill="none" stroke="currentColor" strokeWidth="2" />
              </svg>
            </PressButton>
          )}
          <h1>
            <div>{step.title}</div>
          </h1>
          {at > 0 && (
            // New at every change of the caption; text only, no label, no attribute.
            <PressButton key={`${step.name}|${text}`} className="forward" onPress={forward}>
              {step.name === 'caption' ? labels.share : labels.next}
            </PressButton>
          )}
        </div>
        {step.name === 'select' ? (
          <div className="select">
            <h3>{labels.drag}</h3>
            <button type="button" onClick={() => fileInput.current?.click()}>
              {labels.select}
            </button>
            <form encType="multipart/form-data" method="POST" role="presentation">
              <input
                ref={fileInput}
                type="file"
                multiple
                accept="image/avif,image/jpeg,image/png,image/heic,image/heif,video/mp4,video/quicktime"
                onChange={(event) => add(picturesFrom(event.target.files))}
              />
            </form>
          </div>
        ) : (
          <div className="columns">
            <div className="media">
              {pictures.map((picture) =>
                picture.file.type.startsWith('video/') ? (
                  <video key={picture.id} src={picture.url} muted />
                ) : (
                  <img key={picture.id} src={picture.url} alt="" />
                ),
              )}
            </div>
            {step.name === 'caption' && (
              <div className="side">
                <Owner />
                {OLDER ? (
                  <textarea
                    aria-label={labels.caption}
                    placeholder={labels.caption}
                    rows={8}
                    value={olderText}
                    onChange={(event) => setOlderText(event.target.value)}
                  />
                ) : (
                  <LexicalField
                    field={field}
                    placeholder={labels.caption}
                    aria-label={labels.caption}
                  />
                )}
                <PressButton
                  aria-expanded={accessibility}
                  onPress={() => setAccessibility(!accessibility)}
                >
                  {labels.accessibility}
                </PressButton>
                {accessibility &&
                  pictures.map((picture) => (
                    <input
                      key={picture.id}
                      type="text"
                      placeholder={labels.altText}
                      value={picture.alt}
                      onChange={(event) => {
                        const alt = event.target.value;
                        setPictures((all) =>
                          all.map((each) => (each.id === picture.id ? { ...each, alt } : each)),
                        );
                      }}
                    />
                  ))}
              </div>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
