import { type FileBytes, fileBytesOf } from './byte-source.ts';
import { readIptc, readPhotoshopResources } from './iptc.ts';
import type { FieldName, MetadataFields } from './metadata-fields.ts';
import { decodeText, decodeUtf16 } from './text-decoding.ts';
import { type TiffEntries, TiffFile } from './tiff-directory.ts';
import { readXmp } from './xmp.ts';

/* Tags of Exif 3.0 (CIPA DC-008), TIFF 6.0, Adobe's and Microsoft's. */
const TEXT_TAGS: readonly (readonly [number, FieldName])[] = [
  [0x010e, 'caption'],
  [0x010f, 'make'],
  [0x0110, 'model'],
  [0x0131, 'software'],
  [0x013b, 'creator'],
  [0x8298, 'copyright'],
];
const ORIENTATION = 0x0112;
const XMP = 0x02bc;
const IPTC = 0x83bb;
const PHOTOSHOP = 0x8649;
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const XP_AUTHOR = 0x9c9d;
const DATE_TAKEN = 0x9003;
const MAKER_NOTE = 0x927c;
const CAMERA_OWNER = 0xa430;
/** In Canon's own directory. */
const CANON_OWNER = 0x0009;

/**
 * Everything of a TIFF structure, be it a TIFF file or the Exif block of another format. A part
 * that is damaged leaves the others readable.
 * @param start of the byte order mark.
 */
export async function readExif(bytes: FileBytes, fields: MetadataFields, start = 0): Promise<void> {
  const tiff = await TiffFile.open(bytes, start);
  const main = await tiff.entries(tiff.firstDirectory);
  const attempt = async (read: () => Promise<void>) => {
    try {
      await read();
    } catch {
      fields.damaged = true;
    }
  };
  const text = async (entries: TiffEntries, tag: number, name: FieldName) => {
    const entry = entries.get(tag);
    if (entry) await attempt(async () => fields.add(name, decodeText(await tiff.bytesOf(entry))));
  };
  for (const [tag, name] of TEXT_TAGS) await text(main, tag, name);
  const orientation = main.get(ORIENTATION);
  if (orientation) fields.orientation ??= (await tiff.numbersOf(orientation, 1))[0];

  const block = async (tag: number, read: (block: Uint8Array) => void) => {
    const entry = main.get(tag);
    if (entry) await attempt(async () => read(await tiff.bytesOf(entry)));
  };
  await block(XP_AUTHOR, (value) => fields.add('creator', decodeUtf16(value)));
  await block(XMP, (value) => readXmp(value, fields));
  await block(IPTC, (value) => readIptc(value, fields));
  await block(PHOTOSHOP, (value) => readPhotoshopResources(value, fields));

  const inner = async (tag: number, read: (entries: TiffEntries) => Promise<void>) => {
    const entry = main.get(tag);
    if (!entry) return;
    await attempt(async () => {
      const [directory] = await tiff.numbersOf(entry, 1);
      if (directory) await read(await tiff.entries(directory));
    });
  };
  await inner(EXIF_DIRECTORY, async (exif) => {
    await text(exif, DATE_TAKEN, 'takenAt');
    await text(exif, CAMERA_OWNER, 'owner');
    const note = exif.get(MAKER_NOTE);
    if (note && fields.first('make')?.startsWith('Canon')) {
      await text(await tiff.entries(note.offset), CANON_OWNER, 'owner');
    }
  });
  await inner(GPS_DIRECTORY, async (gps) => {
    fields.place(await angle(tiff, gps, 1, 'S'), await angle(tiff, gps, 3, 'W'));
  });
}

export function readExifBlock(block: Uint8Array, fields: MetadataFields): Promise<void> {
  return readExif(fileBytesOf(block), fields);
}

/** Degrees: the letter of the half of the globe at `tag`, degrees, minutes and seconds after it. */
async function angle(
  tiff: TiffFile,
  gps: TiffEntries,
  tag: number,
  negative: string,
): Promise<number | undefined> {
  const half = gps.get(tag);
  const value = gps.get(tag + 1);
  if (!value) return undefined;
  const [degrees = Number.NaN, ...smaller] = await tiff.numbersOf(value, 3);
  // Some cameras write 0/0 for the parts that they leave out.
  const [minutes = 0, seconds = 0] = smaller.map((part) => (Number.isFinite(part) ? part : 0));
  const size = degrees + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(size)) return undefined;
  const letter = half
    ? decodeText(await tiff.bytesOf(half))
        .trim()
        .toUpperCase()
    : '';
  return letter === negative ? -size : size;
}
