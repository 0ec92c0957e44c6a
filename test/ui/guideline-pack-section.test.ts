// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInPack } from '../../src/settings/guideline-pack.ts';
import { readGuidelinePack } from '../../src/settings/read-guideline-pack.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { createTranslator } from '../../src/strings/translate.ts';
import { GuidelinePackSection } from '../../src/ui/settings/guideline-pack-section.tsx';
import { aSmallPack } from '../settings/a-small-pack.ts';

/** The background, with the reading of a pack as it really is. */
const background = vi.hoisted(() => ({
  answer: (_kind: string, _body: unknown): unknown => undefined,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'harkinta',
      sendMessage: async ({ kind, body }: { kind: string; body: unknown }) => ({
        ok: true,
        body: background.answer(kind, body),
      }),
      onMessage: { addListener: () => {}, removeListener: () => {} },
    },
  },
}));

let pack = builtInPack;
let origin = 'default';
beforeEach(() => {
  pack = builtInPack;
  origin = 'default';
  background.answer = (kind, body) => {
    if (kind === 'guideline') return { guideline: pack.guideline, rules: [], origin };
    const { file } = body as { file: string | null };
    if (file === null) {
      [pack, origin] = [builtInPack, 'default'];
      return { changed: true, problems: [] };
    }
    const read = readGuidelinePack(file);
    if (read.pack) [pack, origin] = [read.pack, 'organisation'];
    return { changed: read.pack !== undefined, problems: read.problems };
  };
  const root = document.body.appendChild(document.createElement('main'));
  const translate = createTranslator('sv', stringsOf('sv'));
  render(h(GuidelinePackSection, { language: 'sv', translate }), root);
});
afterEach(() => {
  for (const root of document.querySelectorAll('main')) render(null, root);
  document.body.replaceChildren();
});

const words = () => document.body.textContent ?? '';
const shows = (text: string) => vi.waitFor(() => expect(words()).toContain(text));

function choose(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no choice of a file');
  Object.defineProperty(input, 'files', {
    configurable: true,
    value: [new File([text], 'a.json')],
  });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the choice of a guideline pack', () => {
  it('shows the guideline in force and takes another from a file, and back', async () => {
    await shows('Hangö stad');
    expect(document.querySelector('[data-action="built-in-pack"]')).toBeNull();
    choose(JSON.stringify(aSmallPack()));
    await shows('Ödö kommun');
    await vi.waitFor(() =>
      expect(document.querySelector('[role="status"]')?.textContent).toContain('laddats'),
    );
    document.querySelector<HTMLElement>('[data-action="built-in-pack"]')?.click();
    await shows('Hangö stad');
    expect(document.querySelector('[role="status"]')?.textContent).toContain('används igen');
  });

  it('says what was left out, by its path', async () => {
    const content = aSmallPack();
    content.rules.rules.push({ id: 'no-such-rule' });
    await shows('Hangö stad');
    choose(JSON.stringify(content));
    await shows('en del lämnades bort');
    expect(words()).toContain('rules.rules[2]');
  });

  it('keeps the guideline when the file is none', async () => {
    await shows('Hangö stad');
    choose('%PDF-1.7');
    await shows('Ingenting ändrades');
    expect(words()).toContain('Hangö stad');
  });

  it('is named by its label and described by its help', async () => {
    await shows('Hangö stad');
    const input = document.querySelector('input');
    expect(document.querySelector(`label[for="${input?.id}"]`)?.textContent).toContain('Ladda');
    const help = document.getElementById(input?.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toContain('JSON');
  });
});

describe('a guideline pack from a policy', () => {
  it('cannot be changed here', async () => {
    origin = 'policy';
    const root = document.querySelector('main') ?? document.body;
    render(null, root);
    const translate = createTranslator('sv', stringsOf('sv'));
    render(h(GuidelinePackSection, { language: 'sv', translate }), root);
    await shows('låst valet');
    expect(document.querySelector('input, button')).toBeNull();
  });
});
