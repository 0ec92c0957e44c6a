import { parameter } from './navigation.ts';

export type SiteLanguage = 'fi' | 'sv' | 'en';

/** The site's interface language, `?lang=fi|sv|en`; Finnish when none is given. */
export function siteLanguage(): SiteLanguage {
  const value = parameter('lang');
  return value === 'sv' || value === 'en' ? value : 'fi';
}

/** The labels of one site in the page's language. */
export function labelsOf<Labels>(all: Record<SiteLanguage, Labels>): Labels {
  return all[siteLanguage()];
}
