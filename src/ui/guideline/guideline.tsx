import { render } from 'preact';
import { GuidelinePage } from './guideline-page.tsx';

const root = document.getElementById('app');
if (root) render(<GuidelinePage />, root);
