import type { MetadataFields } from './metadata-fields.ts';
import { latin1 } from './text-decoding.ts';

/** IPTC's digital source types that a manifest may name (cv.iptc.org/newscodes/digitalsourcetype). */
const SOURCE_TYPE = /digitalsourcetype\/(\w{1,60})/i;

/**
 * Notes that content credentials (C2PA 2.1, in JUMBF boxes) are there and what they say of how the
 * picture was made. Their signatures are not verified: they are shown as a mark, not as proof.
 */
export function noteContentCredentials(content: Uint8Array, fields: MetadataFields): void {
  const text = latin1(content);
  if (text.includes('c2pa')) fields.contentCredentials = true;
  if (fields.contentCredentials) fields.add('digitalSourceType', SOURCE_TYPE.exec(text)?.[1]);
}
