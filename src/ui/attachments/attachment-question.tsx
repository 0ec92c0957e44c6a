import { useId, useState } from 'preact/hooks';
import type { AttachmentRights } from '../../engine/types.ts';
import type { Translator } from '../../strings/translate.ts';
import type { AttachmentAnswer, AttachmentView } from '../panel/panel.ts';

const RIGHTS: readonly AttachmentRights[] = [
  'own',
  'picture-bank',
  'permission',
  'free-licence',
  'other',
];

/** Id of the licence → its name, which is the same in every language. */
const LICENCES: readonly (readonly [string, string])[] = [
  ['public-domain', 'CC0 / Public Domain'],
  ['cc-by', 'CC BY'],
  ['cc-by-sa', 'CC BY-SA'],
  ['cc-by-nd', 'CC BY-ND'],
  ['cc-by-nc', 'CC BY-NC'],
  ['cc-by-nc-sa', 'CC BY-NC-SA'],
  ['cc-by-nc-nd', 'CC BY-NC-ND'],
];

export interface AttachmentQuestionProps {
  readonly view: AttachmentView;
  /** Whether it stands open when it is first shown. */
  readonly open: boolean;
  readonly translate: Translator;
}

/** Whose is it, who is in it, does it tell anything: answered once for the same file. */
export function AttachmentQuestion({ view, open, translate }: AttachmentQuestionProps) {
  const ids = { group: useId(), licence: useId() };
  const [isOpen, setOpen] = useState(open);
  const { attachment, onAnswer } = view;
  const { kind, rights, licence } = attachment;
  const given: AttachmentAnswer = {
    ...(rights !== undefined && { rights }),
    ...(licence !== undefined && { licence }),
    ...(attachment.consent && { consent: true }),
    ...(attachment.decorative && { decorative: true }),
  };
  const mark = (name: 'consent' | 'decorative') => (
    <label class="choice">
      <input
        type="checkbox"
        data-answer={name}
        checked={attachment[name] === true}
        onChange={(event) => {
          const { [name]: _before, ...others } = given;
          onAnswer(event.currentTarget.checked ? { ...others, [name]: true } : others);
        }}
      />
      {translate(`attachment_${name}`)}
    </label>
  );
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-action="attachment-question">
        {translate(`attachment_whose_${kind}`)}
        {rights && ` ${translate(`attachment_${rights.replace('-', '_')}_rights`)}`}
      </summary>
      <fieldset>
        <legend class="visually-hidden">{translate(`attachment_whose_${kind}`)}</legend>
        {RIGHTS.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={ids.group}
              value={value}
              data-answer={value}
              checked={rights === value}
              onChange={() => {
                const { licence: _before, ...others } = given;
                onAnswer({ ...others, rights: value });
              }}
            />
            {translate(`attachment_${value.replace('-', '_')}_rights`)}
          </label>
        ))}
        {rights === 'free-licence' && (
          <p class="choice">
            <label for={ids.licence}>{translate('attachment_licence')}</label>
            <select
              id={ids.licence}
              class="field"
              data-answer="licence"
              value={licence ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { licence: _before, ...others } = given;
                onAnswer(value === '' ? others : { ...others, licence: value });
              }}
            >
              <option value="">{translate('attachment_licence_choose')}</option>
              {LICENCES.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
      </fieldset>
      {mark('consent')}
      {mark('decorative')}
    </details>
  );
}
