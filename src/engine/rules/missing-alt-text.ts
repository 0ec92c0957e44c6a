import { namesPoster, originOfName } from '../attachments/file-name.ts';
import { defineRule } from '../rule.ts';
import type { Attachment, SiteId } from '../types.ts';

/** Where the site writes alternative text, but does not show it in the composer. */
const UNSEEN: Readonly<Partial<Record<SiteId, string>>> = {
  facebook: 'onFacebook',
  business: 'onBusiness',
  instagram: 'onInstagram',
};
/** UTF-16 units of text that can say what a poster says. */
const LONG_ENOUGH = 280;

/** Act 306/2019, section 7 (WCAG 1.1.1): a picture that tells something needs it in words. */
export const missingAltText = defineRule({
  id: 'missing-alt-text',
  set: 'image-rights',
  scope: 'draft',
  *check(context) {
    const { draft, text } = context;
    const pictures = draft.attachments.filter(
      ({ kind, decorative }) => kind === 'image' && !decorative,
    );
    const [first] = pictures;
    if (!first) return;
    const empty = pictures.filter(({ altText }) => altText !== undefined && altText.trim() === '');
    const unseen = draft.site && UNSEEN[draft.site];
    const written = pictures.find(({ metadata }) => metadata?.altText !== undefined);
    const suggestion = written?.metadata?.altText;
    const copy = suggestion === undefined ? {} : { suggestion: { text: suggestion } };
    if (empty[0]) {
      yield {
        messageId: draft.site === 'x' ? 'onX' : (unseen ?? 'elsewhere'),
        parameters: { count: empty.length },
        ...(empty.length === 1 && { attachment: empty[0].id }),
        ...copy,
      };
    } else if (unseen && draft.surface === 'post' && first.altText === undefined) {
      yield { messageId: unseen, parameters: { count: pictures.length }, ...copy };
    }
    if (text.length >= context.parameter('posterTextLength', LONG_ENOUGH)) return;
    for (const picture of pictures) {
      if (holdsText(picture)) yield { messageId: 'textInPicture', attachment: picture.id };
    }
  },
});

function holdsText({ fileName }: Attachment): boolean {
  if (fileName === undefined) return false;
  return namesPoster(fileName) || originOfName(fileName)?.kind === 'screenshot';
}
