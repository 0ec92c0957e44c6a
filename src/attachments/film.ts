import { type FileBytes, viewOf } from './byte-source.ts';
import { boxIn, contentOf, type IsoBox, isoBoxes } from './iso-boxes.ts';
import type { FieldName, MetadataFields } from './metadata-fields.ts';
import { decodeText, latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

/*
 * What an MP4 or a QuickTime film says of itself in `moov`: QuickTime's user data (©xyz), Apple's
 * keys, iTunes' list and 3GPP's boxes (TS 26.244). Media data are stepped over.
 */

/** Names of all four kinds. */
const NAMES: Readonly<Record<string, FieldName>> = {
  '©ART': 'creator',
  '©aut': 'creator',
  '©prd': 'creator',
  auth: 'creator',
  '©cpy': 'copyright',
  cprt: 'copyright',
  '©des': 'caption',
  '©cmt': 'caption',
  '©src': 'source',
  '©mak': 'make',
  '©mod': 'model',
  '©swr': 'software',
  '©too': 'software',
  '©day': 'takenAt',
  'com.apple.quicktime.author': 'creator',
  'com.apple.quicktime.artist': 'creator',
  'com.apple.quicktime.producer': 'creator',
  'com.apple.quicktime.copyright': 'copyright',
  'com.apple.quicktime.description': 'caption',
  'com.apple.quicktime.comment': 'caption',
  'com.apple.quicktime.make': 'make',
  'com.apple.quicktime.model': 'model',
  'com.apple.quicktime.software': 'software',
  'com.apple.quicktime.creationdate': 'takenAt',
};
const PLACE_NAMES = ['©xyz', 'com.apple.quicktime.location.ISO6709'];

export async function readFilm(
  bytes: FileBytes,
  movie: IsoBox,
  fields: MetadataFields,
): Promise<void> {
  for (const box of await isoBoxes(bytes, movie.start, movie.end)) {
    try {
      if (box.type === 'udta') await readUserData(bytes, box, fields);
      else if (box.type === 'meta') await readMeta(bytes, box, fields);
    } catch {
      fields.damaged = true;
    }
  }
}

async function readUserData(
  bytes: FileBytes,
  userData: IsoBox,
  fields: MetadataFields,
): Promise<void> {
  for (const box of await isoBoxes(bytes, userData.start, userData.end)) {
    if (box.type === 'meta') await readMeta(bytes, box, fields);
    else if (box.type === 'XMP_') readXmp(await contentOf(bytes, box), fields);
    else if (box.type === 'loci') readLocation(await contentOf(bytes, box), fields);
    else if (box.type.startsWith('©')) {
      // Length and language of two bytes each, then the text.
      const content = await contentOf(bytes, box);
      const length = content.length >= 4 ? viewOf(content).getUint16(0) : 0;
      note(box.type, decodeText(content.subarray(4, 4 + length)), fields);
    } else if (NAMES[box.type]) {
      // 3GPP: version and flags, language, then the text.
      note(box.type, text3gpp((await contentOf(bytes, box)).subarray(6)), fields);
    }
  }
}

/** MP4 gives its box a version; QuickTime does not. */
async function readMeta(bytes: FileBytes, box: IsoBox, fields: MetadataFields): Promise<void> {
  const second = latin1(await bytes.bytesUpTo(box.start + 4, 4));
  const inside = { start: box.start + (second === 'hdlr' ? 0 : 4), end: box.end };
  const list = await boxIn(bytes, inside, 'ilst');
  if (!list) return;
  const keyBox = await boxIn(bytes, inside, 'keys');
  const keys = keyBox ? keysOf(await contentOf(bytes, keyBox)) : [];
  for (const item of await isoBoxes(bytes, list.start, list.end)) {
    const data = await boxIn(bytes, item, 'data');
    const index = [...item.type].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
    const name = keys[index - 1] ?? item.type;
    // Kind and place of four bytes each, then the text.
    if (data && (NAMES[name] || PLACE_NAMES.includes(name))) {
      note(name, decodeText((await contentOf(bytes, data)).subarray(8)), fields);
    }
  }
}

function keysOf(content: Uint8Array): string[] {
  const view = viewOf(content);
  const keys: string[] = [];
  for (let at = 8; at + 8 <= content.length; ) {
    const size = view.getUint32(at);
    if (size < 8) break;
    keys.push(latin1(content.subarray(at + 8, at + size)));
    at += size;
  }
  return keys;
}

function note(name: string, value: string, fields: MetadataFields): void {
  const field = NAMES[name];
  if (field) fields.add(field, value);
  else if (PLACE_NAMES.includes(name)) {
    // ISO 6709: "+59.8236+022.9706+012.345/".
    const found = /^([+-]\d{1,2}(?:\.\d{1,10})?)([+-]\d{1,3}(?:\.\d{1,10})?)/.exec(value);
    if (found) fields.place(Number(found[1]), Number(found[2]));
  }
}

/** Version and flags, language, a name, its role, then longitude and latitude in 16.16 bits. */
function readLocation(content: Uint8Array, fields: MetadataFields): void {
  const wide = content[6] === 0xfe && content[7] === 0xff;
  let end = 6;
  const step = wide ? 2 : 1;
  while (end < content.length && (content[end] !== 0 || (wide && content[end + 1] !== 0))) {
    end += step;
  }
  const at = end + step + 1;
  if (at + 8 > content.length) return;
  const view = viewOf(content);
  fields.place(view.getInt32(at + 4) / 65_536, view.getInt32(at) / 65_536);
}

function text3gpp(content: Uint8Array): string {
  return content[0] === 0xfe && content[1] === 0xff
    ? new TextDecoder('utf-16be').decode(content.subarray(2)).replace(/\0[\s\S]*$/, '')
    : decodeText(content);
}
