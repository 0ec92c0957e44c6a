/**
 * Reader of Voikko's unweighted transducer format (VFST), as its converter writes it:
 *
 * - header, 16 bytes: two magic numbers (u32), a byte that says "weighted", padding;
 * - symbols: a count (u16), then NUL-terminated UTF-8: the empty symbol, flag diacritics
 *   (`@P.FEATURE.VALUE@`), single characters, tags (`[Ln]`); padded to a multiple of 8 bytes;
 * - cells of 8 bytes, each a transition: input (u16), output (u16), target cell (u24), and in the
 *   first cell of a state the number of further transitions (u8; 255: the next cell holds it as u32).
 *   Transitions of a state are sorted by input; input 0xFFFF means "a word may end here".
 *
 * All numbers are little-endian, as is every machine a browser runs on, so the cells are read in
 * place. The whole table is checked once when it is opened: after that a walk cannot leave it.
 */
export interface Transducer {
  /** Text of each symbol; an index of it is a symbol number. */
  readonly symbols: readonly string[];
  /**
   * Calls `visit` with the output symbols of each path that reads the whole of `word` (lower case,
   * NFC), until `visit` returns false. `output` is reused: its first `length` entries hold during
   * the call only.
   */
  read(word: string, visit: Visit): void;
}

/** Gets a path's output symbols; false: enough. */
type Visit = (output: Uint16Array, length: number) => boolean;

/** The bytes are not a transducer this reader understands. */
export class TransducerError extends Error {
  override readonly name = 'TransducerError';
}

const magic = [0x00013a6e, 0x000351fa] as const;
const headerSize = 16;
const cellSize = 8;
const wordEnd = 0xffff;
const countFollows = 255;

/** Bounds that only a damaged or hostile table reaches; "lentokonesuihku…oppilas" needs 62 characters. */
const longestWord = 255;
const longestOutput = 2000;
const deepestWalk = 2000;
const mostSteps = 200_000;

/** @throws TransducerError when the bytes are damaged or of another format. */
export function openTransducer(bytes: Uint8Array): Transducer {
  if (bytes.byteLength < headerSize + 2) {
    throw new TransducerError('The dictionary is too short to be a VFST transducer.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic[0] || view.getUint32(4, true) !== magic[1]) {
    throw new TransducerError('The dictionary is not a VFST transducer (wrong magic number).');
  }
  if (view.getUint8(8) !== 0) {
    throw new TransducerError(
      'The dictionary is a weighted VFST transducer; only unweighted is read.',
    );
  }
  const { symbols, end } = readSymbols(bytes, view.getUint16(headerSize, true));
  const start = Math.ceil(end / cellSize) * cellSize;
  const size = bytes.byteLength - start;
  if (size <= 0 || size % cellSize !== 0) {
    throw new TransducerError('The dictionary is cut short: its transitions are incomplete.');
  }
  return new MappedTransducer(symbols, cellsOf(bytes, start));
}

function readSymbols(bytes: Uint8Array, count: number): { symbols: string[]; end: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const symbols: string[] = [];
  let position = headerSize + 2;
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(0, position);
    if (end < 0)
      throw new TransducerError('The dictionary is cut short: its symbols are incomplete.');
    try {
      symbols.push(decoder.decode(bytes.subarray(position, end)));
    } catch {
      throw new TransducerError('The dictionary is damaged: a symbol is not UTF-8.');
    }
    position = end + 1;
  }
  if (symbols[0] !== '') {
    throw new TransducerError('The dictionary is damaged: it has no empty symbol.');
  }
  return { symbols, end: position };
}

/** The cells as u32 pairs, in place when the alignment allows it. */
function cellsOf(bytes: Uint8Array, start: number): Uint32Array {
  const from = bytes.byteOffset + start;
  const length = (bytes.byteLength - start) / 4;
  if (from % 4 === 0) return new Uint32Array(bytes.buffer, from, length);
  return new Uint32Array(bytes.slice(start).buffer, 0, length);
}

