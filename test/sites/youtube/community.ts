import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { acceptPictures, type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import { commentBox, shapedButton } from './commentbox.ts';
import allLabels from './labels.json';

const labels = labelsOf(allLabels);

/** The channel's posts; hidden twins of the dialog stand before and after the one in use. */
export function communityPage(): HTMLElement {
  const posts = element('div', { id: 'contents' });
  // Complete, editor and all, but never shown.
  const twin = () =>
    element(
      'ytd-backstage-post-dialog-renderer',
      { hidden: true },
      openedDialog(
        () => {},
        () => {},
      ),
    );
  return element(
    'ytd-browse',
    { 'page-subtype': 'channels' },
    element('div', { class: 'templates' }, twin()),
    postDialog((text) => {
      posts.prepend(
        element(
          'ytd-backstage-post-thread-renderer',
          {},
          element('yt-formatted-string', { id: 'content-text' }, text),
        ),
      );
    }),
    twin(),
    posts,
  );
}

function postDialog(onPosted: (text: string) => void): HTMLElement {
  const dialog = element('ytd-backstage-post-dialog-renderer', {});
  const placeholder = element(
    'div',
    { id: 'commentbox-placeholder', tabindex: '0', role: 'button', onClick: () => open() },
    labels.addPost,
  );
  const close = () => dialog.replaceChildren(placeholder);
  const open = () => {
    dialog.replaceChildren(
      openedDialog((text) => {
        onPosted(text);
        close();
      }, close),
    );
    dialog.querySelector<HTMLElement>('#contenteditable-root')?.focus();
  };
  close();
  return dialog;
}

function openedDialog(onPosted: (text: string) => void, onCancel: () => void): HTMLElement {
  let pictures: Picture[] = [];
  let kind: 'text' | 'poll' | 'quiz' = 'text';
  const images = element('div', { id: 'thumbnail-images-container' });
  const options = element('div', { id: 'options' });
  const input = element('input', { type: 'file', name: 'Filedata', multiple: true });
  input.accept = 'image/jpeg,image/png,image/gif,image/webp';
  input.addEventListener('change', () => add(picturesFrom(input.files)));
  const dropzone = element('div', { id: 'dropzone', hidden: true }, labels.image, input);

  const { box, refresh } = commentBox({
    placeholder: labels.addPost,
    button: labels.post,
    attachments: [
      images,
      dropzone,
      options,
      element(
        'div',
        { id: 'attachment-buttons' },
        attachmentButton('image-button', labels.image, () => {
          dropzone.hidden = false;
        }),
        attachmentButton('poll-button', labels.poll, () => choose('poll')),
        attachmentButton('quiz-button', labels.quiz, () => choose('quiz')),
      ),
    ],
    hasAttachments: () => pictures.length > 0,
    onCancel,
    onSubmit: (text) => {
      const fields = Object.fromEntries(
        [...options.querySelectorAll('textarea')].map(({ name, value }) => [name, value]),
      );
      publish({
        surface: kind === 'text' ? 'youtube-community' : `youtube-${kind}`,
        text,
        pictures,
        ...(kind !== 'text' && { fields }),
      });
      onPosted(text);
    },
  });
  const add = (added: Picture[]) => {
    pictures = [...pictures, ...added];
    images.replaceChildren(
      ...pictures.map(({ url }) => element('img', { class: 'thumbnail-image', src: url, alt: '' })),
    );
    refresh();
  };
  const choose = (chosen: 'poll' | 'quiz') => {
    kind = chosen;
    const fields = ['option-1', 'option-2', ...(chosen === 'quiz' ? ['explanation'] : [])];
    options.replaceChildren(
      element(
        'ytd-backstage-poll-editor-renderer',
        {},
        ...fields.map((name) =>
          element('textarea', {
            name,
            rows: '1',
            'aria-label': name === 'explanation' ? labels.explain : labels.option,
          }),
        ),
      ),
    );
  };
  acceptPictures(box, add);
  return box;
}

function attachmentButton(id: string, label: string, onClick: () => void): HTMLElement {
  return element('ytd-button-renderer', { id }, shapedButton(label, false, onClick));
}
