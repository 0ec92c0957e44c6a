import type WebExtension from 'webextension-polyfill';

/**
 * The browser's own interface for extensions. With Manifest V3 the calls of `chrome` return promises
 * in Firefox, too; a listener of messages answers by `sendResponse`, which both understand.
 * Absent outside of an extension: it is looked at when it is needed.
 */
export const browser = (globalThis as unknown as { readonly chrome: typeof WebExtension }).chrome;

export type MessageSender = WebExtension.Runtime.MessageSender;
export type MessageListener = WebExtension.Runtime.OnMessageListenerCallback;
