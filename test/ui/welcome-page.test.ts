// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { WelcomePage } from '../../src/ui/welcome/welcome-page.tsx';

const background = vi.hoisted(() => ({ language: 'fi', changes: [] as unknown[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'harkinta',
      sendMessage: async ({ kind, body }: { kind: string; body: unknown }) => {
        if (kind === 'strings') {
          return { ok: true, body: { language: background.language, strings: {} } };
        }
        if (kind === 'changeSettings') background.changes.push(body);
        const settings = {
          language: 'auto',
          profile: 'official',
          accounts: { 'x/satamakahvila': 'employee' },
          officialAccounts: ['Mallikaupunki'],
          ownExceptions: [],
          allowOwnExceptions: true,
          unknownAccounts: [],
          locked: [],
        };
        return { ok: true, body: kind === 'readSettings' ? settings : {} };
      },
      onMessage: { addListener: () => {}, removeListener: () => {} },
    },
    i18n: { getUILanguage: () => 'fi' },
  },
}));

afterEach(() => {
  for (const root of document.querySelectorAll('#root')) render(null, root);
  document.body.replaceChildren();
  background.changes = [];
});

async function open(language: string): Promise<void> {
  background.language = language;
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  render(h(WelcomePage, {}), root);
  await vi.waitFor(() => {
    expect(document.querySelector('[data-form="account"]')).not.toBeNull();
    expect(document.querySelector('[data-setting="profile"]')).not.toBeNull();
  });
}

it.each(INTERFACE_LANGUAGES)('says in %s what is checked, kept and decided', async (language) => {
  await open(language);
  const text = document.body.textContent ?? '';
  const strings = stringsOf(language);
  for (const key of ['welcome_checked_text', 'welcome_private_text', 'welcome_decide_text']) {
    expect(text).toContain(strings[key as keyof typeof strings]);
  }
  expect(document.documentElement.lang).toBe(language);
});

it('keeps a typed account beside those that are known', async () => {
  await open('fi');
  const form = document.querySelector<HTMLFormElement>('[data-form="account"]');
  const input = form?.querySelector('input');
  if (!form || !input) throw new Error('There is no field for an account');
  await act(() => {
    input.value = ' @Kirjastokissa ';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(background.changes).toEqual([
    { accounts: { 'x/satamakahvila': 'employee', 'facebook/kirjastokissa': 'official' } },
  ]);
});

it('adds nothing when no name is typed', async () => {
  await open('fi');
  document
    .querySelector('[data-form="account"]')
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  expect(background.changes).toEqual([]);
});
