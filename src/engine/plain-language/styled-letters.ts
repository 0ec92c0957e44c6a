import type { Span } from '../types.ts';

/**
 * Mathematical, circled, squared, full-width, small-capital and raised letters: to a screen reader
 * each is a sign of its own, or nothing. Greek ones are left out: those are mathematics.
 */
const STYLED =
  '\\u{1D400}-\\u{1D6A5}\\u{1D7CE}-\\u{1D7FF}\\u249C-\\u24E9\\uFF21-\\uFF3A\\uFF41-\\uFF5A' +
  '\\u{1F110}-\\u{1F12B}\\u{1F130}-\\u{1F149}\\u{1F150}-\\u{1F169}\\u{1F170}-\\u{1F189}' +
  'ℂℊℋℌℍℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ\\u1D00-\\u1D22ʀʙɢʜɪʟɴʏꜰꜱ\\u1D2C-\\u1D61ʰ-ʸ';
/** Strokes and lines through or under letters, and rings around them. */
const STROKE = '\\u0332\\u0333\\u0335-\\u0338\\u20D2\\u20D3\\u20DD-\\u20E0\\u0489';

/** So many together are writing; one or two are a formula or an ordinal. */
const WORD = new RegExp(`[${STYLED}]{3}|(?:\\p{L}[${STROKE}]){3}`, 'u');
const SOME = new RegExp(`[${STYLED}${STROKE}]`, 'u');
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const STROKES = new RegExp(`[${STROKE}]`, 'gu');
const CHUNK = /\S{1,200}/gu;

/** Stretches of words in styled letters, without surrounding white space. Linear. */
export function styledStretches(text: string): Span[] {
  const stretches: Array<{ start: number; end: number }> = [];
  if (!SOME.test(text)) return stretches;
  let open: { start: number; end: number; last: number } | undefined;
  const close = () => {
    if (open) stretches.push({ start: open.start, end: open.end });
    open = undefined;
  };
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    const end = index + chunk.length;
    // "𝐇𝐚𝐧𝐤𝐨 𝐨𝐧": a short word goes with the longer one beside it.
    const styled = WORD.test(chunk) || (open !== undefined && SOME.test(chunk));
    if (styled) open = { start: open?.start ?? index, end, last: end };
    else if (LETTER_OR_DIGIT.test(chunk)) close();
  }
  close();
  return stretches;
}

/** Squared and negative circled capitals have no plain form in Unicode's data. */
const CAPITALS_FROM = [0x1f150, 0x1f170];
/** In the order of the letters that they stand for. */
const SMALL_CAPITALS = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ'].map((letter, index) => [
    letter,
    'abcdefghijklmnoprstuvwyz'[index],
  ]),
);

/** The same text in plain letters. */
export function plainLetters(text: string): string {
  let plain = '';
  for (const character of text.replace(STROKES, '')) {
    const code = character.codePointAt(0) ?? 0;
    const first = CAPITALS_FROM.find((from) => code >= from && code < from + 26);
    if (first !== undefined) plain += String.fromCharCode(0x41 + code - first);
    else plain += SMALL_CAPITALS.get(character) ?? unparenthesised(character.normalize('NFKC'));
  }
  return plain.normalize('NFC');
}

/** "⒜" becomes "(a)". */
function unparenthesised(character: string): string {
  return character.length === 3 ? character.replace(/[()]/g, '') : character;
}
