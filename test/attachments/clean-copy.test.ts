import { describe, expect, it } from 'vitest';
import { type ByteSource, FileBytes } from '../../src/attachments/byte-source.ts';
import { type CopyPart, planCleanCopy } from '../../src/attachments/clean-copy.ts';
import { readExif } from '../../src/attachments/exif.ts';
import { MetadataFields } from '../../src/attachments/metadata-fields.ts';
import { readMetadata } from '../../src/attachments/read-metadata.ts';
import {
  type SampleMetadata,
  sampleHeif,
  sampleJpeg,
  samplePng,
  sampleWebp,
} from './sample-media.ts';

const FULL = {
  creator: 'Maija Lind',
  copyright: '© Maija Lind',
  gps: [59.8236, 22.9706],
  orientation: 6,
  takenAt: '2027:06:24 21:30:00',
} as const satisfies SampleMetadata;

function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

async function cleaned(bytes: Uint8Array): Promise<Buffer> {
  const plan = await planCleanCopy(sourceOf(bytes));
  expect(plan).toBeDefined();
  return Buffer.concat(
    (plan ?? []).map((part: CopyPart) =>
      part instanceof Uint8Array ? part : bytes.subarray(part.start, part.end),
    ),
  );
}

async function orientationIn(copy: Buffer): Promise<number | undefined> {
  const fields = new MetadataFields();
  const at = copy.indexOf('MM\0*', 0, 'latin1');
  if (at !== -1) await readExif(new FileBytes(sourceOf(copy)), fields, at);
  return fields.orientation;
}

const PICTURES: readonly (readonly [string, (metadata: SampleMetadata) => Uint8Array])[] = [
  ['JPEG', (metadata) => sampleJpeg(metadata, ['exif', 'xmp', 'iptc'])],
  ['PNG', (metadata) => samplePng(metadata, ['eXIf', 'iTXt', 'tEXt', 'zTXt'], { pixelChunks: 5 })],
  ['WebP', (metadata) => sampleWebp(metadata, ['exif', 'xmp'])],
];

describe.each(PICTURES)('a copy of a %s', (_name, make) => {
  it('tells nothing any more', async () => {
    expect(await readMetadata(sourceOf(await cleaned(make(FULL))))).toEqual({});
  });

  it('is turned as before', async () => {
    expect(await orientationIn(await cleaned(make(FULL)))).toBe(6);
    const { orientation: _turned, ...upright } = FULL;
    expect(await orientationIn(await cleaned(make(upright)))).toBeUndefined();
  });

  it('keeps every byte of the pixels', async () => {
    const copy = await cleaned(make(FULL));
    const bare = await cleaned(make({}));
    const { orientation: _turned, ...upright } = FULL;
    expect(await cleaned(make(upright))).toEqual(bare);
    expect(copy.length).toBeGreaterThan(bare.length);
    // Copying a copy changes nothing.
    expect(await cleaned(copy)).toEqual(copy);
  });
});

// A WebP has no end of its own: its length says where it is.
it.each(PICTURES.slice(0, 2))(
  'a copy of a %s leaves out what follows the picture',
  async (_name, make) => {
    const secret = Buffer.from('a second picture with a place of its own');
    expect(await cleaned(Buffer.concat([make(FULL), secret]))).toEqual(await cleaned(make(FULL)));
  },
);

it('a copy of a JPEG is its own scan, quantisation and colours', async () => {
  const whole = Buffer.from(sampleJpeg(FULL, ['exif']));
  const copy = await cleaned(whole);
  const pixels = (bytes: Buffer) => bytes.subarray(bytes.indexOf(Buffer.from([0xff, 0xdb])));
  expect(pixels(copy)).toEqual(pixels(whole));
});

it('there is none of a format that is not followed, nor of a damaged file', async () => {
  expect(await planCleanCopy(sourceOf(sampleHeif(FULL)))).toBeUndefined();
  const jpeg = sampleJpeg(FULL, ['exif']);
  expect(await planCleanCopy(sourceOf(jpeg.subarray(0, jpeg.length - 4)))).toBeUndefined();
  const png = samplePng(FULL);
  expect(await planCleanCopy(sourceOf(png.subarray(0, png.length - 20)))).toBeUndefined();
});
