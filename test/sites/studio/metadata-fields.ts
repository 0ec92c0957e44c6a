import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { plainEditable } from '../page/plain-editable.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

export type Visibility = 'PRIVATE' | 'UNLISTED' | 'PUBLIC' | 'SCHEDULE';

export interface MetadataFields {
  elements: HTMLElement[];
  title: () => string;
  description: () => string;
}

/** A video's title and description: the same two fields in the wizard and on the edit page. */
export function metadataFields(
  initial: { title: string; description: string },
  onInput: () => void,
): MetadataFields {
  const title = plainEditable({ id: 'textbox', 'aria-label': labels.titleHint }, onInput);
  const description = plainEditable(
    { id: 'textbox', 'aria-label': labels.descriptionHint },
    onInput,
  );
  title.setText(initial.title);
  description.setText(initial.description);
  return {
    elements: [
      field('title-textarea', labels.title, title.root),
      field('description-textarea', labels.description, description.root),
    ],
    title: title.text,
    description: description.text,
  };
}

function field(id: string, label: string, root: HTMLElement): HTMLElement {
  return element(
    'ytcp-social-suggestions-textbox',
    { id },
    element(
      'ytcp-form-input-container',
      { id: 'container' },
      element('div', { id: 'label', class: 'label' }, label),
      element('ytcp-social-suggestion-input', { id: 'input' }, root),
    ),
  );
}

export interface VisibilityChoice {
  group: HTMLElement;
  chosen: () => Visibility | undefined;
}

export function visibilityChoice(
  initial: Visibility | undefined,
  onChange: () => void,
): VisibilityChoice {
  let chosen = initial;
  const names = ['PRIVATE', 'UNLISTED', 'PUBLIC', 'SCHEDULE'] as const;
  const radios = names.map((name) =>
    element(
      'tp-yt-paper-radio-button',
      {
        name,
        role: 'radio',
        tabindex: '0',
        'aria-checked': String(name === initial),
        onClick: () => {
          chosen = name;
          for (const radio of radios) {
            radio.setAttribute('aria-checked', String(radio.getAttribute('name') === name));
          }
          onChange();
        },
      },
      labels[name],
    ),
  );
  return {
    group: element(
      'tp-yt-paper-radio-group',
      { id: 'privacy-radios', role: 'radiogroup' },
      ...radios,
    ),
    chosen: () => chosen,
  };
}

export function studioButton(
  id: string,
  label: string,
  onClick: () => void,
): { button: HTMLElement; update: (label: string, disabled: boolean) => void } {
  const button = element('ytcp-button', { id });
  button.addEventListener('click', () => {
    if (!button.hasAttribute('disabled')) onClick();
  });
  const update = (text: string, disabled: boolean) => {
    button.toggleAttribute('disabled', disabled);
    button.setAttribute('aria-disabled', String(disabled));
    // The inner button is made anew; the host with the id stays.
    button.replaceChildren(
      element(
        'ytcp-button-shape',
        {},
        element(
          'button',
          { 'aria-label': text, 'aria-disabled': String(disabled), disabled },
          element('div', { class: 'button-text' }, text),
        ),
      ),
    );
  };
  update(label, false);
  return { button, update };
}
