import type { Browser, Page } from 'puppeteer-core';

/** The browser's own window, in which privileged code runs; WebDriver BiDi, Firefox's extension of it. */
export interface BrowserWindow {
  /** `argument` and the result travel as JSON. */
  run<Argument, Result>(
    code: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Sends the page elsewhere, and waits for nothing. */
  navigate(page: Page, url: string): Promise<void>;
}

/** What puppeteer keeps to itself: the connection it speaks BiDi over. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

interface CallResult {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Needs a Firefox launched with `--remote-allow-system-access`. */
export async function openBrowserWindow(browser: Browser): Promise<BrowserWindow> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (result as Tree).contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (window === undefined) throw new Error('Firefox shows no window of its own');
  return {
    async run(code, argument) {
      const call = `async () => JSON.stringify(await ((__name) => (${code})(${JSON.stringify(argument)}))((f) => f)) ?? ''`;
      const answer = await connection.send('script.callFunction', {
        target: { context: window.context },
        functionDeclaration: call,
        awaitPromise: true,
      });
      const outcome = answer.result as CallResult;
      if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails?.text);
      const json = outcome.result?.value ?? '';
      return json === '' ? undefined : JSON.parse(json);
    },
    async navigate(page, url) {
      // The name BiDi has for the page.
      const { _id: context } = page.mainFrame() as unknown as { _id: string };
      await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
    },
  };
}

interface TextInputProcessor {
  ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: Window, notify: () => boolean): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitComposition(): void;
}

declare const Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };

/** Runs in the browser's window: a composition as the system's input method makes one. */
export function composeInBrowserWindow(steps: readonly string[]): void {
  const input = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(window, () => true)) {
    throw new Error('Another input method is at work');
  }
  for (const text of steps) {
    input.setPendingCompositionString(text);
    input.appendClauseToPendingComposition(text.length, input.ATTR_RAW_CLAUSE);
    input.setCaretInPendingComposition(text.length);
    input.flushPendingComposition();
  }
  input.commitComposition();
}
