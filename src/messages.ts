import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CheckResult, Draft } from './engine/types.ts';
import { guidelineSchema } from './settings/guideline-schema.ts';

/*
 * The one typed map of what the parts say to each other. A kind has a request and a response
 * schema; senders and receivers are derived from it, and both sides validate what arrives: a
 * worker that answers rubbish, a page or another extension that knocks, are refused here.
 */

const profile = v.picklist(['official', 'employee', 'elected']);
const severity = v.picklist(['block', 'warn', 'remind']);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const MAX_TEXT = 1_000_000;
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.readonly());

const optionalText = v.exactOptional(v.string());

const metadata = v.object({
  creator: optionalText,
  credit: optionalText,
  copyright: optionalText,
  usageTerms: optionalText,
  source: optionalText,
  licence: optionalText,
  rightsPage: optionalText,
  caption: optionalText,
  altText: optionalText,
  contact: optionalText,
  takenAt: optionalText,
  device: optionalText,
  software: optionalText,
  digitalSourceType: optionalText,
  gps: v.exactOptional(v.object({ latitude: v.number(), longitude: v.number() })),
  contentCredentials: v.exactOptional(v.literal(true)),
  damaged: v.exactOptional(v.literal(true)),
});

const rights = v.picklist(['own', 'picture-bank', 'permission', 'free-licence', 'other']);

/** What the person has said about a picture or a video. */
const pictureAnswer = v.object({
  rights: v.exactOptional(rights),
  licence: v.exactOptional(v.pipe(v.string(), v.maxLength(40))),
  decorative: v.exactOptional(v.boolean()),
  consent: v.exactOptional(v.boolean()),
});

export type PictureAnswer = v.InferOutput<typeof pictureAnswer>;

/** SHA-256 in hexadecimal digits. */
const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));

export const rememberedPicture = v.object({ hash, answer: pictureAnswer });

export type RememberedPicture = v.InferOutput<typeof rememberedPicture>;

/** A file that a content script holds, by the name that it has there. */
const pageFile = v.object({ token: v.pipe(v.string(), v.maxLength(40)), size: offset });

const siteId = v.picklist(['facebook', 'business', 'x', 'instagram', 'youtube']);

const draft = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  attachments: list(
    v.object({
      id: v.string(),
      kind: v.picklist(['image', 'video']),
      fileName: v.exactOptional(v.string()),
      altText: v.exactOptional(v.string()),
      metadata: v.exactOptional(metadata),
      ...pictureAnswer.entries,
    }),
  ),
  surface: v.picklist(['post', 'comment', 'reply', 'edit', 'video', 'message']),
  site: v.exactOptional(siteId),
  account: v.exactOptional(v.string()),
  audience: v.exactOptional(v.picklist(['public', 'limited', 'private'])),
  parentText: v.exactOptional(v.string()),
  fields: v.exactOptional(
    list(
      v.object({
        start: offset,
        end: offset,
        name: v.picklist(['title', 'description', 'part']),
      }),
    ),
  ),
});

const finding = v.object({
  rule: v.string(),
  set: v.string(),
  paragraph: v.string(),
  severity,
  start: v.exactOptional(offset),
  end: v.exactOptional(offset),
  excerpt: v.exactOptional(v.string()),
  messageId: v.string(),
  parameters: v.record(v.string(), v.union([v.string(), v.number()])),
  suggestion: v.exactOptional(
    v.object({
      text: v.string(),
      language: v.exactOptional(v.picklist(['fi', 'sv', 'en', 'none'])),
    }),
  ),
  attachment: v.exactOptional(v.string()),
});

const checkResult = v.object({
  findings: list(finding),
  segments: list(
    v.object({
      start: offset,
      end: offset,
      language: v.picklist(['fi', 'sv', 'en', 'none']),
      confidence: v.number(),
    }),
  ),
  problems: list(v.object({ rule: v.string(), error: v.string() })),
});

/** What the gate and the interface need to know of the settings. */
export const gateSettings = v.object({
  profile,
  overrideBlocks: v.picklist(['with-reason', 'never']),
  whenCheckFails: v.picklist(['let-through', 'hold']),
  simulation: v.boolean(),
  /** Epoch milliseconds until which nothing is checked on this site. */
  pausedUntil: v.exactOptional(v.number()),
  /** The person may have exceptions of their own. */
  ownExceptions: v.exactOptional(v.boolean()),
});

export type GateSettings = v.InferOutput<typeof gateSettings>;

const name = v.pipe(v.string(), v.maxLength(200));

export const siteHealth = v.object({
  site: name,
  /** Kind of composer. `unrecognised`: none that is known. */
  kind: name,
  publish: v.picklist(['ready', 'disabled', 'absent', 'next']),
  hooks: list(
    v.object({
      name,
      expected: v.picklist(['one', 'some']),
      found: offset,
      holds: v.boolean(),
    }),
  ),
});

