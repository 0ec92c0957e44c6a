import type { Span } from '../types.ts';

export interface LicencePlate extends Span {
  /** Capitals and a hyphen, as on the plate. */
  readonly asOnPlate: boolean;
}

const CAR = /(?<![\p{L}\p{N}_.-])([A-ZÅÄÖ]{2,3})(-?)([1-9]\d{0,2})(?![\p{L}\p{N}_]|[-.]\p{N})/giu;

/** Finnish plates, "ABC-123" and "abc123"; the shape alone says little, the words around decide. */
export function* findLicencePlates(text: string): Generator<LicencePlate> {
  for (const match of text.matchAll(CAR)) {
    const [whole, letters = '', hyphen] = match;
    yield {
      start: match.index,
      end: match.index + whole.length,
      asOnPlate: hyphen === '-' && letters === letters.toUpperCase(),
    };
  }
}
