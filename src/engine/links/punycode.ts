const BASE = 36;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LAST_CODE_POINT = 0x10ffff;
/** A label of a host name has at most 63 characters. */
const LONGEST = 63;

/** Decodes a host label behind "xn--" (RFC 3492); nothing when it is none. */
export function decodePunycode(label: string): string | undefined {
  if (label.length > LONGEST || !/^[a-z0-9-]+$/i.test(label)) return undefined;
  const delimiter = label.lastIndexOf('-');
  const output = [...(delimiter > 0 ? label.slice(0, delimiter) : '')].map(
    (character) => character.codePointAt(0) ?? 0,
  );
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let index = 0;
  let at = delimiter > 0 ? delimiter + 1 : 0;
  while (at < label.length) {
    const before = index;
    let weight = 1;
    for (let step = BASE; ; step += BASE) {
      const digit = digitOf(label.charCodeAt(at));
      at += 1;
      if (digit === undefined) return undefined;
      index += digit * weight;
      const threshold = Math.min(Math.max(step - bias, 1), 26);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > LAST_CODE_POINT) return undefined;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(code: number): number | undefined {
  if (code >= 48 && code <= 57) return code - 22;
  const lower = code | 32;
  return lower >= 97 && lower <= 122 ? lower - 97 : undefined;
}

function adapted(change: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(change / 700) : change >> 1;
  delta += Math.floor(delta / length);
  let steps = 0;
  while (delta > 455) {
    delta = Math.floor(delta / 35);
    steps += BASE;
  }
  return steps + Math.floor((36 * delta) / (delta + 38));
}
