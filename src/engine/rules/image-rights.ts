import { statedSources } from '../attachments/stated-source.ts';
import { defineRule } from '../rule.ts';
import type { Attachment, Organisation } from '../types.ts';

/** Whose are the attached pictures and videos? Silence in the metadata is not permission. */
export const imageRights = defineRule({
  id: 'image-rights',
  set: 'image-rights',
  scope: 'draft',
  *check({ text, draft, policy }) {
    const sources = statedSources(text);
    for (const source of sources) {
      if (source.kind !== 'unclear') continue;
      yield {
        span: { start: source.start, end: source.end },
        messageId: 'unclearSource',
        parameters: { source: source.value },
      };
    }
    const credited = sources.some((source) => source.kind === 'credit');
    for (const attachment of draft.attachments) {
      const holder = holderOf(attachment);
      const own = holder !== undefined && isOwn(holder, policy.organisation);
      if (holder !== undefined && !own && !mentions(sources, holder)) {
        yield {
          messageId: 'foreignHolder',
          parameters: { holder },
          attachment: attachment.id,
        };
      } else if (holder === undefined && !credited && attachment.rights === undefined) {
        yield {
          messageId: attachment.kind === 'video' ? 'videoSourceMissing' : 'imageSourceMissing',
          parameters: { file: attachment.fileName ?? '' },
          attachment: attachment.id,
        };
      }
    }
  },
});

function holderOf({ metadata }: Attachment): string | undefined {
  return metadata?.copyright || metadata?.credit || metadata?.creator || undefined;
}

function isOwn(holder: string, { imageRights, name }: Organisation): boolean {
  const lower = holder.toLowerCase();
  return [...imageRights, ...Object.values(name)].some(
    (own) => own.length > 0 && lower.includes(own.toLowerCase()),
  );
}

function mentions(sources: ReturnType<typeof statedSources>, holder: string): boolean {
  const lower = holder.toLowerCase();
  return sources.some(({ kind, value }) => {
    const named = value.toLowerCase();
    return kind === 'credit' && (named.includes(lower) || lower.includes(named));
  });
}
