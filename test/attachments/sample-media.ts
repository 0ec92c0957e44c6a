import { crc32, deflateSync } from 'node:zlib';

/*
 * Small writers of real files with known metadata: what a test puts in is what a reader must find.
 */

export interface SampleMetadata {
  creator?: string;
  copyright?: string;
  credit?: string;
  usageTerms?: string;
  licence?: string;
  caption?: string;
  email?: string;
  altText?: string;
  digitalSourceType?: string;
  /** Decimal degrees. */
  gps?: readonly [latitude: number, longitude: number];
  /** Exif's, 1 to 8. */
  orientation?: number;
  takenAt?: string;
  make?: string;
  model?: string;
}

type Way = 'exif' | 'iptc' | 'xmp';

/** A grey JPEG that decoders accept, its metadata in the ways that are named. */
export function sampleJpeg(
  metadata: SampleMetadata = {},
  ways: readonly Way[] = ['exif'],
  { width = 48, height = 32, pixels = 0 } = {},
): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8])];
  parts.push(segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')));
  if (ways.includes('exif')) {
    parts.push(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(metadata)])));
  }
  if (ways.includes('xmp')) {
    const head = Buffer.from('http://ns.adobe.com/xap/1.0/\0');
    parts.push(segment(0xe1, Buffer.concat([head, xmp(metadata)])));
  }
  if (ways.includes('iptc')) {
    const head = Buffer.from('Photoshop 3.0\0');
    parts.push(segment(0xed, Buffer.concat([head, photoshopResource(0x0404, iptc(metadata))])));
  }
  parts.push(...greyPixels(width, height));
  // Fill bytes before the end: a large photo's size without its making.
  if (pixels > 0) parts.push(Buffer.alloc(pixels, 0xff));
  parts.push(Buffer.from([0xff, 0xd9]));
  return Buffer.concat(parts);
}

/** A JPEG with a segment of content credentials, as a generator of pictures writes it. */
export function sampleCredentials(sourceType: string): Uint8Array {
  const manifest = Buffer.from(
    `JP\0\x01\0\0\0\x01\0\0\0\x40jumb\0\0\0\x20jumdc2pa http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}`,
    'latin1',
  );
  const plain = Buffer.from(sampleJpeg({}, []));
  return Buffer.concat([plain.subarray(0, 2), segment(0xeb, manifest), plain.subarray(2)]);
}

export function sampleTiff(metadata: SampleMetadata): Uint8Array {
  return exif(metadata);
}

