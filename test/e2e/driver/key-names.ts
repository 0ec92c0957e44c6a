/** Splits `Control+Shift+Enter` into its keys; a plus alone is the plus key. */
export function chordKeys(chord: string): string[] {
  return chord === '+' ? ['+'] : chord.split('+');
}

/** Splits text into what one key press or one input makes: a grapheme, emoji sequences whole. */
export function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('fi').segment(text), ({ segment }) => segment);
}
