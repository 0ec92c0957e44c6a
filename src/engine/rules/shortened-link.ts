import { isHostOf, linksIn } from '../links/link-address.ts';
import { defineRule } from '../rule.ts';

/** A link of a shortening service, which does not show where it leads. */
export const shortenedLink = defineRule({
  id: 'shortened-link',
  set: 'accuracy',
  scope: 'paragraph',
  *check(context) {
    const shorteners = context.parameter<readonly string[]>('shorteners', []);
    for (const { token, address } of linksIn(context.tokens)) {
      if (!isHostOf(address.host, shorteners) || address.rest.length < 2) continue;
      yield {
        span: { start: token.start, end: token.end },
        messageId: 'hidesTarget',
        parameters: { host: address.host },
      };
    }
  },
});
