/** A file, wherever it is, of which only the asked-for bytes are ever read. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  /** Bytes from `start` up to `end`, both within the file. May reject when the file is gone. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** What a file says of itself does not hold: a place outside it, a length that cannot be. */
export class DamagedFile extends Error {}

export interface ReadingLimits {
  /** Bytes read at once where less is asked for: what follows is mostly asked for next. */
  readonly block: number;
  /** Beyond it a file's structure sends the reader to and fro. */
  readonly reads: number;
}

const FEW_PARTS: ReadingLimits = { block: 32_768, reads: 160 };
/** For those who walk through the whole file. */
export const WHOLE_FILE: ReadingLimits = { block: 1_048_576, reads: 4096 };
/** No metadata that people write is larger; a length beyond it is a fault or an attack. */
const MOST_AT_ONCE = 4_000_000;

/** Reads a {@link ByteSource} in blocks. Offsets count from the start of the file. */
export class FileBytes {
  readonly size: number;
  readonly #source: ByteSource;
  #blockStart = 0;
  #block: Uint8Array = new Uint8Array(0);
  #reads = 0;
  readonly #limits: ReadingLimits;

  constructor(source: ByteSource, limits = FEW_PARTS) {
    this.#limits = limits;
    this.#source = source;
    this.size = source.size;
  }

  /** @throws DamagedFile when they are not all there. */
  async bytes(start: number, length: number): Promise<Uint8Array> {
    const end = start + length;
    if (!(start >= 0 && length >= 0 && length <= MOST_AT_ONCE && end <= this.size)) {
      throw new DamagedFile(`no bytes ${start}–${end} in ${this.size}`);
    }
    if (start < this.#blockStart || end > this.#blockStart + this.#block.length) {
      this.#reads += 1;
      if (this.#reads > this.#limits.reads) throw new DamagedFile('too many parts');
      const until = Math.min(this.size, Math.max(end, start + this.#limits.block));
      const block = await this.#source.read(start, until);
      if (block.length < length) throw new DamagedFile(`${block.length} bytes of ${length}`);
      this.#block = block;
      this.#blockStart = start;
    }
    return this.#block.subarray(start - this.#blockStart, end - this.#blockStart);
  }

  async view(start: number, length: number): Promise<DataView> {
    return viewOf(await this.bytes(start, length));
  }

  /** As many as are there. */
  bytesUpTo(start: number, length: number): Promise<Uint8Array> {
    return this.bytes(start, Math.max(0, Math.min(length, this.size - start)));
  }
}

export function fileBytesOf(bytes: Uint8Array): FileBytes {
  return new FileBytes({
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
  });
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
