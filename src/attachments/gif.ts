import type { FileBytes } from './byte-source.ts';
import type { MetadataFields } from './metadata-fields.ts';
import { decodeText, latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

/** Comments and XMP stand before the first picture; an animation is not read to its end. */
const READ = 262_144;

/** GIF89a: extension blocks of a kind, with sub-blocks of at most 255 bytes. */
export async function readGif(bytes: FileBytes, fields: MetadataFields): Promise<void> {
  const content = await bytes.bytesUpTo(0, READ);
  const packed = content[10] ?? 0;
  let at = 13 + (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0);
  while (content[at] === 0x21) {
    const kind = content[at + 1];
    const application = latin1(content.subarray(at + 3, at + 14));
    if (kind === 0xff && application === 'XMP DataXMP') {
      // Not in sub-blocks: the packet as it is, then 258 bytes that lead any reader to its end.
      const end = indexOf(content, '<?xpacket end', at);
      readXmp(content.subarray(at + 14, end === -1 ? undefined : end), fields);
      if (end === -1) return;
      at = content.indexOf(0, content.indexOf(0, end) + 1) + 1;
      continue;
    }
    at += 2;
    const parts: Uint8Array[] = [];
    for (let size = content[at] ?? 0; size > 0; size = content[at] ?? 0) {
      parts.push(content.subarray(at + 1, at + 1 + size));
      at += 1 + size;
    }
    at += 1;
    if (kind === 0xfe) fields.add('caption', parts.map(decodeText).join(''));
  }
}

function indexOf(content: Uint8Array, text: string, from: number): number {
  const found = latin1(content.subarray(from)).indexOf(text);
  return found === -1 ? -1 : from + found;
}
