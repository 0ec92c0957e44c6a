import { searchByLine } from '../by-line.ts';
import type { Span } from '../types.ts';

const DECIMAL =
  /(?<![\p{L}\p{N}.])([-+]?\d{1,2}\.\d{3,10})°?[ ]?[NS]?[,;]?[ ]{0,2}([-+]?\d{1,3}\.\d{3,10})°?[ ]?[EWI]?(?!\p{N}|\.\p{N})/giu;
const DEGREES =
  /(?<!\p{N})(\d{1,2})[ ]?°[ ]?(\d{1,2})(?:[.,]\d{1,5})?[ ]?['’′´][ ]?(?:\d{1,2}(?:[.,]\d{1,4})?[ ]?(?:["”″]|['’′]{2})[ ]?)?[NS]?[,;]?[ ]{0,2}[NS]?[ ]?(\d{1,3})[ ]?°[ ]?(\d{1,2})(?:[.,]\d{1,5})?[ ]?['’′´](?:[ ]?\d{1,2}(?:[.,]\d{1,4})?[ ]?(?:["”″]|['’′]{2}))?[ ]?[EWI]?/giu;
const SIGN = /\d\.\d{3}|°/;

/** A point on the map, latitude first: "59.8236, 22.9703" or 59°49'25"N 22°58'13"E. */
export const findCoordinates = searchByLine(inLine, SIGN);

function* inLine(text: string): Generator<Span> {
  for (const shape of [DECIMAL, DEGREES]) {
    for (const match of text.matchAll(shape)) {
      const [latitude, longitude] = shape === DECIMAL ? [match[1], match[2]] : [match[1], match[3]];
      if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) continue;
      yield { start: match.index, end: match.index + match[0].length };
    }
  }
}
