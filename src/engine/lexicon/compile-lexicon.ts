import type { FinnishAnalysis, FinnishDictionary } from '../morphology/finnish-dictionary.ts';
import { LanguageCaches } from '../recent-cache.ts';
import type { Language, Token } from '../types.ts';
import { DisguiseFinder, type Surface } from './disguise.ts';
import { finnishKey, finnishStems, isFinnishEnding } from './finnish-stems.ts';
import { expandWord, fitsAny, type WrittenForm } from './form-patterns.ts';
import type {
  Lexicon,
  LexiconEntry,
  LexiconHit,
  LexiconText,
  LookAlikes,
  WordContexts,
} from './lexicon.ts';
import { isPlaceName } from './place-name.ts';
import { isSettled, lexiconWords, type TextWord } from './text-words.ts';

type Sureness = LexiconEntry['sureness'];

/** What a node of the tree says about the letters that lead to it. */
interface Hook {
  readonly entry: LexiconEntry;
  /** `form`: a written form; `stem`: a Finnish stem, an ending may follow; `key`: ask the dictionary. */
  readonly kind: 'form' | 'stem' | 'key';
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** There are tens of thousands, and most hold one of the two: neither is made before it is needed. */
interface Node {
  next?: Map<string, Node>;
  hooks?: Hook[];
}

const NO_HOOKS: readonly Hook[] = [];

interface Phrase {
  readonly entry: LexiconEntry;
  readonly words: ReadonlyArray<readonly WrittenForm[]>;
}

const NO_PHRASES: readonly Phrase[] = [];

interface Candidate {
  readonly entry: LexiconEntry;
  readonly sureness: Sureness;
}

/** Words that are remembered: a few long posts. */
const WORDS_KEPT = 8000;
/** Capital first, the rest small. */
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** A heavier rule wins where two lists hold a word. */
const RULE_ORDER = ['vulgar-expression', 'profanity', 'racist-expression'];

export function compileLexicon(
  entries: readonly LexiconEntry[],
  { contexts, placeEndings, compounds }: WordContexts,
  lookAlikes: LookAlikes,
): Lexicon {
  const exact = new Map<string, LexiconEntry[]>();
  const root: Node = {};
  const lemmas = new Map<string, LexiconEntry[]>();
  const phrases = new Map<string, Phrase[]>();
  const remembered = new WeakMap<LexiconText['tokens'], readonly LexiconHit[]>();
  const cores = new Set(compounds.cores);
  const companions = new Set(compounds.companions);
  const known = new LanguageCaches<readonly Candidate[]>(WORDS_KEPT);
  const disguises = new DisguiseFinder(() => surfacesOf(entries), lookAlikes);

  for (const entry of entries) {
    const words = entry.form.split(/ (?![^(]*\))/);
    if (words.length > 1) {
      const phrase: Phrase = { entry, words: words.map(expandWord) };
      for (const first of phrase.words[0] ?? []) add(phrases, first.text, phrase);
    } else if (isLemma(entry)) {
      add(lemmas, entry.form, entry);
      plant(root, finnishKey(entry.form), { entry, kind: 'key', openStart: true, openEnd: true });
      for (const { text, openEnd } of stemsOf(entry)) {
        plant(root, text, { entry, kind: openEnd ? 'form' : 'stem', openStart: false, openEnd });
      }
    } else {
      for (const { text, openStart, openEnd } of expandWord(entry.form)) {
        if (openStart || openEnd) plant(root, text, { entry, kind: 'form', openStart, openEnd });
        else add(exact, text, entry);
      }
    }
  }

  function candidatesFor(
    word: string,
    language: Language,
    settled: boolean,
    finnish: FinnishDictionary | null,
  ): Candidate[] {
    const maybeFinnish = language === 'fi' || !settled;
    const found: Candidate[] = [];
    for (const entry of exact.get(word) ?? []) found.push({ entry, sureness: entry.sureness });
    let asked: Set<LexiconEntry> | undefined;
    for (let start = 0; start + 2 < word.length; start++) {
      let node: Node | undefined = root;
      for (let at = start; at < word.length; at++) {
        node = node.next?.get(word[at] ?? '');
        if (!node) break;
        for (const hook of node.hooks ?? NO_HOOKS) {
          if (start > 0 && !hook.openStart) continue;
          const { entry } = hook;
          if (hook.kind === 'form') {
            if (hook.openEnd || at + 1 === word.length) {
              found.push({ entry, sureness: entry.sureness });
            }
          } else if (hook.kind === 'stem') {
            if (
              (language === 'fi' || language === 'none') &&
              isFinnishEnding(word.slice(at + 1)) &&
              !(finnish?.knows(word) ?? false)
            ) {
              found.push({ entry, sureness: entry.sureness });
            }
          } else if (finnish && maybeFinnish) {
            asked ??= new Set();
            asked.add(entry);
          }
        }
      }
    }
    if (asked && finnish) found.push(...inDictionary(asked, finnish.analyse(word), lemmas));
    return found;
  }

  /** "shitlicker": English compounds of a listed word and a word that such compounds are made of. */
  function* inCompound(word: string): Generator<Candidate> {
    if (word.length < 6 || word.length > 24) return;
    for (const whole of word.endsWith('s') ? [word, word.slice(0, -1)] : [word]) {
      for (let cut = 3; cut + 2 < whole.length; cut++) {
        const left = whole.slice(0, cut);
        const right = whole.slice(cut);
        const core = cores.has(left) ? left : cores.has(right) ? right : undefined;
        const other = core === left ? right : left;
        if (core === undefined || !(companions.has(other) || cores.has(other))) continue;
        // The compound means nothing in another language, even where its part does.
        for (const entry of exact.get(core) ?? []) {
          yield { entry: { ...entry, home: false }, sureness: entry.sureness };
        }
      }
    }
  }

  /** "fuuck", "cunntt": a sure word with letters doubled. */
  function* withDoubles(word: string): Generator<Candidate> {
    const single = word.replace(/(\p{L})\1/gu, '$1');
    if (single.length < 4 || single === word || !cores.has(single)) return;
    for (const entry of exact.get(single) ?? []) {
      if (entry.sureness === 2 && entry.language === 'en') yield { entry, sureness: 2 };
    }
  }

  function find({ text, tokens, segments, finnish }: LexiconText): LexiconHit[] {
    const words = lexiconWords(text, tokens, segments);
    const hits: LexiconHit[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word) break;
      const read = readings(word, finnish);
      const best =
        read.length === 0
          ? undefined
          : heaviest(read.filter(({ entry }) => isAllowed(entry, word, finnish)));
      if (best && !isName(word, words[index + 1], best, finnish)) {
        hits.push({ start: word.start, end: word.end, disguised: false, ...best });
      }
      for (const phrase of phrases.get(word.lower) ?? NO_PHRASES) {
        const last = words[index + phrase.words.length - 1];
        // Ordinary words in it ("jack off") do not make the phrase ordinary.
        const whole = { ...word, lower: phrase.entry.form };
        if (!last || !isAllowed(phrase.entry, whole, finnish)) continue;
        const fits = phrase.words.every((forms, offset) =>
          forms.some((form) => fitsForm(words[index + offset]?.lower ?? '', form)),
        );
        if (fits && !/[.!?;,]/.test(text.slice(word.end, last.start))) {
          const { entry } = phrase;
          hits.push({
            start: word.start,
            end: last.end,
            entry,
            sureness: entry.sureness,
            disguised: false,
          });
        }
      }
    }
    let links: readonly Token[] | undefined;
    const isInLink = (offset: number) => {
      links ??= tokens.filter(isLink);
      return links.some(({ start, end }) => offset >= start && offset < end);
    };
    for (const { start, end, entry, guess } of disguises.find(
      text,
      (found, written) => {
        const word = { lower: written.toLowerCase(), ...languageAt(text, segments, found.start) };
        return isAllowed(
          found.replaced ? { ...found.entry, home: false } : found.entry,
          word,
          finnish,
        );
      },
      isInLink,
    )) {
      const sureness: Sureness = guess && entry.sureness === 2 ? 1 : entry.sureness;
      hits.push({ start, end, entry, sureness, disguised: true });
    }
    return hits.length === 0 ? hits : withoutOrdinary(withoutOverlaps(hits), words);
  }

