import { DamagedFile, type FileBytes } from './byte-source.ts';
import { latin1 } from './text-decoding.ts';

/** A box of the ISO base media file format (ISO/IEC 14496-12): HEIC, AVIF, MP4, QuickTime. */
export interface IsoBox {
  readonly type: string;
  /** Of its content, from the start of the file. */
  readonly start: number;
  readonly end: number;
}

const MOST_BOXES = 1000;

/** Boxes one after another; a size that cannot be ends the reading. */
export async function isoBoxes(bytes: FileBytes, start: number, end: number): Promise<IsoBox[]> {
  const boxes: IsoBox[] = [];
  let at = start;
  while (at + 8 <= end && boxes.length < MOST_BOXES) {
    const head = await bytes.view(at, 8);
    const type = latin1(new Uint8Array(head.buffer, head.byteOffset + 4, 4));
    let size = head.getUint32(0);
    let content = at + 8;
    if (size === 1) {
      size = Number((await bytes.view(at + 8, 8)).getBigUint64(0));
      content = at + 16;
    } else if (size === 0) size = end - at;
    // QuickTime ends some lists with four zero bytes.
    if (size < content - at) break;
    boxes.push({ type, start: content, end: Math.min(at + size, end) });
    at += size;
  }
  return boxes;
}

export async function boxIn(
  bytes: FileBytes,
  { start, end }: Pick<IsoBox, 'start' | 'end'>,
  type: string,
): Promise<IsoBox | undefined> {
  return (await isoBoxes(bytes, start, end)).find((box) => box.type === type);
}

/** @throws DamagedFile when it is larger than anything that is read whole. */
export function contentOf(bytes: FileBytes, { start, end }: IsoBox): Promise<Uint8Array> {
  if (end - start > 1_000_000) throw new DamagedFile('a box too large');
  return bytes.bytesUpTo(start, end - start);
}
