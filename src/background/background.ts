import browser from 'webextension-polyfill';
import { listen, send, sendToTab } from '../messages.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../settings/settings.ts';
import { stringsOf } from '../strings/locales.ts';
import { createTranslator } from '../strings/translate.ts';
import { loadedEngine } from './engine-host.ts';
import { recordOutcome } from './outcome-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { showToolbarState } from './toolbar-state.ts';

const store = createSettingsStore(() => void tellEveryone());

listen({
  async check({ draft }) {
    const [{ engine, dictionaryError }, { settings }] = await Promise.all([
      loadedEngine(),
      store.resolved(),
    ]);
    const policy = await store.policy(settings.profile);
    const result = engine.check(draft, policy, { now: Date.now() });
    return {
      result,
      settings: {
        profile: settings.profile,
        overrideBlocks: settings.overrideBlocks,
        whenCheckFails: settings.whenCheckFails,
        simulation: settings.simulation,
      },
      ...(dictionaryError !== undefined && { dictionaryError }),
    };
  },
  async strings() {
    const language = await interfaceLanguage();
    return { language, strings: stringsOf(language) };
  },
  async readSettings() {
    const { settings, origins } = await store.resolved();
    return {
      language: settings.language,
      profile: settings.profile,
      locked: Object.keys(origins).filter((path) => origins[path] === 'policy'),
    };
  },
  async changeSettings(request) {
    await store.change(request);
    return {};
  },
  async openGuideline({ paragraph }) {
    const page = browser.runtime.getURL('src/ui/guideline/guideline.html');
    await browser.tabs.create({ url: `${page}#${encodeURIComponent(paragraph)}` });
    return {};
  },
  async recordOutcome({ outcome, rules }) {
    await recordOutcome(outcome, rules);
    return {};
  },
  async showState({ state, count }, { tabId }) {
    if (tabId !== undefined) {
      const language = await interfaceLanguage();
      await showToolbarState(tabId, state, count, createTranslator(language, stringsOf(language)));
    }
    return {};
  },
});

// A worker that wakes for a check should not also have to start reading then.
void loadedEngine();

async function interfaceLanguage(): Promise<InterfaceLanguage> {
  const { settings } = await store.resolved();
  if (settings.language !== 'auto') return settings.language;
  const browsers = browser.i18n.getUILanguage().slice(0, 2).toLowerCase();
  return INTERFACE_LANGUAGES.find((language) => language === browsers) ?? 'fi';
}

/** Pages and tabs that do not listen reject; that is no error. */
async function tellEveryone(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap((tab) =>
    tab.id === undefined ? [] : [sendToTab(tab.id, 'settingsChanged', {})],
  );
  await Promise.allSettled([...told, send('settingsChanged', {})]);
}