  /** Remembered per word: most are asked for again and again, and are nothing. */
  function readings(word: TextWord, finnish: FinnishDictionary | null): readonly Candidate[] {
    const cache = known.of(word.language, word.settled);
    let candidates = cache.get(word.lower);
    if (!candidates) {
      candidates = readAnew(word, finnish);
      cache.set(word.lower, candidates);
    }
    return candidates;
  }

  function readAnew(
    { lower, language, settled }: TextWord,
    finnish: FinnishDictionary | null,
  ): readonly Candidate[] {
    const found = candidatesFor(lower, language, settled, finnish);
    if (found.length > 0) return found;
    if (language === 'en' || !settled) found.push(...inCompound(lower), ...withDoubles(lower));
    if (found.length === 0 && (language === 'fi' || language === 'none')) {
      const standard = withoutDialect(lower);
      if (standard !== lower && !(finnish?.knows(lower) ?? true)) {
        found.push(...candidatesFor(standard, language, settled, finnish));
      }
    }
    return found;
  }

  function isName(
    word: TextWord,
    next: TextWord | undefined,
    { entry }: Candidate,
    finnish: FinnishDictionary | null,
  ): boolean {
    if (!CAPITALISED.test(word.text)) return false;
    // "Dick", "Fanny", "Hoe": an ambiguous word with a capital letter inside a sentence is a name.
    if (word.inside && entry.sureness < 2) return true;
    // A Swedish word and a capital after it in a Finnish text: a restaurant, a band.
    const foreign = entry.language !== word.language && entry.language !== 'en';
    if (foreign && next?.inside && CAPITALISED.test(next.text)) return true;
    const analyses = finnish?.analyse(word.text) ?? [];
    return isPlaceName(word.text, entry, word.inside, analyses, placeEndings);
  }

