import type { FileBytes } from './byte-source.ts';
import { latin1 } from './text-decoding.ts';

export type FileKind = 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'iso' | 'other' | 'unknown';

const BEGINNINGS: readonly (readonly [RegExp, FileKind])[] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^GIF8[79]a/, 'gif'],
  [/^(?:II\x2a\0|MM\0\x2a)/, 'tiff'],
  [/^[\s\S]{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)/, 'iso'],
  // Matroska and WebM, AVI, BMP, SVG: known, and without a word about their makers that we read.
  [/^(?:\x1aE\xdf\xa3|RIFF[\s\S]{4}AVI |BM|<svg|<\?xml)/, 'other'],
];

/** By the first bytes: a name can say anything. */
export async function fileKind(bytes: FileBytes): Promise<FileKind> {
  const beginning = latin1(await bytes.bytesUpTo(0, 16));
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1] ?? 'unknown';
}
