/** @jsxImportSource react */
import { useState } from 'react';
import { labelsOf } from '../page/language.ts';
import { navigate } from '../page/navigation.ts';
import { publish } from '../page/posted.ts';
import { PressButton } from '../page/press-button.tsx';
import allLabels from './labels.json';
import { PublishButton } from './post-dialog.tsx';

const labels = labelsOf(allLabels);

/** The sale form: plain fields, then Next and Publish. */
export function Listing() {
  const [fields, setFields] = useState({ title: '', price: '', description: '' });
  const [step, setStep] = useState<'edit' | 'publish'>('edit');
  const complete = fields.title !== '' && fields.price !== '';
  const set = (name: keyof typeof fields) => (value: string) =>
    setFields((all) => ({ ...all, [name]: value }));
  return (
    <div role="main" aria-label={labels.sell} className="form-page">
      <h1>{labels.sell}</h1>
      {step === 'edit' && (
        <>
          <TextField label={labels.title} value={fields.title} onChange={set('title')} />
          <TextField label={labels.price} value={fields.price} onChange={set('price')} />
          <label aria-label={labels.description}>
            <span>{labels.description}</span>
            <textarea
              rows={5}
              value={fields.description}
              onChange={(event) => set('description')(event.target.value)}
            />
          </label>
        </>
      )}
      {step === 'publish' && (
        <PressButton aria-label={labels.back} onPress={() => setStep('edit')}>
          ←
        </PressButton>
      )}
      <PublishButton
        key={`${step}${complete}`}
        label={step === 'edit' ? labels.next : labels.publish}
        disabled={!complete}
        onPress={() => {
          if (step === 'edit') return setStep('publish');
          const { description, ...rest } = fields;
          publish({ surface: 'facebook-listing', text: description, fields: rest });
          navigate('/');
        }}
      />
    </div>
  );
}

function TextField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label aria-label={props.label}>
      <span>{props.label}</span>
      <input
        type="text"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  );
}
