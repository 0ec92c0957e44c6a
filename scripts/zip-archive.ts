import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  /** With slashes, relative. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, 00:00: the beginning of time in a zip file, and the same on every machine. */
const DATE = 0x0021;
const TIME = 0;
const UTF8_NAMES = 0x0800;
const VERSION = 20;
const MADE_ON_UNIX = 3 << 8;
const REGULAR_FILE = 0o100644 * 0x10000;

/**
 * A zip file (PKWARE's APPNOTE 6.3.10, without its extensions) that depends on names and contents
 * alone: entries sorted by name, one fixed time, no owner. Up to 65,535 entries and 4 GB.
 */
export function zipArchive(entries: readonly ArchiveEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) =>
    Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)),
  );
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of sorted) {
    const path = Buffer.from(name);
    const deflated = deflateRawSync(content, { level: 9 });
    const shrinks = deflated.length < content.length;
    const data = shrinks ? deflated : Buffer.from(content);
    // What the local header and the directory have in common.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(UTF8_NAMES, 2);
    about.writeUInt16LE(shrinks ? 8 : 0, 4);
    about.writeUInt16LE(TIME, 6);
    about.writeUInt16LE(DATE, 8);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, data]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(REGULAR_FILE, 6);
    central.writeUInt32LE(offset, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(MADE_ON_UNIX | VERSION, 0);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, about, central, path]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(sorted.length, 4);
  end.writeUInt16LE(sorted.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06'), end]);
}
