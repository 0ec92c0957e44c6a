import browser from 'webextension-polyfill';
import type { SiteId } from '../engine/types.ts';
import { type GateSettings, listen, type Response, send, sendToTab } from '../messages.ts';
import { type Account, accountKey, profileOfDraft } from '../settings/account-profile.ts';
import { describeSettings } from '../settings/describe-settings.ts';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  MOST_OWN_EXCEPTIONS,
  type Settings,
} from '../settings/settings.ts';
import { stringsOf } from '../strings/locales.ts';
import { createTranslator } from '../strings/translate.ts';
import { loadedEngine } from './engine-host.ts';
import { leaveGateSettings } from './gate-settings-copy.ts';
import { forgetOutcomes, readOutcomes, recordOutcome } from './outcome-store.ts';
import { planCopyOfPageFile, readPageFile } from './page-files.ts';
import { pausedUntil, setPaused } from './pause-store.ts';
import {
  allPictureAnswers,
  forgetPictureAnswers,
  pictureAnswerOf,
  rememberPictureAnswer,
} from './picture-answer-store.ts';
import { noteProblem, problemCounts } from './problem-log.ts';
import { createSettingsStore } from './settings-store.ts';
import { keepSiteHealth, knownSiteHealth } from './site-health-store.ts';
import { faultyAnswer, installStorageFaults } from './test-faults.ts';
import { showToolbarState } from './toolbar-state.ts';
import { isRemembered } from './twin-memory.ts';
import { rememberTwin, twinsFor } from './twin-store.ts';

if (__TEST_BUILD__) installStorageFaults();

const store = createSettingsStore(() => void tellEveryone());

/** Accounts that were written on since the worker woke, in no private window, and that nobody has named. */
const metAccounts = new Map<string, Account>();

listen({
  async check({ draft }, sender) {
    if (__TEST_BUILD__) {
      const faulty = await faultyAnswer();
      if (faulty) return faulty.answer as Response<'check'>;
    }
    const resolved = await store.resolved();
    const { profile, unknown } = profileOfDraft(resolved, draft);
    if (unknown && !sender.private) metAccounts.set(accountKey(unknown), unknown);
    const settings = { ...gateSettingsOf(resolved.settings), profile };
    const until = draft.site && (await allowedPause(draft.site));
    if (until !== undefined) {
      const result = { findings: [], notes: [], segments: [], problems: [] };
      return { result, settings: { ...settings, pausedUntil: until } };
    }
    const { engine, dictionaryError } = await loadedEngine();
    const policy = await store.policy(profile);
    const twins = await twinsFor(draft);
    const result = engine.check({ ...draft, recentTwins: twins }, policy, { now: Date.now() });
    for (const { rule } of result.problems) void noteProblem(`rule.${rule}`);
    return {
      result,
      settings,
      ...(dictionaryError !== undefined && { dictionaryError }),
      ...(unknown && { unknownAccount: unknown }),
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
    const resolved = await store.resolved();
    const { settings, origins } = resolved;
    return {
      language: settings.language,
      profile: settings.profile,
      accounts: settings.accounts,
      unknownAccounts: [...metAccounts.values()].filter(
        ({ site, name }) => profileOfDraft(resolved, { site, account: name }).unknown,
      ),
      officialAccounts: settings.organisation.accounts,
      ownExceptions: settings.ownExceptions,
      allowOwnExceptions: settings.allowOwnExceptions,
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
  async nameAccount({ site, name, owner }) {
    const resolved = await store.resolved();
    if (profileOfDraft(resolved, { site, account: name }).unknown) {
      const { accounts } = resolved.settings;
      await store.change({ accounts: { ...accounts, [accountKey({ site, name })]: owner } });
    }
    return {};
  },
  async changeOwnException({ words, excepted }) {
    const { ownExceptions, allowOwnExceptions } = (await store.resolved()).settings;
    if (allowOwnExceptions) {
      const others = ownExceptions.filter((each) => each !== words);
      const now = excepted ? [...others, words] : others;
      await store.change({ ownExceptions: now.slice(-MOST_OWN_EXCEPTIONS) });
    }
    return {};
  },
  async readPause({ site }) {
    const { allowPausing } = (await store.resolved()).settings;
    const until = await allowedPause(site);
    return { allowed: allowPausing, ...(until !== undefined && { until }) };
  },
  async changePause({ site, paused }) {
    await setPaused(site, paused);
    await tellEveryone();
    return {};
  },
  readOutcomes: async () => ({ rules: await readOutcomes() }),
  async forgetOutcomes() {
    await forgetOutcomes();
    return {};
  },
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
  async rememberPictureAnswer({ hash, answer }, sender) {
    if (!sender.private) await rememberPictureAnswer(hash, answer);
    return {};
  },
  readPictureAnswers: async () => ({ pictures: await allPictureAnswers() }),
  async forgetPictureAnswers({ hash }) {
    await forgetPictureAnswers(hash);
    return {};
  },
  async recordOutcome({ outcome, rules }, sender) {
    if (!sender.private) await recordOutcome(outcome, rules);
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

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason !== 'install') return;
  const url = browser.runtime.getURL('src/ui/welcome/welcome.html');
  void browser.tabs.create({ url }).catch(() => noteProblem('welcome'));
});

// A worker that wakes for a check should not also have to start reading then.
void loadedEngine().catch(() => noteProblem('engine'));
void leaveSettings();

async function leaveSettings(): Promise<void> {
  await leaveGateSettings(gateSettingsOf((await store.resolved()).settings));
}

async function allowedPause(site: SiteId): Promise<number | undefined> {
  const { allowPausing } = (await store.resolved()).settings;
  return allowPausing ? pausedUntil(site) : undefined;
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
