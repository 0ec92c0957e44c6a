import { useId, useRef, useState } from 'preact/hooks';
import { type Difference, differences, listDifference } from '../../settings/differences.ts';
import { type RejectedValue, resolveSettings } from '../../settings/resolve-settings.ts';
import {
  mergedLayers,
  type OrganisationLayer,
  readSettingsFile,
  settingsFile,
} from '../../settings/settings-file.ts';
import type { Translator } from '../../strings/translate.ts';
import { JsonFileField } from './json-file-field.tsx';
import { Section } from './section.tsx';
import { settingLabel, valueText } from './setting-labels.ts';
import type { Organisation } from './use-organisation.ts';

interface Props {
  readonly at: Organisation;
  readonly translate: Translator;
}

interface Chosen {
  readonly name: string;
  readonly layer: OrganisationLayer;
  readonly rejected: readonly RejectedValue[];
}

/** The organisation's settings out to a file, and in from one: shown first, then applied. */
export function FileSection({ at, translate }: Props) {
  const [chosen, setChosen] = useState<Chosen | 'not_json'>();
  const [exported, setExported] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const close = () => {
    setChosen(undefined);
    input.current?.focus();
  };
  return (
    <Section id="file" heading={translate('settings_file')} help={translate('settings_file_help')}>
      <div class="choices">
        <button
          type="button"
          class="button"
          data-action="export"
          onClick={() => {
            saveAsFile('harkinta.json', settingsFile(at.layer));
            setExported(true);
          }}
        >
          {translate('settings_export')}
        </button>
        <span role="status">{exported && translate('settings_exported')}</span>
      </div>
      <div class="setting">
        <JsonFileField
          label={translate('settings_import')}
          help={translate('settings_import_help')}
          action="import"
          inputRef={input}
          onChoose={({ name, text }) => {
            const read = readSettingsFile(text);
            setChosen(read ? { name, ...read } : 'not_json');
          }}
        />
      </div>
      <div role="status">
        {chosen === 'not_json' && (
          <p class="attention" data-import="refused">
            {translate('settings_import_not_json')}
          </p>
        )}
      </div>
      {chosen && chosen !== 'not_json' && (
        <Preview key={chosen.name} at={at} translate={translate} chosen={chosen} onClose={close} />
      )}
    </Section>
  );
}

interface PreviewProps extends Props {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

function Preview({ at, translate, chosen, onClose }: PreviewProps) {
  const [replaces, setReplaces] = useState(false);
  const heading = useId();
  const { layer, rejected } = chosen;
  const next = replaces ? layer : mergedLayers(at.layer, layer);
  // Without the policy: what is locked is shown as well, and that it has no effect for now.
  const changes = differences(
    resolveSettings({ organisation: at.layer }).settings,
    resolveSettings({ organisation: next }).settings,
  );
  return (
    // The focus comes here, because this is what was asked for and it may be long.
    <section
      class="preview"
      aria-labelledby={heading}
      data-import="preview"
      tabIndex={-1}
      ref={focusOnce}
    >
      <h3 id={heading}>{translate('settings_import_of', { name: chosen.name })}</h3>
      {rejected.length > 0 && <Rejected rejected={rejected} translate={translate} />}
      <label class="switch">
        <input
          type="checkbox"
          data-action="replace"
          checked={replaces}
          onChange={(event) => setReplaces(event.currentTarget.checked)}
        />
        <span>{translate('settings_import_replace')}</span>
      </label>
      <p role="status">
        {changes.length === 0
          ? translate('settings_import_no_differences')
          : translate('settings_import_differences', { count: changes.length })}
      </p>
      {changes.length > 0 && <Changes at={at} changes={changes} translate={translate} />}
      <div class="choices">
        <button
          type="button"
          class="button button-main"
          data-action="apply"
          disabled={changes.length === 0}
          onClick={async () => {
            await at.replace(next);
            onClose();
          }}
        >
          {translate('settings_import_apply')}
        </button>
        <button type="button" class="button" data-action="cancel" onClick={onClose}>
          {translate('settings_import_cancel')}
        </button>
      </div>
    </section>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}

interface RejectedProps {
  readonly rejected: readonly RejectedValue[];
  readonly translate: Translator;
}

function Rejected({ rejected, translate }: RejectedProps) {
  return (
    <div class="attention">
      <p>{translate('settings_import_rejected', { count: rejected.length })}</p>
      <ul class="problems">
        {rejected.map(({ path, reason }) => (
          <li key={`${path} ${reason}`} data-rejected={path}>
            <code>{path}</code>: {translate(`diagnostics_reason_${reason.replaceAll('-', '_')}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ at, changes, translate }: Props & { changes: readonly Difference[] }) {
  return (
    <table class="changes">
      <thead>
        <tr>
          <th scope="col">{translate('settings_setting')}</th>
          <th scope="col">{translate('settings_before')}</th>
          <th scope="col">{translate('settings_after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Change key={change.path} at={at} change={change} translate={translate} />
        ))}
      </tbody>
    </table>
  );
}

function Change({ at, change, translate }: Props & { change: Difference }) {
  const { path, before, after } = change;
  return (
    <tr data-change={path}>
      <th scope="row">
        {settingLabel(path, translate)} <code>{path}</code>
        {at.isLocked(path.split('.')) && (
          <span class="help"> {translate('settings_no_effect')}</span>
        )}
      </th>
      {isList(before) || isList(after) ? (
        <td colSpan={2}>
          <ListChange
            before={isList(before) ? before : []}
            after={isList(after) ? after : []}
            translate={translate}
          />
        </td>
      ) : (
        <>
          <td data-column={translate('settings_before')}>{valueText(path, before, translate)}</td>
          <td data-column={translate('settings_after')}>{valueText(path, after, translate)}</td>
        </>
      )}
    </tr>
  );
}

interface ListChangeProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly translate: Translator;
}

function ListChange({ before, after, translate }: ListChangeProps) {
  const { added, removed } = listDifference(before, after);
  return (
    <>
      {added.length > 0 && <p>{translate('settings_added', { entries: added.join(', ') })}</p>}
      {removed.length > 0 && (
        <p>{translate('settings_removed', { entries: removed.join(', ') })}</p>
      )}
    </>
  );
}

function isList(value: Difference['before']): value is readonly string[] {
  return Array.isArray(value);
}

/** The browser's own download: no permission is needed, nothing is sent. */
function saveAsFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
