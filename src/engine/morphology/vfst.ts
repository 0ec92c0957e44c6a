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
  read(word: string, visit: (output: Uint16Array, length: number) => boolean): void;
}

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

/** What a flag diacritic does to its feature: set, clear, unify, require, or disallow a value. */
type FlagOperation = 'P' | 'C' | 'U' | 'R' | 'D';

interface Flag {
  readonly operation: FlagOperation;
  readonly feature: number;
  /** 0: no value named. */
  readonly value: number;
}

class MappedTransducer implements Transducer {
  readonly symbols: readonly string[];
  private readonly cells: Uint32Array;
  /** Symbol number of each character. */
  private readonly characters = new Map<string, number>();
  /** By symbol number; the flags follow the empty symbol, so a number up to their count is silent. */
  private readonly flags: (Flag | undefined)[] = [undefined];
  private readonly lastSilent: number;

  private readonly features: Uint16Array;
  private readonly word = new Uint16Array(longestWord);
  private wordLength = 0;
  private readonly output = new Uint16Array(longestOutput);
  private steps = 0;
  private visit: (output: Uint16Array, length: number) => boolean = () => false;

  constructor(symbols: readonly string[], cells: Uint32Array) {
    this.symbols = symbols;
    this.cells = cells;
    const features = new Map<string, number>();
    const values = new Map<string, number>([['', 0]]);
    let number = 1;
    for (; symbols[number]?.startsWith('@'); number++) {
      const flag = /^@([PCURD])\.([^.@]+)(?:\.([^.@]+))?@$/u.exec(symbols[number] ?? '');
      if (!flag) throw new TransducerError('The dictionary is damaged: unknown flag diacritic.');
      this.flags.push({
        operation: flag[1] as FlagOperation,
        feature: numberOf(features, flag[2] ?? ''),
        value: numberOf(values, flag[3] ?? ''),
      });
    }
    this.lastSilent = number - 1;
    this.features = new Uint16Array(features.size);
    for (; number < symbols.length; number++) {
      const symbol = symbols[number] ?? '';
      if (!symbol.startsWith('[')) this.characters.set(symbol, number);
    }
    checkCells(cells, symbols.length);
  }

  read(word: string, visit: (output: Uint16Array, length: number) => boolean): void {
    let length = 0;
    for (const character of word) {
      const symbol = this.characters.get(character);
      if (symbol === undefined || length === longestWord) return;
      this.word[length++] = symbol;
    }
    if (length === 0) return;
    this.wordLength = length;
    this.visit = visit;
    this.steps = 0;
    this.features.fill(0);
    this.walk(0, 0, 0, 0);
  }

  /** Depth-first from a state; false: stop altogether. */
  private walk(from: number, read: number, written: number, depth: number): boolean {
    const { cells, lastSilent, output } = this;
    if (depth > deepestWalk) return true;
    let state = from;
    let position = read;
    let length = written;
    const restore: number[] = [];
    let going = true;
    while (true) {
      if (++this.steps > mostSteps || length >= longestOutput) {
        going = this.steps <= mostSteps;
        break;
      }
      const next = position < this.wordLength ? at(this.word, position) : wordEnd;
      const head = at(cells, 2 * state + 1) >>> 24;
      if (head === 0) {
        // A single way on, as most states have: no need to come back here.
        const symbols = at(cells, 2 * state);
        const input = symbols & 0xffff;
        if (input > lastSilent) {
          if (input !== next) break;
          if (input === wordEnd) {
            going = this.visit(output, length);
            break;
          }
          position++;
        } else if (input > 0 && !this.pass(input, restore)) break;
        const written = symbols >>> 16;
        if (written > lastSilent) output[length++] = written;
        state = at(cells, 2 * state + 1) & 0xffffff;
        continue;
      }
      going = this.branch(state, head, next, position, length, depth);
      break;
    }
    for (let i = restore.length - 2; i >= 0; i -= 2) {
      this.features[at(restore, i)] = at(restore, i + 1);
    }
    return going;
  }

  private branch(
    state: number,
    head: number,
    next: number,
    position: number,
    length: number,
    depth: number,
  ): boolean {
    const { cells, lastSilent, output } = this;
    let more = head;
    let cell = state;
    let rest = state + 1;
    if (head === countFollows) {
      more = at(cells, 2 * rest);
      rest++;
    }
    const end = rest + more;
    // The silent transitions come first.
    while (cell < end) {
      const symbols = at(cells, 2 * cell);
      const input = symbols & 0xffff;
      if (input > lastSilent) break;
      const restore: number[] = [];
      if (input === 0 || this.pass(input, restore)) {
        const written = symbols >>> 16;
        let newLength = length;
        if (written > lastSilent) output[newLength++] = written;
        const target = at(cells, 2 * cell + 1) & 0xffffff;
        const going = this.walk(target, position, newLength, depth + 1);
        if (restore.length > 0) this.features[at(restore, 0)] = at(restore, 1);
        if (!going) return false;
      }
      cell = cell === state ? rest : cell + 1;
    }
    if (cell >= end) return true;
    // Then a sorted list: skip to the input wanted.
    if ((at(cells, 2 * cell) & 0xffff) < next) {
      let low = cell === state ? rest : cell + 1;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((at(cells, 2 * middle) & 0xffff) < next) low = middle + 1;
        else high = middle;
      }
      cell = low;
    }
    while (cell < end) {
      const symbols = at(cells, 2 * cell);
      if ((symbols & 0xffff) !== next) return true;
      if (next === wordEnd) return this.visit(output, length);
      const written = symbols >>> 16;
      let newLength = length;
      if (written > lastSilent) output[newLength++] = written;
      const target = at(cells, 2 * cell + 1) & 0xffffff;
      if (!this.walk(target, position + 1, newLength, depth + 1)) return false;
      cell = cell === state ? rest : cell + 1;
    }
    return true;
  }

  /** Applies a flag; pushes the feature and its former value to `restore` when it changes. */
  private pass(symbol: number, restore: number[]): boolean {
    const flag = this.flags[symbol];
    if (!flag) return false;
    const { feature, value } = flag;
    const now = at(this.features, feature);
    switch (flag.operation) {
      case 'D':
        return value === 0 ? now === 0 : now !== value;
      case 'R':
        return value === 0 ? now !== 0 : now === value;
      case 'U':
        if (now !== 0) return now === value;
        break;
      default:
    }
    restore.push(feature, now);
    this.features[feature] = flag.operation === 'C' ? 0 : value;
    return true;
  }
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
