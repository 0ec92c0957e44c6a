import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { pngChunk } from '../../attachments/sample-media.ts';

const folder = mkdtempSync(join(tmpdir(), 'harkinta-media-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Writes a plain PNG of `width` × `height` pixels and gives its path; the name is what the page sees. */
export function pictureFile(name = 'kuva.png', width = 240, height = 160): string {
  const path = join(folder, name);
  writeFileSync(path, png(width, height));
  return path;
}

/**
 * Writes these bytes under the name that the page is to see, in a folder of their own: a browser
 * cannot read a file any more that is written over.
 */
export function mediaFile(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(folder, 'own-')), name);
  writeFileSync(path, bytes);
  return path;
}

/** A file that calls itself a video; no page here plays it. */
export function videoFile(name = 'MVI_2041.mp4'): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'));
  return path;
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0, 90, 140]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
