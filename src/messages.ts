import { contentExchanges } from './messages/content-exchanges.ts';
import { createMessaging, type RequestOf, type ResponseOf } from './messages/messaging.ts';
import { ownPageExchanges } from './messages/own-page-exchanges.ts';

/*
 * The one typed map of what the parts say to each other. A kind has a request and a response
 * schema; senders and receivers are derived from it, and both sides validate what arrives: a
 * worker that answers rubbish, a page or another extension that knocks, are refused here.
 */
export const contract = { ...contentExchanges, ...ownPageExchanges };

export type MessageKind = keyof typeof contract;
export type Request<K extends MessageKind> = RequestOf<typeof contract, K>;
export type Response<K extends MessageKind> = ResponseOf<typeof contract, K>;

export const { send, sendToTab, listen } = createMessaging(contract);

export {
  type Outcome,
  type RememberedPicture,
  rememberedPicture,
  type SiteHealth,
  siteHealth,
} from './messages/content-exchanges.ts';
export {
  type GateSettings,
  gateSettings,
  type PictureAnswer,
} from './messages/heard-by-content.ts';
export { MessageError, type Sender } from './messages/messaging.ts';
