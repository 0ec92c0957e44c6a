import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { acceptPictures, type Picture, picturesFrom } from '../page/pictures.ts';
import { publish } from '../page/posted.ts';
import allLabels from './labels.json';
import { metadataFields, studioButton, visibilityChoice } from './metadata-fields.ts';

const labels = labelsOf(allLabels);

/** The upload wizard: file, details, elements, checks, visibility; only the last one publishes. */
export function uploadDialog(onClose: () => void): HTMLElement {
  const dialog = element('ytcp-uploads-dialog', {});
  const close = () => {
    dialog.remove();
    onClose();
  };
  const closeButton = element(
    'ytcp-icon-button',
    {
      id: 'ytcp-uploads-dialog-close-button',
      role: 'button',
      tabindex: '0',
      'aria-label': labels.close,
      onClick: close,
    },
    '×',
  );
  const input = element('input', { type: 'file', name: 'Filedata', multiple: true });
  const body = element('div', { id: 'scrollable-content' });
  const footer = element('div', { class: 'footer' });
  const take = ([video]: Picture[]) => {
    if (video) showWizard(video);
  };
  input.addEventListener('change', () => take(picturesFrom(input.files)));
  body.append(element('ytcp-uploads-file-picker', { id: 'file-picker' }, labels.select, input));
  acceptPictures(dialog, take);
  dialog.append(
    element(
      'tp-yt-paper-dialog',
      { id: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': labels.upload },
      element('div', { class: 'header' }, element('h1', {}, labels.upload), closeButton),
      body,
      footer,
    ),
  );

  const showWizard = (video: Picture) => {
    let step = 0;
    const title = video.file.name.replace(/\.\w+$/, '');
    const fields = metadataFields({ title, description: '' }, () => update());
    const visibility = visibilityChoice(undefined, () => update());
    const steps = [
      element('ytcp-uploads-details', {}, ...fields.elements),
      element('ytcp-uploads-video-elements', {}),
      element('ytcp-uploads-checks', {}),
      element('ytcp-uploads-review', {}, visibility.group),
    ];
    const back = studioButton('back-button', labels.back, () => go(step - 1));
    const next = studioButton('next-button', labels.next, () => go(step + 1));
    const done = studioButton('done-button', labels.save, () => {
      publish({
        surface: 'studio-upload',
        text: fields.description(),
        pictures: [video],
        fields: { title: fields.title(), visibility: visibility.chosen() ?? '' },
      });
      close();
    });
    const update = () => {
      const chosen = visibility.chosen();
      const label =
        chosen === 'PUBLIC'
          ? labels.publish
          : chosen === 'SCHEDULE'
            ? labels.schedule
            : labels.save;
      const untitled = fields.title().trim() === '';
      next.update(labels.next, untitled);
      done.update(label, untitled || chosen === undefined);
    };
    const go = (to: number) => {
      step = to;
      for (const [index, each] of steps.entries()) each.hidden = index !== step;
      back.button.hidden = step === 0;
      next.button.hidden = step === steps.length - 1;
      done.button.hidden = step < steps.length - 1;
      update();
    };
    body.replaceChildren(...steps);
    footer.replaceChildren(back.button, next.button, done.button);
    go(0);
  };
  return dialog;
}
