import type { FileBytes } from './byte-source.ts';
import { noteContentCredentials } from './content-credentials.ts';
import { readExifBlock } from './exif.ts';
import { after } from './jpeg.ts';
import type { MetadataFields } from './metadata-fields.ts';
import { latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

/** A chunk of a WebP (RFC 9649). */
export interface WebpChunk {
  readonly type: string;
  /** Of its type, from the start of the file. */
  readonly start: number;
  /** After its padding. */
  readonly end: number;
  /** Bytes of its content, without padding. */
  readonly length: number;
}

/** `RIFF`, a length, `WEBP`. */
export const WEBP_HEAD = 12;
const CHUNK_HEAD = 8;
const MOST_CHUNKS = 2000;
const LARGEST = 2_000_000;

export async function* webpChunks(bytes: FileBytes): AsyncGenerator<WebpChunk> {
  let at = WEBP_HEAD;
  for (let count = 0; at + CHUNK_HEAD <= bytes.size && count < MOST_CHUNKS; count += 1) {
    const head = await bytes.bytes(at, CHUNK_HEAD);
    const length = new DataView(head.buffer, head.byteOffset).getUint32(4, true);
    const end = at + CHUNK_HEAD + length + (length % 2);
    yield { type: latin1(head.subarray(0, 4)), start: at, end, length };
    at = end;
  }
}

export async function readWebp(bytes: FileBytes, fields: MetadataFields): Promise<void> {
  for await (const { type, start, length } of webpChunks(bytes)) {
    if (start + CHUNK_HEAD + length > bytes.size) fields.damaged = true;
    if (!['EXIF', 'XMP ', 'C2PA'].includes(type) || length > LARGEST) continue;
    const content = await bytes.bytesUpTo(start + CHUNK_HEAD, length);
    try {
      if (type === 'EXIF') await readExifBlock(after('Exif\0\0', content) ?? content, fields);
      else if (type === 'XMP ') readXmp(content, fields);
      else noteContentCredentials(content, fields);
    } catch {
      fields.damaged = true;
    }
  }
}
