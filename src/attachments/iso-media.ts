import { DamagedFile, type FileBytes } from './byte-source.ts';
import { noteContentCredentials } from './content-credentials.ts';
import { readFilm } from './film.ts';
import { readHeif } from './heif.ts';
import { contentOf, isoBoxes } from './iso-boxes.ts';
import type { MetadataFields } from './metadata-fields.ts';
import { latin1 } from './text-decoding.ts';
import { readXmp } from './xmp.ts';

const XMP_UUID = '\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac';
const C2PA_UUID = '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81';
const MOST_CREDENTIALS = 262_144;

/** Pictures (HEIC, AVIF) and films (MP4, QuickTime) are made of the same boxes. */
export async function readIsoMedia(bytes: FileBytes, fields: MetadataFields): Promise<void> {
  const boxes = await isoBoxes(bytes, 0, bytes.size);
  for (const box of boxes) {
    try {
      if (box.type === 'meta') await readHeif(bytes, box, fields);
      else if (box.type === 'moov') await readFilm(bytes, box, fields);
      else if (box.type === 'uuid') {
        const id = latin1(await bytes.bytesUpTo(box.start, 16));
        const inside = { ...box, start: box.start + 16 };
        if (id === XMP_UUID) readXmp(await contentOf(bytes, inside), fields);
        else if (id === C2PA_UUID) {
          const length = Math.min(inside.end - inside.start, MOST_CREDENTIALS);
          noteContentCredentials(await bytes.bytesUpTo(inside.start, length), fields);
        }
      }
    } catch {
      fields.damaged = true;
    }
  }
  if (!boxes.some(({ type }) => type === 'meta' || type === 'moov')) {
    throw new DamagedFile('neither a picture nor a film');
  }
}
