import type { WrittenLanguage } from '../language/language-model.ts';
import { WRITTEN_LANGUAGES } from '../language/language-model.ts';
import { isEnglishWord, isSwedishCompound, isSwedishWord } from '../names/ordinary-words.ts';
import { RecentCache } from '../recent-cache.ts';
import type { EngineResources } from '../resources.ts';
import type { WordFilter } from '../text/word-filter.ts';

const SHORTEST_WORD = 3;
const SHORTEST_FUNCTION_WORD = 2;
const MOST_WORDS = 5;
/** Longer than any name that is likely to be unknown. */
const SURELY_SEVERAL = 20;
const LONGEST = 60;
const CACHED_TAGS = 500;

const caches = new WeakMap<EngineResources, RecentCache<readonly string[] | null>>();

/**
 * The words that a hashtag of small letters is made of ("yhdessähangossa" → "yhdessä", "hangossa").
 * One word for a word or a compound that a language writes as one; several for several; empty when
 * it is long and cannot be taken apart; null when it may be anything.
 * @param tag without "#", letters only
 */
export function hashtagWords(tag: string, resources: EngineResources): readonly string[] | null {
  let cache = caches.get(resources);
  if (!cache) {
    cache = new RecentCache(CACHED_TAGS);
    caches.set(resources, cache);
  }
  const lower = tag.toLowerCase();
  return cache.getOrMake(lower, () => findWords(lower, resources));
}

function findWords(lower: string, resources: EngineResources): readonly string[] | null {
  if (lower.length < 2 * SHORTEST_WORD || lower.length > LONGEST) return null;
  const placed = placeAndWord(lower, resources);
  if (placed) return placed;
  if (WRITTEN_LANGUAGES.some((language) => isOneWord(lower, language, resources))) return [lower];
  let best: readonly string[] | undefined;
  for (const language of WRITTEN_LANGUAGES) {
    const words = split(lower, (part) => isWord(part, language, resources));
    if (words && (!best || words.length < best.length)) best = words;
  }
  if (best) return best;
  return lower.length >= SURELY_SEVERAL ? [] : null;
}

/** "hangonregatta": Finnish joins a place and a noun in a street's name alone. */
function placeAndWord(lower: string, resources: EngineResources): readonly string[] | undefined {
  const { finnish, names } = resources;
  if (!finnish) return undefined;
  for (let at = SHORTEST_WORD + 1; at <= lower.length - SHORTEST_WORD; at++) {
    const [place, rest] = [lower.slice(0, at), lower.slice(at)];
    if (!place.endsWith('n') || names.vocabulary.streetEndings.some((end) => end === rest))
      continue;
    const isPlace = finnish
      .analyse(place)
      .some(
        ({ wordClass, grammaticalCase, baseform }) =>
          wordClass === 'paikannimi' &&
          grammaticalCase === 'omanto' &&
          resources.places.places.has(baseform.toLowerCase()),
      );
    if (isPlace && isWord(rest, 'fi', resources)) return [place, rest];
  }
  return undefined;
}

function isOneWord(lower: string, language: WrittenLanguage, resources: EngineResources): boolean {
  return (
    isWord(lower, language, resources) ||
    (language === 'sv' && isLongSwedishCompound(lower, resources.names.ordinaryWords.sv))
  );
}

/** Also of more than two parts, where an -s joins them ("småbarnspedagogik"). */
function isLongSwedishCompound(lower: string, words: Pick<WordFilter, 'has'>): boolean {
  if (isSwedishCompound(lower, words)) return true;
  const isKnown = (part: string) => isSwedishWord(part, words) || isSwedishCompound(part, words);
  for (let s = lower.indexOf('s', SHORTEST_WORD); s !== -1; s = lower.indexOf('s', s + 1)) {
    const rest = lower.slice(s + 1);
    if (rest.length > SHORTEST_WORD && isKnown(lower.slice(0, s)) && isKnown(rest)) return true;
  }
  return false;
}

function isWord(part: string, language: WrittenLanguage, resources: EngineResources): boolean {
  const { finnish, languageModel, names, places } = resources;
  if (languageModel.words.get(part) === language) return part.length >= SHORTEST_FUNCTION_WORD;
  if (part.length < SHORTEST_WORD) return false;
  if (places.places.has(part) || places.foreignPlaces.has(part)) return true;
  if (language === 'sv') return isSwedishWord(part, names.ordinaryWords.sv);
  if (language === 'en') return isEnglishWord(part, names.ordinaryWords.en);
  return (
    finnish
      ?.analyse(part)
      .some(({ wordClass }) => wordClass !== 'lyhenne' && wordClass !== 'etuliite') ?? false
  );
}

/** The fewest words; of as many, those whose shortest is longest. */
function split(tag: string, isKnown: (part: string) => boolean): readonly string[] | undefined {
  const best: Array<readonly string[] | undefined> = [[]];
  for (let end = 1; end <= tag.length; end++) {
    let chosen: readonly string[] | undefined;
    for (let start = 0; start <= end - SHORTEST_FUNCTION_WORD; start++) {
      const before = best[start];
      if (!before || before.length >= MOST_WORDS) continue;
      if (chosen && before.length + 1 > chosen.length) continue;
      const part = tag.slice(start, end);
      if (!isKnown(part)) continue;
      const words = [...before, part];
      if (!chosen || words.length < chosen.length || shortest(words) > shortest(chosen)) {
        chosen = words;
      }
    }
    best[end] = chosen;
  }
  return best[tag.length];
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length));
}
