import { render } from 'preact';
import { DiagnosticsPage } from './diagnostics-page.tsx';

const root = document.getElementById('app');
if (root) render(<DiagnosticsPage />, root);
