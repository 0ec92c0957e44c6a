import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { publish } from '../page/posted.ts';
import allLabels from './labels.json';
import {
  metadataFields,
  studioButton,
  type Visibility,
  visibilityChoice,
} from './metadata-fields.ts';

const labels = labelsOf(allLabels);

/** The edit page of a published video; `?visibility=PRIVATE` opens one that nobody else sees. */
export function editPage(): HTMLElement {
  const asked = new URLSearchParams(location.search).get('visibility');
  let visibility: Visibility = asked === 'PRIVATE' || asked === 'UNLISTED' ? asked : 'PUBLIC';
  const update = (changed: boolean) => {
    save.update(labels.save, !changed || fields.title().trim() === '');
    undo.update(labels.undo, !changed);
    shown.textContent = labels[visibility];
  };
  const fields = metadataFields(
    { title: labels.videoTitle, description: labels.videoDescription },
    () => update(true),
  );
  const shown = element('span', { id: 'visibility-text' });
  const save = studioButton('save', labels.save, () => {
    publish({
      surface: 'studio-edit',
      text: fields.description(),
      fields: { title: fields.title(), visibility },
    });
    update(false);
  });
  const undo = studioButton('discard', labels.undo, () => update(false));
  const select = element('ytcp-video-metadata-visibility', { id: 'visibility' });
  const selectButton = element(
    'ytcp-text-dropdown-trigger',
    { id: 'select-button', role: 'button', tabindex: '0', 'aria-label': labels.visibility },
    shown,
  );
  selectButton.addEventListener('click', () => {
    const choice = visibilityChoice(visibility, () => {});
    const popup = element(
      'tp-yt-paper-dialog',
      { role: 'dialog', 'aria-label': labels.visibility },
      choice.group,
    );
    const done = studioButton('save-button', labels.done, () => {
      visibility = choice.chosen() ?? visibility;
      popup.remove();
      update(true);
    });
    popup.append(done.button);
    select.append(popup);
  });
  select.append(selectButton);
  update(false);
  return element(
    'ytcp-video-metadata-editor',
    {},
    element('div', { class: 'footer' }, undo.button, save.button),
    element('ytcp-video-metadata-editor-basics', {}, ...fields.elements),
    select,
  );
}
