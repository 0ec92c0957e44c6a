import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipArchive } from '../../scripts/zip-archive.ts';

const entries = [
  { name: 'ohje/ä.txt', content: Buffer.from('Hei! '.repeat(200)) },
  { name: 'a.bin', content: Buffer.from([0, 1, 2]) },
  { name: 'B.txt', content: Buffer.from('') },
];

/** Reads by the directory at the end, as unpacking programs do. */
function unzip(archive: Buffer): { name: string; content: Buffer }[] {
  const end = archive.lastIndexOf('PK\x05\x06');
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [method, sum] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 16)];
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + packed);
    const content = method === 8 ? inflateRawSync(data) : data;
    expect([content.length, crc32(content)]).toEqual([size, sum]);
    at += 46 + nameLength;
    return { name, content };
  });
}

describe('a zip archive', () => {
  it('gives back what was put in, sorted by name', () => {
    const [first, second, third] = entries;
    expect(unzip(zipArchive(entries))).toEqual([third, second, first]);
  });

  it('is the same whatever the order, the time and the time zone', () => {
    const zone = process.env.TZ;
    const archive = zipArchive(entries);
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(zipArchive([...entries].reverse()).equals(archive)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('shrinks what can be shrunk', () => {
    expect(zipArchive(entries).length).toBeLessThan(600);
  });
});
