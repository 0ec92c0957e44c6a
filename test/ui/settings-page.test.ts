// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInPack, ruleDefinitions } from '../../src/settings/guideline-pack.ts';
import { INTERFACE_LANGUAGES } from '../../src/settings/settings.ts';
import { stringsOf } from '../../src/strings/locales.ts';
import { SettingsPage } from '../../src/ui/settings/settings-page.tsx';

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
    i18n: { getUILanguage: () => 'fi' },
  },
}));

let organisation: unknown;
let policy: unknown;
let before: unknown[];

beforeEach(async () => {
  organisation = {};
  policy = undefined;
  before = [];
  background.answer = (kind, body) => {
    switch (kind) {
      case 'strings':
        return { language: 'fi', strings: {} };
      case 'readSettings':
        return {
          language: 'auto',
          profile: 'official',
          accounts: {},
          officialAccounts: [],
          ownExceptions: [],
          allowOwnExceptions: true,
          unknownAccounts: [],
          locked: [],
        };
      case 'guideline':
        return { guideline: builtInPack.guideline, rules: [], origin: 'default' };
      case 'readPictureAnswers':
        return { pictures: [] };
      case 'readLayers':
        return { organisation, policy, changesToUndo: before.length };
      case 'changeOrganisation':
        before.push(organisation);
        organisation = (body as { settings: unknown }).settings;
        return {};
      default:
        organisation = before.pop();
        return { undone: true };
    }
  };
});
afterEach(() => {
  for (const root of document.querySelectorAll('#root')) render(null, root);
  document.body.replaceChildren();
});

async function open(): Promise<void> {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  render(h(SettingsPage, {}), root);
  await vi.waitFor(() => expect(field('reminderBudget')).toBeDefined());
}

function setting(path: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-setting="${path}"]`);
  if (!found) throw new Error(`There is no field for ${path}`);
  return found;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
function field(path: string): Field {
  const found = setting(path).querySelector<Field>('input, select, textarea');
  if (!found) throw new Error(`There is nothing to fill in for ${path}`);
  return found;
}

function enter(path: string, text: string): void {
  const at = field(path);
  at.value = text;
  at.dispatchEvent(new Event('input', { bubbles: true }));
  at.dispatchEvent(new Event('change', { bubbles: true }));
}

const words = () => document.body.textContent ?? '';

describe('the settings page', () => {
  it('saves a list without empty lines and repetitions, and undoes it', async () => {
    await open();
    enter('organisation.officeHolders', 'Maija Mallikas\n\n Maija Mallikas \nBjörn Exempel\n');
    const holders = ['Maija Mallikas', 'Björn Exempel'];
    await vi.waitFor(() =>
      expect(organisation).toEqual({ organisation: { officeHolders: holders } }),
    );
    await vi.waitFor(() => expect(words()).toContain('Tallennettu.'));
    document.querySelector<HTMLElement>('[data-action="undo"]')?.click();
    await vi.waitFor(() => expect(words()).toContain('Edellinen muutos on kumottu.'));
    expect(organisation).toEqual({});
    expect(field('organisation.officeHolders').value).toBe('');
  });

  it('keeps both of two changes that follow at once', async () => {
    await open();
    enter('reminderBudget', '2');
    enter('organisation.ibans', 'FI00 0000');
    await vi.waitFor(() =>
      expect(organisation).toEqual({ reminderBudget: 2, organisation: { ibans: ['FI00 0000'] } }),
    );
  });

  it('says under the field what is wrong and saves nothing of it', async () => {
    await open();
    enter('organisation.daysOff', '12-06\npääsiäinen\n12-24');
    const problem = () => setting('organisation.daysOff').querySelector('[role="alert"]');
    await vi.waitFor(() => expect(problem()?.textContent).toContain('pääsiäinen'));
    expect(field('organisation.daysOff').getAttribute('aria-invalid')).toBe('true');
    enter('reminderBudget', '-1');
    const other = () => setting('reminderBudget').querySelector('[role="alert"]');
    await vi.waitFor(() => expect(other()?.textContent).not.toBe(''));
    expect(organisation).toEqual({});
  });

  it('shuts what a policy decides and says where it comes from, and nothing more', async () => {
    policy = {
      simulation: true,
      overrideBlocks: 'sometimes',
      organisation: { phones: ['019 000 0000'] },
    };
    await open();
    for (const path of ['simulation', 'organisation.phones']) {
      expect(field(path).disabled, path).toBe(true);
      expect(setting(path).textContent, path).toContain('hallintakäytännöstä');
    }
    expect(field('organisation.phones').value).toBe('019 000 0000');
    for (const path of ['overrideBlocks', 'organisation.emails']) {
      expect(field(path).disabled, path).toBe(false);
    }
  });

  it('shows the rules of a set with their paragraphs, and takes a severity back to the default', async () => {
    await open();
    const details = document.querySelector('[data-set="plain-language"] details');
    details?.setAttribute('open', '');
    details?.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(field('rules.long-sentence.official')).toBeDefined());
    const paragraph = builtInPack.guideline.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ id }) => id === 'm4');
    expect(document.querySelector('[data-rule="long-sentence"] aside')?.textContent).toContain(
      paragraph?.text.fi[0],
    );
    enter('parameters.long-sentence.words', '40');
    await vi.waitFor(() =>
      expect(organisation).toEqual({ parameters: { 'long-sentence': { words: 40 } } }),
    );
    await vi.waitFor(() =>
      expect(setting('parameters.long-sentence.words').dataset.changed).toBe('true'),
    );
    setting('parameters.long-sentence.words').querySelector<HTMLElement>('.reset')?.click();
    await vi.waitFor(() => expect(organisation).toEqual({}));
  });

  it('shows of a file what it changes and what is wrong, and applies it when told to', async () => {
    organisation = { reminderBudget: 3 };
    await open();
    const input = document.querySelector<HTMLInputElement>('[data-action="import"]');
    const content = { simulation: true, ruleSets: { tone: false, music: true } };
    Object.defineProperty(input, 'files', {
      configurable: true,
      value: [new File([JSON.stringify(content)], 'a.json')],
    });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() =>
      expect(document.querySelector('[data-rejected="ruleSets.music"]')).not.toBeNull(),
    );
    const changes = () =>
      [...document.querySelectorAll<HTMLElement>('[data-change]')].map(
        ({ dataset }) => dataset.change,
      );
    expect(changes()).toEqual(['ruleSets.tone', 'simulation']);
    expect(organisation).toEqual({ reminderBudget: 3 });
    document.querySelector<HTMLElement>('[data-action="replace"]')?.click();
    await vi.waitFor(() =>
      expect(changes()).toEqual(['ruleSets.tone', 'reminderBudget', 'simulation']),
    );
    document.querySelector<HTMLElement>('[data-action="apply"]')?.click();
    await vi.waitFor(() =>
      expect(organisation).toEqual({ simulation: true, ruleSets: { tone: false } }),
    );
    await vi.waitFor(() => expect(document.querySelector('[data-import]')).toBeNull());
  });
});

it.each(INTERFACE_LANGUAGES)('every parameter of a rule has a name in %s', (language) => {
  const strings = stringsOf(language);
  for (const { id, parameters } of ruleDefinitions) {
    for (const name of Object.keys(parameters)) {
      expect(strings[`parameter_${name}`], `${id}: ${name}`).toBeTruthy();
    }
  }
});
