import context from '../../../rules/words/picture-context.json' with { type: 'json' };
import { defineRule } from '../rule.ts';

/** Who is in the picture is never looked at: the question is asked, once for the whole post. */
export const imagePersonConsent = defineRule({
  id: 'image-person-consent',
  set: 'image-rights',
  scope: 'draft',
  *check({ draft, tokens }) {
    const open = draft.attachments.some(({ consent, decorative }) => !consent && !decorative);
    if (!open) return;
    const { beginnings, except } = context.children;
    const aboutChildren = tokens.some(({ kind, text }) => {
      const word = text.toLowerCase().replace('#', '');
      return (
        (kind === 'word' || kind === 'hashtag') &&
        beginnings.some((beginning) => word.startsWith(beginning)) &&
        !except.some((beginning) => word.startsWith(beginning))
      );
    });
    yield aboutChildren ? { messageId: 'children', paragraph: '5a' } : { messageId: 'people' };
  },
});