export function samplePng(
  metadata: SampleMetadata = {},
  ways: readonly ('eXIf' | 'iTXt' | 'tEXt' | 'zTXt')[] = ['eXIf'],
  { width = 48, height = 32, pixelChunks = 1, late = false } = {},
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0, 90, 140]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const size = Math.ceil(pixels.length / pixelChunks);
  const data = Array.from({ length: pixelChunks }, (_, index) =>
    pngChunk('IDAT', pixels.subarray(index * size, (index + 1) * size)),
  );
  const said: Buffer[] = [];
  if (ways.includes('eXIf')) said.push(pngChunk('eXIf', exif(metadata)));
  if (ways.includes('iTXt')) {
    const head = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1');
    said.push(pngChunk('iTXt', Buffer.concat([head, xmp(metadata)])));
  }
  if (ways.includes('tEXt')) {
    said.push(pngChunk('tEXt', Buffer.from(`Author\0${metadata.creator ?? ''}`, 'latin1')));
    said.push(pngChunk('tEXt', Buffer.from(`Copyright\0${metadata.copyright ?? ''}`, 'latin1')));
  }
  if (ways.includes('zTXt')) {
    const digits = Buffer.concat([Buffer.from('Exif\0\0'), exif(metadata)]).toString('hex');
    const profile = `\nexif\n      ${digits.length / 2}\n${digits.replace(/(.{72})/g, '$1\n')}\n`;
    const head = Buffer.from('Raw profile type exif\0\0', 'latin1');
    said.push(pngChunk('zTXt', Buffer.concat([head, deflateSync(Buffer.from(profile))])));
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(late ? [...data, ...said] : [...said, ...data]),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One transparent pixel without loss, in the extended form that can hold metadata. */
export function sampleWebp(
  metadata: SampleMetadata = {},
  ways: readonly Way[] = ['exif'],
): Uint8Array {
  const pixels = Buffer.from('LwAAABAHEBERiIj+BwA=', 'base64').subarray(0, 13);
  const flags = 0x10 | (ways.includes('exif') ? 0x08 : 0) | (ways.includes('xmp') ? 0x04 : 0);
  const chunks = Buffer.concat([
    riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk('VP8L', pixels),
    ...(ways.includes('exif') ? [riffChunk('EXIF', exif(metadata))] : []),
    ...(ways.includes('xmp') ? [riffChunk('XMP ', xmp(metadata))] : []),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(chunks.length + 4, 4);
  return Buffer.concat([head, chunks]);
}

export function sampleGif(metadata: SampleMetadata): Uint8Array {
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  return Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'),
    Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'),
    xmp(metadata),
    trailer,
    Buffer.from('\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b', 'latin1'),
  ]);
}

/** An AVIF or HEIC by its boxes: items of Exif and XMP, no pixels. */
export function sampleHeif(metadata: SampleMetadata, brand: 'heic' | 'avif' = 'heic'): Uint8Array {
  const contents = [Buffer.concat([Buffer.alloc(4), exif(metadata)]), xmp(metadata)];
  const infe = (id: number, type: string, rest: string) =>
    box('infe', Buffer.from([2, 0, 0, 0, 0, id, 0, 0]), Buffer.from(`${type}\0${rest}`, 'latin1'));
  const iinf = box(
    'iinf',
    Buffer.from([0, 0, 0, 0, 0, 2]),
    infe(1, 'Exif', ''),
    infe(2, 'mime', 'application/rdf+xml\0'),
  );
  const ftyp = box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`, 'latin1'));
  const ilocOf = (dataStart: number) => {
    let at = dataStart;
    const entries = contents.map((content, index) => {
      const entry = Buffer.alloc(14);
      entry.writeUInt16BE(index + 1, 0);
      entry.writeUInt16BE(1, 4);
      entry.writeUInt32BE(at, 6);
      entry.writeUInt32BE(content.length, 10);
      at += content.length;
      return entry;
    });
    return box('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 2]), ...entries);
  };
  const metaOf = (dataStart: number) =>
    box('meta', Buffer.alloc(4), box('hdlr', Buffer.alloc(24)), iinf, ilocOf(dataStart));
  const dataStart = ftyp.length + metaOf(0).length + 8;
  return Buffer.concat([ftyp, metaOf(dataStart), box('mdat', ...contents)]);
}

/** A film without pictures: user data as cameras write them, media data before them. */
export function sampleFilm(
  metadata: SampleMetadata,
  way: 'user-data' | 'keys' | 'location' = 'user-data',
  mediaBytes = 1000,
): Uint8Array {
  const [latitude, longitude] = metadata.gps ?? [0, 0];
  const signed = (value: number, digits: number) =>
    `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4).padStart(digits, '0')}`;
  const place = `${signed(latitude, 7)}${signed(longitude, 8)}/`;
  const text = (type: string, value: string) => {
    const bytes = Buffer.from(value);
    return box(Buffer.from(type, 'latin1'), Buffer.from([0, bytes.length, 0x15, 0xc7]), bytes);
  };
  const keys: readonly (readonly [string, string])[] = [
    ['com.apple.quicktime.location.ISO6709', place],
    ['com.apple.quicktime.author', metadata.creator ?? ''],
    ['com.apple.quicktime.copyright', metadata.copyright ?? ''],
  ];
  const fixed = Buffer.alloc(13);
  fixed.writeInt32BE(Math.round(longitude * 65_536), 1);
  fixed.writeInt32BE(Math.round(latitude * 65_536), 5);
  const index = (value: number) => Buffer.from([0, 0, 0, value]);
  const said = {
    'user-data': () =>
      box(
        'udta',
        text('©xyz', place),
        text('©ART', metadata.creator ?? ''),
        text('©cpy', metadata.copyright ?? ''),
      ),
    keys: () =>
      box(
        'meta',
        box('hdlr', Buffer.alloc(24)),
        box(
          'keys',
          Buffer.alloc(4),
          index(keys.length),
          ...keys.map(([name]) => box('mdta', Buffer.from(name))),
        ),
        box(
          'ilst',
          ...keys.map(([, value], at) =>
            box(index(at + 1), box('data', index(1), index(0), Buffer.from(value))),
          ),
        ),
      ),
    location: () =>
      box(
        'udta',
        box('loci', Buffer.from([0, 0, 0, 0, 0x15, 0xc7]), Buffer.from('Hanko\0'), fixed),
      ),
  }[way]();
  return Buffer.concat([
    box('ftyp', Buffer.from('mp42\0\0\0\0mp42isom', 'latin1')),
    box('mdat', Buffer.alloc(mediaBytes)),
    box('moov', box('mvhd', Buffer.alloc(100)), said),
  ]);
}

function box(type: string | Buffer, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 8);
  return Buffer.concat([
    size,
    typeof type === 'string' ? Buffer.from(type, 'latin1') : type,
    content,
  ]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Every block is of the middle grey: two codes of one bit each. */
function greyPixels(width: number, height: number): Buffer[] {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const oneCode = (table: number) => Buffer.from([table, 1, ...Array(15).fill(0), 0]);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bits = Buffer.alloc(Math.ceil((blocks * 2) / 8));
  return [
    segment(0xdb, Buffer.from([0, ...Array(64).fill(1)])),
    segment(0xc0, frame),
    segment(0xc4, oneCode(0)),
    segment(0xc4, oneCode(0x10)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    bits,
  ];
}

interface Entry {
  tag: number;
  type: number;
  count: number;
  value: Buffer;
}

function text(tag: number, value: string | undefined): Entry[] {
  if (value === undefined) return [];
  const bytes = Buffer.from(`${value}\0`);
  return [{ tag, type: 2, count: bytes.length, value: bytes }];
}

function exif(metadata: SampleMetadata): Buffer {
  const { orientation, gps, takenAt } = metadata;
  const short = (tag: number, value: number): Entry => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt16LE(value);
    return { tag, type: 3, count: 1, value: bytes };
  };
  const pointer = (tag: number): Entry => ({ tag, type: 4, count: 1, value: Buffer.alloc(4) });
  const main: Entry[] = [
    ...text(0x010e, metadata.caption),
    ...text(0x010f, metadata.make),
    ...text(0x0110, metadata.model),
    ...(orientation === undefined ? [] : [short(0x0112, orientation)]),
    ...text(0x013b, metadata.creator),
    ...text(0x8298, metadata.copyright),
    ...(takenAt === undefined ? [] : [pointer(0x8769)]),
    ...(gps === undefined ? [] : [pointer(0x8825)]),
  ];
  const inner: [number, Entry[]][] = [];
  if (takenAt !== undefined) inner.push([0x8769, text(0x9003, takenAt)]);
  if (gps !== undefined) {
    inner.push([
      0x8825,
      [
        ...text(1, gps[0] < 0 ? 'S' : 'N'),
        angle(2, gps[0]),
        ...text(3, gps[1] < 0 ? 'W' : 'E'),
        angle(4, gps[1]),
      ],
    ]);
  }
  let at = 8;
  const directories: Buffer[] = [];
  const mainSize = directory(main, at).length;
  let next = at + mainSize;
  for (const [tag, entries] of inner) {
    const entry = main.find((candidate) => candidate.tag === tag);
    entry?.value.writeUInt32LE(next);
    const bytes = directory(entries, next);
    directories.push(bytes);
    next += bytes.length;
  }
  at = 8;
  return Buffer.concat([
    Buffer.from('II\x2a\0\x08\0\0\0', 'latin1'),
    directory(main, at),
    ...directories,
  ]);
}

function angle(tag: number, degrees: number): Entry {
  const value = Buffer.alloc(24);
  const size = Math.abs(degrees);
  const whole = Math.floor(size);
  const minutes = Math.floor((size - whole) * 60);
  const seconds = (size - whole - minutes / 60) * 3600;
  for (const [index, number] of [
    whole,
    1,
    minutes,
    1,
    Math.round(seconds * 10_000),
    10_000,
  ].entries()) {
    value.writeUInt32LE(number, index * 4);
  }
  return { tag, type: 5, count: 3, value };
}

function directory(entries: readonly Entry[], start: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * 12 + 4);
  head.writeUInt16LE(entries.length);
  const values: Buffer[] = [];
  let at = start + head.length;
  for (const [index, { tag, type, count, value }] of entries.entries()) {
    const place = 2 + index * 12;
    head.writeUInt16LE(tag, place);
    head.writeUInt16LE(type, place + 2);
    head.writeUInt32LE(count, place + 4);
    if (value.length <= 4) value.copy(head, place + 8);
    else {
      head.writeUInt32LE(at, place + 8);
      values.push(value);
      at += value.length;
    }
  }
  return Buffer.concat([head, ...values]);
}

function iptc(metadata: SampleMetadata): Buffer {
  const sets: readonly (readonly [number, string | undefined])[] = [
    [80, metadata.creator],
    [110, metadata.credit],
    [116, metadata.copyright],
    [120, metadata.caption],
  ];
  return Buffer.concat(
    sets.flatMap(([set, value]) => {
      if (value === undefined) return [];
      const bytes = Buffer.from(value);
      const head = Buffer.from([0x1c, 2, set, 0, 0]);
      head.writeUInt16BE(bytes.length, 3);
      return [head, bytes];
    }),
  );
}

function photoshopResource(id: number, content: Buffer): Buffer {
  const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(content.length, 8);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

function xmp(metadata: SampleMetadata): Buffer {
  const escaped = (value: string) =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const element = (name: string, value: string | undefined, list?: 'Seq' | 'Alt') => {
    if (value === undefined) return '';
    const item = list === 'Alt' ? '<rdf:li xml:lang="x-default">' : '<rdf:li>';
    const inner = list
      ? `<rdf:${list}>${item}${escaped(value)}</rdf:li></rdf:${list}>`
      : escaped(value);
    return `<${name}>${inner}</${name}>`;
  };
  const attribute = (name: string, value: string | undefined) =>
    value === undefined ? '' : ` ${name}="${escaped(value)}"`;
  const minutes = (degrees: number, letters: string) => {
    const size = Math.abs(degrees);
    const whole = Math.floor(size);
    return `${whole},${((size - whole) * 60).toFixed(6)}${letters[degrees < 0 ? 1 : 0]}`;
  };
  const { gps } = metadata;
  return Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:cc="http://creativecommons.org/ns#" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"${attribute('ps:Credit', metadata.credit)}${attribute('Iptc4xmpExt:DigitalSourceType', metadata.digitalSourceType)}${gps ? attribute('exif:GPSLatitude', minutes(gps[0], 'NS')) + attribute('exif:GPSLongitude', minutes(gps[1], 'EW')) : ''}>
${element('dc:creator', metadata.creator, 'Seq')}${element('dc:rights', metadata.copyright, 'Alt')}${element('dc:description', metadata.caption, 'Alt')}${element('xmpRights:UsageTerms', metadata.usageTerms, 'Alt')}${element('Iptc4xmpCore:AltTextAccessibility', metadata.altText, 'Alt')}${metadata.licence === undefined ? '' : `<cc:license rdf:resource="${escaped(metadata.licence)}"/>`}${metadata.email === undefined ? '' : `<Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiEmailWork="${escaped(metadata.email)}"/>`}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`);
}

function riffChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** Length, type, content and check sum (PNG 5.3). */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
