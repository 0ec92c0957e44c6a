import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Response, sendToTab } from '../../messages.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';

/** ms between looks at the page while the popup is open. */
const INTERVAL = 1000;

/** What the active tab is writing; `none` where no script of ours answers. */
export type CurrentDraft = Response<'currentDraft'> | 'none' | undefined;

export function useCurrentDraft(): CurrentDraft {
  const [draft, setDraft] = useState<CurrentDraft>();
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = await askActiveTab();
      // The same answer again must not render again: it would restart what a screen reader says.
      if (!gone) setDraft((known) => (same(known, found) ? known : found));
    };
    void look();
    const timer = setInterval(look, INTERVAL);
    const stopListening = onSettingsChanged(look);
    return () => {
      gone = true;
      clearInterval(timer);
      stopListening();
    };
  }, []);
  return draft;
}

async function askActiveTab(): Promise<CurrentDraft> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? 'none' : await sendToTab(tab.id, 'currentDraft', {});
  } catch {
    return 'none';
  }
}

function same(a: CurrentDraft, b: CurrentDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
