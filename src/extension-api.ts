import type { Browser } from 'webextension-polyfill';

declare global {
  var browser: Browser | undefined;
  var chrome: Browser | undefined;
}

/**
 * What the browser lends an extension. Manifest V3 gives promises in Chrome's `chrome` as in
 * Firefox's `browser`, so that no library stands between; types are the ones that Mozilla keeps.
 */
const api = (globalThis.browser ?? globalThis.chrome) as Browser;
export default api;
