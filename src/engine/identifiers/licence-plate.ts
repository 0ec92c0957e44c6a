import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';

export interface LicencePlate extends Span {
  /** Capitals and a hyphen, as on the plate. */
  readonly asOnPlate: boolean;
}

/** Cars and motorcycles; then diplomats' C and CD plates, which have a hyphen and more digits. */
const SHAPE =
  /(?<![\p{L}\p{N}_.-])(?:([A-ZÅÄÖ]{2,3})(-?)[1-9]\d{0,2}|(CD?)(-)[1-9]\d{0,4})(?![\p{L}\p{N}_]|[-.]\p{N})/giu;

/** Finnish plates, "ABC-123" and "abc123"; the shape alone says little, the words around decide. */
export const findLicencePlates = searchByLine(inLine);

function* inLine(text: string): Generator<LicencePlate> {
  for (const match of text.matchAll(SHAPE)) {
    const [whole, car, carHyphen, diplomat, diplomatHyphen] = match;
    const letters = car ?? diplomat ?? '';
    const hyphen = carHyphen ?? diplomatHyphen;
    yield {
      start: match.index,
      end: match.index + whole.length,
      asOnPlate: hyphen === '-' && letters === letters.toUpperCase(),
    };
  }
}
