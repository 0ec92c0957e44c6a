import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTransducer, TransducerError } from '../../../src/engine/morphology/vfst.ts';
import { createFinnishDictionary } from '../../../src/engine/morphology/voikko.ts';
import { dictionaryUrl } from '../rule-tester.ts';
import { buildTransducer, end, type StateSpec } from './build-transducer.ts';

function outputs(bytes: Uint8Array, word: string): string[] {
  const transducer = openTransducer(bytes);
  const found: string[] = [];
  transducer.read(word, (output, length) => {
    found.push(Array.from(output.subarray(0, length), (s) => transducer.symbols[s]).join(''));
    return true;
  });
  return found;
}

describe('a small transducer', () => {
  const symbols = ['a', 'b', 'c', '[x]'];
  const states: StateSpec[] = [
    [
      { input: '', output: '[x]', target: 1 },
      { input: 'a', output: 'a', target: 1 },
    ],
    [{ input: 'b', output: 'c', target: 2 }, end],
    [end],
  ];
  const bytes = buildTransducer(symbols, states);

  it('writes what its paths write', () => {
    expect(outputs(bytes, 'ab')).toEqual(['ac']);
    expect(outputs(bytes, 'b')).toEqual(['[x]c']);
    expect(outputs(bytes, 'a')).toEqual(['a']);
  });

  it('knows no other word', () => {
    for (const word of ['', 'abb', 'c', 'ac', 'z', 'x', '[x]', '😀']) {
      expect(outputs(bytes, word)).toEqual([]);
    }
  });

  it('reads bytes at any alignment', () => {
    for (let offset = 0; offset < 8; offset++) {
      const moved = new Uint8Array(bytes.length + offset).subarray(offset);
      moved.set(bytes);
      expect(outputs(moved, 'ab')).toEqual(['ac']);
    }
  });

  it('stops when told to', () => {
    let count = 0;
    const twice = buildTransducer(
      ['a', '[x]'],
      [
        [
          { input: 'a', output: 'a', target: 1 },
          { input: 'a', output: '[x]', target: 1 },
        ],
        [end],
      ],
    );
    openTransducer(twice).read('a', () => {
      count++;
      return false;
    });
    expect(count).toBe(1);
    expect(outputs(twice, 'a')).toEqual(['a', '[x]']);
  });

  it('reads a state with more than 255 transitions', () => {
    const letters = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const wide = buildTransducer(letters, [
      letters.map((letter) => ({ input: letter, output: letter, target: 1 })),
      [end],
    ]);
    for (const letter of letters) expect(outputs(wide, letter)).toEqual([letter]);
    expect(outputs(wide, 'a')).toEqual([]);
  });
});

describe('flag diacritics', () => {
  /** Takes "a", then "b" after the two flags. */
  function passes(...flags: string[]): boolean {
    const symbols = [...new Set(flags)].concat('a', 'b');
    const states: StateSpec[] = [
      [{ input: 'a', target: 1 }],
      ...flags.map((flag, i) => [{ input: flag, output: flag, target: i + 2 }]),
      [{ input: 'b', target: flags.length + 2 }],
      [end],
    ];
    return outputs(buildTransducer(symbols, states), 'ab').length > 0;
  }

  it.each([
    [['@D.F@'], true],
    [['@D.F.ON@'], true],
    [['@R.F@'], false],
    [['@P.F.ON@', '@R.F@'], true],
    [['@P.F.ON@', '@R.F.ON@'], true],
    [['@P.F.ON@', '@R.F.OFF@'], false],
    [['@P.F.ON@', '@D.F@'], false],
    [['@P.F.ON@', '@D.F.OFF@'], true],
    [['@P.F.ON@', '@D.G@'], true],
    [['@P.F.ON@', '@C.F@', '@R.F@'], false],
    [['@U.F.A@', '@U.F.A@'], true],
    [['@U.F.A@', '@U.F.B@'], false],
    [['@P.F.A@', '@U.F.B@'], false],
  ])('%j', (flags, expected) => {
    expect(passes(...flags)).toBe(expected);
  });

  it('are forgotten when another path is tried', () => {
    const bytes = buildTransducer(
      ['@D.F@', '@P.F.ON@', 'a', 'b'],
      [
        [
          { input: '@D.F@', target: 2 },
          { input: '@P.F.ON@', target: 1 },
        ],
        [
          { input: '@D.F@', target: 2 },
          { input: 'a', output: 'a', target: 3 },
        ],
        [{ input: 'a', output: 'b', target: 3 }],
        [end],
      ],
    );
    expect(outputs(bytes, 'a')).toEqual(['b', 'a']);
  });
});

