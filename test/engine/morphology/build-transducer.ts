/** A state: its transitions, sorted by input symbol. */
export type StateSpec = readonly TransitionSpec[];

export interface TransitionSpec {
  /** A symbol, '' for none, `end` where a word may end. */
  readonly input: string;
  readonly output?: string;
  readonly target?: number;
}

export const end: TransitionSpec = { input: 'END' };

/**
 * Writes a transducer in Voikko's format (see src/engine/morphology/vfst.ts) from symbols in order
 * (flags, characters, tags) and states by number.
 */
export function buildTransducer(
  symbols: readonly string[],
  states: readonly StateSpec[],
): Uint8Array {
  const all = ['', ...symbols];
  const names = new TextEncoder().encode(all.map((symbol) => `${symbol}\0`).join(''));
  const start = Math.ceil((18 + names.length) / 8) * 8;
  const first: number[] = [];
  let cells = 0;
  for (const state of states) {
    first.push(cells);
    cells += state.length + (state.length > 255 ? 1 : 0);
  }
  const bytes = new Uint8Array(start + cells * 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00013a6e, true);
  view.setUint32(4, 0x000351fa, true);
  view.setUint16(16, all.length, true);
  bytes.set(names, 18);
  let cell = 0;
  const number = (symbol: string) => {
    const found = all.indexOf(symbol);
    if (found < 0) throw new Error(`no symbol ${symbol}`);
    return found;
  };
  for (const state of states) {
    const more = state.length - 1;
    state.forEach(({ input, output = '', target = 0 }, i) => {
      const at = start + 8 * cell++;
      view.setUint16(at, input === 'END' ? 0xffff : number(input), true);
      view.setUint16(at + 2, number(output), true);
      const count = i > 0 ? 0 : Math.min(more, 255);
      view.setUint32(at + 4, (first[target] ?? 0) | (count << 24), true);
      if (count === 255) view.setUint32(start + 8 * cell++, more, true);
    });
  }
  return bytes;
}
