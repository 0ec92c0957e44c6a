import en from '../../_locales/en/messages.json' with { type: 'json' };
import fi from '../../_locales/fi/messages.json' with { type: 'json' };
import sv from '../../_locales/sv/messages.json' with { type: 'json' };
import type { InterfaceLanguage } from '../settings/settings.ts';
import type { Strings } from './translate.ts';

type MessagesFile = Readonly<Record<string, { readonly message: string }>>;

const files: Readonly<Record<InterfaceLanguage, MessagesFile>> = { fi, sv, en };
const flattened = new Map<InterfaceLanguage, Strings>();

/** Every string of one language. The browser's own look-up knows only the browser's language. */
export function stringsOf(language: InterfaceLanguage): Strings {
  let strings = flattened.get(language);
  if (!strings) {
    strings = Object.fromEntries(
      Object.entries(files[language]).map(([key, { message }]) => [key, message]),
    );
    flattened.set(language, strings);
  }
  return strings;
}
