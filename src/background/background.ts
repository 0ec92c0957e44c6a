import browser from 'webextension-polyfill';
import { type GateSettings, listen, type Response, send, sendToTab } from '../messages.ts';
import { describeSettings } from '../settings/describe-settings.ts';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  type Settings,
} from '../settings/settings.ts';
import { stringsOf } from '../strings/locales.ts';
import { createTranslator } from '../strings/translate.ts';
import { loadedEngine } from './engine-host.ts';
import { leaveGateSettings } from './gate-settings-copy.ts';
import { recordOutcome } from './outcome-store.ts';
import { planCopyOfPageFile, readPageFile } from './page-files.ts';
import {
  allPictureAnswers,
  forgetPictureAnswers,
  pictureAnswerOf,
  rememberPictureAnswer,
} from './picture-answer-store.ts';
import { noteProblem, problemCounts } from './problem-log.ts';
import { createSettingsStore } from './settings-store.ts';
import { keepSiteHealth, knownSiteHealth } from './site-health-store.ts';
import { faultyAnswer, installStorageFault } from './test-faults.ts';
import { showToolbarState } from './toolbar-state.ts';
import { isRemembered } from './twin-memory.ts';
import { rememberTwin, twinsFor } from './twin-store.ts';

if (__TEST_BUILD__) installStorageFault();

const store = createSettingsStore(() => void tellEveryone());

listen({
  async check({ draft }) {
    if (__TEST_BUILD__) {
      const faulty = await faultyAnswer();
      if (faulty) return faulty.answer as Response<'check'>;
    }
    const [{ engine, dictionaryError }, { settings }] = await Promise.all([
      loadedEngine(),
      store.resolved(),
    ]);
    const policy = await store.policy(settings.profile);
    const twins = await twinsFor(draft);
    const result = engine.check({ ...draft, recentTwins: twins }, policy, { now: Date.now() });
    for (const { rule } of result.problems) void noteProblem(`rule.${rule}`);
    return {
      result,
      settings: gateSettingsOf(settings),
      ...(dictionaryError !== undefined && { dictionaryError }),
    };
  },
  async published({ draft }) {
    if (isRemembered(draft)) {
      const { engine } = await loadedEngine();
      const twin = engine.twinOf(draft, Date.now());
      if (twin) await rememberTwin(draft, twin);
    }
    return {};
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
  async readLayers() {
    const [{ organisation, person, policy }, changesToUndo] = await Promise.all([
      store.layers(),
      store.changesToUndo(),
    ]);
    return { organisation, person, policy, changesToUndo };
  },
  async changeOrganisation({ settings }) {
    await store.changeOrganisation(settings);
    return {};
  },
  undoOrganisation: async () => ({ undone: await store.undoOrganisation() }),
  async guideline() {
    const { settings, origins } = await store.resolved();
    const { guideline, rules } = settings.guidelinePack;
    const origin = origins.guidelinePack;
    return {
      guideline,
      rules: rules.map(({ id, paragraphs }) => ({ id, paragraphs })),
      origin: origin === 'organisation' || origin === 'policy' ? origin : 'default',
    };
  },
  changeGuidelinePack: ({ file }) => store.changeGuidelinePack(file),
  async openGuideline({ paragraph }) {
    const page = browser.runtime.getURL('src/ui/guideline/guideline.html');
    await browser.tabs.create({ url: `${page}#${encodeURIComponent(paragraph)}` });
    return {};
  },
  async siteHealth(health) {
    await keepSiteHealth(health);
    return {};
  },
  async readDiagnostics() {
    const [loaded, resolved, problems, health] = await Promise.all([
      loadedEngine().catch(() => undefined),
      store.resolved(),
      problemCounts(),
      knownSiteHealth(),
    ]);
    const { rules } = await store.policy(resolved.settings.profile);
    return {
      version: browser.runtime.getManifest().version,
      engine: loaded ? 'ready' : 'failed',
      activeRules: Object.values(rules).filter(({ severity }) => severity !== 'off').length,
      dictionary: loaded && loaded.dictionaryError === undefined ? 'ready' : 'off',
      ...(loaded?.dictionaryError !== undefined && { dictionaryError: loaded.dictionaryError }),
      problems,
      settings: describeSettings(resolved),
      rejected: [...resolved.rejected],
      health,
    };
  },
  readFile: async (file, sender) => ({ metadata: await readPageFile(file, sender) }),
  planCleanCopy: planCopyOfPageFile,
  async pictureAnswer({ hash }) {
    const answer = await pictureAnswerOf(hash);
    return answer ? { answer } : {};
  },
  async rememberPictureAnswer({ hash, answer }) {
    await rememberPictureAnswer(hash, answer);
    return {};
  },
  readPictureAnswers: async () => ({ pictures: await allPictureAnswers() }),
  async forgetPictureAnswers({ hash }) {
    await forgetPictureAnswers(hash);
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
void loadedEngine().catch(() => noteProblem('engine'));
void leaveSettings();

async function leaveSettings(): Promise<void> {
  await leaveGateSettings(gateSettingsOf((await store.resolved()).settings));
}

function gateSettingsOf(settings: Settings): GateSettings {
  const { profile, overrideBlocks, whenCheckFails, simulation } = settings;
  return { profile, overrideBlocks, whenCheckFails, simulation };
}

async function interfaceLanguage(): Promise<InterfaceLanguage> {
  const { settings } = await store.resolved();
  if (settings.language !== 'auto') return settings.language;
  const browsers = browser.i18n.getUILanguage().slice(0, 2).toLowerCase();
  return INTERFACE_LANGUAGES.find((language) => language === browsers) ?? 'fi';
}

/** Pages and tabs that do not listen reject; that is no error. */
async function tellEveryone(): Promise<void> {
  await leaveSettings();
  const tabs = await browser.tabs.query({});
  const told = tabs.flatMap((tab) =>
    tab.id === undefined ? [] : [sendToTab(tab.id, 'settingsChanged', {})],
  );
  await Promise.allSettled([...told, send('settingsChanged', {})]);
}
