import * as v from 'valibot';

/*
 * The guideline of an organisation as data, in three languages: what the guideline page shows and
 * what rules link to. Unknown names are errors, because in a file written by hand they are slips.
 */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.pipe(v.array(text), v.readonly());
const localizedText = v.strictObject({ fi: text, sv: text, en: text });
const localizedTexts = v.strictObject({ fi: texts, sv: texts, en: texts });

/** What a link ends in: "5c", "m2", "intro". */
const anchor = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/));

export const guidelineSchema = v.strictObject({
  source: v.strictObject({
    title: text,
    titleLanguage: v.picklist(['fi', 'sv', 'en']),
    publisher: localizedText,
    /** Host and path of the organisation's own wording, without `https://`. */
    address: v.pipe(v.string(), v.regex(/^[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"]*)?$/)),
  }),
  sections: v.pipe(
    v.array(
      v.strictObject({
        /** A number is shown before the heading; another word is not. */
        id: anchor,
        heading: localizedText,
        paragraphs: v.pipe(
          v.array(
            v.strictObject({
              id: anchor,
              title: localizedText,
              /** One string per paragraph of text. */
              text: localizedTexts,
              list: v.exactOptional(localizedTexts),
            }),
          ),
          v.minLength(1),
          v.readonly(),
        ),
      }),
    ),
    v.minLength(1),
    v.readonly(),
  ),
});

export type Guideline = v.InferOutput<typeof guidelineSchema>;
export type GuidelineSection = Guideline['sections'][number];
export type GuidelineParagraph = GuidelineSection['paragraphs'][number];
