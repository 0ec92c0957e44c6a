import { isFinnishEnding } from './finnish-stems.ts';
import type { WrittenForm } from './form-patterns.ts';
import { type Glyph, readGlyphs } from './glyphs.ts';
import type { LexiconEntry, LookAlikes } from './lexicon.ts';

/** A way of writing an entry that is looked for behind disguises. */
export interface Surface extends WrittenForm {
  readonly entry: LexiconEntry;
  /** A Finnish stem: an ending may follow. */
  readonly inflects: boolean;
}

export interface Disguised {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
  /** So much is hidden that it is a guess. */
  readonly guess: boolean;
}

/** Words as they are mostly written; what differs is looked at more closely. */
const PLAIN =
  /^[("'“”„‚‘’»«[\-–—]*[A-Za-zÅÄÖåäö]+(?:['’:/,][A-Za-zÅÄÖåäö]+)*[.,:;!?)"'“”’»«\]…\-–—]*$/;
const STRETCHED = /(\p{L})\1\1/iu;
const HAS_LETTER = /[\p{L}\u{1f130}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/u;
/** At least four single letters apart by signs or spaces: "v i t t u", "p-e-r-k-e-l-e". */
const APART =
  /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·•|/\\~+,]{1,3}[\p{L}0-9@$€!]){3,30}(?![\p{L}\p{N}])/gu;
const LONGEST = 60;
const HIDES: ReadonlySet<Glyph['kind']> = new Set(['look-alike', 'digit', 'sign', 'mask']);

/** What lies under a form that was laid over glyphs. */
interface Tally {
  /** Letters that are shown, in whatever script. */
  known: number;
  lookAlikes: number;
  digits: number;
  signs: number;
  masks: number;
  gaps: number;
  separators: number;
  /** The longest run of one letter, the form's own doubles included. */
  longestRun: number;
  invisible: boolean;
}

export class DisguiseFinder {
  readonly #table: LookAlikes;
  /** By the first letter, the first two and the first three. */
  readonly #byBeginning = new Map<string, Surface[]>();
  readonly #openStart: Surface[] = [];

  constructor(surfaces: readonly Surface[], table: LookAlikes) {
    this.#table = table;
    for (const surface of surfaces) {
      if (surface.openStart) this.#openStart.push(surface);
      for (const beginning of [1, 2, 3].map((n) => surface.text.slice(0, n))) {
        const same = this.#byBeginning.get(beginning);
        if (same) same.push(surface);
        else this.#byBeginning.set(beginning, [surface]);
      }
    }
  }

  /**
   * @param accepts may this entry be seen at this offset (language, exceptions)?
   * @param isSkipped is the offset within a link, an address or a mention?
   */
  *find(
    text: string,
    accepts: (entry: LexiconEntry, start: number, written: string) => boolean,
    isSkipped: (offset: number) => boolean,
  ): Generator<Disguised> {
    for (const match of text.matchAll(/\S+/g)) {
      const chunk = match[0];
      if (chunk.length < 3 || chunk.length > LONGEST) continue;
      if ((PLAIN.test(chunk) && !STRETCHED.test(chunk)) || !HAS_LETTER.test(chunk)) continue;
      if (isSkipped(match.index)) continue;
      yield* this.#inChunk(text, match.index, match.index + chunk.length, accepts);
    }
    for (const match of text.matchAll(APART)) {
      const glyphs = readGlyphs(
        text,
        match.index,
        match.index + match[0].length,
        this.#table,
      ).filter(
        ({ kind }) =>
          kind !== 'separator' && kind !== 'mask' && kind !== 'sign' && kind !== 'other',
      );
      const found = this.#best(glyphs, 0, accepts, text, true);
      if (found) yield found;
    }
  }

  *#inChunk(
    text: string,
    start: number,
    end: number,
    accepts: (entry: LexiconEntry, start: number, written: string) => boolean,
  ): Generator<Disguised> {
    const [from, to] = withoutWrapping(text, start, end);
    const glyphs = readGlyphs(text, from, to, this.#table);
    const hidden =
      glyphs.some(({ kind, splitByInvisible }) => splitByInvisible || HIDES.has(kind)) ||
      STRETCHED.test(text.slice(from, to));
    let index = 0;
    while (index < glyphs.length) {
      const atBoundary = index === 0 || isBoundary(glyphs[index - 1]);
      const found = atBoundary
        ? this.#best(glyphs, index, accepts, text, false)
        : hidden && this.#bestInside(glyphs, index, accepts, text);
      if (found) {
        yield found;
        while (index < glyphs.length && (glyphs[index]?.start ?? 0) < found.end) index++;
      } else {
        index++;
      }
    }
  }

  #best(
    glyphs: readonly Glyph[],
    index: number,
    accepts: (entry: LexiconEntry, start: number, written: string) => boolean,
    text: string,
    apart: boolean,
  ): Disguised | undefined {
    if (!isPromising(glyphs, index)) return undefined;
    let best: Disguised | undefined;
    for (const beginning of this.#beginnings(glyphs, index)) {
      for (const surface of this.#byBeginning.get(beginning) ?? []) {
        const found = judge(surface, glyphs, index, text, apart);
        if (!found || !accepts(surface.entry, found.start, text.slice(found.start, found.end))) {
          continue;
        }
        if (!best || surface.entry.sureness > best.entry.sureness || found.end > best.end) {
          best = found;
        }
      }
    }
    return best;
  }

  /** Plain letters, all different, narrow the search; after the first three it is narrow enough. */
  #beginnings(glyphs: readonly Glyph[], index: number): string[] {
    const first = glyphs[index];
    if (!first) return [];
    if (first.kind === 'mask') return [...this.#byBeginning.keys()].filter(isOneLetter);
    let beginnings = [...first.letters];
    for (let at = index + 1; at < index + 3; at++) {
      const glyph = glyphs[at];
      if (glyph?.kind !== 'letter' || glyph.letters[0] === glyphs[at - 1]?.letters[0]) break;
      if (glyphs[at - 1]?.kind !== 'letter') break;
      beginnings = beginnings.flatMap((start) => [...glyph.letters].map((own) => start + own));
    }
    return beginnings;
  }

  /** "bullsh1t", "motherf*cker": the rest of the word must be plain letters. */
  #bestInside(
    glyphs: readonly Glyph[],
    index: number,
    accepts: (entry: LexiconEntry, start: number, written: string) => boolean,
    text: string,
  ): Disguised | undefined {
    let begin = index;
    while (begin > 0 && glyphs[begin - 1]?.kind === 'letter') begin--;
    if (index - begin < 2 || (begin > 0 && !isBoundary(glyphs[begin - 1]))) return undefined;
    for (const surface of this.#openStart) {
      if (glyphs[index]?.letters.includes(surface.text[0] ?? '') !== true) continue;
      const found = judge(surface, glyphs, index, text, false);
      const start = glyphs[begin]?.start ?? 0;
      if (found && accepts(surface.entry, start, text.slice(start, found.end))) {
        return { ...found, start };
      }
    }
    return undefined;
  }
}

