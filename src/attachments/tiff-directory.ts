import { DamagedFile, type FileBytes } from './byte-source.ts';

/*
 * TIFF 6.0, which Exif is made of: a byte order, and directories of entries. Offsets count from
 * the byte order mark.
 */

const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4] as const;
const MOST_ENTRIES = 1000;
const ENTRY = 12;

export interface TiffEntry {
  readonly type: number;
  readonly count: number;
  /** Where the value stands, from the byte order mark. */
  readonly offset: number;
  /** Bytes. */
  readonly length: number;
}

export type TiffEntries = ReadonlyMap<number, TiffEntry>;

export class TiffFile {
  readonly #bytes: FileBytes;
  readonly #start: number;
  readonly littleEndian: boolean;
  readonly firstDirectory: number;

  private constructor(bytes: FileBytes, start: number, littleEndian: boolean, first: number) {
    this.#bytes = bytes;
    this.#start = start;
    this.littleEndian = littleEndian;
    this.firstDirectory = first;
  }

  /**
   * @param start of the byte order mark.
   * @throws DamagedFile when there is none.
   */
  static async open(bytes: FileBytes, start = 0): Promise<TiffFile> {
    const head = await bytes.view(start, 8);
    const order = head.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) throw new DamagedFile('no byte order');
    const littleEndian = order === 0x4949;
    return new TiffFile(bytes, start, littleEndian, head.getUint32(4, littleEndian));
  }

  /** Entries by tag; those with a value that is not in the file are left out. */
  async entries(directory: number): Promise<TiffEntries> {
    const found = new Map<number, TiffEntry>();
    const at = this.#start + directory;
    const count = (await this.#bytes.view(at, 2)).getUint16(0, this.littleEndian);
    if (count > MOST_ENTRIES) throw new DamagedFile(`${count} entries`);
    const bytes = await this.#bytes.bytesUpTo(at + 2, count * ENTRY);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let entry = 0; entry + ENTRY <= bytes.length; entry += ENTRY) {
      const type = view.getUint16(entry + 2, this.littleEndian);
      const values = view.getUint32(entry + 4, this.littleEndian);
      const length = (TYPE_SIZES[type] ?? 0) * values;
      const offset =
        length <= 4 ? directory + 2 + entry + 8 : view.getUint32(entry + 8, this.littleEndian);
      if (length === 0 || this.#start + offset + length > this.#bytes.size) continue;
      const tag = view.getUint16(entry, this.littleEndian);
      if (!found.has(tag)) found.set(tag, { type, count: values, offset, length });
    }
    return found;
  }

  bytesOf({ offset, length }: TiffEntry): Promise<Uint8Array> {
    return this.#bytes.bytes(this.#start + offset, length);
  }

  async numbersOf(entry: TiffEntry, most = 8): Promise<number[]> {
    const size = TYPE_SIZES[entry.type] ?? 0;
    const count = Math.min(entry.count, most);
    const view = await this.#bytes.view(this.#start + entry.offset, size * count);
    return Array.from({ length: count }, (_, index) => this.#number(view, index * size, entry));
  }

  #number(view: DataView, at: number, { type }: TiffEntry): number {
    const little = this.littleEndian;
    switch (type) {
      case 1:
      case 7:
        return view.getUint8(at);
      case 3:
        return view.getUint16(at, little);
      case 4:
      case 13:
        return view.getUint32(at, little);
      case 5:
        return view.getUint32(at, little) / view.getUint32(at + 4, little);
      case 9:
        return view.getInt32(at, little);
      case 10:
        return view.getInt32(at, little) / view.getInt32(at + 4, little);
      default:
        return Number.NaN;
    }
  }
}
