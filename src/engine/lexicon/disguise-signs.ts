/** Words as they are mostly written; what differs is looked at more closely. */
const PLAIN =
  /^[("'“”„‚‘’»«[\-–—]*[A-Za-zÅÄÖåäö]+(?:['’:/,][A-Za-zÅÄÖåäö]+)*[.,:;!?)"'“”’»«\]…\-–—]*$/;
const CAPITAL_INSIDE = /\p{Ll}I/u;
export const STRETCHED = /(\p{L})\1\1/iu;
const HAS_LETTER = /[\p{L}\u{1f130}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/u;
/** At least four single letters apart by signs or spaces: "v i t t u", "p-e-r-k-e-l-e". */
export const APART =
  /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·•|/\\~+,]{1,3}[\p{L}0-9@$€!]){3,30}(?![\p{L}\p{N}])/gu;
/** Three or more pieces of one to three letters, apart by single spaces. */
export const PIECES = /(?<!\p{L})\p{L}{1,3}(?: \p{L}{1,3}){2,20}(?!\p{L})/gu;

/** Is the chunk (no white space in it) written otherwise than words mostly are? */
export function isHiding(chunk: string): boolean {
  if (!HAS_LETTER.test(chunk)) return false;
  return !PLAIN.test(chunk) || STRETCHED.test(chunk) || CAPITAL_INSIDE.test(chunk);
}

/**
 * One look at a text's characters, which tells nearly all of it to hide nothing: the patterns that
 * find disguises are laid over the rest alone. It may suspect in vain, never the other way round.
 */
export interface DisguiseSigns {
  /** Beginnings (UTF-16 offsets) of what stands between white space and is not written as words mostly are. */
  readonly chunks: readonly number[];
  /** Four single characters apart by signs or spaces may stand in it: "v i t t u". */
  readonly apart: boolean;
  /** Three pieces of at most three letters apart by spaces, one of a single letter: "f uc k". */
  readonly pieces: boolean;
}

const SMALL = 1;
const CAPITAL = 2;
/** May be a letter or a mark of one: looked at more closely. */
const OTHER = 4;
const SPACE = 8;
const OPENING = 16;
const CLOSING = 32;
/** Of what is written apart: the single characters, and the signs between them. */
const SINGLE = 64;
const BETWEEN = 128;
const DIGIT = 256;

const LETTER = SMALL | CAPITAL;
const LATIN_1 = 256;
const CAPITAL_I = 73;
const BLANK = 32;
/** No letters are among the quotation marks, dashes and bullets of this range. */
const PUNCTUATION = { first: 0x2010, last: 0x2027 };
const BULLET = 0x2022;
const EURO = 0x20ac;
const ANY_SPACE = /\s/;

const CLASSES = latin1Classes();

function latin1Classes(): Uint16Array {
  const classes = new Uint16Array(LATIN_1);
  const add = (characters: string, bits: number) => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      classes[code] = (classes[code] ?? 0) | bits;
    }
  };
  add('abcdefghijklmnopqrstuvwxyzåäö', SMALL | SINGLE);
  add('ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ', CAPITAL | SINGLE);
  add(' \t\n\v\f\r\u00a0', SPACE);
  add('("\'', OPENING);
  add('.,:;!?)"\'', CLOSING);
  add('0123456789', DIGIT | SINGLE);
  add('@$!', SINGLE);
  add(' .-_*·|/\\~+,', BETWEEN);
  for (let code = 0x80; code < LATIN_1; code++)
    if (classes[code] === 0) classes[code] = OTHER | SINGLE;
  return classes;
}

function classOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < LATIN_1) return CLASSES[code] ?? 0;
  if (code >= PUNCTUATION.first && code <= PUNCTUATION.last) return code === BULLET ? BETWEEN : 0;
  if (code === EURO) return SINGLE;
  return ANY_SPACE.test(text.charAt(at)) ? SPACE : OTHER | SINGLE;
}

export function disguiseSigns(text: string): DisguiseSigns {
  const chunks: number[] = [];
  const apart = new Apart();
  const pieces = new Pieces();
  let start = 0;
  let plain = true;
  let hasLetter = false;
  let closed = false;
  let before = 0;
  let letter = 0;
  let repeated = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = classOf(text, at);
    const code = text.charCodeAt(at);
    apart.see(kind);
    pieces.see(kind, code);
    if ((kind & SPACE) !== 0) {
      if (!plain && hasLetter) chunks.push(start);
      start = at + 1;
      plain = true;
      hasLetter = false;
      closed = false;
    } else if ((kind & LETTER) !== 0) {
      hasLetter = true;
      // Upper and lower case differ in one bit.
      const same = (before & LETTER) !== 0 && (code | 32) === letter;
      repeated = same ? repeated + 1 : 1;
      letter = code | 32;
      // "heII", "vittuuu"
      if (closed || repeated > 2 || (code === CAPITAL_I && (before & SMALL) !== 0)) plain = false;
    } else if ((kind & OTHER) !== 0) {
      hasLetter = true;
      plain = false;
    } else if (hasLetter && (kind & CLOSING) !== 0) {
      closed = true;
    } else if (at > start || (kind & OPENING) === 0) {
      plain = false;
    }
    before = kind;
  }
  if (!plain && hasLetter) chunks.push(start);
  apart.end();
  pieces.end();
  return { chunks, apart: apart.found, pieces: pieces.found };
}

const FEWEST_SINGLES = 4;
const LONGEST_GAP = 3;

class Apart {
  found = false;
  #singles = 0;
  #gap = 0;
  #before = 0;

  see(kind: number): void {
    const before = this.#before;
    this.#before = kind;
    if ((kind & (LETTER | DIGIT)) === 0) this.end();
    if ((kind & SINGLE) !== 0) {
      const mayOpen = (kind & (LETTER | OTHER)) !== 0 && (before & (LETTER | DIGIT)) === 0;
      const goesOn = this.#singles > 0 && this.#gap > 0;
      this.#singles = goesOn ? this.#singles + 1 : mayOpen ? 1 : 0;
      this.#gap = 0;
    } else if ((kind & BETWEEN) !== 0 && this.#gap < LONGEST_GAP) {
      this.#gap++;
    } else {
      this.#singles = 0;
      this.#gap = 0;
    }
  }

  /** What follows the last of them is no letter. */
  end(): void {
    if (this.#singles >= FEWEST_SINGLES) this.found = true;
  }
}

const FEWEST_PIECES = 3;
const LONGEST_PIECE = 3;

class Pieces {
  found = false;
  #letters = 0;
  #pieces = 0;
  #hasSingle = false;

  see(kind: number, code: number): void {
    if ((kind & OTHER) !== 0) {
      this.found = true;
    } else if ((kind & LETTER) !== 0) {
      this.#letters++;
    } else {
      this.#close(code === BLANK);
    }
  }

  /** At the text's end. */
  end(): void {
    this.#close(false);
  }

  #close(goesOn: boolean): void {
    const letters = this.#letters;
    this.#letters = 0;
    if (letters === 0 || letters > LONGEST_PIECE) {
      this.#pieces = 0;
      this.#hasSingle = false;
      return;
    }
    this.#pieces++;
    if (letters === 1) this.#hasSingle = true;
    if (this.#pieces >= FEWEST_PIECES && this.#hasSingle) this.found = true;
    if (!goesOn) {
      this.#pieces = 0;
      this.#hasSingle = false;
    }
  }
}
