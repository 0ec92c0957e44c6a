import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { plainEditable } from '../page/plain-editable.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

interface CommentBoxOptions {
  placeholder: string;
  button: string;
  /** Below the text: what a community post attaches. */
  attachments?: Node[];
  /** True when there is something to publish without any text. */
  hasAttachments?: () => boolean;
  onSubmit: (text: string) => void;
  onCancel: () => void;
}

export interface CommentBox {
  box: HTMLElement;
  focus: () => void;
  clear: () => void;
  /** Makes the button anew, as the site does whenever its state is bound again. */
  refresh: () => void;
}

/** `ytd-commentbox`: every comment, reply and community post of YouTube is written in one. */
export function commentBox(options: CommentBoxOptions): CommentBox {
  const { text, setText, root } = plainEditable(
    {
      id: 'contenteditable-root',
      class: 'style-scope yt-formatted-string',
      'aria-label': options.placeholder,
    },
    () => refresh(),
  );
  const submitButton = element('ytd-button-renderer', { id: 'submit-button' });
  const isEmpty = () => text().trim() === '' && !options.hasAttachments?.();
  const submit = () => {
    if (!isEmpty()) options.onSubmit(text());
  };
  const refresh = () => {
    root.parentElement?.toggleAttribute('has-text', text() !== '');
    submitButton.replaceChildren(shapedButton(options.button, isEmpty(), submit));
  };
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  const box = element(
    'ytd-commentbox',
    { id: 'commentbox' },
    element(
      'div',
      { id: 'thumbnail-input-row' },
      element(
        'yt-img-shadow',
        { id: 'author-thumbnail' },
        element('img', { id: 'img', alt: 'Hangon kaupunki', src: '/practice/emoji/1f464.svg' }),
      ),
      element(
        'div',
        { id: 'creation-box' },
        element(
          'yt-user-mention-autosuggest-input',
          { id: 'input' },
          element(
            'yt-formatted-string',
            { id: 'contenteditable-textarea', 'data-placeholder': options.placeholder },
            root,
          ),
        ),
        ...(options.attachments ?? []),
        element(
          'div',
          { id: 'footer' },
          element(
            'ytd-button-renderer',
            { id: 'cancel-button' },
            shapedButton(labels.cancel, false, options.onCancel),
          ),
          submitButton,
        ),
      ),
    ),
  );
  refresh();
  return {
    box,
    focus: () => root.focus(),
    clear: () => {
      setText('');
      refresh();
    },
    refresh,
  };
}

export function shapedButton(label: string, disabled: boolean, onClick: () => void): HTMLElement {
  return element(
    'yt-button-shape',
    {},
    element(
      'button',
      {
        'aria-label': label,
        'aria-disabled': disabled ? 'true' : 'false',
        disabled,
        onClick,
      },
      element('div', { class: 'button-text' }, label),
    ),
  );
}
