import './studio.css';
import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { navigate, onNavigated } from '../page/navigation.ts';
import { editPage } from './edit.ts';
import allLabels from './labels.json';
import { uploadDialog } from './upload.ts';

const labels = labelsOf(allLabels);

const page = element('main', { id: 'main' });

function render(): void {
  const { pathname, search } = location;
  if (/^\/video\/\w+\/edit/.test(pathname)) {
    page.replaceChildren(editPage());
    return;
  }
  page.replaceChildren(
    element('h1', {}, labels.videos),
    element(
      'ytcp-button',
      { id: 'create-icon', role: 'button', tabindex: '0', onClick: openUpload },
      labels.create,
    ),
    element(
      'a',
      {
        id: 'video-title',
        href: '/video/practice/edit',
        onClick: (event) => {
          event.preventDefault();
          navigate('/video/practice/edit');
        },
      },
      labels.videoTitle,
    ),
  );
  if (new URLSearchParams(search).get('d') === 'ud') openUpload();
}

function openUpload(): void {
  document.querySelector('ytcp-uploads-dialog')?.remove();
  document.body.append(uploadDialog(() => {}));
}

document.getElementById('app')?.replaceWith(element('ytcp-app', {}, page));
onNavigated(render);
render();