/** Leaves out quotation marks, brackets, markdown stars and the sentence's own signs around a word. */
function withoutWrapping(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && /["'“”„‘’»«([{~_>-]/.test(text[from] ?? '')) from++;
  while (from < to && /[.,:;?"'“”’»«)\]}…~_-]/.test(text[to - 1] ?? '')) to--;
  while (from < to && text[from] === '*' && text[to - 1] === '*') {
    from++;
    to--;
  }
  // A bullet, a footnote or a hashtag; "*ittu" stays readable by its first letter's mask.
  while (from < to && text[from] === '#') from++;
  while (from < to && /[!.,?]/.test(text[to - 1] ?? '')) to--;
  return [from, to];
}

/** Cheap reasons to look no further: numbers with a unit, lone signs, ends of chunks. */
function isPromising(glyphs: readonly Glyph[], index: number): boolean {
  const [first, second, third] = glyphs.slice(index, index + 3);
  if (!first || !second || !third) return false;
  if (first.kind === 'digit' && second.kind === 'digit') return false;
  if (first.kind === 'separator' || first.kind === 'gap' || first.kind === 'other') return false;
  // "*ittu": nothing but the first letter may be hidden then.
  const rest = glyphs.slice(index + 1, index + 5);
  return (
    first.kind !== 'mask' || (rest.length === 4 && rest.every(({ kind }) => kind === 'letter'))
  );
}

function isOneLetter(beginning: string): boolean {
  return beginning.length === 1;
}

function isBoundary(glyph: Glyph | undefined): boolean {
  return !glyph || glyph.kind === 'separator' || glyph.kind === 'gap' || glyph.kind === 'other';
}

/** Lays the surface over the glyphs from `index` on; `undefined` when it does not fit or is too bold a guess. */
function judge(
  surface: Surface,
  glyphs: readonly Glyph[],
  index: number,
  text: string,
  apart: boolean,
): Disguised | undefined {
  const masked: number[] = [];
  const stemEnd = lay(surface.text, glyphs, index, 0, masked);
  if (stemEnd === -1) return undefined;
  let end = stemEnd;
  let rest = '';
  while (end < glyphs.length && !isBoundary(glyphs[end])) {
    rest += glyphs[end]?.letters[0] ?? 'n';
    end++;
  }
  if ((apart && end < glyphs.length) || rest.length > 14) return undefined;
  const digitsOnly = glyphs.slice(stemEnd, end).every(({ kind }) => kind === 'digit');
  if (rest !== '' && !surface.openEnd && !digitsOnly) {
    const ending = rest.replace(/(.)\1{2,}/g, '$1$1');
    if (!surface.inflects || !isFinnishEnding(ending)) return undefined;
  }
  const { entry } = surface;
  const tally = count(glyphs, index, stemEnd, end, masked);
  const from = glyphs[index]?.start ?? 0;
  const to = glyphs[end - 1]?.end ?? from;
  return isBelievable(tally, entry, surface.text.length, apart, text.slice(from, to))
    ? { start: from, end: to, entry, guess: tally.masks > 0 && tally.known < 3 }
    : undefined;
}

/** The most letters that a gap hides. */
const LONGEST_GAP = 6;

/**
 * Lays the form's letters from `letter` on over the glyphs from `at` on.
 * @param masked receives the glyphs that stand in a letter's place without resembling it
 * @returns the index after the last glyph, or -1
 */
function lay(
  form: string,
  glyphs: readonly Glyph[],
  from: number,
  fromLetter: number,
  masked: number[],
): number {
  let at = from;
  let letter = fromLetter;
  while (letter < form.length) {
    const glyph = glyphs[at];
    if (!glyph) return -1;
    const wanted = form[letter] ?? '';
    if (glyph.letters.includes(wanted)) {
      letter++;
    } else if (letter > 0 && isStretch(glyph, form[letter - 1])) {
      // The same letter once more.
    } else if (glyph.kind === 'mask' || (glyph.kind === 'sign' && letter > 0)) {
      masked.push(at);
      letter++;
    } else if (glyph.kind === 'separator' && letter > 0) {
      // "fu.ck": a sign between two letters; "v-ttu": a sign in a letter's place.
      const next = glyphs[at + 1]?.letters ?? '';
      if (!next.includes(wanted)) {
        if (!next.includes(form[letter + 1] ?? ' ')) return -1;
        masked.push(at);
        letter++;
      }
    } else if (glyph.kind === 'gap' && letter > 0) {
      for (let hidden = 1; hidden <= LONGEST_GAP && letter + hidden < form.length; hidden++) {
        const end = lay(form, glyphs, at + 1, letter + hidden, masked);
        if (end !== -1) return end;
      }
      return -1;
    } else {
      return -1;
    }
    at++;
  }
  while (isStretch(glyphs[at], form.at(-1))) at++;
  return at;
}

function isStretch(glyph: Glyph | undefined, letter: string | undefined): boolean {
  return (
    glyph !== undefined &&
    letter !== undefined &&
    (glyph.kind === 'letter' || glyph.kind === 'look-alike') &&
    glyph.letters.includes(letter)
  );
}

function count(
  glyphs: readonly Glyph[],
  from: number,
  stemEnd: number,
  end: number,
  masked: readonly number[],
): Tally {
  const tally: Tally = {
    known: 0,
    lookAlikes: 0,
    digits: 0,
    signs: 0,
    masks: masked.length,
    gaps: 0,
    separators: 0,
    longestRun: 1,
    invisible: false,
  };
  let run = 1;
  for (let at = from; at < end; at++) {
    const glyph = glyphs[at];
    if (!glyph) break;
    if (glyph.splitByInvisible && at < end - 1) tally.invisible = true;
    run =
      glyph.letters !== '' && glyph.letters === glyphs[at - 1]?.letters && at > from ? run + 1 : 1;
    tally.longestRun = Math.max(tally.longestRun, run);
    if (glyph.kind === 'separator') tally.separators++;
    else if (glyph.kind === 'gap') tally.gaps++;
    else if (masked.includes(at)) continue;
    else if (glyph.kind === 'mask') tally.masks++;
    else if (glyph.kind === 'digit') tally.digits++;
    else if (glyph.kind === 'sign') tally.signs++;
    else if (at < stemEnd || glyph.kind === 'look-alike') {
      tally.known++;
      if (glyph.kind === 'look-alike') tally.lookAlikes++;
    }
  }
  return tally;
}

/** Is there a disguise at all, and is enough of the word to be seen? */
function isBelievable(
  tally: Tally,
  entry: LexiconEntry,
  length: number,
  apart: boolean,
  written: string,
): boolean {
  const { known, digits, signs, masks, gaps, separators } = tally;
  if (apart) return length >= 4 && (entry.sureness === 2 || /\p{Ll}/u.test(written));
  const disguised =
    digits + signs + masks + gaps + separators + tally.lookAlikes > 0 ||
    tally.invisible ||
    tally.longestRun >= 3;
  if (!disguised || known < 1) return false;
  if (separators > 0 && (entry.sureness < 2 || length < 4 || known < 3)) return false;
  // "osa.Kuva": a sentence that begins without a space.
  if (separators > 0 && /\p{Ll}[.:]\p{Lu}/u.test(written)) return false;
  if (separators > 1 && masks > 0) return false;
  if (gaps > 0 && (entry.sureness < 2 || known < 4 || masks > 0)) return false;
  if (masks > 0) {
    if (known < (entry.sureness < 2 ? 3 : 2) || length < 4) return false;
    return length <= 5 ? known >= 2 : known >= 3;
  }
  const replaced = digits + signs;
  if (replaced === 0) return true;
  // Product codes are capital letters and digits: "B17", "A55", "KU51".
  if (digits > 0 && !/\p{Ll}/u.test(written)) return known > replaced && known >= 3;
  return known >= replaced || (digits === 0 && known >= 1 && length <= 4);
}