export type SiteHealth = v.InferOutput<typeof siteHealth>;

const diagnostics = v.object({
  version: v.string(),
  engine: v.picklist(['ready', 'failed']),
  /** Rules that run for the profile in force. */
  activeRules: offset,
  dictionary: v.picklist(['ready', 'off']),
  dictionaryError: v.exactOptional(v.string()),
  /** "rule.profanity", "storage.local.person" → how many times since the browser started. */
  problems: v.record(v.string(), offset),
  settings: list(
    v.object({
      path: v.string(),
      /** A list by the number of its entries: they may name people. */
      value: v.union([v.string(), v.number(), v.boolean()]),
      origin: v.picklist(['default', 'organisation', 'person', 'policy']),
    }),
  ),
  rejected: list(
    v.object({
      origin: v.picklist(['organisation', 'person', 'policy']),
      path: v.string(),
      reason: v.picklist(['unknown-id', 'invalid-value', 'not-personal']),
    }),
  ),
  health: list(siteHealth),
});

const account = v.object({ site: siteId, name });

const nothing = v.object({});

export const contract = {
  /** Content or popup → background: check a draft under the settings in force. */
  check: {
    request: v.object({ draft }),
    response: v.object({
      result: checkResult,
      settings: gateSettings,
      /** Set when the Finnish dictionary could not be read; what needs it is off. */
      dictionaryError: v.exactOptional(v.string()),
      /** An account of which nobody has said yet whose it is. */
      unknownAccount: v.exactOptional(account),
    }),
  },
  /** Content → background: whose account it is. One that is known already stays as it is. */
  nameAccount: {
    request: v.object({ ...account.entries, profile }),
    response: nothing,
  },
  /** Content → background: a word or name that is not to be pointed out again. */
  addOwnException: {
    request: v.object({ words: v.pipe(v.string(), v.minLength(1), v.maxLength(60)) }),
    response: nothing,
  },
  /** Popup → background: until when the site is paused (epoch ms), and whether it may be. */
  readPause: {
    request: v.object({ site: siteId }),
    response: v.object({ allowed: v.boolean(), until: v.exactOptional(v.number()) }),
    ownPagesOnly: true,
  },
  changePause: {
    request: v.object({ site: siteId, paused: v.boolean() }),
    response: nothing,
    ownPagesOnly: true,
  },
  /** Popup → background: rule id → outcome → how often, in the last 30 days. */
  readOutcomes: {
    request: nothing,
    response: v.object({ rules: v.record(v.string(), v.record(v.string(), v.number())) }),
    ownPagesOnly: true,
  },
  forgetOutcomes: {
    request: nothing,
    response: nothing,
    ownPagesOnly: true,
  },
  /**
   * Content → background: this draft is being published. Its languages and facts are remembered for
   * an hour, so that its other language version is known; of the text nothing is.
   */
  published: {
    request: v.object({ draft }),
    response: nothing,
  },
  /** Any → background: the strings of the chosen interface language, by key of `_locales`. */
  strings: {
    request: nothing,
    response: v.object({
      language: v.picklist(['fi', 'sv', 'en']),
      strings: v.record(v.string(), v.string()),
    }),
  },
  /** Popup, options → background. */
  readSettings: {
    ownPagesOnly: true,
    request: nothing,
    response: v.object({
      language: v.picklist(['auto', 'fi', 'sv', 'en']),
      profile,
      accounts: v.record(v.string(), profile),
      /** Of the organisation: these are official. */
      officialAccounts: list(v.string()),
      ownExceptions: list(v.string()),
      allowOwnExceptions: v.boolean(),
      /** Names of settings that the organisation has locked. */
      locked: v.array(v.string()),
    }),
  },
  changeSettings: {
    ownPagesOnly: true,
    request: v.object({
      language: v.exactOptional(v.picklist(['auto', 'fi', 'sv', 'en'])),
      profile: v.exactOptional(profile),
      accounts: v.exactOptional(v.record(v.string(), profile)),
      ownExceptions: v.exactOptional(list(v.pipe(v.string(), v.maxLength(500)))),
    }),
    response: nothing,
  },
  /**
   * Settings page → background: what each layer of the settings says, as it was given. Nothing in
   * it was written into a post.
   */
  readLayers: {
    ownPagesOnly: true,
    request: nothing,
    response: v.object({
      organisation: v.optional(v.unknown()),
      person: v.optional(v.unknown()),
      policy: v.optional(v.unknown()),
      /** How many changes of the organisation's settings can be undone. */
      changesToUndo: offset,
    }),
  },
  /** Settings page → background: the organisation's settings on this machine, all of them. */
  changeOrganisation: {
    ownPagesOnly: true,
    request: v.object({ settings: v.record(v.string(), v.unknown()) }),
    response: nothing,
  },
  undoOrganisation: {
    ownPagesOnly: true,
    request: nothing,
    response: v.object({ undone: v.boolean() }),
  },
  /** Guideline page, settings page → background: the guideline in force. */
  guideline: {
    request: nothing,
    response: v.object({
      guideline: guidelineSchema,
      rules: list(v.object({ id: v.string(), paragraphs: list(v.string()) })),
      /** Where the pack comes from; `policy` locks it, `default` is the one built in. */
      origin: v.picklist(['default', 'organisation', 'policy']),
    }),
    ownPagesOnly: true,
  },
  /**
   * Settings page → background: the text of a pack file to use from now on, or `null` for the
   * pack that is built in. What is not right is named; a pack with no usable guideline changes
   * nothing.
   */
  changeGuidelinePack: {
    request: v.object({ file: v.nullable(v.pipe(v.string(), v.maxLength(MAX_TEXT))) }),
    response: v.object({
      changed: v.boolean(),
      problems: list(
        v.object({
          path: v.string(),
          reason: v.picklist(['unknown-id', 'invalid-value']),
          detail: v.string(),
        }),
      ),
    }),
    ownPagesOnly: true,
  },
  /** Content, popup → background: open the guideline at a paragraph ("5c"), in a tab. */
  openGuideline: {
    request: v.object({ paragraph: v.string() }),
    response: nothing,
  },
  /**
   * Content → background: what came of a held publish. Rule ids only, never text. `would-hold`:
   * in a simulation, which holds nothing.
   */
  recordOutcome: {
    request: v.object({
      outcome: v.picklist([
        'overridden',
        'mended',
        'let-through-unchecked',
        'would-hold',
        'set-aside',
      ]),
      rules: v.array(v.string()),
    }),
    response: nothing,
  },
  /** Content → background: the toolbar badge of the sender's tab. */
  showState: {
    request: v.object({
      state: v.picklist([
        'none',
        'checking',
        'clean',
        'remind',
        'warn',
        'block',
        'unknown',
        'paused',
      ]),
      count: offset,
    }),
    response: nothing,
  },
  /** Popup → every frame of the active tab: those where somebody writes answer `writesHere`. */
  whoWrites: {
    request: nothing,
    response: nothing,
  },
  /** Content → popup: ask this frame (the sender) for its drafts. */
  writesHere: {
    request: nothing,
    response: nothing,
  },
  /** Popup → content of one frame: the drafts that are being written, the latest first. */
  currentDrafts: {
    request: nothing,
    response: v.object({
      site: v.exactOptional(siteId),
      composers: list(
        v.object({
          text: v.string(),
          result: v.exactOptional(checkResult),
          state: v.picklist(['checking', 'checked', 'failed']),
        }),
      ),
      /** A publishing place of a known site was not recognised. */
      unrecognised: v.boolean(),
    }),
  },
  /** Content → background: what was found of a site's hooks in one open composer. No text. */
  siteHealth: {
    request: siteHealth,
    response: nothing,
  },
  /** Diagnostics page → background. Nothing in it was written by the person. */
  readDiagnostics: {
    ownPagesOnly: true,
    request: nothing,
    response: diagnostics,
  },
  /** Content → background: what a file says of itself. The worker asks for bytes by `fileBytes`. */
  readFile: {
    request: pageFile,
    response: v.object({ metadata }),
  },
  /** Content → background: how to make a copy without metadata; no parts where it cannot be made. */
  planCleanCopy: {
    request: pageFile,
    response: v.object({
      parts: v.exactOptional(
        list(
          v.union([
            v.object({ start: offset, end: offset }),
            v.object({ base64: v.pipe(v.string(), v.maxLength(10_000)) }),
          ]),
        ),
      ),
    }),
  },
  /** Background → the content script that holds the file. */
  fileBytes: {
    request: v.object({ token: pageFile.entries.token, start: offset, end: offset }),
    response: v.object({ base64: v.string() }),
  },
  /** Content → background: what was answered about this very file before. */
  pictureAnswer: {
    request: v.object({ hash }),
    response: v.object({ answer: v.exactOptional(pictureAnswer) }),
  },
  rememberPictureAnswer: {
    request: rememberedPicture,
    response: nothing,
  },
  /** Settings page → background: all of them, the oldest first. */
  readPictureAnswers: {
    request: nothing,
    response: v.object({ pictures: list(rememberedPicture) }),
    ownPagesOnly: true,
  },
  /** Settings page → background: one, or all where no hash is given. */
  forgetPictureAnswers: {
    request: v.object({ hash: v.exactOptional(hash) }),
    response: nothing,
    ownPagesOnly: true,
  },
  /** Background → content, popup: settings or policy changed; check again, fetch strings again. */
  settingsChanged: {
    request: nothing,
    response: nothing,
  },
} as const satisfies Record<string, Exchange>;

