import { RecentCache } from '../recent-cache.ts';
import {
  APART,
  type DisguiseSigns,
  disguiseSigns,
  isHiding,
  PIECES,
  STRETCHED,
} from './disguise-signs.ts';
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
  /** Letters are replaced or hidden, so that it is no word of any language as it stands. */
  readonly replaced: boolean;
}

const CHUNK = /\S+/y;
const DASHED = /^\p{L}-{2,12}\p{L}$/u;
/** "f*n", not "B&B". */
const STARRED = /^[\p{L}*#]+$/u;
const LONGEST = 60;
/** Chunks that are remembered: a few long posts. */
const CHUNKS_KEPT = 8000;
const NOTHING: readonly Disguised[] = [];
const SHOWS: ReadonlySet<Glyph['kind']> = new Set(['letter', 'look-alike', 'digit', 'sign']);
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
  /** Everything but the first and the last letter is hidden: "f*****g", "v***u". */
  hiddenBetween: boolean;
  /** Everything but the first letter is hidden: "f***". */
  hiddenAfter: boolean;
}

/** May this entry be meant where it was found (language, exceptions)? */
export type Acceptance = (found: Disguised, written: string) => boolean;

interface SurfaceIndex {
  /** By the first letter, the first two and the first three. */
  readonly byBeginning: ReadonlyMap<string, readonly Surface[]>;
  readonly openStart: readonly Surface[];
}

function indexOf(surfaces: readonly Surface[]): SurfaceIndex {
  const byBeginning = new Map<string, Surface[]>();
  for (const surface of surfaces) {
    for (const beginning of [1, 2, 3].map((n) => surface.text.slice(0, n))) {
      const same = byBeginning.get(beginning);
      if (same) same.push(surface);
      else byBeginning.set(beginning, [surface]);
    }
  }
  return { byBeginning, openStart: surfaces.filter(({ openStart }) => openStart) };
}

export class DisguiseFinder {
  readonly #table: LookAlikes;
  readonly #makeSurfaces: () => readonly Surface[];
  #index: SurfaceIndex | undefined;
  readonly #known = new RecentCache<readonly Disguised[]>(CHUNKS_KEPT);

  /** @param makeSurfaces called when something that may be a disguise is first met: few texts have any */
  constructor(makeSurfaces: () => readonly Surface[], table: LookAlikes) {
    this.#table = table;
    this.#makeSurfaces = makeSurfaces;
  }

  get #surfaces(): SurfaceIndex {
    this.#index ??= indexOf(this.#makeSurfaces());
    return this.#index;
  }

  /**
   * Everything in the text that may be a disguised entry, by position; what `accepts` refuses is
   * passed over for the next best.
   * @param isSkipped is the offset within a link, an address or a mention?
   */
  find(
    text: string,
    accepts: Acceptance,
    isSkipped: (offset: number) => boolean,
  ): Iterable<Disguised> {
    const signs = disguiseSigns(text);
    const hides = signs.chunks.length > 0 || signs.apart || signs.pieces;
    return hides ? this.#find(text, signs, accepts, isSkipped) : NOTHING;
  }

  *#find(
    text: string,
    signs: DisguiseSigns,
    accepts: Acceptance,
    isSkipped: (offset: number) => boolean,
  ): Generator<Disguised> {
    for (const start of signs.chunks) {
      CHUNK.lastIndex = start;
      const chunk = CHUNK.exec(text)?.[0] ?? '';
      if (chunk.length < 3 || chunk.length > LONGEST || isSkipped(start)) continue;
      const candidates = this.#known.getOrMake(chunk, () =>
        isHiding(chunk) ? this.#inChunk(chunk) : NOTHING,
      );
      if (candidates.length > 0 && !isSkipped(start))
        yield* chosen(candidates, start, text, accepts);
    }
    for (const { 0: run, index: start } of signs.apart ? text.matchAll(APART) : []) {
      const glyphs = readGlyphs(run, 0, run.length, this.#table).filter(({ kind }) =>
        SHOWS.has(kind),
      );
      yield* chosen(this.#at(glyphs, 0, run, true), start, text, accepts);
    }
    if (signs.pieces) yield* this.#inPieces(text, accepts);
  }

  /** "f uc k", "wan k er": a whole run of short pieces, one letter among them, makes a sure word. */
  *#inPieces(text: string, accepts: Acceptance): Generator<Disguised> {
    for (const run of text.matchAll(PIECES)) {
      const pieces = [...run[0].matchAll(/\p{L}+/gu)];
      for (let first = 0; first + 2 < pieces.length; first++) {
        for (let last = Math.min(first + 5, pieces.length - 1); last >= first + 2; last--) {
          const some = pieces.slice(first, last + 1);
          const joined = some.map(([piece]) => piece.toLowerCase()).join('');
          if (joined.length < 4 || !some.some(([piece]) => piece.length === 1)) continue;
          const entry = this.#surfaces.byBeginning
            .get(joined.slice(0, 3))
            ?.find(
              ({ text: form, entry: { sureness } }) => form === joined && sureness === 2,
            )?.entry;
          if (!entry) continue;
          const start = run.index + (some[0]?.index ?? 0);
          const end = run.index + (some.at(-1)?.index ?? 0) + (some.at(-1)?.[0].length ?? 0);
          const found = { start, end, entry, guess: true, replaced: false };
          if (accepts(found, joined)) yield found;
        }
      }
    }
  }

  /** Every candidate in one chunk, with offsets relative to it. */
  #inChunk(chunk: string): readonly Disguised[] {
    const [from, to] = withoutWrapping(chunk);
    const glyphs = readGlyphs(chunk, from, to, this.#table);
    const hidden =
      glyphs.some(({ kind, splitByInvisible }) => splitByInvisible || HIDES.has(kind)) ||
      STRETCHED.test(chunk);
    const found: Disguised[] = [];
    for (const [index] of glyphs.entries()) {
      if (index === 0 || isBoundary(glyphs[index - 1])) {
        found.push(...this.#at(glyphs, index, chunk, false));
      } else if (hidden) {
        found.push(...this.#inside(glyphs, index, chunk));
      }
    }
    return found;
  }

  #at(glyphs: readonly Glyph[], index: number, text: string, apart: boolean): Disguised[] {
    const found: Disguised[] = [];
    if (!isPromising(glyphs, index)) return found;
    for (const beginning of this.#beginnings(glyphs, index)) {
      for (const surface of this.#surfaces.byBeginning.get(beginning) ?? []) {
        const candidate = judge(surface, glyphs, index, text, apart);
        if (candidate) found.push(candidate);
      }
    }
    return found;
  }

  /** Plain letters, all different, narrow the search; after the first three it is narrow enough. */
  #beginnings(glyphs: readonly Glyph[], index: number): string[] {
    const first = glyphs[index];
    if (!first) return [];
    if (first.kind === 'mask') return [...this.#surfaces.byBeginning.keys()].filter(isOneLetter);
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
  #inside(glyphs: readonly Glyph[], index: number, text: string): Disguised[] {
    let begin = index;
    while (begin > 0 && glyphs[begin - 1]?.kind === 'letter') begin--;
    if (index - begin < 2 || (begin > 0 && !isBoundary(glyphs[begin - 1]))) return [];
    const start = glyphs[begin]?.start ?? 0;
    const found: Disguised[] = [];
    for (const surface of this.#surfaces.openStart) {
      if (glyphs[index]?.letters.includes(surface.text[0] ?? '') !== true) continue;
      const candidate = judge(surface, glyphs, index, text, false);
      if (candidate) found.push({ ...candidate, start });
    }
    return found;
  }
}

