import type { FinnishAnalysis } from '../morphology/finnish-dictionary.ts';
import type { EngineResources } from '../resources.ts';
import type { Language } from '../types.ts';
import { finnishNameForms } from './finnish-name-forms.ts';
import { isLocal, NameFlag, type NameVocabulary } from './name-lists.ts';
import type { NameWord } from './name-words.ts';
import { isEnglishWord, isSwedishCompound, isSwedishWord } from './ordinary-words.ts';

/** One way to read a word as a name. */
export interface NameReading {
  /** Lower case. */
  readonly base: string;
  /** `NameFlag` bits; 0 when only the dictionary knows it. */
  readonly flags: number;
  readonly inflected: boolean;
  readonly genitive: boolean;
}

/** What a capitalised word may be. Each is computed once per word form and language. */
export interface WordKnowledge {
  readonly given?: NameReading;
  /** As it stands, not as an inflected form: what opens a full name. */
  readonly exactGiven?: NameReading;
  readonly surname?: NameReading;
  /** "Virtasen", that a given name may follow. */
  readonly genitiveSurname?: NameReading;
  /** An ordinary word of the language it stands in. */
  readonly ordinary: boolean;
  /** … and not one that only a dictionary knows. */
  readonly frequent: boolean;
  readonly place: boolean;
  /** A country or city outside Finland that is hardly a name of people here. */
  readonly abroad: boolean;
  /** Company, month, brand: no part of a person's name. */
  readonly excluded: boolean;
  readonly title: boolean;
  /** Ends as streets and squares do. */
  readonly street: boolean;
  /** An English word, though the sentence is not English: brands and titles. */
  readonly english: boolean;
  /** Its pattern is that of a compound noun: too weak when it stands alone. */
  readonly compound: boolean;
  /** Unknown, but it ends as surnames do ("Nehvosen", "Sjöfeldt"); its guessed base form. */
  readonly patterned?: string;
}

const NAME_CLASSES: ReadonlySet<string> = new Set(['etunimi', 'sukunimi', 'paikannimi', 'nimi']);
const COMMON = NameFlag.commonGiven | NameFlag.commonSurname;
/** Letters of what a joined particle stands before. */
const SHORTEST_NAME = 3;
const CACHE_LIMIT = 5000;
const caches = new WeakMap<EngineResources, Map<string, WordKnowledge>>();

export function knowledgeOf(word: NameWord, resources: EngineResources): WordKnowledge {
  let cache = caches.get(resources);
  if (!cache) {
    cache = new Map();
    caches.set(resources, cache);
  }
  const key = `${word.language}${word.shape === 'upper' ? '^' : ''}${word.text}`;
  const known = cache.get(key);
  if (known) return known;
  const made = look(word.text, word.language, resources);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, made);
  return made;
}

interface Bases {
  given?: NameReading;
  exactGiven?: NameReading;
  surname?: NameReading;
  genitiveSurname?: NameReading;
}

