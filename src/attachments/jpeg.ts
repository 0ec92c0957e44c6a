import type { FileBytes } from './byte-source.ts';
import { readCiff } from './ciff.ts';
import { noteContentCredentials } from './content-credentials.ts';
import { readExifBlock } from './exif.ts';
import { readPhotoshopResources } from './iptc.ts';
import type { MetadataFields } from './metadata-fields.ts';
import { decodeText, latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

/** A part of a JPEG before its pixels (ITU-T T.81, annex B). */
export interface JpegSegment {
  /** Second byte of the marker: 0xE1 is APP1. */
  readonly marker: number;
  /** Of the marker, from the start of the file. */
  readonly start: number;
  readonly end: number;
}

const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP11 = 0xeb;
const APP13 = 0xed;
/** Marker and length. */
const SEGMENT_HEAD = 4;
const MOST_SEGMENTS = 2000;

/**
 * Segments up to the pixels, which are never read.
 * @throws DamagedFile (from the iterator) where the file ends or something else stands in between.
 */
export async function* jpegSegments(bytes: FileBytes): AsyncGenerator<JpegSegment> {
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count += 1) {
    let head = await bytes.view(at, SEGMENT_HEAD);
    // A marker may be preceded by any number of fill bytes.
    while (head.getUint16(0) === 0xffff) {
      at += 1;
      head = await bytes.view(at, SEGMENT_HEAD);
    }
    const marker = head.getUint8(1);
    if (head.getUint8(0) !== 0xff || marker === START_OF_SCAN) return;
    const end = at + 2 + head.getUint16(2);
    yield { marker, start: at, end };
    at = end;
  }
}

export async function readJpeg(bytes: FileBytes, fields: MetadataFields): Promise<void> {
  for await (const { marker, start, end } of jpegSegments(bytes)) {
    const read = READERS[marker];
    if (!read) continue;
    const content = await bytes.bytesUpTo(start + SEGMENT_HEAD, end - start - SEGMENT_HEAD);
    try {
      await read(content, fields);
    } catch {
      fields.damaged = true;
    }
  }
}

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';

/** What follows the signature; `undefined` when another stands there. */
export function after(signature: string, content: Uint8Array): Uint8Array | undefined {
  const matches = latin1(content.subarray(0, signature.length)) === signature;
  return matches ? content.subarray(signature.length) : undefined;
}

type SegmentReader = (content: Uint8Array, fields: MetadataFields) => Promise<void> | void;

const READERS: Readonly<Record<number, SegmentReader>> = {
  [APP0]: readCiff,
  [APP1]: async (content, fields) => {
    const exif = after(EXIF, content);
    if (exif) await readExifBlock(exif, fields);
    const xmp = after(XMP, content);
    if (xmp) readXmp(xmp, fields);
  },
  [APP11]: noteContentCredentials,
  [APP13]: (content, fields) => {
    const resources = after(PHOTOSHOP, content);
    if (resources) readPhotoshopResources(resources, fields);
  },
  [COMMENT]: (content, fields) => fields.add('software', decodeText(content)),
};
