import { viewOf } from './byte-source.ts';
import type { MetadataFields } from './metadata-fields.ts';
import { decodeText, latin1 } from './text-decoding.ts';

/*
 * Camera Image File Format 1.0 (1997), in the first segment of early digital cameras' JPEGs: a
 * heap whose last four bytes say where its directory is; directories within directories.
 */
const OWNER_NAME = 0x0810;
const STORED_IN_ENTRY = 0x4000;
const MOST_DEPTH = 5;
const ENTRY = 10;

export function readCiff(content: Uint8Array, fields: MetadataFields): void {
  if (latin1(content.subarray(6, 14)) !== 'HEAPJPGM') return;
  const little = content[0] === 0x49;
  const heap = viewOf(content).getUint32(2, little);
  readHeap(content.subarray(heap), little, fields, 0);
}

function readHeap(heap: Uint8Array, little: boolean, fields: MetadataFields, depth: number): void {
  if (depth > MOST_DEPTH || heap.length < 6) return;
  const view = viewOf(heap);
  const directory = view.getUint32(heap.length - 4, little);
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * ENTRY;
    if (at + ENTRY > heap.length) return;
    const tag = view.getUint16(at, little);
    if (tag & STORED_IN_ENTRY) continue;
    const start = view.getUint32(at + 6, little);
    const data = heap.subarray(start, start + view.getUint32(at + 2, little));
    const type = tag & 0x3800;
    if (type === 0x2800 || type === 0x3000) readHeap(data, little, fields, depth + 1);
    else if ((tag & 0x3fff) === OWNER_NAME) fields.add('owner', decodeText(data));
  }
}
