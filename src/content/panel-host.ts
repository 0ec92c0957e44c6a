import browser from 'webextension-polyfill';
import { send } from '../messages/content-messages.ts';
import { createTranslator, type Strings, type Translator } from '../strings/translate.ts';
import type { Panel, PanelOptions } from '../ui/panel/panel.ts';

/** The page's panel, made when it is first needed: most pages never need one. */
export class PanelHost {
  readonly #document: Document;
  readonly #createPanel: (options: PanelOptions) => Panel;
  #loading: Promise<void> | undefined;
  #panel: Panel | undefined;
  #translator: Translator | undefined;

  constructor(document: Document, createPanel: (options: PanelOptions) => Panel) {
    this.#document = document;
    this.#createPanel = createPanel;
  }

  get panel(): Panel {
    if (!this.#panel) {
      this.#panel = this.#createPanel({
        document: this.#document,
        translator: () => this.#translator ?? browserTranslator(),
      });
      this.prepare();
    }
    return this.#panel;
  }

  /** Without a panel nothing has been shown, and there is nothing to take away. */
  get existing(): Panel | undefined {
    return this.#panel;
  }

  /** The strings are to be here before there is anything to say. */
  prepare(): void {
    this.#loading ??= this.loadStrings();
  }

  /** Asks for the strings of the language in force. Until they come, the browser's own serve. */
  async loadStrings(): Promise<void> {
    try {
      const { language, strings } = await send('strings', {});
      this.#translator = createTranslator(language, strings);
      this.#panel?.refresh();
    } catch {
      this.#loading = undefined;
      // The worker could not answer; what is shown stays in the browser's language.
    }
  }

  destroy(): void {
    this.#panel?.destroy();
    this.#panel = undefined;
  }
}

/** Works without the worker, in the language the browser has chosen from ours. */
function browserTranslator(): Translator {
  const strings: Strings = new Proxy(
    {},
    {
      get: (_target, key) => {
        try {
          return typeof key === 'string' ? browser.i18n.getMessage(key) || undefined : undefined;
        } catch {
          return undefined;
        }
      },
    },
  );
  return createTranslator(browserLanguage(), strings);
}

function browserLanguage(): string {
  try {
    return browser.i18n.getMessage('@@ui_locale').replace('_', '-') || 'fi';
  } catch {
    return 'fi';
  }
}
