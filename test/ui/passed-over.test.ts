// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Note } from '../../src/engine/types.ts';
import { INTERFACE_LANGUAGES } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { PassedOver } from '../../src/ui/popup/passed-over.tsx';

afterEach(() => render(null, document.body));

function show(notes: readonly Note[], language: 'fi' | 'sv' | 'en'): void {
  const translate = createTranslator(language, stringsOf(language));
  render(h(PassedOver, { notes, translate }), document.body);
}

const creditOf = (name: string, start: number): Note => ({
  rule: 'named-individual',
  start,
  end: start + name.length,
  excerpt: name,
  messageId: 'credit',
  parameters: { name },
});

it.each(INTERFACE_LANGUAGES)('counts in %s, and tells when it is opened', (language) => {
  show([creditOf('Anna Lind', 6), creditOf('Mats Nyman', 19)], language);
  const details = document.querySelector('details');
  expect(details?.open).toBe(false);
  expect(details?.querySelector('summary')?.textContent).toContain('(2)');
  const told = [...(details?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
  expect(told.map((text) => text?.split(':')[0])).toEqual(['Anna Lind', 'Mats Nyman']);
  expect(told.join()).not.toContain('rule_');
});

it('shows nothing where nothing was let be', () => {
  show([], 'fi');
  expect(document.querySelector('details')).toBeNull();
});
