// @vitest-environment happy-dom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { WelcomePage } from '../../src/ui/welcome/welcome-page.tsx';

const background = vi.hoisted(() => ({
  language: 'fi',
  changes: [] as unknown[],
  /** What has been saved. */
  saved: {} as object,
  /** Set: a change is saved when it is called. */
  save: undefined as (() => void)[] | undefined,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'harkinta',
      sendMessage: async ({ kind, body }: { kind: string; body: unknown }) => {
        if (kind === 'strings') {
          return { ok: true, body: { language: background.language, strings: {} } };
        }
        if (kind === 'changeSettings') {
          background.changes.push(body);
          const { save } = background;
          if (save) await new Promise<void>((resolve) => save.push(resolve));
          Object.assign(background.saved, body);
        }
        const settings = {
          language: 'auto',
          profile: 'official',
          accounts: { 'x/satamakahvila': 'employee' },
          officialAccounts: ['Mallikaupunki'],
          ownExceptions: [],
          allowOwnExceptions: true,
          unknownAccounts: [],
          locked: [],
          ...background.saved,
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
  background.saved = {};
  background.save = undefined;
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

it('keeps a choice that follows before the last one is saved', async () => {
  await open('fi');
  const selectOf = (name: string) => {
    const select = document.querySelector<HTMLSelectElement>(`[data-setting="${name}"] select`);
    if (!select) throw new Error(`There is no choice of ${name}`);
    return select;
  };
  const choose = (name: string, value: string) =>
    act(() => {
      selectOf(name).value = value;
      selectOf(name).dispatchEvent(new Event('change', { bubbles: true }));
    });
  const save: (() => void)[] = [];
  background.save = save;
  await choose('profile', 'employee');
  await choose('language', 'sv');
  for (const each of ['first', 'second']) {
    await act(async () => {
      save.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    });
    expect(selectOf('profile').value, each).toBe('employee');
    expect(selectOf('language').value, each).toBe('sv');
  }
  expect(background.saved).toEqual({ profile: 'employee', language: 'sv' });
});
