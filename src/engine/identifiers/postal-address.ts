import { searchByLine } from '../by-line.ts';
import type { PlaceLists } from '../names/place-lists.ts';
import type { PhraseMatch } from '../phrases/phrase-index.ts';
import type { Span } from '../types.ts';

export interface PostalAddress extends Span {
  /** A stair or a flat is named ("5 A 12"): where someone lives rather than a venue. */
  readonly apartment: boolean;
  /** Postal code and post office follow. */
  readonly postalCode: boolean;
}

export interface AddressVocabulary {
  /** Matches of words that end a street's name, in any language. */
  readonly streets: readonly PhraseMatch[];
  /** Matches of roads between towns, which have a number but no houses ("valtatie 25"). */
  readonly highways: readonly PhraseMatch[];
  /** Lower case: what stands between the house and the flat ("as", "bst", "apt"). */
  readonly apartmentWords: readonly string[];
  readonly places: PlaceLists;
}

const SPACE = String.raw`[ \u00a0]`;
const HOUSE = String.raw`\d{1,4}(?:${SPACE}?[-–]${SPACE}?\d{1,3})?`;
const PLACE = String.raw`(?:,?${SPACE}(?:FI-|SE-)?(\d{5}|\d{3}${SPACE}\d{2}))?(?:,?${SPACE}(\p{Lu}[\p{L}-]{1,30}))?`;
const CAPITAL_WORD = /^\p{Lu}[\p{L}-]{1,30}[ \u00a0]$/u;
/** Streets in English come after the number: "12 Oak ". */
const NUMBER_FIRST = /(?<![\p{L}\p{N}])\d{1,4}[a-z]?[ ](?:\p{Lu}[\p{L}'-]{1,30}[ ]){1,2}$/u;
const OTHER_STREET = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])\p{Lu}[\p{L}-]{2,40}${SPACE}(?:[A-Z]${SPACE})?\d{1,3}[a-z]?,${SPACE}(?:(\d{5})${SPACE})?(\p{Lu}[\p{L}-]{2,30})`,
  'gu',
);

interface OtherStreet extends Span {
  readonly code: boolean;
  readonly place: string;
}

/** "Rantala 5, 10900 Hanko": no word tells a street, the place behind does. */
const otherStreets = searchByLine(function* (line): Generator<OtherStreet> {
  for (const match of line.matchAll(OTHER_STREET)) {
    const [whole, code, place = ''] = match;
    const { index } = match;
    yield { start: index, end: index + whole.length, code: code !== undefined, place };
  }
}, /\d[a-z]?,[ \u00a0]/);

let lastTail: { readonly words: readonly string[]; readonly pattern: RegExp } | undefined;

/** House, flat, postal code and place behind a street's name; made once per policy. */
function streetTail(apartmentWords: readonly string[]): RegExp {
  if (lastTail?.words === apartmentWords) return lastTail.pattern;
  const words = apartmentWords.map((word) => word.replace(/[^\p{L}]/gu, '')).join('|') || '(?!)';
  const stairs = String.raw`${SPACE}?[A-Za-z](?![\p{L}\p{N}])(?:${SPACE}?(\d{1,3})(?![\p{N}]|[.:]\d))?`;
  const labelled = String.raw`,?${SPACE}(?:${words})\.?${SPACE}?(\d{1,3})`;
  const joined = String.raw`${SPACE}([A-Z]\d{1,3})(?!\p{N})`;
  const pattern = new RegExp(
    String.raw`^(?::?\p{Ll}{0,4})?${SPACE}${HOUSE}(?![\p{N}.:]\p{N})(?:${stairs}|${labelled}|${joined})?${PLACE}`,
    'u',
  );
  lastTail = { words: apartmentWords, pattern };
  return pattern;
}

/** Street addresses with a house number, in order of position. */
export function findPostalAddresses(text: string, vocabulary: AddressVocabulary): PostalAddress[] {
  const afterStreet = streetTail(vocabulary.apartmentWords);
  const addresses: PostalAddress[] = [];
  const add = (address: PostalAddress) => {
    const last = addresses.find((other) => address.start < other.end && other.start < address.end);
    if (!last) addresses.push(address);
  };
  for (const street of vocabulary.streets) {
    const named = text.slice(street.start, street.end);
    const before = text.slice(Math.max(0, street.start - 70), street.start);
    if (vocabulary.highways.some(({ start }) => start === street.start)) continue;
    const numberFirst = NUMBER_FIRST.exec(before);
    if (numberFirst && street.language === 'en') {
      add({
        start: street.start - numberFirst[0].length,
        end: street.end,
        apartment: false,
        postalCode: false,
      });
      continue;
    }
    const leading = capitalWordsAtEnd(before);
    if (!/^\p{Lu}/u.test(leading || named)) continue;
    const rest = afterStreet.exec(text.slice(street.end, street.end + 100));
    if (!rest) continue;
    const [whole, flatNumber, flatAfterWord, stairAndFlat, code, place] = rest;
    const isPlace = place === undefined || isKnownPlace(place, vocabulary.places);
    const end = isPlace || code ? whole : whole.replace(/,?[ \u00a0]\p{Lu}[\p{L}-]*$/u, '');
    add({
      start: street.start - leading.length,
      end: street.end + end.length,
      apartment: (flatNumber ?? flatAfterWord ?? stairAndFlat) !== undefined,
      postalCode: code !== undefined,
    });
  }
  for (const { start, end, code, place } of otherStreets(text)) {
    if (!isKnownPlace(place, vocabulary.places)) continue;
    add({ start, end, apartment: false, postalCode: code });
  }
  return addresses.sort((a, b) => a.start - b.start);
}

/** "Vanha ", "Mikael Soinisen ": at most two capital words before the street's own word. */
function capitalWordsAtEnd(before: string): string {
  const words = before.split(/(?<=[ \u00a0])/);
  let from = words.length;
  while (from > Math.max(0, words.length - 2) && CAPITAL_WORD.test(words[from - 1] ?? '')) from--;
  return words.slice(from).join('');
}

function isKnownPlace(name: string, places: PlaceLists): boolean {
  return places.places.has(name.toLowerCase());
}
