import { isSurnameFirst } from './base-form.ts';
import { endsAsCompany, opensAsCompany } from './company-name.ts';
import { finnishNameForms } from './finnish-name-forms.ts';
import { isLocal, NameFlag } from './name-lists.ts';
import type { NameWord } from './name-words.ts';
import type { Candidate, Run } from './person-candidates.ts';
import { isNamedAfter, type Line, mayOwn, signsOf } from './person-features.ts';
import { isCalledSo } from './persons-by-form.ts';
import { isTitle } from './word-knowledge.ts';

/** Shorter ones end surnames as well: "Sandhall". */
const LONG_ENDING = 5;
/** Letters of a compound's last part. */
const SHORTEST_PART = 5;

/** "St. George" is a church, a hotel or a town. */
const SAINT = 'st';

/** "Nils Westermarckin kuja", "Rio de Janeiro", "Lindström Oy", "Der Spiegel": no model is needed to tell. */
export function isRuledOut(line: Line, run: Run, { from, to }: Candidate): boolean {
  const { words, resources } = line;
  const { vocabulary } = resources.names;
  const first = words[from];
  if (first && first.shape !== 'lower' && vocabulary.articles.has(first.lower)) return true;
  const next = words[to];
  if (next?.joined) {
    const owns = to - from === 1 || mayOwn(words[to - 1]);
    if (owns && vocabulary.streetWords.has(next.lower)) return true;
    if (endsAsCompany(line, run, to)) return true;
  }
  if (isNamesake(line, to)) return true;
  if (to - from === 1) {
    if (first?.joined && words[from - 1]?.lower === SAINT) return true;
    if (first && (vocabulary.companyForms.has(first.lower) || isInPlace(first, line))) return true;
    if (isTitled(line, { from, to })) return false;
    // "Du", "Ta": too short to be told from a word.
    if (first && first.text.length < 3) return true;
    if (next?.joined && next.shape === 'lower' && isNamedAfter(next, resources)) return true;
    // "Kahvila Anna", "fartyget Astrid", "lukukoira Rekku"
    const before = words[from - 1];
    if (first?.joined && before && isNonPerson(before, vocabulary.beforeNonPerson)) return true;
    return (
      isNoLoneName(line, from) ||
      isThingAmongThings(line, from) ||
      isListItem(line, from) ||
      isOldPlaceName(line, from)
    );
  }
  const parts = words.slice(from, to);
  const last = words[to - 1];
  if (!first || !last || vocabulary.abbreviatedTitles.has(first.lower)) return true;
  if (
    opensAsCompany(line, from) ||
    isCalledAfterPerson(line, from, to) ||
    isMadeOfOther(line, first, last)
  )
    return true;
  // "Anne Frank-museet"; "Clarice Iso-oja" is a surname.
  if (isNamedCompound(last.text) && signsOf(last, resources).surname === '-') return true;
  if (parts.some(({ lower }) => vocabulary.companyForms.has(lower))) return true;
  // "U.S. Sens."
  if (line.tokens[last.token + 1]?.text === '.' && vocabulary.abbreviatedTitles.has(last.lower)) {
    return true;
  }
  if (isPlaceBehindName(line, last, to)) return true;
  const before = words[from - 1];
  // "The Stone Roses"
  if (first.joined && before?.shape === 'capital' && vocabulary.articles.has(before.lower))
    return true;
  if (opensWithOther(line, first, last) || opensWithAttribute(line, parts)) return true;
  // "EMMA Espoon …": initials of something; "Anna LIND" is a way to write names.
  if (first.shape === 'upper' && last.shape === 'capital') {
    return to - from > 2 || !isSurnameFirst(first, last, resources);
  }
  if (endsAsPlace(line, from, to)) return true;
  if (isAddress(line, { from, to }) || isForeignBrand(line, first, last)) return true;
  // "Punainen Risti"; some people are called Risti, but none of the words is a given name.
  const isOrdinary = (word: NameWord) => {
    const { ordinary, given } = signsOf(word, resources).knowledge;
    return ordinary && !given;
  };
  if (parts.every(isOrdinary)) return true;
  const place = parts.map(({ lower }) => lower).join(' ');
  const isPlace = (name: string) =>
    resources.places.places.has(name) || resources.places.foreignPlaces.has(name);
  if (isPlace(place) || isPlace(place.replace(/s$/, ''))) return true;
  if (last.language === 'sv' || last.language === 'en') return false;
  const head = place.slice(0, place.length - last.lower.length);
  return finnishNameForms(last.lower).some(({ base }) => isPlace(head + base));
}

/** "Anna Lind -talo", "Anna Lind -palkinto"; but "Anna Lind -niminen" is her. */
function isNamesake({ tokens, words, resources }: Line, to: number): boolean {
  const last = words[to - 1];
  const dash = last && tokens[last.token + 1];
  if (!last || !dash || !/^[-–]$/.test(dash.text) || dash.start !== last.end + 1) return false;
  const after = tokens[last.token + 2];
  return (
    after?.start === dash.end &&
    /^\p{Ll}{3}/u.test(after.text) &&
    !isCalledSo(after.text, resources)
  );
}

