import { viewOf } from './byte-source.ts';
import type { FieldName, MetadataFields } from './metadata-fields.ts';
import { decodeText, latin1 } from './text-decoding.ts';

/* IPTC-IIM 4.2, record 2, and Photoshop's image resources that carry it in JPEG and TIFF. */
const DATA_SETS: Readonly<Record<number, FieldName>> = {
  80: 'creator',
  110: 'credit',
  115: 'source',
  116: 'copyright',
  118: 'contact',
  120: 'caption',
};
const MARKER = 0x1c;
const APPLICATION_RECORD = 2;
const RESOURCE_IPTC = 0x0404;
const RESOURCE_COPYRIGHT_ADDRESS = 0x040b;

/** Data sets one after another; a broken length ends the reading, what came before it counts. */
export function readIptc(bytes: Uint8Array, fields: MetadataFields): void {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 5 <= bytes.length && view.getUint8(at) === MARKER) {
    const record = view.getUint8(at + 1);
    const set = view.getUint8(at + 2);
    const length = view.getUint16(at + 3);
    const start = at + 5;
    // Lengths of more than 32767 bytes have a form of their own, which no text needs.
    if (length > 0x7fff || start + length > bytes.length) {
      fields.damaged = true;
      return;
    }
    const name = record === APPLICATION_RECORD ? DATA_SETS[set] : undefined;
    if (name) fields.add(name, decodeText(bytes.subarray(start, start + length)));
    at = start + length;
  }
}

/** `8BIM` blocks: identity, a padded name, a length, data padded to an even length. */
export function readPhotoshopResources(bytes: Uint8Array, fields: MetadataFields): void {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 12 <= bytes.length && latin1(bytes.subarray(at, at + 4)) === '8BIM') {
    const id = view.getUint16(at + 4);
    const name = view.getUint8(at + 6) + 1;
    const head = at + 6 + name + (name % 2);
    if (head + 4 > bytes.length) break;
    const length = view.getUint32(head);
    const data = bytes.subarray(head + 4, head + 4 + length);
    if (data.length < length) fields.damaged = true;
    if (id === RESOURCE_IPTC) readIptc(data, fields);
    else if (id === RESOURCE_COPYRIGHT_ADDRESS) fields.add('rightsPage', decodeText(data));
    at = head + 4 + length + (length % 2);
  }
}
