import { open } from 'node:fs/promises';
import type { ByteSource } from '../attachments/byte-source.ts';

/**
 * Gives a file of the disk to `use`, and closes it.
 * @throws when it cannot be opened: the system's own error, which names it.
 */
export async function withFile<T>(
  path: string,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return await use({
      size,
      async read(start, end) {
        const bytes = new Uint8Array(end - start);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
