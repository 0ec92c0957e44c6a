/** Functions that run in Firefox's own window, with its privileges. Each stands alone. */

interface Addon {
  reload(): Promise<void>;
  disable(): Promise<void>;
  enable(): Promise<void>;
}

declare const AddonManager: { getAddonByID(id: string): Promise<Addon> };
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: { terminateBackground(): Promise<void> } };
};
declare const Services: {
  io: { offline: boolean };
  prefs: { setIntPref(name: string, value: number): void; clearUserPref(name: string): void };
};

export async function stopBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

export async function reloadAddon(id: string): Promise<void> {
  await (await AddonManager.getAddonByID(id)).reload();
}

export async function enableAddon({ id, on }: { id: string; on: boolean }): Promise<void> {
  const addon = await AddonManager.getAddonByID(id);
  await (on ? addon.enable() : addon.disable());
}

export function goOffline(offline: boolean): void {
  Services.io.offline = offline;
}

/** As with "Override the colors specified by the page: Always". */
export function forceColours(on: boolean): void {
  if (on) Services.prefs.setIntPref('browser.display.document_color_use', 2);
  else Services.prefs.clearUserPref('browser.display.document_color_use');
}

declare const gBrowser: {
  tabs: { linkedBrowser: { currentURI: { spec: string } } }[];
  removeTab(tab: unknown): void;
};

/** @returns whether there was a tab with `part` in its address. */
export function closeTab(part: string): boolean {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
    linkedBrowser.currentURI.spec.includes(part),
  );
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}
