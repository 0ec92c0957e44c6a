import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Translator } from '../../strings/translate.ts';
import { LockMark } from '../design/lock-mark.tsx';
import { type Organisation, valueAt } from './use-organisation.ts';

/*
 * One field for one value of the organisation's settings. It saves when it is left or chosen, says
 * under itself what is wrong, and is shut where a policy decides.
 */

export interface FieldProps {
  readonly at: Organisation;
  readonly translate: Translator;
  /** `['rules', 'profanity', 'official']` */
  readonly path: readonly string[];
  readonly label: string;
  readonly help?: string | undefined;
  /** Of the words in it, where they are of one language. */
  readonly lang?: string;
}

interface Frame extends FieldProps {
  readonly ids: Ids;
  readonly problem: string;
  readonly children: ComponentChildren;
  readonly labelIsInside?: boolean;
}

interface Ids {
  readonly field: string;
  readonly help: string;
}

function useField({ at, path, translate }: FieldProps) {
  const id = useId();
  const ids: Ids = { field: id, help: `${id}-help` };
  const [problem, setProblem] = useState('');
  const locked = at.isLocked(path);
  const value = valueAt(at.resolved.settings, path);
  return {
    ids,
    problem,
    locked,
    value,
    shared: {
      id: ids.field,
      disabled: locked,
      'aria-invalid': problem !== '' ? ('true' as const) : undefined,
      'aria-describedby': ids.help,
    },
    async save(fresh: unknown) {
      const wrong = await at.set(path, fresh);
      setProblem(wrong.length > 0 ? problemText(wrong, path, fresh, translate) : '');
    },
  };
}

/** Of a list the lines that are wrong; there may be hundreds of them. */
function problemText(
  wrong: readonly string[],
  path: readonly string[],
  fresh: unknown,
  translate: Translator,
): string {
  const start = `${path.join('.')}.`;
  const lines = wrong.flatMap((one) => {
    const index = one.startsWith(start) ? Number(one.slice(start.length)) : Number.NaN;
    return Array.isArray(fresh) && Number.isInteger(index) ? [String(fresh[index])] : [];
  });
  return lines.length > 0
    ? translate('settings_invalid_lines', { lines: lines.slice(0, 5).join(', ') })
    : translate('settings_invalid');
}

function FieldFrame(props: Frame) {
  const { at, path, translate, label, help, ids, problem, children, labelIsInside } = props;
  const locked = at.isLocked(path);
  const value = valueAt(at.resolved.settings, path);
  const changed = !locked && JSON.stringify(value) !== JSON.stringify(valueAt(at.defaults, path));
  return (
    <div class="setting" data-setting={path.join('.')} data-locked={locked} data-changed={changed}>
      {!labelIsInside && <label for={ids.field}>{label}</label>}
      {children}
      <div id={ids.help} class="setting-help">
        {help && <p class="help">{help}</p>}
        {locked && (
          <p class="help lock">
            <LockMark />
            {translate('settings_locked')}
          </p>
        )}
        <p class="problem" role="alert">
          {problem}
        </p>
      </div>
      {changed && (
        <button
          type="button"
          class="link reset"
          aria-label={translate('settings_reset_of', { setting: label })}
          onClick={() => {
            // The button goes; the focus stays with its field.
            document.getElementById(ids.field)?.focus();
            void at.set(path, undefined);
          }}
        >
          {translate('settings_reset')}
        </button>
      )}
    </div>
  );
}

export interface ChoiceFieldProps extends FieldProps {
  readonly options: readonly (readonly [value: string, label: string])[];
}

export function ChoiceField(props: ChoiceFieldProps) {
  const { ids, problem, value, shared, save } = useField(props);
  const standard = valueAt(props.at.defaults, props.path);
  return (
    <FieldFrame {...props} ids={ids} problem={problem}>
      <select
        {...shared}
        class="field"
        value={String(value)}
        onChange={(event) => void save(props.options[event.currentTarget.selectedIndex]?.[0])}
      >
        {props.options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {option === standard
              ? props.translate('settings_default_option', { value: text })
              : text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export function SwitchField(props: FieldProps & { readonly heading?: boolean }) {
  const { ids, problem, value, shared, save } = useField(props);
  const control = (
    <label class="switch">
      <input
        {...shared}
        type="checkbox"
        checked={value === true}
        onChange={(event) => void save(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
  return (
    <FieldFrame {...props} ids={ids} problem={problem} labelIsInside>
      {props.heading ? <h3>{control}</h3> : control}
    </FieldFrame>
  );
}

export function NumberField(props: FieldProps) {
  const { ids, problem, value, shared, save } = useField(props);
  return (
    <FieldFrame {...props} ids={ids} problem={problem}>
      <input
        {...shared}
        class="field number"
        type="number"
        min={0}
        value={String(value)}
        onChange={(event) => void save(event.currentTarget.valueAsNumber)}
      />
    </FieldFrame>
  );
}

export function TextField(props: FieldProps) {
  const { ids, problem, value, shared, save } = useField(props);
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  return (
    <FieldFrame {...props} ids={ids} problem={problem}>
      <input
        {...shared}
        class="field"
        type="text"
        lang={props.lang}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => void save(event.currentTarget.value.trim())}
      />
    </FieldFrame>
  );
}

/** Entries one on a line: to be pasted from a list as well as written. */
export function ListField(props: FieldProps) {
  const { ids, problem, value, shared, save } = useField(props);
  const lines = Array.isArray(value) ? value.join('\n') : '';
  const [text, setText] = useState(lines);
  useEffect(() => setText(lines), [lines]);
  const help = [props.help, props.translate('settings_one_per_line')].filter(Boolean).join(' ');
  return (
    <FieldFrame {...props} help={help} ids={ids} problem={problem}>
      <textarea
        {...shared}
        class="field"
        rows={Math.min(Math.max(text.split('\n').length, 2), 8)}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => void save(entriesOf(event.currentTarget.value))}
      />
    </FieldFrame>
  );
}

/** Without empty lines and repetitions. */
function entriesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
