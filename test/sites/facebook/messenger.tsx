/** @jsxImportSource react */
import { labelsOf } from '../page/language.ts';
import { LexicalField, useField } from '../page/lexical-field.tsx';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** Always on the page: a dialog with an editor whose messages are private. */
export function Messenger() {
  const field = useField({ lines: 'breaks' });
  return (
    <div role="dialog" aria-label={labels.messenger} className="messenger">
      <h2>{labels.messenger}</h2>
      <LexicalField
        field={field}
        placeholder="Aa"
        aria-label={labels.message}
        onEnter={(event) => {
          if (event.shiftKey) return false;
          window.__messages.push(field.text());
          field.setText('');
          return true;
        }}
      />
    </div>
  );
}
