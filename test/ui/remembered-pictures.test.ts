// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RememberedPicture } from '../../src/messages.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { RememberedPictures } from '../../src/ui/settings/remembered-pictures.tsx';

const background = vi.hoisted(() => ({
  pictures: [] as { hash: string; answer: object }[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      sendMessage: async ({ kind, body }: { kind: string; body: { hash?: string } }) => {
        if (kind === 'forgetPictureAnswers') {
          background.pictures = background.pictures.filter(
            ({ hash }) => body.hash !== undefined && hash !== body.hash,
          );
          return { ok: true, body: {} };
        }
        return { ok: true, body: { pictures: background.pictures } };
      },
    },
  },
}));

const FIRST: RememberedPicture = {
  hash: 'a1'.repeat(32),
  answer: { rights: 'own', consent: true },
};
const SECOND: RememberedPicture = {
  hash: 'b2'.repeat(32),
  answer: { rights: 'free-licence', licence: 'cc-by' },
};

const THIRD: RememberedPicture = { hash: 'c3'.repeat(32), answer: { rights: 'own' } };

beforeEach(() => {
  background.pictures = [FIRST, SECOND];
  mount();
});

function mount(): void {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('main'));
  render(h(RememberedPictures, { translate: createTranslator('fi', stringsOf('fi')) }), root);
}

afterEach(() => {
  for (const root of document.querySelectorAll('main')) render(null, root);
  document.body.replaceChildren();
});

const rows = () => [...document.querySelectorAll('[data-picture]')];
const hasRows = (count: number) => vi.waitFor(() => expect(rows()).toHaveLength(count));
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

describe('remembered pictures', () => {
  it('are listed by their fingerprint and what was answered', async () => {
    await hasRows(2);
    expect(rows()[0]?.textContent).toContain('a1a1a1a1');
    expect(rows()[0]?.textContent).not.toContain(FIRST.hash);
    expect(rows()[0]?.textContent).toContain('Oma, itse otettu');
    expect(rows()[1]?.textContent).toContain('CC-BY');
    expect(document.querySelector('[role="status"]')?.textContent).toContain('2 vastausta');
  });

  it('are forgotten one by one, by a button that says which', async () => {
    await hasRows(2);
    const button = rows()[0]?.querySelector('button');
    expect(button?.getAttribute('aria-label')).toContain('a1a1a1a1');
    button?.click();
    await hasRows(1);
    expect(background.pictures).toEqual([SECOND]);
    expect(document.querySelector('[role="status"]')?.textContent).toContain('Unohdettu');
  });

  it('leave the focus with the next one, or the one before, or the heading, and say it politely', async () => {
    background.pictures = [FIRST, SECOND, THIRD];
    mount();
    await hasRows(3);
    const forget = (row: number) => {
      const button = rows()[row]?.querySelector('button');
      button?.focus();
      button?.click();
    };
    forget(1);
    await hasRows(2);
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[1]?.querySelector('button')));
    expect(rows()[1]?.getAttribute('data-picture')).toBe(THIRD.hash);
    forget(1);
    await hasRows(1);
    await vi.waitFor(() => expect(document.activeElement).toBe(rows()[0]?.querySelector('button')));
    forget(0);
    await hasRows(0);
    const heading = document.querySelector('h2');
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
    expect(heading?.getAttribute('tabindex')).toBe('-1');
    expect(document.querySelector('[role="status"]')?.textContent).toContain('Unohdettu');
  });

  it('take no focus from a person who has gone on meanwhile', async () => {
    await hasRows(2);
    const elsewhere = document.body.appendChild(document.createElement('button'));
    rows()[0]?.querySelector('button')?.click();
    elsewhere.focus();
    await hasRows(1);
    expect(document.activeElement).toBe(elsewhere);
  });

  it('are all forgotten at once', async () => {
    await hasRows(2);
    press('[data-action="forget-pictures"]');
    await hasRows(0);
    expect(background.pictures).toEqual([]);
    expect(document.querySelector('[data-action="forget-pictures"]')).toBeNull();
    await vi.waitFor(() => expect(document.activeElement).toBe(document.querySelector('h2')));
  });
});
