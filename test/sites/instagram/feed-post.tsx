/** @jsxImportSource react */
import { type FormEvent, useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField, useFieldText } from '../page/lexical-field.tsx';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import allLabels from './labels.json';
import { Owner } from './owner.tsx';

const labels = labelsOf(allLabels);

export function FeedPost({ text }: { text: string }) {
  const [caption, setCaption] = useState(text);
  const [editing, setEditing] = useState(false);
  return (
    <article>
      <Owner />
      <PressButton
        aria-label={labels.more}
        data-practice="edit-caption"
        onPress={() => setEditing(true)}
      >
        …
      </PressButton>
      <div className="caption" dir="auto">
        {caption}
      </div>
      <CommentForm />
      {editing && (
        <EditDialog
          caption={caption}
          onDone={(changed) => {
            if (changed !== undefined) setCaption(changed);
            setEditing(false);
          }}
        />
      )}
    </article>
  );
}

function CommentForm() {
  const [text, setText] = useState('');
  const submit = () => {
    if (text.trim() === '') return;
    publish({ surface: 'instagram-comment', text });
    setText('');
  };
  return (
    <form
      method="POST"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        aria-label={labels.comment}
        placeholder={labels.comment}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      {text !== '' && (
        <PressButton key={text} className="forward" onPress={submit}>
          {labels.post}
        </PressButton>
      )}
    </form>
  );
}

function EditDialog(props: { caption: string; onDone: (caption?: string) => void }) {
  const field = useField({ lines: 'breaks', initialText: props.caption });
  const text = useFieldText(field);
  return (
    <div className="overlay">
      <div role="dialog" aria-label={labels.editInfo} className="dialog">
        <div className="header">
          <PressButton onPress={() => props.onDone()}>{labels.cancel}</PressButton>
          <h1>
            <div>{labels.editInfo}</div>
          </h1>
          <PressButton
            key={text}
            className="forward"
            onPress={() => {
              publish({ surface: 'instagram-edit', text: field.text() });
              props.onDone(field.text());
            }}
          >
            {labels.done}
          </PressButton>
        </div>
        <div className="side">
          <Owner />
          <LexicalField
            field={field}
            focused
            placeholder={labels.caption}
            aria-label={labels.caption}
          />
        </div>
      </div>
    </div>
  );
}
