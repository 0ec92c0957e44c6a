import type { Attachment } from '../engine/types.ts';
import { attribute } from './pristine-dom.ts';

/**
 * Pictures and videos as attachments. The address a preview has in the page (`blob:…`) tells one
 * from another within a draft and means nothing outside it.
 * @param altOf absent alternative text: the site does not show it; `''`: it shows that none is written.
 */
export function attachmentsFrom(
  media: readonly Element[],
  altOf: (element: Element) => string | undefined = () => undefined,
): Attachment[] {
  const seen = new Set<string>();
  const attachments: Attachment[] = [];
  for (const element of media) {
    const id =
      attribute(element, 'src') || attribute(element, 'poster') || `#${attachments.length}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const altText = altOf(element);
    attachments.push({
      id,
      kind: element.localName === 'video' ? 'video' : 'image',
      ...(altText !== undefined && { altText }),
    });
  }
  return attachments;
}
