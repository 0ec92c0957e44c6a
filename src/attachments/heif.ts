import type { FileBytes } from './byte-source.ts';
import { readExifBlock } from './exif.ts';
import { boxIn, contentOf, type IsoBox, isoBoxes } from './iso-boxes.ts';
import type { MetadataFields } from './metadata-fields.ts';
import { latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

interface Item {
  readonly id: number;
  readonly type: string;
  readonly contentType: string;
}

interface Place {
  readonly start: number;
  readonly length: number;
}

/** HEIC and AVIF (ISO/IEC 23008-12): items listed in `meta`, their bytes wherever `iloc` says. */
export async function readHeif(
  bytes: FileBytes,
  meta: IsoBox,
  fields: MetadataFields,
): Promise<void> {
  // A full box: four bytes of version and flags come first.
  const inside = { start: meta.start + 4, end: meta.end };
  const list = await boxIn(bytes, inside, 'iinf');
  const locations = await boxIn(bytes, inside, 'iloc');
  if (!list || !locations) return;
  const data = await boxIn(bytes, inside, 'idat');
  const wanted = (await itemsOf(bytes, list)).filter(
    ({ type, contentType }) => type === 'Exif' || contentType === 'application/rdf+xml',
  );
  const places = placesOf(await contentOf(bytes, locations), data?.start ?? 0);
  for (const { id, type } of wanted) {
    const place = places.get(id);
    if (!place) continue;
    try {
      const content = await bytes.bytes(place.start, place.length);
      if (type === 'Exif') {
        const offset = new DataView(content.buffer, content.byteOffset).getUint32(0);
        await readExifBlock(content.subarray(4 + offset), fields);
      } else readXmp(content, fields);
    } catch {
      fields.damaged = true;
    }
  }
}

async function itemsOf(bytes: FileBytes, list: IsoBox): Promise<Item[]> {
  const version = (await bytes.view(list.start, 1)).getUint8(0);
  const entries = await isoBoxes(bytes, list.start + 4 + (version === 0 ? 2 : 4), list.end);
  const items: Item[] = [];
  for (const entry of entries) {
    if (entry.type !== 'infe') continue;
    const content = await contentOf(bytes, entry);
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    const wide = view.getUint8(0) >= 3 ? 2 : 0;
    const id = wide ? view.getUint32(4) : view.getUint16(4);
    const type = latin1(content.subarray(8 + wide, 12 + wide));
    // The item's name, then its content type, each ended by a zero byte.
    const [, contentType = ''] = latin1(content.subarray(12 + wide)).split('\0');
    items.push({ id, type, contentType });
  }
  return items;
}

/** First extent of every item that is in this file: metadata is never written in more than one. */
function placesOf(content: Uint8Array, dataStart: number): Map<number, Place> {
  const reader = new BigEndianReader(content);
  const version = reader.number(1);
  reader.number(3);
  const sizes = reader.number(1);
  const moreSizes = reader.number(1);
  const [offsetSize, lengthSize] = [sizes >> 4, sizes & 15];
  const [baseSize, indexSize] = [moreSizes >> 4, version === 0 ? 0 : moreSizes & 15];
  const places = new Map<number, Place>();
  for (let left = reader.number(version < 2 ? 2 : 4); left > 0; left -= 1) {
    const id = reader.number(version < 2 ? 2 : 4);
    const construction = version === 0 ? 0 : reader.number(2) & 15;
    reader.number(2);
    const base = reader.number(baseSize);
    for (let extents = reader.number(2); extents > 0; extents -= 1) {
      reader.number(indexSize);
      const start = base + reader.number(offsetSize);
      const length = reader.number(lengthSize);
      if (places.has(id) || construction > 1) continue;
      places.set(id, { start: construction === 1 ? dataStart + start : start, length });
    }
  }
  return places;
}

class BigEndianReader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws RangeError beyond the end. */
  number(size: number): number {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) {
      value = value * 256 + this.#view.getUint8(this.#at);
      this.#at += 1;
    }
    return value;
  }
}
