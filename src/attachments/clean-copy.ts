import { type ByteSource, DamagedFile, FileBytes, WHOLE_FILE } from './byte-source.ts';
import { readExifBlock } from './exif.ts';
import { fileKind } from './file-kind.ts';
import { after, jpegSegments } from './jpeg.ts';
import { MetadataFields } from './metadata-fields.ts';
import { pngChunks } from './png.ts';
import { WEBP_HEAD, webpChunks } from './webp.ts';

/** A stretch of the file as it is, or bytes in its place. */
export type CopyPart = { readonly start: number; readonly end: number } | Uint8Array;

/**
 * The parts of a copy without metadata: pixels, colours and orientation stay as they are, byte by
 * byte. `undefined` for a format that is not copied, and for a file that cannot be followed to its
 * end. What stands after the picture (a second picture, a film, a maker's trailer) is left out.
 */
export async function planCleanCopy(source: ByteSource): Promise<CopyPart[] | undefined> {
  try {
    const bytes = new FileBytes(source, WHOLE_FILE);
    const plan = PLANNERS[await fileKind(bytes)];
    return plan && joined(await plan(bytes));
  } catch {
    return undefined;
  }
}

type Planner = (bytes: FileBytes) => Promise<CopyPart[]>;

const PLANNERS: Readonly<Record<string, Planner | undefined>> = {
  jpeg: planJpeg,
  png: planPng,
  webp: planWebp,
};

function joined(parts: readonly CopyPart[]): CopyPart[] {
  const whole: CopyPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const follows = last && !(last instanceof Uint8Array) && !(part instanceof Uint8Array);
    if (follows && last.end === part.start) {
      whole[whole.length - 1] = { start: last.start, end: part.end };
    } else whole.push(part);
  }
  return whole;
}

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

async function planJpeg(bytes: FileBytes): Promise<CopyPart[]> {
  const head: CopyPart[] = [{ start: 0, end: 2 }];
  const rest: CopyPart[] = [];
  let orientation: number | undefined;
  let scan = 2;
  for await (const { marker, start, end } of jpegSegments(bytes)) {
    scan = end;
    const content = await bytes.bytesUpTo(start + 4, end - start - 4);
    if (marker === APP1) orientation ??= await orientationOf(after('Exif\0\0', content));
    const isApplication = (marker & 0xf0) === 0xe0;
    const isColour = (marker === APP2 && after('ICC_PROFILE\0', content)) || marker === APP14;
    if (marker === APP0 && after('JFIF\0', content)) head.push({ start, end });
    else if (isColour || (!isApplication && marker !== COMMENT)) rest.push({ start, end });
  }
  if (orientation !== undefined) head.push(jpegOrientation(orientation));
  return [...head, ...rest, { start: scan, end: await endOfJpeg(bytes, scan) }];
}

/**
 * The end of the picture that begins its scans at `from`.
 * @throws DamagedFile when the file ends before the picture.
 */
async function endOfJpeg(bytes: FileBytes, from: number): Promise<number> {
  let at = from;
  while (at + 2 <= bytes.size) {
    const head = await bytes.bytes(at, 2);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff) throw new DamagedFile('no marker');
    if (marker === 0xd9) return at + 2;
    // A table or the head of a scan has a length; after a head come its pixels.
    const length = (await bytes.view(at + 2, 2)).getUint16(0);
    at += 2 + length;
    if (marker === 0xda) at = await nextMarker(bytes, at);
  }
  throw new DamagedFile('no end of the picture');
}

const STRIDE = 65_536;

/** In pixels 0xFF is followed by zero; restart markers (0xD0–0xD7) and fill bytes belong to them. */
async function nextMarker(bytes: FileBytes, from: number): Promise<number> {
  for (let start = from; start + 2 <= bytes.size; start += STRIDE) {
    const block = await bytes.bytesUpTo(start, STRIDE + 1);
    for (let at = block.indexOf(0xff); at !== -1; at = block.indexOf(0xff, at + 1)) {
      const marker = block[at + 1];
      if (marker === undefined) break;
      const inPixels = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
      if (!inPixels) return start + at;
    }
  }
  throw new DamagedFile('no marker after the pixels');
}

