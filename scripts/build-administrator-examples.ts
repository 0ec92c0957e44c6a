/**
 * Writes the examples of `docs/administrators/` from the settings: how each browser is told to
 * install the extension and what to do. With `--check`: exit 1 when a file is not what it would
 * write. The ids are those of an unpacked build; the stores give others, which
 * `--chrome-id`, `--edge-id` and `--firefox-id` put in their place, with `--output FOLDER`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveSettings } from '../src/settings/resolve-settings.ts';
import { groupPolicyTemplates } from './group-policy-templates.ts';
import { policySettings } from './policy-settings.ts';
import { configurationProfile, registryFile } from './registry-and-profiles.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    output: { type: 'string', default: 'docs/administrators' },
    'chrome-id': { type: 'string', default: idOfKey() },
    'edge-id': { type: 'string', default: idOfKey() },
    'firefox-id': { type: 'string', default: 'harkinta@harkinta.example' },
  },
});
const chromeId = values['chrome-id'];
const edgeId = values['edge-id'];
const firefoxId = values['firefox-id'];

/** A cautious beginning: nothing is held yet, one set rests, and the organisation is described. */
const SETTINGS = {
  simulation: true,
  ruleSets: { 'plain-language': false },
  rules: { 'named-individual': { official: 'warn', employee: 'remind', elected: 'off' } },
  organisation: {
    phones: ['019 220 31'],
    officeHolders: ['Maija Mallikas'],
  },
} as const;
const { rejected } = resolveSettings({ policy: SETTINGS });
if (rejected.length > 0) throw new Error(`The example is not right: ${JSON.stringify(rejected)}`);

const CHROME_STORE = 'https://clients2.google.com/service/update2/crx';
const EDGE_STORE = 'https://edge.microsoft.com/extensionwebstorebase/v1/crx';
const MOZILLA_STORE = `https://addons.mozilla.org/firefox/downloads/latest/${firefoxId}/latest.xpi`;
const installed = { installation_mode: 'force_installed', install_url: MOZILLA_STORE };

const CHROME = 'Software\\Policies\\Google\\Chrome';
const EDGE = 'Software\\Policies\\Microsoft\\Edge';
const FIREFOX = 'Software\\Policies\\Mozilla\\Firefox';
const settingsOf = (browser: string, id: string) =>
  `${browser}\\3rdparty\\extensions\\${id}\\policy`;
const firefoxSettings = `${FIREFOX}\\3rdparty\\Extensions\\${firefoxId}`;
const machine = (key: string) => `HKEY_LOCAL_MACHINE\\${key}`;

const { admx, adml } = groupPolicyTemplates(policySettings(), [
  { id: 'chrome', name: 'Google Chrome', key: settingsOf(CHROME, chromeId) },
  { id: 'edge', name: 'Microsoft Edge', key: settingsOf(EDGE, edgeId) },
  { id: 'firefox', name: 'Mozilla Firefox', key: firefoxSettings },
]);
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const files: Readonly<Record<string, string>> = {
  'harkinta.admx': admx,
  'en-US/harkinta.adml': adml,
  'chrome.reg': registryFile({
    [machine(`${CHROME}\\ExtensionInstallForcelist`)]: [`${chromeId};${CHROME_STORE}`],
    [machine(settingsOf(CHROME, chromeId))]: SETTINGS,
  }),
  'edge.reg': registryFile({
    [machine(`${EDGE}\\ExtensionInstallForcelist`)]: [`${edgeId};${EDGE_STORE}`],
    [machine(settingsOf(EDGE, edgeId))]: SETTINGS,
  }),
  'firefox.reg': registryFile({
    [machine(`${FIREFOX}\\ExtensionSettings\\${firefoxId}`)]: installed,
    [machine(firefoxSettings)]: SETTINGS,
  }),
  'chrome.mobileconfig': configurationProfile('example.harkinta.chrome', 'Harkinta in Chrome', [
    {
      type: 'com.google.Chrome',
      settings: { ExtensionInstallForcelist: [`${chromeId};${CHROME_STORE}`] },
    },
    { type: `com.google.Chrome.extensions.${chromeId}`, settings: SETTINGS },
  ]),
  'edge.mobileconfig': configurationProfile('example.harkinta.edge', 'Harkinta in Edge', [
    {
      type: 'com.microsoft.Edge',
      settings: { ExtensionInstallForcelist: [`${edgeId};${EDGE_STORE}`] },
    },
    { type: `com.microsoft.Edge.extensions.${edgeId}`, settings: SETTINGS },
  ]),
  'firefox.mobileconfig': configurationProfile('example.harkinta.firefox', 'Harkinta in Firefox', [
    {
      type: 'org.mozilla.firefox',
      settings: {
        EnterprisePoliciesEnabled: true,
        ExtensionSettings: { [firefoxId]: installed },
        '3rdparty': { Extensions: { [firefoxId]: SETTINGS } },
      },
    },
  ]),
  'policies.json': json({
    policies: {
      ExtensionSettings: { [firefoxId]: installed },
      '3rdparty': { Extensions: { [firefoxId]: SETTINGS } },
    },
  }),
  // There each setting stands in a `Value` of its own.
  'google-admin-console.json': json(
    Object.fromEntries(Object.entries(SETTINGS).map(([name, Value]) => [name, { Value }])),
  ),
  'chromium-linux.json': json({
    ExtensionInstallForcelist: [`${chromeId};${CHROME_STORE}`],
    '3rdparty': { extensions: { [chromeId]: SETTINGS } },
  }),
};

for (const [name, text] of Object.entries(files)) {
  const file = join(values.output, name);
  if (!values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is out of date: npm run policy-schema`);
    process.exitCode = 1;
  }
}

/** Chromium's id of an extension: the first half of its key's SHA-256, in the letters a to p. */
function idOfKey(): string {
  const { key } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { key: string };
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...hash.slice(0, 32)]
    .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
    .join('');
}
