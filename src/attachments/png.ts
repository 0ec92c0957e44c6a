import { DamagedFile, type FileBytes } from './byte-source.ts';
import { noteContentCredentials } from './content-credentials.ts';
import { readExifBlock } from './exif.ts';
import { inflate } from './inflate.ts';
import { readIptc, readPhotoshopResources } from './iptc.ts';
import { after } from './jpeg.ts';
import type { FieldName, MetadataFields } from './metadata-fields.ts';
import { decodeText, latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

/** A chunk of a PNG (W3C PNG, third edition). */
export interface PngChunk {
  readonly type: string;
  /** Of its length field, from the start of the file. */
  readonly start: number;
  /** After its check value. */
  readonly end: number;
}

const SIGNATURE = 8;
/** Length and type; a check value of four bytes ends a chunk. */
const HEAD = 8;
/** Chunks of pixels that are stepped over before the rest is looked for from the end instead. */
const MOST_PIXEL_CHUNKS = 48;
const TAIL = 65_536;
const LARGEST = 2_000_000;

/**
 * All chunks in order.
 * @throws DamagedFile (from the iterator) where the file ends before its end.
 */
export async function* pngChunks(bytes: FileBytes, start = SIGNATURE): AsyncGenerator<PngChunk> {
  let at = start;
  for (;;) {
    const head = await bytes.bytes(at, HEAD);
    const type = latin1(head.subarray(4));
    if (!/^[A-Za-z]{4}$/.test(type)) throw new DamagedFile('no chunk');
    const end = at + HEAD + new DataView(head.buffer, head.byteOffset).getUint32(0) + 4;
    yield { type, start: at, end };
    if (type === 'IEND') return;
    at = end;
  }
}

export async function readPng(bytes: FileBytes, fields: MetadataFields): Promise<void> {
  let pixels = 0;
  for await (const chunk of pngChunks(bytes)) {
    if (chunk.type === 'IDAT') pixels += 1;
    if (pixels > MOST_PIXEL_CHUNKS) {
      const rest = await lastChunks(bytes, chunk.end);
      for (const late of rest) await readChunk(bytes, late, fields);
      return;
    }
    await readChunk(bytes, chunk, fields);
  }
}

/** Chunks between the pixels and the end, found by what stands where the next one should. */
async function lastChunks(bytes: FileBytes, from: number): Promise<PngChunk[]> {
  const start = Math.max(from, bytes.size - TAIL);
  const tail = latin1(await bytes.bytesUpTo(start, TAIL));
  for (const { index } of tail.matchAll(/(?:eXIf|iTXt|tEXt|zTXt|caBX)/g)) {
    try {
      const chunks: PngChunk[] = [];
      for await (const chunk of pngChunks(bytes, start + index - 4)) chunks.push(chunk);
      return chunks;
    } catch {
      // These four letters were pixels.
    }
  }
  return [];
}

async function readChunk(
  bytes: FileBytes,
  { type, start, end }: PngChunk,
  fields: MetadataFields,
): Promise<void> {
  const read = READERS[type];
  const length = end - start - HEAD - 4;
  if (!read || length > LARGEST) return;
  const content = await bytes.bytes(start + HEAD, length);
  try {
    await read(content, fields);
  } catch {
    fields.damaged = true;
  }
}

type ChunkReader = (content: Uint8Array, fields: MetadataFields) => Promise<void> | void;

const READERS: Readonly<Record<string, ChunkReader>> = {
  eXIf: (content, fields) => readExifBlock(after('Exif\0\0', content) ?? content, fields),
  tEXt: (content, fields) => {
    const [keyword, value] = keywordOf(content);
    return readText(keyword, value, fields);
  },
  zTXt: async (content, fields) => {
    const [keyword, value] = keywordOf(content);
    return readText(keyword, await inflate(value.subarray(1)), fields);
  },
  iTXt: async (content, fields) => {
    const [keyword, rest] = keywordOf(content);
    const compressed = rest[0] === 1;
    // Language and translated keyword, each ended by a zero byte.
    const language = rest.indexOf(0, 2);
    const text = rest.subarray(rest.indexOf(0, language + 1) + 1);
    return readText(keyword, compressed ? await inflate(text) : text, fields);
  },
  caBX: noteContentCredentials,
};

function keywordOf(content: Uint8Array): [string, Uint8Array] {
  const end = content.indexOf(0);
  return [latin1(content.subarray(0, end)), content.subarray(end + 1)];
}

/** The standard's own keywords, and those of programs that generate pictures from words. */
const KEYWORDS: Readonly<Record<string, FieldName>> = {
  author: 'creator',
  artist: 'creator',
  copyright: 'copyright',
  description: 'caption',
  comment: 'caption',
  source: 'source',
  software: 'software',
  make: 'make',
  model: 'model',
  'creation time': 'takenAt',
};
/** Written by Stable Diffusion's interfaces: the words that the picture was made from. */
const GENERATOR_KEYWORDS = ['parameters', 'prompt', 'workflow', 'sd-metadata', 'dream'];

async function readText(keyword: string, value: Uint8Array, fields: MetadataFields): Promise<void> {
  const name = keyword.toLowerCase();
  if (name === 'xml:com.adobe.xmp') return readXmp(value, fields);
  const profile = /^raw profile type (\w+)$/.exec(name)?.[1];
  if (profile) return readRawProfile(profile, value, fields);
  if (GENERATOR_KEYWORDS.includes(name)) fields.add('digitalSourceType', 'trainedAlgorithmicMedia');
  const field = KEYWORDS[name];
  if (field) fields.add(field, decodeText(value));
}

/** ImageMagick's way: a name, a length, then hexadecimal digits. */
async function readRawProfile(
  profile: string,
  value: Uint8Array,
  fields: MetadataFields,
): Promise<void> {
  const digits = latin1(value).split('\n').slice(3).join('').replace(/\s+/g, '');
  const content = Uint8Array.from({ length: digits.length >> 1 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
  const exif = after('Exif\0\0', content);
  if (exif) await readExifBlock(exif, fields);
  else if (profile === 'xmp') readXmp(content, fields);
  else if (profile === 'iptc' && content[0] === 0x1c) readIptc(content, fields);
  else if (profile === 'iptc') readPhotoshopResources(content, fields);
}
