import { DamagedFile } from './byte-source.ts';

/** A few kilobytes can unfold to gigabytes: text of a picture has no such length. */
const LONGEST = 4_000_000;

/**
 * Unpacks zlib data.
 * @throws DamagedFile or TypeError when it is none, or too long.
 */
export async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LONGEST) {
      await reader.cancel();
      throw new DamagedFile('too long');
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
