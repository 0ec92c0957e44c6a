import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface JsonFileFieldProps {
  readonly label: string;
  readonly help: string;
  readonly action: string;
  /** For who gives the focus back to it. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onChoose: (file: { readonly name: string; readonly text: string }) => void;
}

/** A file that is read here and goes nowhere else. */
export function JsonFileField(props: JsonFileFieldProps) {
  const { label, help, action, inputRef, onChoose } = props;
  const ids = { input: useId(), help: useId() };
  return (
    <>
      <label for={ids.input}>{label}</label>
      <input
        {...(inputRef && { ref: inputRef })}
        id={ids.input}
        class="field"
        type="file"
        accept=".json,application/json"
        data-action={action}
        aria-describedby={ids.help}
        onChange={async (event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          if (!file) return;
          onChoose({ name: file.name, text: await file.text() });
          // The same file can be chosen again once it is mended.
          field.value = '';
        }}
      />
      <p id={ids.help} class="help">
        {help}
      </p>
    </>
  );
}
