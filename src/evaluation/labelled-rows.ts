import * as v from 'valibot';

const span = v.tuple([v.number(), v.number(), v.string(), v.string()]);

/**
 * The kinds of labelled lines that can be measured, told apart by their fields:
 * a language, names, tone, a pair of versions, an identifier, a text that must raise nothing, a
 * picture or a video beside the file of labels.
 */
const schemas = {
  names: v.object({ text: v.string(), spans: v.array(span) }),
  pair: v.object({ fi: v.string(), sv: v.string(), label: v.picklist(['same', 'different']) }),
  language: v.object({ text: v.string(), label: v.picklist(['fi', 'sv', 'en']) }),
  identifier: v.object({
    text: v.string(),
    type: v.string(),
    valid: v.boolean(),
    kind: v.optional(v.string()),
    disputed: v.optional(v.boolean()),
  }),
  place: v.object({ text: v.string(), type: v.literal('place'), pii: v.literal(false) }),
  category: v.object({ text: v.string(), category: v.string(), positive: v.boolean() }),
  tone: v.object({
    text: v.string(),
    label: v.picklist(['offensive', 'clean', 'mild', 'identity']),
    kind: v.string(),
  }),
  picture: v.object({
    file: v.string(),
    gps: v.nullable(v.tuple([v.number(), v.number()])),
    creator_tags: v.array(v.string()),
    copyright_tags: v.array(v.string()),
    tags: v.record(v.string(), v.union([v.string(), v.number()])),
  }),
  clean: v.object({ text: v.string(), label: v.literal('clean') }),
} as const;

type Schemas = typeof schemas;
export type RowKind = keyof Schemas;
export type LabelledRow = { [K in RowKind]: { kind: K } & Row<K> }[RowKind];
type Row<K extends RowKind> = { readonly row: v.InferOutput<Schemas[K]> };

/** `undefined`: a line that nothing here measures. */
export function labelledRow(value: unknown): LabelledRow | undefined {
  for (const kind of Object.keys(schemas) as RowKind[]) {
    const parsed = v.safeParse(schemas[kind], value);
    if (parsed.success) return { kind, row: parsed.output } as LabelledRow;
  }
  return undefined;
}
