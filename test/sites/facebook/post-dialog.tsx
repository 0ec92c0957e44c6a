/** @jsxImportSource react */
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField, useFieldText } from '../page/lexical-field.tsx';
import { parameter } from '../page/navigation.ts';
import { type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import { pictureTarget } from '../page/react-pictures.ts';
import { Identity } from './identity.tsx';
import allLabels from './labels.json';
import { PhotoDetails } from './photo-details.tsx';

const labels = labelsOf(allLabels);

/** `?recreate=1`: the editor's element is made anew at every change of the text. */
const RECREATE = parameter('recreate') === '1';

interface PostDialogProps {
  surface: string;
  /** Two-step: Next, then Post in the settings. A saved edit has one step and its own label. */
  steps: 1 | 2;
  /** The labelled dialog is an empty shell; the editor sits in a second, unlabelled one. */
  shell: boolean;
  title: string;
  placeholder: string;
  button?: string;
  initialText?: string;
  onClose: () => void;
}

export function PostDialog(props: PostDialogProps) {
  const { surface, steps, title, onClose } = props;
  const field = useField({
    lines: 'paragraphs',
    emojiPictures: true,
    initialText: props.initialText ?? '',
  });
  const text = useFieldText(field);
  const [step, setStep] = useState<'edit' | 'settings'>('edit');
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [detailed, setDetailed] = useState<Picture>();
  const fileInput = useRef<HTMLInputElement>(null);
  const empty = text.trim() === '' && pictures.length === 0;

  const add = (added: Picture[]) => setPictures((all) => [...all, ...added]);
  const post = () => {
    publish({ surface, text: field.text(), pictures });
    onClose();
  };
  const primary = () => {
    if (empty) return;
    if (step === 'edit' && steps === 2) setStep('settings');
    else post();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    primary();
  };

  const form = (
    <form method="POST" onSubmit={submit}>
      <input type="submit" hidden />
      {step === 'edit' ? (
        <div className="step" {...pictureTarget(add)}>
          <Identity />
          <PressButton aria-label={labels.audience} className="audience" onPress={() => {}}>
            {labels.audienceText}
          </PressButton>
          <LexicalField
            key={RECREATE ? text : 'kept'}
            field={field}
            focused
            placeholder={props.placeholder}
            onEnter={(event) => {
              if (!event.ctrlKey && !event.metaKey) return false;
              primary();
              return true;
            }}
          />
          {pictures.length > 0 && (
            <div role="group" aria-label={labels.attached} className="media">
              {pictures.map((picture) => (
                <div key={picture.id}>
                  {picture.file.type.startsWith('video/') ? (
                    <video src={picture.url} muted />
                  ) : (
                    <img src={picture.url} alt="" />
                  )}
                  <PressButton aria-label={labels.edit} onPress={() => setDetailed(picture)}>
                    ✎
                  </PressButton>
                  <PressButton
                    aria-label={labels.remove}
                    onPress={() => setPictures((all) => all.filter(({ id }) => id !== picture.id))}
                  >
                    ×
                  </PressButton>
                </div>
              ))}
            </div>
          )}
          <div role="toolbar" aria-label={labels.addToPost} className="tools">
            <PressButton aria-label={labels.photo} onPress={() => fileInput.current?.click()}>
              ▣
            </PressButton>
            <PressButton aria-label={labels.feeling} onPress={() => {}}>
              ☺
            </PressButton>
            <input
              ref={fileInput}
              type="file"
              multiple
              accept="image/*,image/heif,image/heic,video/*,video/mp4"
              onChange={(event) => {
                add(picturesFrom(event.target.files));
                event.target.value = '';
              }}
            />
          </div>
        </div>
      ) : (
        <div className="step settings">
          <PressButton aria-label={labels.back} onPress={() => setStep('edit')}>
            ←
          </PressButton>
          <PressButton aria-label={labels.audience} onPress={() => {}}>
            {labels.audienceText}
          </PressButton>
        </div>
      )}
      <PublishButton
        // A new element at every change of the content, as after the site's own re-render.
        key={`${step}|${text}|${pictures.length}`}
        label={step === 'edit' && steps === 2 ? labels.next : (props.button ?? labels.post)}
        disabled={empty}
        onPress={primary}
      />
    </form>
  );

  const heading = step === 'settings' ? labels.postSettings : title;
  return (
    <div className="dialogs">
      {props.shell && step === 'edit' ? (
        <>
          <div role="dialog" aria-modal="true" aria-label={heading} className="shell">
            <Heading title={heading} onClose={onClose} />
          </div>
          <div role="dialog" className="dialog below-shell">
            {form}
          </div>
        </>
      ) : (
        <div role="dialog" aria-modal="true" aria-label={heading} className="dialog">
          <Heading title={heading} onClose={onClose} />
          {form}
        </div>
      )}
      {detailed && (
        <PhotoDetails
          picture={detailed}
          onDone={(alt) => {
            setPictures((all) =>
              all.map((picture) => (picture.id === detailed.id ? { ...picture, alt } : picture)),
            );
            setDetailed(undefined);
          }}
        />
      )}
    </div>
  );
}

function Heading({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <div className="heading">
      <h2>
        <span dir="auto">{title}</span>
      </h2>
      <PressButton aria-label={labels.close} onPress={onClose}>
        ×
      </PressButton>
    </div>
  );
}

export function PublishButton(props: {
  label: string;
  disabled: boolean;
  onPress: () => void;
  children?: ReactNode;
}) {
  return (
    <PressButton
      aria-label={props.label}
      disabled={props.disabled}
      onPress={props.onPress}
      className="primary"
    >
      <div>
        <span dir="auto">
          <span>{props.label}</span>
        </span>
      </div>
    </PressButton>
  );
}
