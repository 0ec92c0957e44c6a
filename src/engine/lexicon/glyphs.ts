import type { LookAlikes } from './lexicon.ts';

/** One visible character of a written word, and what it may stand for. */
export interface Glyph {
  /** UTF-16 offsets into the text, marks and invisible characters after it included. */
  readonly start: number;
  readonly end: number;
  /**
   * `letter`: itself; `look-alike`: a letter of another script or style; `digit`, `sign`: stands
   * for a letter; `mask`: hides a letter; `separator`: between letters; `gap`: two or more equal
   * separators, hiding some letters; `other`: ends a word.
   */
  readonly kind:
    | 'letter'
    | 'look-alike'
    | 'digit'
    | 'sign'
    | 'mask'
    | 'separator'
    | 'gap'
    | 'other';
  /** The lower-case letters that it may be; empty for masks, separators and others. */
  readonly letters: string;
  /** An invisible character hides after it. */
  readonly splitByInvisible: boolean;
}

/** Soft hyphen, joiners, direction marks, variation selectors: shown as nothing. */
const INVISIBLE =
  /\u00ad|\u034f|\u061c|\u115f|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\ufe00-\ufe0f]|\ufeff/;
const MARK = /\p{M}/u;
const LATIN = /[a-zåäö]/;

/** Reads the characters of `text` between the offsets. */
export function readGlyphs(text: string, start: number, end: number, table: LookAlikes): Glyph[] {
  const glyphs: Glyph[] = [];
  const hasLatin = /[a-z]/i.test(text.slice(start, end));
  let position = start;
  while (position < end) {
    const from = position;
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    position += character.length;
    let marks = '';
    let splitByInvisible = false;
    while (position < end) {
      const next = text[position] ?? '';
      if (INVISIBLE.test(next)) splitByInvisible = true;
      else if (MARK.test(next)) marks += next;
      else break;
      position++;
    }
    if (INVISIBLE.test(character)) continue;
    if (character === '(' && text[position] === ')') {
      position++;
      glyphs.push({ start: from, end: position, splitByInvisible, kind: 'sign', letters: 'o' });
      continue;
    }
    // "heII": a capital I inside a small-lettered word is read as an l.
    const afterSmall = character === 'I' && /\p{Ll}I*$/u.test(text.slice(start, from));
    const read = afterSmall
      ? { kind: 'look-alike' as Glyph['kind'], letters: 'li' }
      : readCharacter(character, marks, hasLatin, table);
    if (read.kind === 'separator') {
      while (position < end && text.startsWith(character, position)) {
        position += character.length;
        read.kind = 'gap';
      }
      if (character === '…') read.kind = 'gap';
    }
    glyphs.push({ start: from, end: position, splitByInvisible, ...read });
  }
  return glyphs;
}

function readCharacter(
  character: string,
  marks: string,
  hasLatin: boolean,
  table: LookAlikes,
): { kind: Glyph['kind']; letters: string } {
  const composed = (character + marks).normalize('NFC').toLowerCase();
  if (composed.length === 1 && LATIN.test(composed)) {
    const folded = composed.normalize('NFD')[0] ?? composed;
    return { kind: 'letter', letters: folded === composed ? composed : composed + folded };
  }
  const lower = character.toLowerCase();
  const sign = table.signs[lower];
  if (sign !== undefined) return { kind: /\p{N}/u.test(lower) ? 'digit' : 'sign', letters: sign };
  if (table.masks.includes(character)) return { kind: 'mask', letters: '' };
  if (table.separators.includes(character)) return { kind: 'separator', letters: '' };
  // Another script's letters alone are a word of that script ("соск"), not a disguise.
  const same = hasLatin ? table.letters[lower] : undefined;
  if (same !== undefined) return { kind: 'look-alike', letters: same };
  const enclosed = enclosedLetter(character);
  if (enclosed) return { kind: 'look-alike', letters: enclosed };
  const plain = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length === 1 && LATIN.test(plain)) {
    // "ø" and the like decompose to nothing; "é", "ｖ", "𝓿" and "ⓥ" do.
    return { kind: 'look-alike', letters: plain };
  }
  return { kind: 'other', letters: '' };
}

/** Letters in circles and squares that have no decomposition: 🅐, 🅰 and the flags' 🇦. */
function enclosedLetter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  for (const first of [0x1f150, 0x1f170, 0x1f1e6]) {
    if (code >= first && code < first + 26) return String.fromCharCode(0x61 + code - first);
  }
  return undefined;
}
