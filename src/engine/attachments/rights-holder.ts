import words from '../../../rules/words/image-sources.json' with { type: 'json' };
import type { AttachmentMetadata, Organisation } from '../types.ts';
import type { StatedSource } from './stated-source.ts';

/** Who holds the rights to a picture, by what the file says. */
export interface RightsHolder {
  /** As written. */
  readonly name: string;
  /** One of the known picture agencies. */
  readonly agency?: string;
  readonly freeBank?: string;
}

/** Cameras write these words where nobody has put a name. */
const NO_NAME = new RegExp(
  String.raw`^(?:[\s\d\p{P}\p{S}]|${words.namesOfNobody.join('|')})*$`,
  'iu',
);

export function holderIn(metadata: AttachmentMetadata): RightsHolder | undefined {
  const { copyright, credit, creator, source } = metadata;
  const name = [copyright, credit, creator].find((value) => isName(value, metadata));
  const written = [copyright, credit, source, creator, metadata.contact, metadata.usageTerms];
  const agency = named(words.agencies, written);
  const freeBank = named(words.freeBanks, written);
  const shown = name ?? agency ?? freeBank;
  if (shown === undefined) return undefined;
  return { name: shown, ...(agency && { agency }), ...(freeBank && { freeBank }) };
}

/** "KODAK DC240 ZOOM DIGITAL CAMERA": the camera is nobody. */
function isName(value: string | undefined, { device }: AttachmentMetadata): value is string {
  if (value === undefined || NO_NAME.test(value.slice(0, 200))) return false;
  return device === undefined || !wordsOf(value).includes(wordsOf(device));
}

/** Whole words: "AP" stands in "AP Photo", not in "Kaapo". */
function named(
  list: readonly string[],
  written: readonly (string | undefined)[],
): string | undefined {
  const texts = written.flatMap((text) => (text === undefined ? [] : [` ${wordsOf(text)} `]));
  return list.find((name) => texts.some((text) => text.includes(` ${wordsOf(name)} `)));
}

/** One of the people, banks and licences whose pictures the organisation may publish. */
export function isOwn(
  texts: readonly (string | undefined)[],
  { imageRights, name }: Organisation,
): boolean {
  const lower = texts.map((text) => ` ${wordsOf(text ?? '')} `);
  return [...imageRights, ...Object.values(name)].some((own) => {
    const words = wordsOf(own);
    return words !== '' && lower.some((text) => text.includes(` ${words} `));
  });
}

/** The post credits this very holder: the same words, or a part of them. */
export function credits(sources: readonly StatedSource[], names: readonly string[]): boolean {
  const held = names.map((name) => ` ${wordsOf(name)} `).filter((name) => name.trim() !== '');
  return sources.some(({ kind, value }) => {
    if (kind !== 'credit') return false;
    const credited = ` ${wordsOf(value)} `;
    return held.some((name) => credited.includes(name) || name.includes(credited));
  });
}

function wordsOf(text: string): string {
  return text
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
