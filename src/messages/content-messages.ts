import type { contentExchanges } from './content-exchanges.ts';
import { heardByContent } from './heard-by-content.ts';
import { createMessaging } from './messaging.ts';

/** For content scripts; everything else takes `messages.ts`. */
export const { send, listen } = createMessaging<typeof contentExchanges>(heardByContent);
