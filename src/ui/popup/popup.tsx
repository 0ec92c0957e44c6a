import { render } from 'preact';
import { PopupPage } from './popup-page.tsx';

const root = document.getElementById('app');
if (root) render(<PopupPage />, root);
