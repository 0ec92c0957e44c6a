import { render } from 'preact';
import { SettingsPage } from './settings-page.tsx';

const root = document.getElementById('app');
if (root) render(<SettingsPage />, root);