/** What a picture looks the same without; everything else that is optional is left out. */
const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs hIST acTL fcTL fdAT'.split(
    ' ',
  ),
);

async function planPng(bytes: FileBytes): Promise<CopyPart[]> {
  const parts: CopyPart[] = [{ start: 0, end: 8 }];
  for await (const { type, start, end } of pngChunks(bytes)) {
    if (end > bytes.size) throw new DamagedFile('a chunk beyond the end');
    if (PNG_CHUNKS.has(type)) parts.push({ start, end });
    if (type !== 'eXIf') continue;
    const content = await bytes.bytes(start + 8, end - start - 12);
    const orientation = await orientationOf(after('Exif\0\0', content) ?? content);
    if (orientation !== undefined) parts.push(pngChunk('eXIf', minimalExif(orientation)));
  }
  return parts;
}

const WEBP_CHUNKS = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const WEBP_XMP = 0x04;
const WEBP_EXIF = 0x08;

async function planWebp(bytes: FileBytes): Promise<CopyPart[]> {
  const parts: CopyPart[] = [];
  let orientation: number | undefined;
  let flagsAt: number | undefined;
  for await (const { type, start, end, length } of webpChunks(bytes)) {
    if (start + 8 + length > bytes.size) throw new DamagedFile('a chunk beyond the end');
    if (type === 'EXIF') {
      const content = await bytes.bytes(start + 8, length);
      orientation ??= await orientationOf(after('Exif\0\0', content) ?? content);
    }
    if (!WEBP_CHUNKS.includes(type)) continue;
    if (type === 'VP8X') {
      flagsAt = start + 8;
      parts.push({ start, end: flagsAt }, { start: flagsAt + 1, end: Math.min(end, bytes.size) });
    } else parts.push({ start, end: Math.min(end, bytes.size) });
  }
  if (flagsAt !== undefined) {
    const flags = (await bytes.view(flagsAt, 1)).getUint8(0) & ~(WEBP_XMP | WEBP_EXIF);
    const at = parts.findIndex((part) => !(part instanceof Uint8Array) && part.end === flagsAt);
    const kept = Uint8Array.of(flags | (orientation === undefined ? 0 : WEBP_EXIF));
    parts.splice(at + 1, 0, kept);
    if (orientation !== undefined) parts.push(webpChunk('EXIF', minimalExif(orientation)));
  }
  const head = new Uint8Array(WEBP_HEAD);
  head.set(ascii('RIFF'), 0);
  head.set(ascii('WEBP'), 8);
  const length = parts.reduce((sum, part) => sum + lengthOf(part), 4);
  new DataView(head.buffer).setUint32(4, length, true);
  return [head, ...parts];
}

function lengthOf(part: CopyPart): number {
  return part instanceof Uint8Array ? part.length : part.end - part.start;
}

/** `undefined`: upright, or not said. */
async function orientationOf(exif: Uint8Array | undefined): Promise<number | undefined> {
  const fields = new MetadataFields();
  if (!exif) return undefined;
  try {
    await readExifBlock(exif, fields);
  } catch {
    // What can be read of it counts.
  }
  const { orientation = 1 } = fields;
  return orientation > 1 && orientation <= 8 ? orientation : undefined;
}

/** Exif that says how the picture is turned, and nothing else. */
function minimalExif(orientation: number): Uint8Array {
  const exif = new Uint8Array(26);
  const view = new DataView(exif.buffer);
  exif.set(ascii('MM\0*'));
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, 0x0112);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return exif;
}

function jpegOrientation(orientation: number): Uint8Array {
  const content = concatenated(ascii('Exif\0\0'), minimalExif(orientation));
  const head = Uint8Array.of(0xff, APP1, 0, content.length + 2);
  return concatenated(head, content);
}

function webpChunk(type: string, content: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  head.set(ascii(type));
  new DataView(head.buffer).setUint32(4, content.length, true);
  return concatenated(head, content);
}

function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const named = concatenated(ascii(type), content);
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, content.length);
  const check = new Uint8Array(4);
  new DataView(check.buffer).setUint32(0, crc32(named));
  return concatenated(head, named, check);
}

/** As PNG defines it (annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function concatenated(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