/** "Orvokki ja kielo kukkivat": a word that opens the sentence, beside another of its kind. */
function isThingAmongThings({ words, resources }: Line, at: number): boolean {
  const [word, and, other] = words.slice(at, at + 3);
  if (!word?.opens || word.language !== 'fi' || !and?.joined || !other?.joined) return false;
  const { conjunctions, people } = resources.names.vocabulary;
  if (other.shape !== 'lower' || !conjunctions.has(and.lower)) return false;
  if (!signsOf(word, resources).knowledge.ordinary) return false;
  const nouns = (resources.finnish?.analyse(other.lower) ?? []).filter(
    ({ wordClass }) => wordClass === 'nimisana',
  );
  const isPerson = (noun: string) => people.has(noun) || isTitle(noun, resources);
  return nouns.length > 0 && !nouns.some(({ baseform }) => isPerson(baseform));
}

/** "Kuljettaja Salosta", "opettaja Turussa": where, though people are called by the place. */
function isInPlace({ language, lower }: NameWord, { resources }: Line): boolean {
  if (language !== 'fi' || !/s[st][aä]$/.test(lower)) return false;
  const { prominent } = resources.places;
  return finnishNameForms(lower).some(({ base }) => prominent.has(base));
}

/** "Anna Helsingin keskustassa"; but "Anna Juvan kirja": people are called by that municipality. */
function isPlaceBehindName({ words, resources }: Line, last: NameWord, to: number): boolean {
  const next = words[to];
  if (!next?.joined || next.shape !== 'lower' || last.language !== 'fi') return false;
  const { place, surname } = signsOf(last, resources).knowledge;
  if (!place || !last.lower.endsWith('n')) return false;
  if (surname && (!surname.inflected || (surname.flags & NameFlag.commonSurname) !== 0)) {
    return false;
  }
  const { prominent } = resources.places;
  return finnishNameForms(last.lower).some(
    ({ base }) => prominent.has(base) && base !== surname?.base,
  );
}

/** "Galleria Anna Lind": what stands before says that it is no person. */
function isCalledAfterPerson({ words, resources }: Line, from: number, to: number): boolean {
  const { beforeNonPerson } = resources.names.vocabulary;
  const first = words[from];
  const before = words[from - 1];
  if (!before || !first?.joined) return false;
  const isCapital = before.shape === 'capital' || before.shape === 'upper';
  // "boken Anna Lind skrev" leaves a relative pronoun out.
  const mayBe = isCapital || first.language === 'fi' || !words[to]?.joined;
  return mayBe && isNonPerson(before, beforeNonPerson);
}

/** Also as a compound's last part: "lukukoira", "läshunden". */
function isNonPerson({ lower }: NameWord, words: ReadonlySet<string>): boolean {
  if (words.has(lower)) return true;
  for (let start = 3; start <= lower.length - SHORTEST_PART; start++) {
    if (words.has(lower.slice(start))) return true;
  }
  return false;
}

/** "Sea Pool", "Maunulan Maja", "Stadsdelen Rosengård", "Maria Elementarskola": none of it is a surname. */
function isMadeOfOther({ resources }: Line, first: NameWord, last: NameWord): boolean {
  if (first.shape === 'initial' || last.shape === 'initial') return false;
  const { beforeNonPerson, institutionEndings } = resources.names.vocabulary;
  const { given, exactGiven, place } = signsOf(first, resources).knowledge;
  if (!given && isNonPerson(first, beforeNonPerson)) return true;
  const end = signsOf(last, resources);
  if (first.language === 'fi' && place && !isLocal(exactGiven) && first.lower.endsWith('n')) {
    // "Salon Jari", "Salon Toivo" are people; "Inarin Sallivaara", "Maunulan Majalla" are not.
    const { given: called, exactGiven: calledExactly, ordinary } = end.knowledge;
    if (!isLocal(calledExactly) && (!isLocal(called) || ordinary)) return true;
  }
  if (!'-MN'.includes(end.surname)) return false;
  const isInstitution = (ending: string) =>
    ending.length >= LONG_ENDING && last.lower.endsWith(ending);
  if (last.language !== 'fi' && institutionEndings.some(isInstitution)) return true;
  if (last.language === 'en' || exactGiven) return false;
  if (end.known === '--' && end.knowledge.english && last.shape === 'capital') return true;
  return place && !given && !isLocal(end.knowledge.given) && first.lower.endsWith('n');
}