interface Exchange {
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** A content script, which a site could have taken over, is not heard. */
  readonly ownPagesOnly?: true;
}

export type MessageKind = keyof typeof contract;
export type Request<K extends MessageKind> = v.InferOutput<(typeof contract)[K]['request']>;
export type Response<K extends MessageKind> = v.InferOutput<(typeof contract)[K]['response']>;

/** Why a message got no usable answer. `code` is stable; `detail` is for the diagnostics page. */
export class MessageError extends Error {
  readonly code: 'no-receiver' | 'bad-answer' | 'failed' | 'refused' | 'late';

  constructor(code: MessageError['code'], detail: string) {
    super(detail);
    this.name = 'MessageError';
    this.code = code;
  }
}

const envelope = v.object({ harkinta: v.literal(1), kind: v.string(), body: v.unknown() });
const answer = v.variant('ok', [
  v.object({ ok: v.literal(true), body: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

/**
 * Sends to the extension's own pages and worker; rejects with a `MessageError`.
 * @param timeout ms after which the answer counts as late.
 */
export function send<K extends MessageKind>(
  kind: K,
  request: Request<K>,
  timeout = 5000,
): Promise<Response<K>> {
  return exchange(kind, timeout, () =>
    browser.runtime.sendMessage({ harkinta: 1, kind, body: request }),
  );
}

/** Sends to the content scripts of one tab: of one frame, or of all when none is named. */
export function sendToTab<K extends MessageKind>(
  tabId: number,
  kind: K,
  request: Request<K>,
  frameId?: number,
): Promise<Response<K>> {
  const message = { harkinta: 1, kind, body: request };
  return exchange(kind, 5000, () =>
    frameId === undefined
      ? browser.tabs.sendMessage(tabId, message)
      : browser.tabs.sendMessage(tabId, message, { frameId }),
  );
}

async function exchange<K extends MessageKind>(
  kind: K,
  timeout: number,
  deliver: () => Promise<unknown>,
): Promise<Response<K>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new MessageError('late', kind)), timeout);
  });
  let raw: unknown;
  try {
    raw = await Promise.race([deliver(), late]);
  } catch (error) {
    if (error instanceof MessageError) throw error;
    throw new MessageError('no-receiver', error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
  }
  const wrapped = v.safeParse(answer, raw);
  if (!wrapped.success) throw new MessageError('bad-answer', kind);
  if (!wrapped.output.ok) throw new MessageError('failed', wrapped.output.error);
  const body = v.safeParse(contract[kind].response, wrapped.output.body);
  if (!body.success) throw new MessageError('bad-answer', kind);
  return body.output as Response<K>;
}

