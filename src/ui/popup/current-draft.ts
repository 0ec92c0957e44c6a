import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { listen, type Response, sendToTab } from '../../messages.ts';
import { onSettingsChanged } from '../pages/chosen-language.ts';

/** ms between looks at the page while the popup is open. */
const INTERVAL = 1000;
const TOP_FRAME = 0;

/** What the active tab is writing, in all its frames; `none` where no script of ours answers. */
export type CurrentDrafts = Response<'currentDrafts'> | 'none' | undefined;

export function useCurrentDrafts(): CurrentDrafts {
  const [drafts, setDrafts] = useState<CurrentDrafts>();
  useEffect(() => {
    let gone = false;
    const frames = new WritingFrames();
    const look = async () => {
      const found = await frames.ask();
      // The same answer again must not render again: it would restart what a screen reader says.
      if (!gone) setDrafts((known) => (same(known, found) ? known : found));
    };
    const stopHearing = listen({
      writesHere(_, { tabId, frameId }) {
        if (frames.add(tabId, frameId)) void look();
        return {};
      },
    });
    void look();
    const timer = setInterval(look, INTERVAL);
    const stopListening = onSettingsChanged(look);
    return () => {
      gone = true;
      clearInterval(timer);
      stopHearing();
      stopListening();
    };
  }, []);
  return drafts;
}

/**
 * Which frames of the active tab to ask. Frames cannot be listed without a further permission, so
 * all are called to, and those where somebody writes make themselves known.
 */
class WritingFrames {
  #tabId: number | undefined;
  #frames = new Set<number>();

  /** @returns whether it is news about the active tab. */
  add(tabId: number | undefined, frameId: number | undefined): boolean {
    if (tabId === undefined || tabId !== this.#tabId) return false;
    if (frameId === undefined || frameId === TOP_FRAME || this.#frames.has(frameId)) return false;
    this.#frames.add(frameId);
    return true;
  }

  async ask(): Promise<CurrentDrafts> {
    const tabId = await activeTab();
    if (tabId !== this.#tabId) this.#frames = new Set();
    this.#tabId = tabId;
    if (tabId === undefined) return 'none';
    sendToTab(tabId, 'whoWrites', {}).catch(() => undefined);
    const answers = await Promise.all(
      [TOP_FRAME, ...this.#frames].map((frame) =>
        sendToTab(tabId, 'currentDrafts', {}, frame).catch(() => {
          this.#frames.delete(frame);
          return undefined;
        }),
      ),
    );
    return together(answers.filter((answer) => answer !== undefined));
  }
}

async function activeTab(): Promise<number | undefined> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id;
  } catch {
    return undefined;
  }
}

function together(answers: readonly Response<'currentDrafts'>[]): CurrentDrafts {
  const [first] = answers;
  if (!first) return 'none';
  return {
    ...first,
    composers: answers.flatMap(({ composers }) => composers),
    unrecognised: answers.some(({ unrecognised }) => unrecognised),
  };
}

function same(a: CurrentDrafts, b: CurrentDrafts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
