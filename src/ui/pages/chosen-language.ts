import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { listen, send } from '../../messages.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../settings/settings.ts';
import { stringsOf } from '../../strings/locales.ts';
import { createTranslator, type Translator } from '../../strings/translate.ts';

/**
 * The language that the person has chosen, asked again when settings change.
 * `undefined` until the first answer; the browser's language when the worker gives none.
 */
export function useChosenLanguage(): InterfaceLanguage | undefined {
  const [language, setLanguage] = useState<InterfaceLanguage>();
  useEffect(() => {
    const read = async () => {
      try {
        setLanguage((await send('strings', {})).language);
      } catch {
        setLanguage((known) => known ?? browserLanguage());
      }
    };
    void read();
    return onSettingsChanged(read);
  }, []);
  return language;
}

/**
 * Says in the page itself which language it is in, for what reads it aloud, and names its tab.
 * @param title key of the page's title; without it the title stays.
 */
export function useDocumentLanguage(language: InterfaceLanguage | undefined, title?: string): void {
  useLayoutEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    if (title !== undefined) document.title = translatorOf(language)(title);
  }, [language, title]);
}

/** @returns stops listening. */
export function onSettingsChanged(react: () => unknown): () => void {
  return listen({
    settingsChanged() {
      void react();
      return {};
    },
  });
}

/** A page carries every language, so that it can switch without asking anyone. */
export function translatorOf(language: InterfaceLanguage): Translator {
  return createTranslator(language, stringsOf(language));
}

function browserLanguage(): InterfaceLanguage {
  const code = browser.i18n.getUILanguage().slice(0, 2).toLowerCase();
  return INTERFACE_LANGUAGES.find((language) => language === code) ?? 'fi';
}