export interface Sender {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly url?: string;
}

export type Handlers = {
  readonly [K in MessageKind]?: (
    request: Request<K>,
    sender: Sender,
  ) => Promise<Response<K>> | Response<K>;
};

/**
 * Answers the named kinds; leaves every other message to other listeners. Only the extension's
 * own parts are heard (`sender.id`), whatever page they run in.
 * @returns stops listening.
 */
export function listen(handlers: Handlers): () => void {
  const onMessage = (message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const wrapped = v.safeParse(envelope, message);
    if (!wrapped.success || !Object.hasOwn(handlers, wrapped.output.kind)) return undefined;
    return respond(handlers, wrapped.output.kind as MessageKind, wrapped.output.body, sender);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

async function respond<K extends MessageKind>(
  handlers: Handlers,
  kind: K,
  body: unknown,
  sender: browser.Runtime.MessageSender,
): Promise<{ ok: true; body: unknown } | { ok: false; error: string }> {
  const handler = handlers[kind] as
    | ((request: Request<K>, sender: Sender) => Promise<Response<K>> | Response<K>)
    | undefined;
  const { request: schema, ownPagesOnly }: Exchange = contract[kind];
  if (ownPagesOnly && !isOwnPage(sender)) return { ok: false, error: `${kind}: refused` };
  const request = v.safeParse(schema, body);
  if (!handler || !request.success) return { ok: false, error: `${kind}: invalid request` };
  try {
    const response = await handler(request.output as Request<K>, {
      ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
      ...(sender.frameId !== undefined && { frameId: sender.frameId }),
      ...(sender.url !== undefined && { url: sender.url }),
    });
    return { ok: true, body: response };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Content scripts have the address of the page they run in. */
function isOwnPage({ url }: browser.Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

// The engine's types and the schemas must not drift apart: this fails to compile when they do.
type Extends<A extends B, B> = A;
export type WireTypes = [
  Extends<v.InferOutput<typeof draft>, Draft>,
  Extends<v.InferOutput<typeof checkResult>, CheckResult>,
];
