import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface PracticeResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

interface Site {
  bundle: string;
  title: string;
  /** The element the page is built in, named as the site names it. */
  root: string;
  csp?: string;
}

const BUNDLES = resolve(import.meta.dirname, '../../build/practice');

// Strict as the sites': no inline script or style, nothing from elsewhere.
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
  "media-src 'self' blob:; connect-src 'self'; frame-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'self'";
const TRUSTED_TYPES = "; require-trusted-types-for 'script'";

const SITES: Record<string, Site> = {
  'x.com': { bundle: 'x', title: 'X', root: 'react-root' },
  'twitter.com': { bundle: 'x', title: 'X', root: 'react-root' },
  'www.facebook.com': { bundle: 'facebook', title: 'Facebook', root: 'mount_0_0' },
  'business.facebook.com': {
    bundle: 'business',
    title: 'Meta Business Suite',
    root: 'mount_0_0',
  },
  'www.instagram.com': { bundle: 'instagram', title: 'Instagram', root: 'mount_0_0' },
  'www.youtube.com': {
    bundle: 'youtube',
    title: 'YouTube',
    root: 'app',
    csp: CSP + TRUSTED_TYPES,
  },
  'studio.youtube.com': {
    bundle: 'studio',
    title: 'YouTube Studio',
    root: 'app',
    csp: CSP + TRUSTED_TYPES,
  },
  // Not watched by the extension: the drivers fill the clipboard here.
  'practice.harkinta.example': { bundle: '', title: 'Clipboard', root: 'clipboard' },
};

/**
 * The one place that answers for the sites, used by both drivers: what the real host would send
 * for this URL, or undefined when the URL belongs to none of them (such a request is a leak).
 */
export function practiceResponse(address: string): PracticeResponse | undefined {
  const url = new URL(address);
  const site = url.protocol === 'https:' ? SITES[url.hostname] : undefined;
  if (site === undefined) return undefined;
  if (url.pathname === '/favicon.ico') return answer(204, 'image/x-icon', '');
  if (url.pathname === '/practice/posted') return answer(200, 'application/json', '{}');
  if (url.pathname.startsWith('/practice/emoji/')) return answer(200, 'image/svg+xml', EMOJI);
  const asset = /^\/practice\/(\w+\.(js|css))$/.exec(url.pathname);
  if (asset?.[1] !== undefined) {
    const type = asset[2] === 'js' ? 'text/javascript' : 'text/css';
    return answer(200, type, readFileSync(resolve(BUNDLES, asset[1])));
  }
  return answer(200, 'text/html', document(site, url), {
    'content-security-policy': site.csp ?? CSP,
    'referrer-policy': 'origin-when-cross-origin',
  });
}

// Pages name the emoji in `alt`; what the picture shows is of no matter here.
const EMOJI =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#ffcc4d"/></svg>';

function document(site: Site, url: URL): string {
  const language = url.searchParams.get('lang') ?? 'fi';
  const assets =
    site.bundle === ''
      ? ''
      : `<link rel="stylesheet" href="/practice/${site.bundle}.css">` +
        `<script src="/practice/${site.bundle}.js" defer></script>`;
  return (
    `<!doctype html><html lang="${/^\w\w$/.test(language) ? language : 'fi'}"><head>` +
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${site.title}</title>${assets}</head><body><div id="${site.root}"></div></body></html>`
  );
}

function answer(
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): PracticeResponse {
  return {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      ...headers,
    },
    body: Buffer.from(body),
  };
}
