import context from '../../../rules/words/picture-context.json' with { type: 'json' };
import { defineRule } from '../rule.ts';
import type { SiteId } from '../types.ts';

const HOW: Readonly<Record<SiteId, string>> = {
  youtube: 'onYoutube',
  facebook: 'onFacebook',
  business: 'onFacebook',
  instagram: 'onInstagram',
  x: 'onX',
};

/** Act 306/2019, section 7 (WCAG 1.2.2): whether a video has captions is not to be seen here. */
export const missingCaptions = defineRule({
  id: 'missing-captions',
  set: 'image-rights',
  scope: 'draft',
  *check({ draft, text }) {
    const videos = draft.attachments.filter(
      ({ kind, decorative }) => kind === 'video' && !decorative,
    );
    if (videos.length === 0 || draft.surface === 'edit') return;
    const lower = text.toLowerCase();
    if ([...context.captions, ...context.live].some((word) => lower.includes(word))) return;
    const [first] = videos;
    yield {
      messageId: draft.site ? HOW[draft.site] : 'elsewhere',
      ...(videos.length === 1 && first && { attachment: first.id }),
    };
  },
});