/** What a flag diacritic does to its feature. Without a value, `require` and `disallow` mean any. */
const operation = { set: 1, clear: 2, unify: 3, require: 4, disallow: 5 } as const;
const operationLetters = 'PCURD';

/** `starts` of a state: 0 not worked out yet; this bit: worked out; any state: cannot tell. */
const known = 0x8000_0000;
const anything = 0xffff_ffff;
const deepestLookAhead = 50;

class MappedTransducer implements Transducer {
  readonly symbols: readonly string[];
  private readonly cells: Uint32Array;
  /** Symbol number of each character. */
  private readonly characters = new Map<string, number>();
  /** Symbols up to this one, the empty symbol and the flags, read and write nothing. */
  private readonly lastSilent: number;
  private readonly flagOperations: Uint8Array;
  private readonly flagFeatures: Uint16Array;
  private readonly flagValues: Uint16Array;
  /** For each symbol a bit, shared by rare ones. */
  private readonly symbolBits: Uint32Array;
  /**
   * By state: the bits of the symbols that a path may read next from there. Worked out when first
   * asked for; it spares the walk nine dead ends in ten.
   */
  private readonly starts: Uint32Array;

  // The walk under way. Feature values: 0 is unset.
  private readonly features: Uint16Array;
  private readonly undo = new Uint16Array(2 * longestOutput);
  private undoLength = 0;
  private readonly word = new Uint16Array(longestWord + 1);
  private readonly wordBits = new Uint32Array(longestWord + 1);
  private readonly output = new Uint16Array(longestOutput);
  private steps = 0;
  private visit: Visit = () => false;

  constructor(symbols: readonly string[], cells: Uint32Array) {
    this.symbols = symbols;
    this.cells = cells;
    const flags = symbols.filter((symbol) => symbol.startsWith('@'));
    if (!flags.every((flag, i) => flag === symbols[i + 1])) {
      throw new TransducerError('The dictionary is damaged: its symbols are out of order.');
    }
    this.lastSilent = flags.length;
    this.flagOperations = new Uint8Array(flags.length + 1);
    this.flagFeatures = new Uint16Array(flags.length + 1);
    this.flagValues = new Uint16Array(flags.length + 1);
    const features = new Map<string, number>();
    const values = new Map<string, number>([['', 0]]);
    flags.forEach((symbol, i) => {
      const flag = /^@([PCURD])\.([^.@]+)(?:\.([^.@]+))?@$/u.exec(symbol);
      if (!flag) throw new TransducerError('The dictionary is damaged: unknown flag diacritic.');
      this.flagOperations[i + 1] = operationLetters.indexOf(flag[1] ?? '') + 1;
      this.flagFeatures[i + 1] = numberOf(features, flag[2] ?? '');
      this.flagValues[i + 1] = numberOf(values, flag[3] ?? '');
    });
    this.features = new Uint16Array(features.size);
    for (let i = flags.length + 1; i < symbols.length; i++) {
      const symbol = symbols[i] ?? '';
      if (!symbol.startsWith('[')) this.characters.set(symbol, i);
    }
    this.symbolBits = bitsOf(symbols);
    this.starts = new Uint32Array(cells.length / 2);
    checkCells(cells, symbols.length);
  }

  read(word: string, visit: Visit): void {
    let length = 0;
    for (const character of word) {
      const symbol = this.characters.get(character);
      if (symbol === undefined || length === longestWord) return;
      this.word[length] = symbol;
      this.wordBits[length] = at(this.symbolBits, symbol);
      length++;
    }
    if (length === 0) return;
    this.word[length] = wordEnd;
    this.wordBits[length] = wordEndBit;
    this.visit = visit;
    this.steps = 0;
    this.undoLength = 0;
    this.features.fill(0);
    this.walk(0, 0, 0, 0);
  }