/** The accepted ones that do not overlap: the first, of those that begin together the surest and longest. */
function* chosen(
  candidates: readonly Disguised[],
  offset: number,
  text: string,
  accepts: Acceptance,
): Generator<Disguised> {
  const accepted = candidates
    .map((found) => ({ ...found, start: found.start + offset, end: found.end + offset }))
    .filter((found) => accepts(found, text.slice(found.start, found.end)))
    .sort((a, b) => a.start - b.start || b.entry.sureness - a.entry.sureness || b.end - a.end);
  let free = 0;
  for (const found of accepted) {
    if (found.start < free) continue;
    yield found;
    free = found.end;
  }
}

/** Leaves out quotation marks, brackets, markdown stars and the sentence's own signs around a word. */
function withoutWrapping(chunk: string): [number, number] {
  let from = 0;
  let to = chunk.length;
  while (from < to && /["'“”„‘’»«([{~_>-]/.test(chunk[from] ?? '')) from++;
  while (from < to && /[.,:;?"'“”’»«)\]}…~_-]/.test(chunk[to - 1] ?? '')) to--;
  while (from < to && chunk[from] === '*' && chunk[to - 1] === '*') {
    from++;
    to--;
  }
  while (from < to && chunk[from] === '#') from++;
  while (from < to && /[!.,?]/.test(chunk[to - 1] ?? '')) to--;
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
    ? {
        start: from,
        end: to,
        entry,
        guess: tally.masks > 0 && tally.known < 3,
        replaced: tally.digits + tally.signs + tally.masks + tally.lookAlikes > 0,
      }
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
  mayGap = true,
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
    } else if (glyph.kind === 'gap' && letter > 0 && mayGap) {
      const shown = masked.length;
      for (let hidden = 1; hidden <= LONGEST_GAP && letter + hidden < form.length; hidden++) {
        const end = lay(form, glyphs, at + 1, letter + hidden, masked, false);
        if (end !== -1) return end;
        masked.length = shown;
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
    hiddenBetween: false,
    hiddenAfter: false,
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
  const [first, last] = [glyphs[from], glyphs[end - 1]];
  if (first?.kind === 'letter') {
    tally.hiddenBetween = last?.kind === 'letter' && tally.masks === end - from - 2;
    tally.hiddenAfter = tally.masks === end - from - 1 && end === stemEnd;
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
  // "f-----g": a dash for each letter.
  if (DASHED.test(written)) return entry.sureness === 2 && written.length === length;
  if (gaps > 0 && (entry.sureness < 2 || known < 4 || masks > 0)) return false;
  if (masks > 0) {
    // Newspapers hide like this what they do not print; nobody hides an ordinary word.
    if (tally.hiddenBetween && length >= 3 && STARRED.test(written)) {
      return length >= 4 ? entry.sureness > 0 : entry.sureness === 2;
    }
    if (tally.hiddenAfter && /^\p{Ll}[*#]{3}/u.test(written)) {
      const isSlur = entry.rule === 'racist-expression';
      return entry.sureness === 2 && !isSlur && (length === 4 || length === 5);
    }
    if (known < (entry.sureness < 2 ? 3 : 2) || length < 4) return false;
    return length <= 5 ? known >= 2 : known >= 3;
  }
  const replaced = digits + signs;
  if (replaced === 0) return true;
  // Product codes are capital letters and digits: "B17", "A55", "KU51".
  if (digits > 0 && !/\p{Ll}/u.test(written)) return known > replaced && known >= 3;
  return known >= replaced || (digits === 0 && known >= 1 && length <= 4);
}
