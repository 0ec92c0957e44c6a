import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Translator } from '../../strings/translate.ts';

/**
 * Match patterns of the sites that the browser keeps the extension from: whoever uses it can take
 * access away, in Chrome by "on click", in Firefox site by site. No script of ours runs there then.
 */
export function useSitesWithoutAccess(): readonly string[] {
  const [sites, setSites] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => void sitesWithoutAccess().then(setSites);
    read();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(read);
    onRemoved.addListener(read);
    return () => {
      onAdded.removeListener(read);
      onRemoved.removeListener(read);
    };
  }, []);
  return sites;
}

async function sitesWithoutAccess(): Promise<string[]> {
  const patterns = (browser.runtime.getManifest().content_scripts ?? []).flatMap(
    ({ matches = [] }) => matches,
  );
  const allowed = await Promise.all(
    patterns.map((pattern) =>
      // A browser that does not tell is not taken for one that forbids.
      browser.permissions.contains({ origins: [pattern] }).catch(() => true),
    ),
  );
  return patterns.filter((_, at) => !allowed[at]);
}

export interface SiteAccessProps {
  readonly sites: readonly string[];
  readonly translate: Translator;
}

/** Says where nothing is checked because the browser forbids it, and asks the browser to allow it. */
export function SiteAccess({ sites, translate }: SiteAccessProps) {
  if (sites.length === 0) return null;
  const hosts = sites.map((pattern) => pattern.replace(/^https:\/\/(?:www\.)?|\/\*$/g, ''));
  const ask = () =>
    // The browser's own question follows; what comes of it is told by the change.
    void browser.permissions.request({ origins: [...sites] }).catch(() => undefined);
  return (
    <div class="attention" data-site-access>
      <p>{translate('access_missing', { sites: hosts.join(', ') })}</p>
      <button type="button" class="button button-small" data-action="allow-sites" onClick={ask}>
        {translate('access_allow')}
      </button>
    </div>
  );
}
