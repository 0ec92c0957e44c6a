// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { SiteAccess, useSitesWithoutAccess } from '../../src/ui/pages/site-access.tsx';

const SITES = ['https://www.facebook.com/*', 'https://x.com/*', 'https://www.youtube.com/*'];

const browser = vi.hoisted(() => ({
  allowed: new Set<string>(),
  told: new Set<() => void>(),
  tells: true,
}));
vi.mock('webextension-polyfill', () => {
  const event = {
    addListener: (listener: () => void) => browser.told.add(listener),
    removeListener: (listener: () => void) => browser.told.delete(listener),
  };
  return {
    default: {
      runtime: { getManifest: () => ({ content_scripts: [{ matches: SITES }] }) },
      permissions: {
        onAdded: event,
        onRemoved: event,
        contains: async ({ origins }: { origins: string[] }) => {
          if (!browser.tells) throw new Error('not here');
          return origins.every((origin) => browser.allowed.has(origin));
        },
        request: async ({ origins }: { origins: string[] }) => {
          for (const origin of origins) browser.allowed.add(origin);
          for (const listener of browser.told) listener();
          return true;
        },
      },
    },
  };
});

const root = () => document.querySelector<HTMLElement>('main');
function Access() {
  const sites = useSitesWithoutAccess();
  return h(SiteAccess, { sites, translate: createTranslator('en', stringsOf('en')) });
}
async function show(): Promise<void> {
  const main = document.body.appendChild(document.createElement('main'));
  render(h(Access, {}), main);
  await vi.waitFor(() => expect(browser.told.size).toBe(1));
}

beforeEach(() => {
  browser.allowed = new Set(SITES);
  browser.tells = true;
});
afterEach(async () => {
  const main = root();
  if (main) render(null, main);
  document.body.replaceChildren();
  await vi.waitFor(() => expect(browser.told.size).toBe(0));
});

it('names the sites that the browser forbids, and asks for these alone', async () => {
  browser.allowed = new Set(['https://www.youtube.com/*']);
  await show();
  await vi.waitFor(() => expect(root()?.textContent).toContain('facebook.com, x.com.'));
  root()?.querySelector('button')?.click();
  await vi.waitFor(() => expect(root()?.textContent).toBe(''));
  expect([...browser.allowed]).toContain('https://x.com/*');
});

it.each([
  ['allows every site', true],
  ['does not tell', false],
])('says nothing where the browser %s', async (_, tells) => {
  browser.tells = tells;
  await show();
  await new Promise((resolve) => setImmediate(resolve));
  expect(root()?.textContent).toBe('');
});
