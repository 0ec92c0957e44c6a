import type { CheckResult } from '../../src/engine/types.ts';
import type { Guideline } from '../../src/settings/guideline-schema.ts';

export interface FakeAnswers {
  readonly language: string;
  /** "popup-locked", "popup-no-site", "popup-empty", "no-access", "popup-unrecognised", "popup-several", "diagnostics-problems", "settings-locked"; else a draft with findings. */
  readonly scene: string;
  readonly text: string;
  readonly result: CheckResult;
  readonly guideline: Guideline;
}

/**
 * Runs in the page before its scripts: must not refer to anything outside itself. Messages that
 * were sent are kept in `globalThis.sentMessages`.
 */
export function installFakeBrowser(given: FakeAnswers): void {
  const { language, scene, text, result, guideline } = given;
  interface Envelope {
    readonly kind: string;
    readonly body: {
      readonly language?: string;
      readonly profile?: string;
      readonly paused?: boolean;
      readonly settings?: object;
    };
  }
  type Listener = (message: unknown, sender: unknown) => unknown;
  const ID = 'harkinta';
  const settings = {
    language: 'auto',
    profile: 'official',
    accounts: { 'x/maija_rantanen': 'elected' },
    unknownAccounts:
      scene === 'popup-empty' ? [{ site: 'x', name: 'maija_rantanen' }] : ([] as object[]),
    officialAccounts: ['Hangon kaupunki'],
    ownExceptions: ['Rantakylä'],
    allowOwnExceptions: true,
  };
  let paused = scene === 'popup-several';
  let outcomes: object = {
    profanity: { mended: 2, 'set-aside': 1 },
    'image-rights': { mended: 4 },
  };
  let organisation: object = {
    organisation: { officeHolders: ['Maija Mallikas', 'Björn Exempel'] },
  };
  const before: object[] = [];
  const policy = {
    whenCheckFails: 'hold',
    rules: { profanity: { official: 'block' } },
    organisation: { phones: ['019 220 31', '019 220 3000'] },
  };
  const listeners = new Set<Listener>();
  const sent: Envelope[] = [];
  const settingsChanged = () => {
    for (const listener of listeners) {
      listener({ harkinta: 1, kind: 'settingsChanged', body: {} }, { id: ID });
    }
  };
  const interfaceLanguage = () => (settings.language === 'auto' ? language : settings.language);
  const answers: Readonly<Record<string, (body: Envelope['body']) => unknown>> = {
    strings: () => ({ language: interfaceLanguage(), strings: {} }),
    readSettings: () => ({
      ...settings,
      locked: scene === 'popup-locked' ? ['profile'] : [],
    }),
    changeSettings: (body) => {
      Object.assign(settings, body);
      setTimeout(settingsChanged);
      return {};
    },
    check: () => ({
      result,
      settings: {
        profile: 'official',
        overrideBlocks: 'with-reason',
        whenCheckFails: 'let-through',
        simulation: false,
      },
    }),
    readDiagnostics: () => {
      const broken = scene === 'diagnostics-problems';
      return {
        version: '0.1.0',
        engine: 'ready',
        activeRules: 48,
        dictionary: broken ? 'off' : 'ready',
        ...(broken && { dictionaryError: 'unexpected end of dictionary/mor.vfst' }),
        problems: broken ? { 'rule.profanity': 2, 'storage.local.person': 1 } : {},
        settings: [
          { path: 'profile', value: 'official', origin: 'policy' },
          { path: 'language', value: 'auto', origin: 'default' },
          { path: 'organisation.phones', value: 12, origin: 'policy' },
          {
            path: 'rules.personal-contact-details',
            value: 'official: block, employee: warn',
            origin: 'organisation',
          },
        ],
        rejected: broken
          ? [{ origin: 'policy', path: 'rules.profanty.official', reason: 'unknown-id' }]
          : [],
        health: [
          { site: 'facebook', kind: 'facebook-post', publish: 'next', hooks: [] },
          ...(broken
            ? [
                {
                  site: 'x',
                  kind: 'x-inline',
                  publish: 'absent',
                  hooks: [{ name: 'toolBar', expected: 'some', found: 0, holds: false }],
                },
                { site: 'x', kind: 'unrecognised', publish: 'absent', hooks: [] },
              ]
            : []),
        ],
      };
    },
    readLayers: () => ({
      organisation,
      ...(scene === 'settings-locked' && { policy }),
      changesToUndo: before.length,
    }),
    changeOrganisation: (body) => {
      before.push(organisation);
      organisation = body.settings ?? {};
      return {};
    },
    undoOrganisation: () => {
      const undone = before.pop();
      organisation = undone ?? organisation;
      return { undone: undone !== undefined };
    },
    guideline: () => ({ guideline, rules: [], origin: 'default' }),
    readPictureAnswers: () => ({
      pictures: [{ hash: 'a1'.repeat(32), answer: { rights: 'own', consent: true } }],
    }),
    openGuideline: () => ({}),
    readPause: () => ({
      allowed: scene !== 'popup-locked',
      ...(paused && { until: Date.UTC(2026, 10, 24, 12, 30) }),
    }),
    changePause: (body) => {
      paused = body.paused === true;
      setTimeout(settingsChanged);
      return {};
    },
    readOutcomes: () => ({ rules: outcomes }),
    forgetOutcomes: () => {
      outcomes = {};
      return {};
    },
    whoWrites: () => ({}),
    currentDrafts: () => {
      if (scene === 'popup-no-site' || scene === 'no-access')
        throw new Error('Could not establish connection');
      const unrecognised = scene === 'popup-unrecognised';
      const composer = { text, result, profile: 'official', state: 'checked' };
      const several = scene === 'popup-several' ? [composer, composer] : [composer];
      const composers = unrecognised || scene === 'popup-empty' ? [] : several;
      return { site: 'facebook', composers, unrecognised };
    },
  };
  const deliver = async (message: Envelope) => {
    sent.push(message);
    return { ok: true, body: answers[message.kind]?.(message.body) };
  };
  const browser = {
    runtime: {
      id: ID,
      getManifest: () => ({
        version: '0.1.0',
        content_scripts: [{ matches: ['https://www.facebook.com/*', 'https://x.com/*'] }],
      }),
      sendMessage: deliver,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    permissions: {
      contains: async () => scene !== 'no-access',
      request: async () => false,
      onAdded: { addListener() {}, removeListener() {} },
      onRemoved: { addListener() {}, removeListener() {} },
    },
    tabs: {
      query: async () => [{ id: 1 }],
      sendMessage: (_tab: number, message: Envelope) => deliver(message),
    },
    i18n: { getUILanguage: () => language },
  };
  // The polyfill looks at `chrome` for whether it is in an extension, then takes `browser` as it is.
  Object.assign(globalThis, { browser, chrome: browser, sentMessages: sent });
}
