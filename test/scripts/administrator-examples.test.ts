import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupPolicyTemplates } from '../../scripts/group-policy-templates.ts';
import { policySettings } from '../../scripts/policy-settings.ts';
import { configurationProfile, registryFile } from '../../scripts/registry-and-profiles.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../docs/administrators/${name}`, import.meta.url), 'utf8');

describe('a registry file', () => {
  it('has a key for an object and a list, a number for a switch', () => {
    const text = registryFile({
      'HKLM\\Harkinta': {
        on: true,
        path: 'C:\\"x"',
        list: ['a', 'b'],
        empty: {},
        deep: { off: false },
      },
    });
    expect(text.split('\r\n')).toEqual([
      'Windows Registry Editor Version 5.00',
      '',
      '[HKLM\\Harkinta]',
      '"on"=dword:00000001',
      '"path"="C:\\\\\\"x\\""',
      '',
      '[HKLM\\Harkinta\\list]',
      '"1"="a"',
      '"2"="b"',
      '',
      '[HKLM\\Harkinta\\deep]',
      '"off"=dword:00000000',
      '',
    ]);
  });
});

describe('a configuration profile', () => {
  it('is the same every time, with an identifier of its own for every part', () => {
    const make = () =>
      configurationProfile('example.one', 'A & B', [
        { type: 'one', settings: { list: ['<x>'] } },
        { type: 'two', settings: { on: true } },
      ]);
    expect(make()).toBe(make());
    expect(make()).toContain('<string>&lt;x&gt;</string>');
    const ids = make().match(/[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}/g);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('the administrative template', () => {
  const { admx, adml } = groupPolicyTemplates(policySettings(), [
    { id: 'chrome', name: 'Chrome', key: 'Software\\A' },
    { id: 'edge', name: 'Edge', key: 'Software\\B' },
  ]);
  const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one);

  it('refers to strings and presentations that are there', () => {
    const strings = new Set(all(adml, /<string id="([^"]+)">/g));
    for (const used of all(admx, /\$\(string\.(\w+)\)/g)) expect(strings).toContain(used);
    const presentations = new Set(all(adml, /<presentation id="([^"]+)">/g));
    const used = new Set(all(admx, /\$\(presentation\.(\w+)\)/g));
    expect(used).toEqual(presentations);
    expect(adml).not.toContain('></string>');
  });

  it('has every policy once for each browser, in a category that is there', () => {
    const names = all(admx, /<policy name="([^"]+)"/g);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('chrome_rules_profanity');
    expect(names).toContain('edge_rules_profanity');
    const categories = new Set(all(admx, /<category name="([^"]+)"/g));
    for (const parent of all(admx, /<parentCategory ref="([^"]+)"/g)) {
      expect(categories).toContain(parent);
    }
  });

  it('offers first what is in force anyhow', () => {
    const rule =
      /<presentation id="rules_profanity">([\s\S]*?)<\/presentation>/.exec(adml)?.[1] ?? '';
    expect(all(rule, /defaultItem="(-?\d+)"/g)).toEqual(['0', '1', '1']);
    expect(all(adml, /defaultItem="(-\d+)"/g)).toEqual([]);
  });

  it('shows an element for everything it asks', () => {
    for (const id of all(admx, /<policy name="chrome_(\w+)"[^>]* presentation=/g)) {
      const asked =
        new RegExp(`<policy name="chrome_${id}"[\\s\\S]*?</policy>`).exec(admx)?.[0] ?? '';
      const shown =
        new RegExp(`<presentation id="${id}">[\\s\\S]*?</presentation>`).exec(adml)?.[0] ?? '';
      expect(all(shown, /refId="([^"]+)"/g), id).toEqual(
        all(asked, /<(?:enum|text|decimal|list) id="([^"]+)"/g),
      );
    }
  });
});

describe('the examples', () => {
  it.each([
    ['policies.json', (file: Parsed) => file.policies?.['3rdparty']?.Extensions],
    ['chromium-linux.json', (file: Parsed) => file['3rdparty']?.extensions],
  ] as const)('%s gives settings that are all accepted', (name, find) => {
    const [settings] = Object.values(find(JSON.parse(example(name))) ?? {});
    expect(settings).toMatchObject({ simulation: true });
    expect(resolveSettings({ policy: settings }).rejected).toEqual([]);
  });

  it('name the id that the manifest’s key gives', () => {
    for (const name of ['chrome.reg', 'edge.reg', 'chrome.mobileconfig', 'harkinta.admx']) {
      expect(example(name), name).toContain('lknncjedlpkdolhnikhcggbjpnoehbck');
    }
  });
});

interface Parsed {
  readonly policies?: { readonly '3rdparty'?: { readonly Extensions?: object } };
  readonly '3rdparty'?: { readonly extensions?: object };
}
