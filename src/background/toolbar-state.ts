import browser from 'webextension-polyfill';
import type { Request } from '../messages.ts';
import type { Translator } from '../strings/translate.ts';

type State = Request<'showState'>['state'];

const COLOURS: Readonly<Record<State, string>> = {
  none: '#5b6770',
  checking: '#5b6770',
  clean: '#1c6b45',
  remind: '#2a5f9e',
  warn: '#8a5a00',
  block: '#a3262a',
  unknown: '#5b6770',
  paused: '#5b6770',
};

const SIGNS: Readonly<Partial<Record<State, string>>> = {
  checking: '…',
  clean: '✓',
  unknown: '?',
  paused: '⏸',
};

/** The mark on the toolbar button of one tab: a count, or a sign where there is nothing to count. */
export async function showToolbarState(
  tabId: number,
  state: State,
  count: number,
  translate: Translator,
): Promise<void> {
  const text = count > 0 ? String(count) : (SIGNS[state] ?? '');
  const name = translate('extension_name');
  const title = state === 'none' ? name : `${name}: ${translate(`state_${state}`, { count })}`;
  // A tab may have closed meanwhile.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[state] }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
