import type { CheckResult } from '../../src/engine/types.ts';

export interface FakeAnswers {
  readonly language: string;
  /** "popup-locked", "popup-no-site", "popup-empty", "popup-unrecognised", "popup-several"; else a draft with findings. */
  readonly scene: string;
  readonly text: string;
  readonly result: CheckResult;
}

/**
 * Runs in the page before its scripts: must not refer to anything outside itself. Messages that
 * were sent are kept in `globalThis.sentMessages`.
 */
export function installFakeBrowser({ language, scene, text, result }: FakeAnswers): void {
  interface Envelope {
    readonly kind: string;
    readonly body: { readonly language?: string; readonly profile?: string };
  }
  type Listener = (message: unknown, sender: unknown) => unknown;
  const ID = 'harkinta';
  const settings = { language: 'auto', profile: 'official' };
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
    openGuideline: () => ({}),
    whoWrites: () => ({}),
    currentDrafts: () => {
      if (scene === 'popup-no-site') throw new Error('Could not establish connection');
      const unrecognised = scene === 'popup-unrecognised';
      const composer = { text, result, state: 'checked' };
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
      sendMessage: deliver,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
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
