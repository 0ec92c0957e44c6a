import { RecentCache } from '../recent-cache.ts';
import type { Token, TokenKind } from '../types.ts';
import { AMBIGUOUS_TOP_LEVEL_DOMAINS, TOP_LEVEL_DOMAINS } from './top-level-domains.ts';

/** Words that are remembered: several long posts. */
const WORDS_KEPT = 10_000;
const words = new RecentCache<string>(WORDS_KEPT);

/**
 * The same string for the same word: everything that is remembered by word is then found by its
 * address, and no part of a line keeps the whole line in memory.
 */
function sameWord(word: string): string {
  const known = words.get(word);
  if (known === undefined) words.set(word, word);
  return known ?? word;
}

/** Invisible characters that hide inside words: soft hyphen, zero-width and direction marks. */
const INVISIBLE =
  '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const CORE = `\\p{L}\\p{M}\\p{N}${INVISIBLE}`;

const BLANK = new RegExp(`[\\s${INVISIBLE}]+`, 'uy');
/** Apostrophes (three shapes and the acute accent used as one) and hyphens join; a colon joins a short ending. */
const WORD = new RegExp(
  `[${CORE}]+(?:['’ʼ´\\-‐‑][${CORE}]+)*(?::[\\p{Ll}\\p{M}]{1,8}(?![${CORE}@]))?`,
  'uy',
);
const NUMBER = /\p{N}+(?:(?:[.,:/]?[-–−‐‑]|[.,:/])\p{N}+)*/uy;
/** What turns plain digits into a word: "6B", "10-vuotias", "17:ssä". */
const WORD_GOES_ON = /['’ʼ´\-‐‑:]?[\p{L}\p{M}]/uy;
const EMOJI = new RegExp(
  '\\p{RI}{1,2}' +
    '|[0-9#*]\\uFE0F?\\u20E3' +
    '|(?![©®™‼⁉〰〽](?!\\uFE0F))\\p{ExtPict}[\\uFE0E\\uFE0F]?\\p{EMod}?' +
    '(?:[\\u{E0020}-\\u{E007E}]{1,16}\\u{E007F})?' +
    '(?:\\u200D\\p{ExtPict}\\uFE0F?\\p{EMod}?)*',
  'uy',
);
const HASHTAG = /[#＃](?=[\p{N}_\p{M}]{0,99}\p{L})[\p{L}\p{M}\p{N}_]+/uy;
const MENTION = /@[\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{M}\p{N}_]+)*/uy;
const SCHEME_URL = /https?:\/\/[^\s<>"«»“”]+/iuy;
const HOST = /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,6}/uy;
const HOST_TAIL = /(?::\d{1,5})?(?:[/?#][^\s<>"«»“”]*)?/uy;
const EMAIL =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,6}/uy;
const EMAIL_LOCAL_LIMIT = 65;

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT_AT_END = /[\p{L}\p{M}\p{N}_]$/u;
const LETTER_AHEAD = /[\p{L}\p{M}\p{N}]/uy;
const DIGIT_AHEAD = /\p{N}/uy;
const INVISIBLE_LETTER = new RegExp(`[${INVISIBLE}]`, 'u');
const URL_PUNCTUATION_AT_END = new Set(".,;:!?'’…*_]}|\\");

/**
 * Splits text (a line, or several) into its non-blank tokens, in order; every `text` is
 * `source.slice(start, end)`. Linear in the text's length. What the kinds hold:
 *
 * - `word`: letters with inner apostrophes, hyphens and digits, and a short ending behind a colon
 *   ("linja-auto", "it's", "HS:n", "Covid-19", "6B:n", "10-vuotias"). Invisible characters inside
 *   stay. A leading or trailing hyphen or apostrophe is punctuation; so is the full stop of an
 *   abbreviation ("t.ex." is t . ex .) and an en dash between words.
 * - `number`: digits, with single separators `. , : /` and dashes between digits: dates, times,
 *   prices and ranges in one piece ("17.6.2027", "18.30", "12,50", "10–15", "17.6.–20.6.2027").
 *   No sign, currency, per cent or last full stop; a space ends it ("1 000" is two).
 * - `url`: with a scheme, with "www.", or a host with a familiar ending ("hanko.fi/some"); without
 *   closing punctuation or an inflection ("hanko.fi:n" is hanko.fi : n).
 * - `email`; `hashtag` (needs a letter); `mention` ("@" and one handle).
 * - `emoji`: one sequence as a person sees it (flag, keycap, skin tone, family).
 * - `punctuation`: a run of one character ("...", "!!"), symbols too.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let nextAt = text.indexOf('@');
  while (at < text.length) {
    const blankEnd = text.charCodeAt(at) === 32 ? at + 1 : endOf(BLANK, text, at);
    if (blankEnd > at) {
      at = blankEnd;
      continue;
    }
    const plainEnd = plainWordEnd(text, at);
    if (plainEnd > at) {
      tokens.push({
        start: at,
        end: plainEnd,
        text: sameWord(text.slice(at, plainEnd)),
        kind: 'word',
      });
      at = plainEnd;
      continue;
    }
    if (nextAt !== -1 && nextAt < at) nextAt = text.indexOf('@', at);
    const emailMayFollow = nextAt !== -1 && nextAt - at <= EMAIL_LOCAL_LIMIT;
    const [kind, end] = tokenAt(text, at, emailMayFollow);
    tokens.push({ start: at, end, text: sameWord(text.slice(at, end)), kind });
    at = end;
  }
  return tokens;
}

const LATIN_1 = 256;
const IN_WORD = 1;
const BEHIND_WORD = 2;
const PLAIN = plainCharacters();

/** Letters of the three languages, and what ends a word whatever follows. */
function plainCharacters(): Uint8Array {
  const table = new Uint8Array(LATIN_1);
  for (const letter of 'abcdefghijklmnopqrstuvwxyzåäö') {
    table[letter.charCodeAt(0)] = IN_WORD;
    table[letter.toUpperCase().charCodeAt(0)] = IN_WORD;
  }
  for (const sign of ' ,;!?()"') table[sign.charCodeAt(0)] = BEHIND_WORD;
  return table;
}

/**
 * Most words are letters and then a space or a comma: they need no pattern.
 * @returns `at` when it takes more to tell what stands there
 */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  let kind = 0;
  do {
    kind = PLAIN[text.charCodeAt(end)] ?? 0;
    end += 1;
  } while (kind === IN_WORD);
  end -= 1;
  return kind === BEHIND_WORD || end === text.length ? end : at;
}

function tokenAt(text: string, at: number, emailMayFollow: boolean): [TokenKind, number] {
  const code = text.charCodeAt(at);
  const isDigit = code < 128 ? code >= 48 && code <= 57 : endOf(DIGIT_AHEAD, text, at) > at;
  const isAsciiLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

  if (!isAsciiLetter && (code >= 128 || isDigit || code === 35 || code === 42)) {
    const emojiEnd = endOf(EMOJI, text, at);
    if (emojiEnd > at) return ['emoji', emojiEnd];
  }
  if (isAsciiLetter || isDigit || endOf(LETTER_AHEAD, text, at) > at) {
    if (code === 104 || code === 72) {
      const urlEnd = endOf(SCHEME_URL, text, at);
      if (urlEnd > at) return ['url', withoutClosingPunctuation(text, at, urlEnd)];
    }
    if (emailMayFollow) {
      const emailEnd = endOf(EMAIL, text, at);
      if (emailEnd > at) return ['email', emailEnd];
    }
    const wordEnd = withoutInvisible(text, at, endOf(WORD, text, at));
    const hostEnd = hostEndAt(text, at, wordEnd);
    if (hostEnd > at) return ['url', hostEnd];
    if (!isDigit) return ['word', wordEnd];
    const numberEnd = endOf(NUMBER, text, at);
    const plain = numberEnd <= wordEnd && /^\p{N}+$/u.test(text.slice(at, numberEnd));
    if (plain && endOf(WORD_GOES_ON, text, numberEnd) > numberEnd) return ['word', wordEnd];
    return ['number', numberEnd];
  }
  const before = at > 0 ? text.slice(Math.max(0, at - 2), at) : '';
  if (!LETTER_OR_DIGIT_AT_END.test(before)) {
    if (code === 35 || code === 0xff03) {
      const end = endOf(HASHTAG, text, at);
      if (end > at) return ['hashtag', end];
    } else if (code === 64) {
      const end = endOf(MENTION, text, at);
      if (end > at) return ['mention', end];
    }
  }
  return ['punctuation', endOfRun(text, at)];
}

/** Where a sticky pattern's match at `at` ends; `at` itself when there is none. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function endOfRun(text: string, at: number): number {
  const first = text.codePointAt(at) ?? 0;
  const width = first > 0xffff ? 2 : 1;
  let end = at + width;
  // A run never swallows what begins a hashtag, a mention or a keycap.
  if (first === 35 || first === 64 || first === 42) {
    while (text.charCodeAt(end) === first && text.charCodeAt(end + 1) === first) end += 1;
    if (text.charCodeAt(end) === first && !startsSomething(text, end)) end += 1;
    return end;
  }
  while (text.codePointAt(end) === first) end += width;
  return end;
}

function startsSomething(text: string, at: number): boolean {
  return (
    endOf(HASHTAG, text, at) > at || endOf(MENTION, text, at) > at || endOf(EMOJI, text, at) > at
  );
}

function withoutInvisible(text: string, start: number, end: number): number {
  let visible = end;
  while (visible > start && INVISIBLE_LETTER.test(text.charAt(visible - 1))) visible -= 1;
  return visible;
}

/** The end of an address without a scheme that starts at `at`, or `at`. */
function hostEndAt(text: string, at: number, wordEnd: number): number {
  if (text.charCodeAt(wordEnd) !== 46) return at;
  const hostEnd = endOf(HOST, text, at);
  if (hostEnd <= wordEnd) return at;
  const labels = text.slice(at, hostEnd).split('.');
  let end = hostEnd;
  for (let count = labels.length; count >= 2; count -= 1) {
    const last = labels[count - 1] ?? '';
    if (isEnding(last, labels.slice(0, count), text.charCodeAt(end) === 47)) {
      const tailEnd = count === labels.length ? endOf(HOST_TAIL, text, end) : end;
      return withoutClosingPunctuation(text, at, tailEnd);
    }
    end -= last.length + 1;
  }
  return at;
}

function isEnding(last: string, labels: readonly string[], hasPath: boolean): boolean {
  const lower = last.toLowerCase();
  // "lauantaina.Fi" is a forgotten space; "HANKO.FI" is shouting.
  const cased = last === lower || labels.join('') === labels.join('').toUpperCase();
  if (!cased || !LETTER.test(last)) return false;
  if (labels[0]?.toLowerCase() === 'www') return labels.length > 2;
  if (TOP_LEVEL_DOMAINS.has(lower)) return true;
  return AMBIGUOUS_TOP_LEVEL_DOMAINS.has(lower) && (hasPath || labels.length > 2);
}

function withoutClosingPunctuation(text: string, start: number, end: number): number {
  const hasBracket = text.slice(start, end).includes('(');
  let last = end;
  while (last > start + 1) {
    const character = text[last - 1] ?? '';
    if (!URL_PUNCTUATION_AT_END.has(character) && (character !== ')' || hasBracket)) break;
    last -= 1;
  }
  return last;
}