  /**
   * Depth-first from a state, at a position of the word, with so much output written. False: stop
   * altogether.
   */
  private walk(from: number, read: number, written: number, depth: number): boolean {
    const { cells, lastSilent, output } = this;
    if (depth > deepestWalk) return true;
    const undoFrom = this.undoLength;
    let state = from;
    let position = read;
    let length = written;
    let going = true;
    for (;;) {
      if (++this.steps > mostSteps) {
        going = false;
        break;
      }
      if (length >= longestOutput) break;
      const next = at(this.word, position);
      const symbols = at(cells, 2 * state);
      const onward = at(cells, 2 * state + 1);
      if (onward >>> 24 !== 0) {
        going = this.branch(state, position, length, depth);
        break;
      }
      // A single way on, as from most states: no need to come back here.
      const input = symbols & 0xffff;
      if (input > lastSilent) {
        if (input !== next) break;
        if (input === wordEnd) {
          going = this.visit(output, length);
          break;
        }
        position++;
      } else if (input > 0 && !this.pass(input)) break;
      const symbol = symbols >>> 16;
      if (symbol > lastSilent) output[length++] = symbol;
      state = onward & 0xffffff;
    }
    this.undoTo(undoFrom);
    return going;
  }

  /** `walk` from a state with several transitions. */
  private branch(state: number, position: number, length: number, depth: number): boolean {
    const { cells, lastSilent, output } = this;
    const next = at(this.word, position);
    let cell = state;
    let rest = state + 1;
    let more = at(cells, 2 * state + 1) >>> 24;
    if (more === countFollows) {
      more = at(cells, 2 * rest);
      rest++;
    }
    const end = rest + more;
    for (; cell < end; cell = cell === state ? rest : cell + 1) {
      const symbols = at(cells, 2 * cell);
      const input = symbols & 0xffff;
      if (input > lastSilent) break;
      const target = at(cells, 2 * cell + 1) & 0xffffff;
      if (!this.mayRead(target, position)) continue;
      const undoFrom = this.undoLength;
      if (input > 0 && !this.pass(input)) continue;
      const symbol = symbols >>> 16;
      if (symbol > lastSilent) output[length] = symbol;
      const going = this.walk(
        target,
        position,
        symbol > lastSilent ? length + 1 : length,
        depth + 1,
      );
      this.undoTo(undoFrom);
      if (!going) return false;
    }
    // The others are sorted: find the first that reads the next character.
    if (cell < end && (at(cells, 2 * cell) & 0xffff) < next) {
      let low = cell === state ? rest : cell + 1;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((at(cells, 2 * middle) & 0xffff) < next) low = middle + 1;
        else high = middle;
      }
      cell = low;
    }
    for (; cell < end; cell = cell === state ? rest : cell + 1) {
      const symbols = at(cells, 2 * cell);
      if ((symbols & 0xffff) !== next) break;
      if (next === wordEnd) return this.visit(output, length);
      const target = at(cells, 2 * cell + 1) & 0xffffff;
      if (!this.mayRead(target, position + 1)) continue;
      const symbol = symbols >>> 16;
      if (symbol > lastSilent) output[length] = symbol;
      if (!this.walk(target, position + 1, symbol > lastSilent ? length + 1 : length, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  /** False: no path from the state reads the character at the position next. */
  private mayRead(state: number, position: number): boolean {
    const starts = at(this.starts, state) || this.findStarts(state, 0);
    return (starts & at(this.wordBits, position)) !== 0;
  }

  private findStarts(from: number, depth: number): number {
    const { cells, lastSilent } = this;
    if (depth > deepestLookAhead) return anything;
    // A silent cycle comes back here: it must not count as known.
    this.starts[from] = anything;
    let bits = known;
    let state = from;
    for (let length = 0; ; length++) {
      let more = at(cells, 2 * state + 1) >>> 24;
      const input = at(cells, 2 * state) & 0xffff;
      if (more === 0) {
        if (input > lastSilent) {
          bits |= this.bitOf(input);
          break;
        }
        if (length > longestOutput) {
          bits = anything;
          break;
        }
        state = at(cells, 2 * state + 1) & 0xffffff;
        continue;
      }
      let rest = state + 1;
      if (more === countFollows) {
        more = at(cells, 2 * rest);
        rest++;
      }
      const end = rest + more;
      for (let cell = state; cell < end; cell = cell === state ? rest : cell + 1) {
        const symbol = at(cells, 2 * cell) & 0xffff;
        if (symbol > lastSilent) bits |= this.bitOf(symbol);
        else {
          const target = at(cells, 2 * cell + 1) & 0xffffff;
          bits |= at(this.starts, target) || this.findStarts(target, depth + 1);
        }
      }
      break;
    }
    this.starts[from] = bits;
    return bits;
  }

  private bitOf(input: number): number {
    return input === wordEnd ? wordEndBit : at(this.symbolBits, input);
  }

  /** Applies a flag. False: it forbids the path. */
  private pass(flag: number): boolean {
    const feature = at(this.flagFeatures, flag);
    const now = at(this.features, feature);
    const value = at(this.flagValues, flag);
    switch (at(this.flagOperations, flag)) {
      case operation.disallow:
        return value === 0 ? now === 0 : now !== value;
      case operation.require:
        return value === 0 ? now !== 0 : now === value;
      case operation.unify:
        if (now !== 0) return now === value;
        this.setFeature(feature, value);
        return true;
      case operation.clear:
        this.setFeature(feature, 0);
        return true;
      default:
        this.setFeature(feature, value);
        return true;
    }
  }

  private setFeature(feature: number, value: number): void {
    this.undo[this.undoLength++] = feature;
    this.undo[this.undoLength++] = at(this.features, feature);
    this.features[feature] = value;
  }

  private undoTo(length: number): void {
    while (this.undoLength > length) {
      const before = at(this.undo, --this.undoLength);
      this.features[at(this.undo, --this.undoLength)] = before;
    }
  }
}

/** Bits 0-27 for the letters of Finnish, 28 hyphen, 29 whatever else, 30 the word's end. */
const wordEndBit = 1 << 30;
const ownBits = 'abcdefghijklmnopqrstuvwxyzäö-';

function bitsOf(symbols: readonly string[]): Uint32Array {
  return Uint32Array.from(symbols, (symbol) => {
    const own = symbol === '' ? -1 : ownBits.indexOf(symbol);
    return 1 << (own < 0 ? 29 : own);
  });
}

/** An element whose existence the callers' bounds guarantee (the compiler cannot know it). */
function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] as number;
}

function numberOf(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}

/** Every state lies inside the table, every target is the first cell of a state, every symbol exists. */
function checkCells(cells: Uint32Array, symbolCount: number): void {
  const cellCount = cells.length / 2;
  const starts = new Uint8Array(cellCount);
  for (let cell = 0; cell < cellCount; ) {
    starts[cell] = 1;
    let more = at(cells, 2 * cell + 1) >>> 24;
    cell++;
    if (more === countFollows) {
      if (cell >= cellCount) throw damaged();
      more = at(cells, 2 * cell);
      starts[cell] = 2;
      cell++;
    }
    if (more > cellCount - cell) throw damaged();
    cell += more;
  }
  for (let cell = 0; cell < cellCount; cell++) {
    if (starts[cell] === 2) continue;
    const symbols = at(cells, 2 * cell);
    const input = symbols & 0xffff;
    if (input === wordEnd) continue;
    if (input >= symbolCount || symbols >>> 16 >= symbolCount) throw damaged();
    const target = at(cells, 2 * cell + 1) & 0xffffff;
    if (target >= cellCount || starts[target] !== 1) throw damaged();
  }
}

function damaged(): TransducerError {
  return new TransducerError('The dictionary is damaged: a transition leads nowhere.');
}
