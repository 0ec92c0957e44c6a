/** The part of a number token between two dashes: "17.6.", "18.30", "1,5". */
export interface NumericPiece {
  /** Digits between the separators, as written. */
  readonly groups: readonly string[];
  /** `.`, `,`, `:` or `/` between the groups. */
  readonly separators: readonly string[];
  /** A full stop ends it. */
  readonly dotted: boolean;
}

const DIGITS = /^[0-9]$/;
const DASHES = /[-–−‐‑]/;

/** @returns an empty list when it holds digits of another script. */
export function numericPieces(text: string): readonly NumericPiece[] {
  const pieces: NumericPiece[] = [];
  for (const part of text.split(DASHES)) {
    const piece = pieceOf(part);
    if (!piece) return [];
    pieces.push(piece);
  }
  return pieces;
}

function pieceOf(text: string): NumericPiece | undefined {
  const groups: string[] = [];
  const separators: string[] = [];
  let group = '';
  for (const character of text) {
    if (DIGITS.test(character)) {
      group += character;
      continue;
    }
    if (group === '' || !'.,:/'.includes(character)) return undefined;
    groups.push(group);
    separators.push(character);
    group = '';
  }
  if (group !== '') groups.push(group);
  const dotted = group === '';
  if (groups.length === 0) return undefined;
  return { groups, separators: dotted ? separators.slice(0, -1) : separators, dotted };
}

/** "17": its value. */
export function wholeNumber(piece: NumericPiece | undefined): number | undefined {
  const [only, second] = piece?.groups ?? [];
  return only !== undefined && second === undefined && only.length <= 15 ? Number(only) : undefined;
}

/** "17.6" and "18:30": both numbers. */
export function pairOf(
  piece: NumericPiece | undefined,
  separators: string,
): readonly [number, number] | undefined {
  const [first, second, third] = piece?.groups ?? [];
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  if (!separators.includes(piece?.separators[0] ?? '?')) return undefined;
  if (first.length > 2 || second.length > 2) return undefined;
  return [Number(first), Number(second)];
}
