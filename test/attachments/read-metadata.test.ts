import exifr from 'exifr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../src/attachments/byte-source.ts';
import { readMetadata } from '../../src/attachments/read-metadata.ts';
import {
  type SampleMetadata,
  sampleCredentials,
  sampleFilm,
  sampleGif,
  sampleHeif,
  sampleJpeg,
  samplePng,
  sampleTiff,
  sampleWebp,
} from './sample-media.ts';

const FULL = {
  creator: 'Åsa Öhman',
  copyright: '© 2027 Åsa Öhman',
  gps: [59.8236, -22.9706],
} as const satisfies SampleMetadata;

/** Counts what is asked of the file. */
function recorded(bytes: Uint8Array) {
  const seen = { bytes: 0, reads: 0 };
  const source: ByteSource = {
    size: bytes.length,
    async read(start, end) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(bytes.length);
      seen.reads += 1;
      seen.bytes += end - start;
      return bytes.subarray(start, end);
    },
  };
  return { source, seen };
}

const read = (bytes: Uint8Array) => readMetadata(recorded(bytes).source);

const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ['JPEG, Exif', sampleJpeg(FULL, ['exif'])],
  ['JPEG, XMP', sampleJpeg(FULL, ['xmp'])],
  ['PNG, eXIf', samplePng(FULL, ['eXIf'])],
  ['PNG, iTXt', samplePng(FULL, ['iTXt'])],
  ['PNG, compressed raw profile', samplePng(FULL, ['zTXt'])],
  ['PNG, after many chunks of pixels', samplePng(FULL, ['eXIf'], { pixelChunks: 90, late: true })],
  ['WebP, Exif', sampleWebp(FULL, ['exif'])],
  ['WebP, XMP', sampleWebp(FULL, ['xmp'])],
  ['TIFF', sampleTiff(FULL)],
  ['GIF', sampleGif(FULL)],
  ['HEIC', sampleHeif(FULL, 'heic')],
  ['AVIF', sampleHeif(FULL, 'avif')],
  ['MP4 with user data', sampleFilm(FULL, 'user-data')],
  ['QuickTime with keys', sampleFilm(FULL, 'keys')],
];

describe('creator, copyright and position', () => {
  it.each(SAMPLES)('%s', async (_name, bytes) => {
    const { gps, ...rest } = await read(bytes);
    expect(rest).toEqual({ creator: FULL.creator, copyright: FULL.copyright });
    expect(gps?.latitude).toBeCloseTo(FULL.gps[0], 4);
    expect(gps?.longitude).toBeCloseTo(FULL.gps[1], 4);
  });

  it('IPTC, which has no position', async () => {
    const { gps: _gps, ...named } = FULL;
    const bytes = sampleJpeg({ ...named, credit: 'Bildbyrån', caption: 'Stranden' }, ['iptc']);
    expect(await read(bytes)).toEqual({ ...named, credit: 'Bildbyrån', caption: 'Stranden' });
  });

  it('3GPP location', async () => {
    const { gps } = await read(sampleFilm(FULL, 'location'));
    expect(gps?.latitude).toBeCloseTo(FULL.gps[0], 4);
    expect(gps?.longitude).toBeCloseTo(FULL.gps[1], 4);
  });

  it('PNG text', async () => {
    const named = { creator: 'Maija Lind', copyright: 'Maija Lind' };
    expect(await read(samplePng(named, ['tEXt']))).toEqual(named);
  });

  it('0,0 is a camera that has no position yet', async () => {
    expect(await read(sampleJpeg({ gps: [0, 0] }))).toEqual({});
  });

  it('an independent reader of Exif and XMP finds the same in the samples', async () => {
    const bytes = Buffer.from(sampleJpeg({ ...FULL, make: 'Kamera', model: 'K1' }, ['exif']));
    const theirs = await exifr.parse(bytes, { gps: true });
    const ours = await read(bytes);
    expect(theirs.Make).toBe('Kamera');
    expect(ours.device).toBe('Kamera K1');
    expect(ours.gps?.latitude).toBeCloseTo(theirs.latitude, 6);
    expect(ours.gps?.longitude).toBeCloseTo(theirs.longitude, 6);
  });
});

describe('what else a picture says', () => {
  it('licence, terms, contact, alternative text, date and device', async () => {
    const bytes = sampleJpeg(
      {
        usageTerms: 'Vain lehdistölle & tutkijoille',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
        email: 'kuvaaja@example.fi',
        altText: 'Lapsia rannalla',
        takenAt: '2027:06:24 21:30:00',
        make: 'NIKON CORPORATION',
        model: 'NIKON D700',
      },
      ['exif', 'xmp'],
    );
    expect(await read(bytes)).toEqual({
      usageTerms: 'Vain lehdistölle & tutkijoille',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      contact: 'kuvaaja@example.fi',
      altText: 'Lapsia rannalla',
      takenAt: '2027:06:24 21:30:00',
      device: 'NIKON D700',
    });
  });

  it('that it was generated', async () => {
    const type = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    expect(await read(sampleJpeg({ digitalSourceType: type }, ['xmp']))).toEqual({
      digitalSourceType: type,
    });
    expect(await read(sampleCredentials('trainedAlgorithmicMedia'))).toEqual({
      contentCredentials: true,
      digitalSourceType: 'trainedAlgorithmicMedia',
    });
  });
});

describe('only the needed bytes', () => {
  it('of a photo of 10 MB, in less than 50 ms', async () => {
    const { source, seen } = recorded(sampleJpeg(FULL, ['exif', 'xmp'], { pixels: 10_000_000 }));
    await readMetadata(source);
    const started = performance.now();
    expect(await readMetadata(source)).toMatchObject({ creator: FULL.creator });
    expect(performance.now() - started).toBeLessThan(50);
    expect(seen.bytes).toBeLessThan(2 * 100_000);
  });

  it('of a film whose description stands after its pictures', async () => {
    const { source, seen } = recorded(sampleFilm(FULL, 'user-data', 20_000_000));
    expect(await readMetadata(source)).toMatchObject({ creator: FULL.creator });
    expect(seen.bytes).toBeLessThan(100_000);
  });
});

describe('damaged files', () => {
  it('say so', async () => {
    expect(await read(Buffer.from('Tämä ei ole kuva.'))).toEqual({ damaged: true });
    expect(await read(new Uint8Array(0))).toEqual({ damaged: true });
    const whole = sampleJpeg(FULL, ['xmp', 'exif']);
    expect(await read(whole.subarray(0, 40))).toEqual({ damaged: true });
  });

  it('still say what can be read of them', async () => {
    const whole = sampleJpeg(FULL, ['exif', 'xmp']);
    const cut = whole.subarray(0, 350);
    expect(await read(cut)).toMatchObject({ creator: FULL.creator, damaged: true });
  });

  it('never reject, wherever they are cut and whatever is written over them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES.map(([, bytes]) => bytes)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
          maxLength: 12,
        }),
        async (bytes, cut, changes) => {
          const copy = Uint8Array.from(bytes.subarray(0, Math.ceil(bytes.length * cut)));
          for (const [at, value] of changes) copy[Math.floor(at * copy.length)] = value;
          const metadata = await read(copy);
          expect(typeof metadata).toBe('object');
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('a file that is gone', async () => {
    const gone: ByteSource = { size: 100, read: () => Promise.reject(new Error('gone')) };
    expect(await readMetadata(gone)).toEqual({ damaged: true });
  });
});
