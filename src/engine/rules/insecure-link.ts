import { isHostOf, linksIn } from '../links/link-address.ts';
import { defineRule } from '../rule.ts';

/** "http://": what is sent and read there can be seen and changed on the way. */
export const insecureLink = defineRule({
  id: 'insecure-link',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    const allowed = context.parameter<readonly string[]>('allowedHosts', []);
    for (const { token, address } of linksIn(context.tokens)) {
      if (address.scheme !== 'http' || !address.host.includes('.')) continue;
      if (isHostOf(address.host, allowed)) continue;
      yield {
        span: { start: token.start, end: token.end },
        messageId: 'notEncrypted',
        parameters: { host: address.host },
        suggestion: { text: token.text.replace(/^http:/i, 'https:') },
      };
    }
  },
});
