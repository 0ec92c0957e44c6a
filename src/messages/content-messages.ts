import { contentExchanges } from './content-exchanges.ts';
import { createMessaging } from './messaging.ts';

/** For content scripts; everything else takes `messages.ts`. */
export const { send, listen } = createMessaging(contentExchanges);