/** "Twitter-tili", "Rantatie", "Ehk"; "Helsingin" is the place, though some people are called Helsing. */
function isNoLoneName({ words, resources }: Line, at: number): boolean {
  const word = words[at];
  if (!word) return true;
  const { kind, known, knowledge } = signsOf(word, resources);
  if (kind === 'X' || kind === 'A' || kind === 'S') return true;
  if (known === '--') return word.text.length <= 3;
  const { place, given, surname } = knowledge;
  if (!place) return false;
  // "Salo" and "Saksa" are surnames too.
  if (!given && surname && resources.places.prominent.has(surname.base)) return true;
  const isInflected = (!given || given.inflected) && (!surname || surname.inflected);
  const isCommon = surname !== undefined && (surname.flags & NameFlag.commonSurname) !== 0;
  return isInflected && !isLocal(given) && !isCommon;
}

/** "Nissan Leaf"; "Mihin Anna sanoo …": a brand, a frequent word that opens the sentence. */
function opensWithOther({ resources }: Line, first: NameWord, last: NameWord): boolean {
  if (first.shape === 'initial') return false;
  const { kind, knowledge } = signsOf(first, resources);
  // "German Virtanen": a nationality abroad, a given name before a surname from here.
  if (kind === 'X' && knowledge.exactGiven)
    return !isLocal(signsOf(last, resources).knowledge.surname);
  return (
    kind === 'X' ||
    (kind === 'O' && first.opens && !knowledge.exactGiven && !knowledge.genitiveSurname)
  );
}

/** "Iso Vasarasaari": an attribute that opens the line, then a compound noun as places have. */
function isOldPlaceName({ words, resources }: Line, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!word?.joined || !before?.opens || before.shape !== 'capital') return false;
  return (
    resources.names.vocabulary.articles.has(before.lower) &&
    signsOf(word, resources).surname === 'N'
  );
}

/** "Kuusivuotias Elias", "Förskolebarnet Aino": what opens the sentence is in no list, and a given name follows it. */
const SWEDISH_DEFINITE = /(?:.{4}e[nt]|[ae]ren|orna|arna)$/;

function opensWithAttribute({ resources }: Line, parts: readonly NameWord[]): boolean {
  const [first, second, ...more] = parts;
  if (!first?.opens || !second || more.length > 0 || second.language === 'en') return false;
  if (second.language === 'sv' && !SWEDISH_DEFINITE.test(first.lower)) return false;
  const { given, surname, genitiveSurname } = signsOf(first, resources).knowledge;
  if (given || surname || genitiveSurname) return false;
  return signsOf(second, resources).knowledge.exactGiven !== undefined;
}

/** "Frank-museet": a name, a hyphen and a word. */
function isNamedCompound(text: string): boolean {
  const hyphen = text.lastIndexOf('-');
  return (
    hyphen > 0 && /\p{Ll}/u.test(text.charAt(hyphen + 1)) && /\p{Lu}/u.test(text.slice(0, hyphen))
  );
}

/** "Kauppatori Mäntytie", "Nya Amsterdam"; not "Anna Mäntytie". */
function endsAsPlace({ words, resources }: Line, from: number, to: number): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return false;
  const { kind, surname } = signsOf(last, resources);
  const isPlace = kind === 'P' && (surname === '-' || surname === 'N');
  if ((!isPlace && kind !== 'S') || first.shape === 'initial') return false;
  const given = signsOf(first, resources).knowledge.exactGiven;
  return !given || (given.flags & NameFlag.foreign) !== 0;
}

/** "Rubix Lahti (nuorten paja), Hanko": unknown, a place, and the municipality ends the line. */
function isAddress({ words, tokens, resources }: Line, { from, to }: Candidate): boolean {
  const first = words[from];
  const last = words[to - 1];
  const end = words.at(-1);
  if (from > 0 || !first || !last || !end || to === words.length) return false;
  if (end.before !== ',' || end.token !== tokens.length - 1) return false;
  if (signsOf(first, resources).known !== '--') return false;
  return [last, end].every((word) => signsOf(word, resources).knowledge.place);
}

/** "Viking Line": two English words where nobody speaks English, and no surname. */
function isForeignBrand({ resources }: Line, first: NameWord, last: NameWord): boolean {
  if (last.language === 'en' || first.shape !== 'capital') return false;
  const { given, surname, knowledge } = signsOf(last, resources);
  const isNoSurname = surname === '-' && given !== '-' && knowledge.given?.inflected === false;
  return isNoSurname && knowledge.english && signsOf(first, resources).knowledge.english;
}

/** In a line of capitalised words and commas alone, only a common given name can be told. */
function isListItem({ words, resources }: Line, at: number): boolean {
  if (words.length === 1 || words.some(({ shape }) => shape === 'lower')) return false;
  const given = words[at] && signsOf(words[at], resources).given;
  return given !== 'C';
}

/** "rehtori Virtanen", "Dr. Smith": a title stands right before it. */
export function isTitled({ words, resources }: Line, { from }: Candidate): boolean {
  const first = words[from];
  const previous = words[from - 1];
  if (!first?.joined || !previous) return false;
  return (
    resources.names.vocabulary.abbreviatedTitles.has(previous.lower) ||
    isTitle(previous.lower, resources)
  );
}
