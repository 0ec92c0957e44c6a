import { siteOf } from '../sites/all-sites.ts';
import { createPanel } from '../ui/panel/create-panel.tsx';
import { startContent } from './start.ts';

declare global {
  /** Set in this script's own world only; a page does not see it. */
  var harkintaStop: (() => void) | undefined;
}

// A new version that takes over an open tab replaces the one that runs there.
globalThis.harkintaStop?.();
// Firefox ends the old version's script at once, and leaves what it has put into the page.
for (const left of document.querySelectorAll('[data-harkinta]')) left.remove();
const site = siteOf(location.hostname);
if (site) globalThis.harkintaStop = startContent(document, site, createPanel);