describe('damaged bytes', () => {
  const good = buildTransducer(['@P.F.ON@', 'a'], [[{ input: 'a', target: 1 }], [end]]);

  it.each([
    ['nothing', new Uint8Array(0)],
    ['zeros', new Uint8Array(1000)],
    ['a header only', good.slice(0, 18)],
    ['symbols cut', good.slice(0, 22)],
    ['no transitions', good.slice(0, -16)],
    ['half a transition', good.slice(0, -4)],
    ['a weighted transducer', good.with(8, 1)],
    ['another magic number', good.with(0, 0)],
    ['a target outside', good.with(good.length - 12, 9)],
    ['a count outside', good.with(good.length - 1, 9)],
    ['a symbol outside', good.with(good.length - 16, 9)],
    ['a symbol that is not UTF-8', good.with(28, 0xff)],
    ['a flag of unknown kind', good.with(20, 'Q'.charCodeAt(0))],
  ])('%s: a clear error', (_, bytes) => {
    expect(() => openTransducer(bytes)).toThrow(TransducerError);
  });

  it('a silent cycle ends', () => {
    const symbols = ['@P.F.ON@', 'a', '[x]'];
    const cycles: StateSpec[][] = [
      [[{ input: '', target: 0 }]],
      [[{ input: '', output: '[x]', target: 0 }]],
      [[{ input: '@P.F.ON@', target: 0 }]],
      [[{ input: '', output: '[x]', target: 0 }, { input: 'a', target: 0 }, end]],
      [
        [{ input: '', target: 1 }, { input: '@P.F.ON@', target: 1 }, end],
        [{ input: '', target: 0 }, { input: '@P.F.ON@', target: 0 }, end],
      ],
    ];
    for (const states of cycles) {
      expect(() => outputs(buildTransducer(symbols, states), 'aaaa')).not.toThrow();
    }
  });

  it('whatever the bytes: a clear error or an end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, word) => {
        expect(() => openTransducer(bytes).read(word, () => true)).toThrow(TransducerError);
      }),
    );
    const symbols = [
      '@P.F.A@',
      '@R.F@',
      'a',
      'b',
      '-',
      '[Ln]',
      '[Xp]',
      '[X]',
      '[Bc]',
      '[Bh]',
      '[Lu]',
    ];
    const transition = fc.record({
      input: fc.constantFrom('', ...symbols.slice(0, 5), 'END'),
      output: fc.constantFrom('', ...symbols),
      target: fc.nat(5),
    });
    const state = fc.array(transition, { minLength: 1, maxLength: 5 });
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(state, { minLength: 6, maxLength: 6 }), letters, (states, word) => {
        const dictionary = createFinnishDictionary(buildTransducer(symbols, states));
        expect(dictionary.knows(word)).toBeTypeOf('boolean');
        expect(Array.isArray(dictionary.analyse(word))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the real dictionary with a few bytes changed: a clear error or answers', () => {
    const real = new Uint8Array(readFileSync(dictionaryUrl));
    const change = fc.tuple(fc.nat(real.length - 1), fc.nat(255));
    const headChange = fc.tuple(fc.nat(4000), fc.nat(255));
    const changes = fc.array(fc.oneof(change, headChange), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(changes, fc.option(fc.nat(real.length)), (edits, length) => {
        const bytes = real.slice(0, length ?? real.length);
        for (const [position, value] of edits) bytes[position] = value;
        try {
          const dictionary = createFinnishDictionary(bytes);
          for (const word of ['kaupunginhallituksessa', 'linja-autolla', 'juoksisimmeko']) {
            dictionary.knows(word);
            dictionary.analyse(word);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(TransducerError);
        }
      }),
      { numRuns: 60 },
    );
  });
});
