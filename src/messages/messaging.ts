import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** One kind of message: what is asked, and what is answered. */
export interface Exchange {
  readonly request: v.GenericSchema;
  readonly response: v.GenericSchema;
  /** A content script, which a site could have taken over, is not heard. */
  readonly ownPagesOnly?: true;
}

/** Of a contract what one side validates: answers to what it asks, requests that it answers. */
export type Heard = Readonly<Record<string, Partial<Pick<Exchange, 'request' | 'response'>>>>;
export type Contract = Readonly<Record<string, Exchange>>;
export type Kind<C extends Contract> = keyof C & string;
export type RequestOf<C extends Contract, K extends Kind<C>> = v.InferOutput<C[K]['request']>;
export type ResponseOf<C extends Contract, K extends Kind<C>> = v.InferOutput<C[K]['response']>;

/** Why a message got no usable answer. `code` is stable; `detail` is for the diagnostics page. */
export class MessageError extends Error {
  readonly code: 'no-receiver' | 'bad-answer' | 'failed' | 'refused' | 'late';

  constructor(code: MessageError['code'], detail: string) {
    super(detail);
    this.name = 'MessageError';
    this.code = code;
  }
}

export interface Sender {
  readonly tabId?: number;
  /** Of a private window: nothing of what happens there is kept on the machine. */
  readonly private?: true;
  readonly frameId?: number;
  readonly url?: string;
}

export type HandlersOf<C extends Contract> = {
  readonly [K in Kind<C>]?: (
    request: RequestOf<C, K>,
    sender: Sender,
  ) => Promise<ResponseOf<C, K>> | ResponseOf<C, K>;
};

export interface Messaging<C extends Contract> {
  /**
   * Sends to the extension's own pages and worker; rejects with a `MessageError`.
   * @param timeout ms after which the answer counts as late.
   */
  send<K extends Kind<C>>(
    kind: K,
    request: RequestOf<C, K>,
    timeout?: number,
  ): Promise<ResponseOf<C, K>>;
  /** Sends to the content scripts of one tab: of one frame, or of all when none is named. */
  sendToTab<K extends Kind<C>>(
    tabId: number,
    kind: K,
    request: RequestOf<C, K>,
    frameId?: number,
  ): Promise<ResponseOf<C, K>>;
  /**
   * Answers the named kinds; leaves every other message to other listeners. Only the extension's
   * own parts are heard (`sender.id`), whatever page they run in.
   * @returns stops listening.
   */
  listen(handlers: HandlersOf<C>): () => void;
}

const TIMEOUT = 5000;
const envelope = v.object({ harkinta: v.literal(1), kind: v.string(), body: v.unknown() });
const answer = v.union([
  v.object({ ok: v.literal(true), body: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

/**
 * Sending and hearing by a contract; both sides validate what arrives.
 * @param heard the contract itself, or what this side of it hears
 */
export function createMessaging<C extends Contract>(
  heard: C | (Heard & Readonly<Record<Kind<C>, unknown>>),
): Messaging<C> {
  async function exchange<K extends Kind<C>>(
    kind: K,
    timeout: number,
    deliver: () => Promise<unknown>,
  ): Promise<ResponseOf<C, K>> {
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
    const { response } = heard[kind] as Partial<Exchange>;
    if (!response) throw new MessageError('bad-answer', kind);
    const body = v.safeParse(response, wrapped.output.body);
    if (!body.success) throw new MessageError('bad-answer', kind);
    return body.output as ResponseOf<C, K>;
  }

  async function respond<K extends Kind<C>>(
    handlers: HandlersOf<C>,
    kind: K,
    body: unknown,
    sender: browser.Runtime.MessageSender,
  ): Promise<{ ok: true; body: unknown } | { ok: false; error: string }> {
    const handler = handlers[kind];
    const { request: schema, ownPagesOnly } = heard[kind] as Partial<Exchange>;
    if (ownPagesOnly && !isOwnPage(sender)) return { ok: false, error: `${kind}: refused` };
    const request = schema && v.safeParse(schema, body);
    if (!handler || !request?.success) return { ok: false, error: `${kind}: invalid request` };
    try {
      const response = await handler(request.output as RequestOf<C, K>, {
        ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
        ...(sender.tab?.incognito && { private: true }),
        ...(sender.frameId !== undefined && { frameId: sender.frameId }),
        ...(sender.url !== undefined && { url: sender.url }),
      });
      return { ok: true, body: response };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    send: (kind, request, timeout = TIMEOUT) =>
      exchange(kind, timeout, () =>
        browser.runtime.sendMessage({ harkinta: 1, kind, body: request }),
      ),
    sendToTab: (tabId, kind, request, frameId) => {
      const message = { harkinta: 1, kind, body: request };
      return exchange(kind, TIMEOUT, () =>
        frameId === undefined
          ? browser.tabs.sendMessage(tabId, message)
          : browser.tabs.sendMessage(tabId, message, { frameId }),
      );
    },
    listen: (handlers) => {
      const onMessage = (message: unknown, sender: browser.Runtime.MessageSender) => {
        if (sender.id !== browser.runtime.id) return undefined;
        const wrapped = v.safeParse(envelope, message);
        if (!wrapped.success || !Object.hasOwn(handlers, wrapped.output.kind)) return undefined;
        return respond(handlers, wrapped.output.kind as Kind<C>, wrapped.output.body, sender);
      };
      browser.runtime.onMessage.addListener(onMessage);
      return () => browser.runtime.onMessage.removeListener(onMessage);
    },
  };
}

/** Content scripts have the address of the page they run in. */
function isOwnPage({ url }: browser.Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}
