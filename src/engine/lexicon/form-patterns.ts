/** One way of writing a form. */
export interface WrittenForm {
  readonly text: string;
  /** Any letters may stand before it. */
  readonly openStart: boolean;
  /** Any letters may follow. */
  readonly openEnd: boolean;
}

/** Expands the alternatives of one word of a form: `jävl(a|ar)` → jävla, jävlar. */
export function expandWord(pattern: string): WrittenForm[] {
  const openStart = pattern.startsWith('*');
  const openEnd = pattern.endsWith('*') && pattern.length > 1;
  const core = pattern.slice(openStart ? 1 : 0, openEnd ? -1 : undefined);
  let texts = [''];
  for (const piece of core.match(/\([^()]*\)|[^()]+/g) ?? []) {
    const alternatives = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
    texts = texts.flatMap((text) => alternatives.map((alternative) => text + alternative));
  }
  return texts.filter((text) => text !== '').map((text) => ({ text, openStart, openEnd }));
}

/** Does a lower-case word fit one of the patterns? For the short lists of exceptions. */
export function fitsAny(word: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    expandWord(pattern).some(({ text, openStart, openEnd }) => {
      if (openStart && openEnd) return word.includes(text);
      if (openStart) return word.endsWith(text);
      if (openEnd) return word.startsWith(text);
      return word === text;
    }),
  );
}