function look(text: string, language: Language, resources: EngineResources): WordKnowledge {
  const lower = text.toLowerCase();
  const { names, places, finnish } = resources;
  const { vocabulary } = names;
  const asFinnish = language === 'fi' || language === 'none';
  const bases: Bases = {};
  const consider = (known: string, inflected: boolean, genitive: boolean, base = known) => {
    const flags = nameFlags(known, resources);
    const reading = { base, flags, inflected, genitive };
    if (flags & NameFlag.given) {
      bases.given = better(bases.given, reading, NameFlag.commonGiven);
      if (!inflected) bases.exactGiven ??= reading;
    }
    if (flags & NameFlag.surname) {
      bases.surname = better(bases.surname, reading, NameFlag.commonSurname);
      if (genitive) bases.genitiveSurname ??= reading;
    }
  };
  const candidates = [lower];
  let compound: string | undefined;
  consider(lower, false, false);
  // "al-Assad" is known by its second part.
  const hyphen = lower.indexOf('-');
  if (hyphen >= 0 && vocabulary.joinedParticles.has(lower.slice(0, hyphen))) {
    const last = lower.slice(hyphen + 1);
    if (last.length >= SHORTEST_NAME) consider(last, false, false, lower);
  }
  let place = places.places.has(lower);
  let foreignPlace = places.foreignPlaces.has(lower);
  const english = /['’]s?$/.test(lower) ? lower.replace(/['’]s?$/, '') : undefined;
  if (english !== undefined) {
    consider(english, true, true);
    foreignPlace ||= places.foreignPlaces.has(english);
  }
  if (language !== 'fi' && lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) {
    const base = lower.slice(0, -1);
    candidates.push(base);
    consider(base, true, true);
    place ||= places.places.has(base);
    foreignPlace ||= places.foreignPlaces.has(base);
  }
  let analyses: readonly FinnishAnalysis[] = [];
  let ordinary = false;
  if (asFinnish) {
    analyses = finnish?.analyse(lower) ?? [];
    for (const analysis of analyses) {
      if (!NAME_CLASSES.has(analysis.wordClass)) {
        ordinary = true;
        // "Katajalehto", "Kangaslampi": surnames are made as such compounds are.
        const head = analysis.parts.length > 1 ? analysis.parts.at(-1) : undefined;
        if (head && analysis.number !== 'plural' && names.flags(head) & NameFlag.surname) {
          compound ??= analysis.baseform.toLowerCase();
        }
        continue;
      }
      const base = analysis.baseform.toLowerCase();
      const inflected = base !== lower;
      const reading = {
        base,
        flags: nameFlags(base, resources),
        inflected,
        genitive: analysis.grammaticalCase === 'omanto' && analysis.number !== 'plural',
      };
      foreignPlace ||= places.foreignPlaces.has(base);
      if (analysis.wordClass === 'paikannimi' && isWholePlace(base, vocabulary)) {
        place = true;
      }
      if (analysis.wordClass === 'etunimi') {
        bases.given ??= reading;
        if (!inflected) bases.exactGiven ??= reading;
      }
      if (analysis.wordClass === 'sukunimi' || analysis.wordClass === 'nimi') {
        if (analysis.wordClass === 'sukunimi') bases.surname ??= reading;
        if (reading.flags & NameFlag.surname) bases.surname ??= reading;
      }
      if (inflected) consider(base, true, reading.genitive);
    }
    // "Karta: …" is Swedish for a map, not Kari's.
    const isSwedish = language === 'none' && names.ordinaryWords.sv.has(lower);
    if (lower.length >= 3 && !isSwedish) {
      for (const { base, genitive, possessive } of finnishNameForms(lower)) {
        if (possessive && !(names.flags(base) & COMMON)) continue;
        candidates.push(base);
        consider(base, true, genitive);
        place ||= places.places.has(base);
        foreignPlace ||= places.foreignPlaces.has(base);
      }
    }
  }
  const stem = english ?? lower;
  const swedish = names.ordinaryWords.sv;
  ordinary ||= language === 'sv' && isSwedishWord(lower, swedish);
  ordinary ||= language === 'en' && isEnglishWord(stem, names.ordinaryWords.en);
  if (
    language === 'none' &&
    names.flags(lower) & (NameFlag.ordinarySwedish | NameFlag.ordinaryEnglish)
  ) {
    ordinary = true;
  }
  const excluded =
    // "Mango-versio": only its first part is a name.
    /-\p{Ll}/u.test(text.replace(/^\p{Ll}{1,3}-/u, '')) ||
    /\p{N}/u.test(text) ||
    vocabulary.beforeNonPerson.has(stem) ||
    vocabulary.organisationWords.has(stem) ||
    vocabulary.stopWords.has(stem) ||
    // "Luonto-Liitto"
    (lower.includes('-') &&
      !bases.surname &&
      lower.split('-').some((part) => vocabulary.organisationWords.has(part))) ||
    candidates.some(
      (base) =>
        base.length > 3 &&
        (vocabulary.organisationWords.has(base) || vocabulary.stopWords.has(base)),
    ) ||
    analyses.some(
      ({ baseform }) =>
        vocabulary.stopWords.has(baseform.toLowerCase()) ||
        vocabulary.organisationWords.has(baseform.toLowerCase()),
    );
  const street =
    bases.surname === undefined &&
    lower.length > 6 &&
    language !== 'en' &&
    vocabulary.streetEndings.some(
      (ending) => lower.length > ending.length + 2 && lower.endsWith(ending),
    );
  if (vocabulary.openers.has(lower)) ordinary = true;
  const title = isTitle(stem, resources);
  let patterned: string | undefined;
  if (!bases.surname && !excluded) {
    patterned = ordinary ? compound : surnamePattern(candidates, vocabulary.surnameEndings);
    // "Koncernen" is no Finnish surname.
    if (language === 'sv' && lower.endsWith('nen') && isSwedishCompound(lower, swedish)) {
      patterned = undefined;
    }
    ordinary ||= language === 'sv' && patterned === undefined && isSwedishCompound(lower, swedish);
  }
  const foreignWord =
    language !== 'en' &&
    candidates.some((base) => base.length >= 3 && names.ordinaryWords.en.has(base));
  // A name of people here is hardly ever meant as a city abroad of the same name.
  if (lower.includes('-') && isLocal(bases.exactGiven)) place = false;
  const isNoNameOfHere = !isLocal(bases.given) && !isLocal(bases.surname);
  place ||= foreignPlace && isNoNameOfHere;
  // "Norja" and "Saksa" are surnames, but countries first.
  const abroad =
    foreignPlace &&
    (isNoNameOfHere ||
      candidates.some((base) => places.prominent.has(base) && places.foreignPlaces.has(base)));
  const frequent =
    ordinary && (!asFinnish || analyses.length === 0 || names.ordinaryWords.fi.has(lower));
  return {
    ...bases,
    ordinary,
    frequent,
    place,
    abroad,
    excluded,
    title,
    street,
    english: foreignWord,
    compound: patterned !== undefined && patterned === compound,
    ...(patterned !== undefined && { patterned }),
  };
}

