import type { SiteLanguage } from '../../sites/page/language.ts';
import type { BrowserDriver, BrowserName, LaunchOptions } from './browser-driver.ts';
import { launchChromium } from './chromium-driver.ts';
import { launchFirefox } from './firefox-driver.ts';

interface Browser {
  name: BrowserName;
  /** The folder in `build/test` with the extension for it. */
  build: 'chrome' | 'firefox';
  /** Besides Finnish: the sites' other languages are shared out, to save time. */
  language: SiteLanguage;
  launch: (options?: LaunchOptions) => Promise<BrowserDriver>;
}

const ALL: readonly Browser[] = [
  { name: 'chromium', build: 'chrome', language: 'sv', launch: launchChromium },
  { name: 'firefox', build: 'firefox', language: 'en', launch: launchFirefox },
];

/** Both, or the one that `HARKINTA_BROWSER` names. */
export const browsers = ALL.filter(({ name }) => (process.env.HARKINTA_BROWSER ?? name) === name);