  /** Drops words that the line's subject makes ordinary, unless something else in it is coarse. */
  function withoutOrdinary(hits: LexiconHit[], words: readonly TextWord[]): LexiconHit[] {
    const quiet = new Map<string, boolean>();
    const isQuiet = ({ entry }: LexiconHit): boolean =>
      (entry.quietNear ?? []).some((name) => {
        let near = quiet.get(name);
        if (near === undefined) {
          const beginnings = contexts[name] ?? [];
          near = words.some(
            ({ lower, start }) =>
              !hits.some((hit) => start >= hit.start && start < hit.end) &&
              beginnings.some((beginning) => lower.startsWith(beginning)),
          );
          quiet.set(name, near);
        }
        return near;
      });
    const ordinary = hits.filter((hit) => isQuiet(hit));
    if (ordinary.length === 0) return hits;
    const coarse = hits.some((hit) => hit.sureness > 0 && !ordinary.includes(hit));
    return coarse ? hits : hits.filter((hit) => !ordinary.includes(hit));
  }

  return {
    entries,
    find(text) {
      let hits = remembered.get(text.tokens);
      if (!hits) {
        hits = find(text);
        remembered.set(text.tokens, hits);
      }
      return hits;
    },
  };
}

/** "mulukku", "helevetti": a vowel slipped in; "vithuun", "perkelheen": an h before the vowel. */
function withoutDialect(word: string): string {
  return word
    .replace(/([aeiouyäö])([lhnr])\1([kpmvjh])/g, '$1$2$3')
    .replace(/([ptkrsln])h([aeiouyäö])/g, '$1$2');
}