/** The dictionary composes hyphenated ones itself: "Pohjois-Karjala", but "Yli-Renko" too. */
function isWholePlace(base: string, { regionPrefixes }: NameVocabulary): boolean {
  const hyphen = base.indexOf('-');
  return hyphen === -1 || regionPrefixes.has(base.slice(0, hyphen));
}

/** The base form that ends as surnames do, when the word is long enough to tell. */
function surnamePattern(
  candidates: readonly string[],
  endings: readonly string[],
): string | undefined {
  const word = candidates[0] ?? '';
  return candidates.find(
    (base) =>
      base.length >= 5 &&
      // "Virtase-", "Virtas-ta": only such stems belong to -nen.
      (base === word ||
        !base.endsWith('nen') ||
        (/[aeiouyäö]nen$/.test(base) && /^s[et]/.test(word.slice(base.length - 3)))) &&
      endings.some((ending) => base.length >= ending.length + 2 && base.endsWith(ending)),
  );
}

/** Names of this country as they stand, then as inflected forms, then names of other countries. */
function better(
  known: NameReading | undefined,
  found: NameReading,
  commonBit: number,
): NameReading {
  return !known || rank(found, commonBit) > rank(known, commonBit) ? found : known;
}

function rank({ flags, inflected }: NameReading, commonBit: number): number {
  if (flags & NameFlag.foreign) return inflected ? 0 : 1;
  return (flags & commonBit ? 3 : 2) + (inflected ? 0 : 2);
}

/** "Anna-Liisa" and "Lindström-Mäki" are what their parts are. */
function nameFlags(base: string, resources: EngineResources): number {
  const whole = resources.names.flags(base);
  if (whole & (NameFlag.given | NameFlag.surname)) return whole;
  const hyphen = base.indexOf('-');
  if (hyphen <= 0) return whole;
  const first = resources.names.flags(base.slice(0, hyphen));
  const last = resources.names.flags(base.slice(hyphen + 1));
  const kinds = NameFlag.given | NameFlag.surname;
  return whole | (first & last & kinds) | ((first | last) & NameFlag.foreign);
}

export function isTitle(lower: string, resources: EngineResources): boolean {
  const { titles } = resources.names.vocabulary;
  if (titles.has(lower)) return true;
  const own = lower.endsWith('mme') ? lower.slice(0, -3) : lower;
  if (own !== lower && titles.has(own)) return true;
  for (let start = Math.max(1, own.length - 14); start <= own.length - 4; start++) {
    if (titles.has(own.slice(start))) return start >= 3;
  }
  return false;
}
