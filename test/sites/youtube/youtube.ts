import './youtube.css';
import { element } from '../page/dom.ts';
import { labelsOf } from '../page/language.ts';
import { navigate, onNavigated } from '../page/navigation.ts';
import { communityPage } from './community.ts';
import allLabels from './labels.json';
import { watchPage } from './watch.ts';

const labels = labelsOf(allLabels);

const page = element('div', { id: 'page-manager' });

function render(): void {
  const community = /\/(community|posts)$/.test(location.pathname);
  page.replaceChildren(community ? communityPage() : watchPage());
}

function pageLink(path: string, label: string): HTMLElement {
  return element(
    'a',
    {
      href: path,
      onClick: (event) => {
        event.preventDefault();
        navigate(path);
      },
    },
    label,
  );
}

document
  .getElementById('app')
  ?.replaceWith(
    element(
      'ytd-app',
      {},
      element(
        'ytd-masthead',
        { id: 'masthead' },
        element('strong', {}, 'YouTube'),
        pageLink('/watch?v=practice', labels.watch),
        pageLink('/@hangonkaupunki/posts', labels.community),
      ),
      page,
    ),
  );
onNavigated(render);
render();
