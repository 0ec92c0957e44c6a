import { render } from 'preact';
import { WelcomePage } from './welcome-page.tsx';

const root = document.getElementById('app');
if (root) render(<WelcomePage />, root);
