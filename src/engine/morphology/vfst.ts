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

/**
 * Bounds that only a damaged or hostile table reaches, or a word made to tire the reader: ordinary
 * words take some hundred steps, the longest compounds two thousand. 50,000 last a few milliseconds.
 */
const longestWord = 255;
const longestOutput = 2000;
const deepestWalk = 500;
const mostSteps = 50_000;

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
    throw cutShort();
  }
  return new MappedTransducer(symbols, cellsOf(bytes, start));
}

function readSymbols(bytes: Uint8Array, count: number): { symbols: string[]; end: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const symbols: string[] = [];
  let position = headerSize + 2;
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(0, position);
    if (end < 0) throw cutShort();
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

/**
 * Bits of a state's `starts`; 0: not worked out yet. Thirty bits, because engines keep small integers
 * of 31 bits and a sign out of the heap. Rare letters share one.
 */
const ownBits = 'abcdefghijklmnoprstuvyäö-';
const sharedBit = 1 << ownBits.length;
const wordEndBit = sharedBit << 1;
const known = wordEndBit << 1;
const anything = (known << 1) - 1;
const deepestLookAhead = 50;

/** What there is instead of a transition. */
const nowhere = -1;
const stop = -2;

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
  private readonly symbolBits: Int32Array;
  /**
   * By state: the bits of the symbols that a path may read next from there. Worked out when first
   * asked for; it spares the walk six steps in ten.
   */
  private readonly starts: Int32Array;

  // The walk under way. Feature values: 0 is unset.
  private readonly features: Uint16Array;
  private readonly undo = new Uint16Array(2 * longestOutput);
  private undoLength = 0;
  private readonly word = new Uint16Array(longestWord + 1);
  private readonly wordBits = new Int32Array(longestWord + 1);
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
    this.starts = new Int32Array(cells.length / 2);
    checkCells(cells, symbols.length);
  }

  read(word: string, visit: Visit): void {
    let length = 0;
    for (const character of word) {
      const symbol = this.characters.get(character);
      if (symbol === undefined || length === longestWord) return;
      this.word[length] = symbol;
      this.wordBits[length] = this.symbolBits[symbol] as number;
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
    let cell = from;
    let position = read;
    let length = written;
    let going = true;
    while (length < longestOutput && this.undoLength < this.undo.length) {
      if (++this.steps > mostSteps) {
        going = false;
        break;
      }
      if ((cells[2 * cell + 1] as number) >>> 24 !== 0) {
        cell = this.lastWayOn(cell, position, length, depth);
        if (cell < 0) {
          going = cell !== stop;
          break;
        }
      }
      const symbols = cells[2 * cell] as number;
      const input = symbols & 0xffff;
      if (input > lastSilent) {
        if (input !== this.word[position]) break;
        if (input === wordEnd) {
          going = this.visit(output, length);
          break;
        }
        position++;
      } else if (input > 0 && !this.pass(input)) break;
      const symbol = symbols >>> 16;
      if (symbol > lastSilent) output[length++] = symbol;
      cell = (cells[2 * cell + 1] as number) & 0xffffff;
    }
    this.undoTo(undoFrom);
    return going;
  }

  /**
   * Of a state with several transitions: walks those that may lead on, except for the last, which it
   * returns to the walk under way. `nowhere` and `stop` are what there may be instead.
   */
  private lastWayOn(state: number, position: number, length: number, depth: number): number {
    const { cells, lastSilent } = this;
    const next = this.word[position] as number;
    let last = nowhere;
    let cell = state;
    let rest = state + 1;
    let more = (cells[2 * state + 1] as number) >>> 24;
    if (more === countFollows) {
      more = cells[2 * rest] as number;
      rest++;
    }
    const end = rest + more;
    for (; cell < end; cell = cell === state ? rest : cell + 1) {
      if (((cells[2 * cell] as number) & 0xffff) > lastSilent) break;
      if (++this.steps > mostSteps) return stop;
      if (!this.mayRead((cells[2 * cell + 1] as number) & 0xffffff, position)) continue;
      if (last !== nowhere && !this.follow(last, position, length, depth)) return stop;
      last = cell;
    }
    // The others are sorted: find the first that reads the next character.
    if (cell < end && ((cells[2 * cell] as number) & 0xffff) < next) {
      let low = cell === state ? rest : cell + 1;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (((cells[2 * middle] as number) & 0xffff) < next) low = middle + 1;
        else high = middle;
      }
      cell = low;
    }
    for (; cell < end; cell = cell === state ? rest : cell + 1) {
      if (((cells[2 * cell] as number) & 0xffff) !== next) break;
      if (++this.steps > mostSteps) return stop;
      const target = (cells[2 * cell + 1] as number) & 0xffffff;
      if (next !== wordEnd && !this.mayRead(target, position + 1)) continue;
      if (last !== nowhere && !this.follow(last, position, length, depth)) return stop;
      last = cell;
    }
    return last;
  }

  /** Walks on through one transition that fits. False: stop altogether. */
  private follow(cell: number, position: number, length: number, depth: number): boolean {
    const symbols = this.cells[2 * cell] as number;
    const input = symbols & 0xffff;
    if (input === wordEnd) return this.visit(this.output, length);
    const undoFrom = this.undoLength;
    const silent = input <= this.lastSilent;
    if (silent && input > 0 && !this.pass(input)) return true;
    const symbol = symbols >>> 16;
    let written = length;
    if (symbol > this.lastSilent) this.output[written++] = symbol;
    const target = (this.cells[2 * cell + 1] as number) & 0xffffff;
    const going = this.walk(target, silent ? position : position + 1, written, depth + 1);
    this.undoTo(undoFrom);
    return going;
  }

  /** False: no path from the state reads the character at the position next. */
  private mayRead(state: number, position: number): boolean {
    const starts = (this.starts[state] as number) || this.findStarts(state, 0);
    return (starts & (this.wordBits[position] as number)) !== 0;
  }

  private findStarts(from: number, depth: number): number {
    const { cells, lastSilent } = this;
    if (depth > deepestLookAhead || this.steps > mostSteps) return anything;
    // A silent cycle comes back here: it must not count as known.
    this.starts[from] = anything;
    let bits = known;
    let state = from;
    for (;;) {
      let more = (cells[2 * state + 1] as number) >>> 24;
      const input = (cells[2 * state] as number) & 0xffff;
      if (more === 0) {
        if (input > lastSilent) {
          bits |= this.bitOf(input);
          break;
        }
        if (++this.steps > mostSteps) {
          bits = anything;
          break;
        }
        state = (cells[2 * state + 1] as number) & 0xffffff;
        continue;
      }
      let rest = state + 1;
      if (more === countFollows) {
        more = cells[2 * rest] as number;
        rest++;
      }
      const end = rest + more;
      for (let cell = state; cell < end; cell = cell === state ? rest : cell + 1) {
        const symbol = (cells[2 * cell] as number) & 0xffff;
        if (symbol > lastSilent) bits |= this.bitOf(symbol);
        else {
          const target = (cells[2 * cell + 1] as number) & 0xffffff;
          bits |= (this.starts[target] as number) || this.findStarts(target, depth + 1);
        }
      }
      break;
    }
    this.starts[from] = bits;
    return bits;
  }

  private bitOf(input: number): number {
    return input === wordEnd ? wordEndBit : (this.symbolBits[input] as number);
  }

  /** Applies a flag. False: it forbids the path. */
  private pass(flag: number): boolean {
    const feature = this.flagFeatures[flag] as number;
    const now = this.features[feature] as number;
    const value = this.flagValues[flag] as number;
    switch (this.flagOperations[flag] as number) {
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
    this.undo[this.undoLength++] = this.features[feature] as number;
    this.features[feature] = value;
  }

  private undoTo(length: number): void {
    while (this.undoLength > length) {
      const before = this.undo[--this.undoLength] as number;
      this.features[this.undo[--this.undoLength] as number] = before;
    }
  }
}

function bitsOf(symbols: readonly string[]): Int32Array {
  return Int32Array.from(symbols, (symbol) => {
    const own = symbol.length === 1 ? ownBits.indexOf(symbol) : -1;
    return own < 0 ? sharedBit : 1 << own;
  });
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
    let more = (cells[2 * cell + 1] as number) >>> 24;
    cell++;
    if (more === countFollows) {
      if (cell >= cellCount) throw damaged();
      more = cells[2 * cell] as number;
      starts[cell] = 2;
      cell++;
    }
    if (more > cellCount - cell) throw damaged();
    cell += more;
  }
  for (let cell = 0; cell < cellCount; cell++) {
    if (starts[cell] === 2) continue;
    const symbols = cells[2 * cell] as number;
    const input = symbols & 0xffff;
    if (input === wordEnd) continue;
    if (input >= symbolCount || symbols >>> 16 >= symbolCount) throw damaged();
    const target = (cells[2 * cell + 1] as number) & 0xffffff;
    if (target >= cellCount || starts[target] !== 1) throw damaged();
  }
}

function cutShort(): TransducerError {
  return new TransducerError('The dictionary is cut short.');
}

function damaged(): TransducerError {
  return new TransducerError('The dictionary is damaged: a transition leads nowhere.');
}
