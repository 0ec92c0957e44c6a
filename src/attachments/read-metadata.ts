import type { AttachmentMetadata } from '../engine/types.ts';
import { type ByteSource, FileBytes } from './byte-source.ts';
import { readExif } from './exif.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { readGif } from './gif.ts';
import { readIsoMedia } from './iso-media.ts';
import { readJpeg } from './jpeg.ts';
import { MetadataFields } from './metadata-fields.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

const READERS: Readonly<
  Partial<Record<FileKind, (bytes: FileBytes, fields: MetadataFields) => Promise<void>>>
> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
  gif: readGif,
  tiff: readExif,
  iso: readIsoMedia,
};

/**
 * What a picture or a video says of itself. Reads only the parts that say it. Never rejects: of a
 * file that is damaged it gives what could be read, and `damaged`.
 */
export async function readMetadata(source: ByteSource): Promise<AttachmentMetadata> {
  const fields = new MetadataFields();
  try {
    const bytes = new FileBytes(source);
    const kind = await fileKind(bytes);
    if (kind === 'unknown') fields.damaged = true;
    await READERS[kind]?.(bytes, fields);
  } catch {
    fields.damaged = true;
  }
  return metadataOf(fields);
}

function metadataOf(fields: MetadataFields): AttachmentMetadata {
  const { latitude, longitude } = fields;
  const text = (name: Parameters<MetadataFields['first']>[0]) => {
    const value = fields.first(name);
    return value === undefined ? {} : { [name]: value };
  };
  // The camera's owner is the best that is left where nobody has signed.
  const creator = fields.first('creator') ?? fields.first('owner');
  const device = deviceOf(fields.first('make'), fields.first('model'));
  const contact = fields.all('contact').join(', ');
  return {
    ...(creator !== undefined && { creator }),
    ...text('credit'),
    ...text('copyright'),
    ...text('usageTerms'),
    ...text('source'),
    ...text('licence'),
    ...text('rightsPage'),
    ...text('caption'),
    ...text('altText'),
    ...text('takenAt'),
    ...text('software'),
    ...text('digitalSourceType'),
    ...(contact !== '' && { contact }),
    ...(device !== undefined && { device }),
    ...(latitude !== undefined && longitude !== undefined && { gps: { latitude, longitude } }),
    ...(fields.contentCredentials && { contentCredentials: true as const }),
    ...(fields.damaged && { damaged: true as const }),
  };
}

/** "Canon", "Canon EOS 80D" → "Canon EOS 80D"; "Apple", "iPhone 15" → "Apple iPhone 15". */
function deviceOf(make: string | undefined, model: string | undefined): string | undefined {
  if (make === undefined || model === undefined) return model ?? make;
  const brand = make.split(/\s/)[0] ?? make;
  return model.toLowerCase().startsWith(brand.toLowerCase()) ? model : `${make} ${model}`;
}
