import { defineRule } from '../rule.ts';

/** The exact place where a picture or a video was taken, kept in the file. */
export const imageGpsMetadata = defineRule({
  id: 'image-gps-metadata',
  set: 'image-rights',
  scope: 'draft',
  *check({ draft }) {
    for (const kind of ['image', 'video'] as const) {
      const placed = draft.attachments.filter(
        ({ kind: own, metadata }) => own === kind && metadata?.gps !== undefined,
      );
      const [first] = placed;
      const gps = first?.metadata?.gps;
      if (!first || !gps) continue;
      yield {
        messageId: kind === 'video' ? 'placeInVideo' : 'placeInPicture',
        parameters: {
          count: placed.length,
          // Five decimals are about a metre.
          place: `${gps.latitude.toFixed(5)}, ${gps.longitude.toFixed(5)}`,
        },
        ...(placed.length === 1 && { attachment: first.id }),
      };
    }
  },
});
