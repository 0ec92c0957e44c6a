/**
 * The symbols of a reading of Voikko's Finnish transducer, e.g.
 * `[Ln][Xp]kaupunki[X]kaupung[Sg][Ny]in[Bh][Bc][Ln][Ion][Xp]hallitus[X]hallitu[Sn][Ny]s`.
 *
 * Outside of `[Xp]`…`[X]` the characters are the word itself; the tags between them are in groups by
 * their first letter. The groups were read off the dictionary itself (`strings mor.vfst`) and its
 * sources (voikko-fi, vocabulary/ and vvfst/).
 */
export const group = {
  /** Not a tag: a character. */
  character: 0,
  /** A tense: present, past. */
  tense: code('A'),
  /** `[Bh]` where a hyphen may be needed, `[Bc]` between a compound's parts, `[Bm]` inside a base form. */
  boundary: code('B'),
  comparison: code('C'),
  /** `[De]` a modifier of a place ("Etelä-"), `[Dg]` derived from a name and so in lower case. */
  derivation: code('D'),
  negation: code('E'),
  clitic: code('F'),
  /** Hints, e.g. `[Ion]` may end an organisation's name, `[Ica]` a place's. */
  hint: code('I'),
  wordClass: code('L'),
  number: code('N'),
  possessive: code('O'),
  person: code('P'),
  participle: code('R'),
  grammaticalCase: code('S'),
  mood: code('T'),
  /** `[Xp]` base form, `[Xj]` base form of a derivative ending, `[Xr]` capital letters; `[X]` ends them. */
  block: code('X'),
} as const;

export class SymbolTable {
  /** One of `group`, by symbol number. */
  readonly groups: Uint8Array;
  /** A character, or the letters of the tag after the group ("p" of `[Xp]`), by symbol number. */
  readonly texts: readonly string[];

  constructor(symbols: readonly string[]) {
    this.groups = Uint8Array.from(symbols, (symbol) => (isTag(symbol) ? symbol.charCodeAt(1) : 0));
    this.texts = symbols.map((symbol) => (isTag(symbol) ? symbol.slice(2, -1) : symbol));
  }
}

/** One path through the transducer: symbols `from` ≤ i < `to`, at once readable by group and text. */
export class Reading {
  private lastPlace: number | undefined;

  constructor(
    private readonly table: SymbolTable,
    private readonly output: Uint16Array,
    readonly length: number,
  ) {}

  groupAt(index: number): number {
    return this.table.groups[this.output[index] ?? 0] ?? 0;
  }

  textAt(index: number): string {
    return index < this.length ? (this.table.texts[this.output[index] ?? 0] ?? '') : '';
  }

  isTag(index: number, tagGroup: number, text: string): boolean {
    return this.groupAt(index) === tagGroup && this.textAt(index) === text;
  }

  isCharacter(index: number, text: string): boolean {
    return this.isTag(index, group.character, text);
  }

  /** The text of the block opened at `index`; `=` marks a boundary inside it and is no part of it. */
  blockText(index: number): string {
    let text = '';
    for (let i = index + 1; i < this.length && this.groupAt(i) === group.character; i++) {
      if (this.textAt(i) !== '=') text += this.textAt(i);
    }
    return text;
  }

  /** Is there a place name after the symbol at `index`? */
  hasPlaceAfter(index: number): boolean {
    if (this.lastPlace === undefined) {
      let last = this.length - 1;
      while (last >= 0 && !this.isTag(last, group.wordClass, 'ep')) last--;
      this.lastPlace = last;
    }
    return this.lastPlace > index;
  }

  /** Index of the `[X]` that closes the block opened at `index`; `length` when none does. */
  blockEnd(index: number): number {
    let i = index + 1;
    while (i < this.length && this.groupAt(i) !== group.block) i++;
    return i;
  }
}

function isTag(symbol: string): boolean {
  return symbol.length > 2 && symbol.startsWith('[') && symbol.endsWith(']');
}

function code(letter: string): number {
  return letter.charCodeAt(0);
}
