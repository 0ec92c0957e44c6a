export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Directory of a built extension; without it the browser has none. */
  extension?: string;
  /** BCP 47; the browser's own interface language. Finnish when none is given. */
  locale?: string;
  /** The page that the extension opens once it is installed stays; else it is closed at launch. */
  welcome?: boolean;
  /** A window to look at. */
  headed?: boolean;
  /** Where the browser puts what is saved, under a name of its own or the file's. */
  downloads?: string;
}

/** One real browser with the practice sites in place of the network. */
export interface BrowserDriver {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`; undefined without an extension. */
  readonly extensionOrigin: string | undefined;
  newPage(url?: string): Promise<PageDriver>;
  /** One of the extension's own pages, e.g. `src/ui/popup/popup.html`. */
  openExtensionPage(path: string): Promise<PageDriver>;
  /** A page that somebody else opened, such as the extension; waits until its address has `part`. */
  openedPage(part: string): Promise<PageDriver>;
  /** Stops the extension's worker as the browser does when it is idle or needs the memory. */
  stopWorker(): Promise<void>;
  /** As an update does: the extension's files are read anew, its old scripts lose their extension. */
  reloadExtension(): Promise<void>;
  setExtensionEnabled(enabled: boolean): Promise<void>;
  setOffline(offline: boolean): Promise<void>;
  /** Everything asked of the network since launch, oldest first. */
  requests(): readonly RecordedRequest[];
  /** Resolves when the browser is gone, by `close` or by a person. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface RecordedRequest {
  url: string;
  method: string;
  /**
   * `page` and `extension`: seen by interception in a page of a site or of the extension.
   * `outside`: not answered by the practice sites, it reached the recording proxy and was refused
   * there; of an encrypted one only host and port are known.
   */
  from: 'page' | 'extension' | 'outside';
}

export type Attach = 'picker' | 'drop' | 'paste';

/** Selectors are CSS; of several matches the first visible one is meant. Waits reject after 10 s. */
export interface PageDriver {
  readonly browser: BrowserName;
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Uncaught errors of the page since it was opened. */
  errors(): readonly string[];
  /** Runs in the page's own world. `argument` and the result travel as JSON. */
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** Polls until `run` gives something truthy, and resolves with it. */
  waitFor<Argument, Result>(
    what: string,
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
    timeout?: number,
  ): Promise<NonNullable<Result>>;
  waitForVisible(selector: string, timeout?: number): Promise<void>;
  waitForGone(selector: string): Promise<void>;
  isVisible(selector: string): Promise<boolean>;
  /** A real click of the mouse, when the element is visible, enabled, at rest and not covered. */
  click(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Real keys for what a Nordic keyboard has; other characters as the system's input would. */
  type(text: string, newline?: string): Promise<void>;
  /** One key or chord: `Enter`, `Control+Enter`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** An input method's composition: its successive texts, of which the last is committed. */
  compose(steps: readonly string[]): Promise<void>;
  /** The system's clipboard and a real Ctrl+V, where the focus is. */
  pasteText(text: string): Promise<void>;
  /** Gives `files` by the file input `target`, or by drop or paste on the element `target`. */
  attach(by: Attach, target: string, files: readonly string[]): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** A person's own high-contrast colours in place of the page's. */
  forceColours(on: boolean): Promise<void>;
  /** CSS pixels; as of a tablet that is turned. */
  resize(width: number, height: number): Promise<void>;
  /** The page inside an `<iframe>`; keys go to whatever has the focus, in it or not. */
  frame(selector: string): Promise<PageDriver>;
  readonly panel: PanelDriver;
  close(): Promise<void>;
}

export type BadgeState = 'clean' | 'checking' | 'remind' | 'warn' | 'block' | 'unknown';

/** The extension's own interface inside the page: an open shadow root in the test build. */
export interface PanelDriver {
  isOpen(): Promise<boolean>;
  waitForOpen(timeout?: number): Promise<void>;
  waitForClosed(): Promise<void>;
  text(): Promise<string>;
  /** Paragraphs of the links in the open dialog, e.g. `['5c']`. */
  paragraphs(): Promise<string[]>;
  /** True where the focus is on that button. */
  hasFocus(selector: string): Promise<boolean>;
  click(selector: string): Promise<void>;
  isVisible(selector: string): Promise<boolean>;
  badge(): Promise<BadgeState | undefined>;
  waitForBadge(state: BadgeState | readonly BadgeState[]): Promise<void>;
}