function isLemma({ language, form }: LexiconEntry): boolean {
  return language === 'fi' && !/[*( ]/.test(form);
}

function stemsOf({ form, stems }: LexiconEntry): WrittenForm[] {
  return (stems ?? finnishStems(form)).flatMap(expandWord);
}

/** Everything that may hide behind a disguise. Phrases and mild words are not looked for there. */
function surfacesOf(entries: readonly LexiconEntry[]): Surface[] {
  const surfaces: Surface[] = [];
  for (const entry of entries) {
    if (entry.sureness === 0 || entry.form.includes(' ')) continue;
    if (isLemma(entry)) {
      for (const form of stemsOf(entry)) surfaces.push(surfaceOf(form, entry, true));
      surfaces.push({ text: entry.form, openStart: false, openEnd: false, entry, inflects: false });
    } else {
      for (const form of expandWord(entry.form)) surfaces.push(surfaceOf(form, entry, false));
    }
  }
  return surfaces.filter(({ text }) => text.length >= 3);
}

/** Spread out, each of the fifteen thousand would have a shape of its own: three megabytes. */
function surfaceOf(
  { text, openStart, openEnd }: WrittenForm,
  entry: LexiconEntry,
  inflects: boolean,
): Surface {
  return { text, openStart, openEnd, entry, inflects };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function plant(root: Node, text: string, hook: Hook): void {
  let node = root;
  for (const letter of text) {
    node.next ??= new Map();
    let next = node.next.get(letter);
    if (!next) {
      next = {};
      node.next.set(letter, next);
    }
    node = next;
  }
  node.hooks ??= [];
  node.hooks.push(hook);
}

function fitsForm(word: string, { text, openStart, openEnd }: WrittenForm): boolean {
  if (openStart && openEnd) return word.includes(text);
  if (openStart) return word.endsWith(text);
  return openEnd ? word.startsWith(text) : word === text;
}

/** The entries among `asked` that the dictionary's readings of the word really hold. */
function inDictionary(
  asked: ReadonlySet<LexiconEntry>,
  analyses: readonly FinnishAnalysis[],
  lemmas: ReadonlyMap<string, readonly LexiconEntry[]>,
): Candidate[] {
  const found = new Set<LexiconEntry>();
  let innocentReading = false;
  for (const { baseform, parts, grammaticalCase } of analyses) {
    // Nobody swears in the instructive; "ryssin" is a verb.
    if (grammaticalCase === 'keinonto') continue;
    let listed = false;
    for (const part of [baseform, ...parts]) {
      for (const entry of lemmas.get(part.toLowerCase()) ?? []) {
        listed = true;
        if (asked.has(entry)) found.add(entry);
      }
    }
    if (!listed) innocentReading = true;
  }
  return [...found].map((entry) => ({
    entry,
    sureness: innocentReading ? lower(entry.sureness) : entry.sureness,
  }));
}

function lower(sureness: Sureness): Sureness {
  return sureness === 2 ? 1 : 0;
}

/** May a word of the entry's language be meant where it stands? */
function isAllowed(
  entry: LexiconEntry,
  { lower: word, language, settled }: Pick<TextWord, 'lower' | 'language' | 'settled'>,
  finnish: FinnishDictionary | null,
): boolean {
  if (entry.exceptions && fitsAny(word, entry.exceptions)) return false;
  if (entry.language === language) return true;
  if (entry.home) return false;
  // An ordinary Finnish word ("porno", "retardi") is not another language's swear word.
  if (entry.language !== 'fi' && (language === 'fi' || !settled) && finnish?.knows(word)) {
    return false;
  }
  // People swear in English or Finnish inside a Swedish post, but only sure words count there.
  // A short line may be in another language than it seems; Finnish look-alikes are too many.
  const doubtful = !settled && (entry.language !== 'fi' || language === 'none');
  return entry.sureness === 2 || (doubtful && entry.sureness === 1);
}

/** Nobody's own words. "@rse" is hardly anybody's handle. */
function isLink({ kind, text }: Token): boolean {
  return kind === 'url' || kind === 'email' || (kind === 'mention' && text.length > 8);
}

function languageAt(
  text: string,
  segments: LexiconText['segments'],
  offset: number,
): Pick<TextWord, 'language' | 'settled'> {
  const segment = segments.find(({ start, end }) => offset >= start && offset < end);
  return segment
    ? { language: segment.language, settled: isSettled(text, segment) }
    : { language: 'none', settled: false };
}

function heaviest(candidates: readonly Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    if (
      !best ||
      candidate.sureness > best.sureness ||
      (candidate.sureness === best.sureness &&
        RULE_ORDER.indexOf(candidate.entry.rule) > RULE_ORDER.indexOf(best.entry.rule))
    ) {
      best = candidate;
    }
  }
  return best;
}

/** Where hits overlap, keeps the surer one, then the longer, then the undisguised. */
function withoutOverlaps(hits: readonly LexiconHit[]): LexiconHit[] {
  const byWeight = [...hits].sort(
    (a, b) =>
      b.sureness - a.sureness ||
      b.end - b.start - (a.end - a.start) ||
      Number(a.disguised) - Number(b.disguised),
  );
  const kept: LexiconHit[] = [];
  const taken = new Set<number>();
  for (const hit of byWeight) {
    let free = true;
    for (let offset = hit.start; offset < hit.end && free; offset++) free = !taken.has(offset);
    if (!free) continue;
    for (let offset = hit.start; offset < hit.end; offset++) taken.add(offset);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
