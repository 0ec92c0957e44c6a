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
  /^[("'“”„‚‘’»«[\-–—]*[A-Za-zÅÄÖåäö]+(?:[-–'’:/.,&][A-Za-zÅÄÖåäö]+)*[.,:;!?)"'“”’»«\]…\-–—]*$/;
const STRETCHED = /(\p{L})\1\1/iu;
const HAS_LETTER = /\p{L}/u;
/** At least four single letters apart by signs or spaces: "v i t t u", "p-e-r-k-e-l-e". */
const APART = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·•|/\\~+,]{1,3}\p{L}){3,30}(?![\p{L}\p{N}])/gu;
const LONGEST = 60;

interface Tally {
  known: number;
  digits: number;
  signs: number;
  masks: number;
  separators: number;
  lookAlikes: number;
  longestRun: number;
  invisible: boolean;
}

export class DisguiseFinder {
  readonly #table: LookAlikes;
  readonly #byFirst = new Map<string, Surface[]>();
  readonly #openStart: Surface[] = [];

  constructor(surfaces: readonly Surface[], table: LookAlikes) {
    this.#table = table;
    for (const surface of surfaces) {
      if (surface.openStart) this.#openStart.push(surface);
      const first = surface.text[0] ?? '';
      const same = this.#byFirst.get(first);
      if (same) same.push(surface);
      else this.#byFirst.set(first, [surface]);
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
    let index = 0;
    while (index < glyphs.length) {
      const atBoundary = index === 0 || isBoundary(glyphs[index - 1]);
      const found = atBoundary
        ? this.#best(glyphs, index, accepts, text, false)
        : this.#bestInside(glyphs, index, accepts, text);
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
    const first = glyphs[index];
    if (!first) return undefined;
    const initials = first.kind === 'mask' ? [...this.#byFirst.keys()] : [...first.letters];
    let best: Disguised | undefined;
    for (const initial of initials) {
      for (const surface of this.#byFirst.get(initial) ?? []) {
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

function isBoundary(glyph: Glyph | undefined): boolean {
  return !glyph || glyph.kind === 'separator' || glyph.kind === 'other';
}

/** Lays the surface over the glyphs from `index` on; `undefined` when it does not fit or is too bold a guess. */
function judge(
  surface: Surface,
  glyphs: readonly Glyph[],
  index: number,
  text: string,
  apart: boolean,
): Disguised | undefined {
  const tally: Tally = {
    known: 0,
    digits: 0,
    signs: 0,
    masks: 0,
    separators: 0,
    lookAlikes: 0,
    longestRun: 1,
    invisible: false,
  };
  let at = index;
  let run = 1;
  const { text: form, entry } = surface;
  for (let letter = 0; letter < form.length; ) {
    const glyph = glyphs[at];
    if (!glyph) return undefined;
    const wanted = form[letter] ?? '';
    if (glyph.kind === 'mask') {
      tally.masks++;
      letter++;
      run = 1;
    } else if (glyph.letters.includes(wanted)) {
      count(tally, glyph);
      if (letter > 0 && form[letter - 1] === wanted) run++;
      else run = 1;
      letter++;
    } else if (letter > 0 && isStretch(glyph, form[letter - 1])) {
      run++;
    } else if (glyph.kind === 'separator' && letter > 0) {
      // "v-ttu": a sign in the letter's place; "fu.ck": a sign between two letters.
      const next = glyphs[at + 1];
      if (next?.letters.includes(wanted)) tally.separators++;
      else if (form[letter + 1] !== undefined && next?.letters.includes(form[letter + 1] ?? '')) {
        tally.masks++;
        tally.separators++;
        letter++;
      } else return undefined;
    } else {
      return undefined;
    }
    tally.longestRun = Math.max(tally.longestRun, run);
    at++;
  }
  while (isStretch(glyphs[at], form.at(-1))) {
    run++;
    tally.longestRun = Math.max(tally.longestRun, run);
    at++;
  }
  const restFrom = at;
  let rest = '';
  while (at < glyphs.length && !isBoundary(glyphs[at])) {
    const glyph = glyphs[at];
    if (!glyph) break;
    if (glyph.kind === 'mask') tally.masks++;
    else if (glyph.kind !== 'letter' || glyph.splitByInvisible) count(tally, glyph);
    rest += glyph.kind === 'mask' ? 'n' : (glyph.letters[0] ?? '');
    at++;
  }
  if (apart && at < glyphs.length) return undefined;
  const trailingDigits =
    rest !== '' && glyphs.slice(restFrom, at).every(({ kind }) => kind === 'digit');
  if (rest !== '' && !surface.openEnd && !trailingDigits) {
    const ending = rest.replace(/(.)\1{2,}/g, '$1$1');
    if (!surface.inflects || !isFinnishEnding(ending)) return undefined;
  }
  if (rest.length > 14) return undefined;
  const start = glyphs[index]?.start ?? 0;
  const end = glyphs[at - 1]?.end ?? start;
  return isBelievable(tally, entry, form.length, apart, text.slice(start, end))
    ? { start, end, entry, guess: tally.masks > 0 && tally.known < 3 }
    : undefined;
}

function isStretch(glyph: Glyph | undefined, letter: string | undefined): boolean {
  return (
    glyph !== undefined &&
    letter !== undefined &&
    (glyph.kind === 'letter' || glyph.kind === 'look-alike') &&
    glyph.letters.includes(letter)
  );
}

function count(tally: Tally, glyph: Glyph): void {
  if (glyph.splitByInvisible) tally.invisible = true;
  if (glyph.kind === 'digit') tally.digits++;
  else if (glyph.kind === 'sign') tally.signs++;
  else tally.known++;
  if (glyph.kind === 'look-alike') tally.lookAlikes++;
}

/** Is there a disguise at all, and is enough of the word to be seen? */
function isBelievable(
  tally: Tally,
  entry: LexiconEntry,
  length: number,
  apart: boolean,
  written: string,
): boolean {
  const { known, digits, signs, masks, separators } = tally;
  if (apart) return entry.sureness === 2 || length >= 5;
  const disguised =
    digits + signs + masks + separators + tally.lookAlikes > 0 ||
    tally.invisible ||
    tally.longestRun >= 3;
  if (!disguised || known < 1) return false;
  if (separators > 0 && (entry.sureness < 2 || length < 4 || known < 3)) return false;
  if (masks > 0) {
    if (entry.sureness < 2 || known < 2 || length < 4) return false;
    return length <= 5 ? known >= 2 : known >= 3;
  }
  const replaced = digits + signs;
  if (replaced === 0) return true;
  // Product codes are capital letters and digits: "B17", "A55", "KU51".
  if (digits > 0 && !/\p{Ll}/u.test(written)) return known > replaced && known >= 3;
  return known >= replaced || (digits === 0 && known >= 1 && length <= 4);
}
