import type { FinnishAnalysis } from './finnish-dictionary.ts';
import { group, type Reading } from './symbols.ts';

/** What an analysis says apart from base forms; the names are Voikko's. */
export type ReadingAttributes = Omit<FinnishAnalysis, 'baseform' | 'parts' | 'derivedFrom'>;

const wordClasses: ReadonlyMap<string, string> = new Map([
  ['n', 'nimisana'],
  ['l', 'laatusana'],
  ['nl', 'nimisana_laatusana'],
  ['h', 'huudahdussana'],
  ['ee', 'etunimi'],
  ['es', 'sukunimi'],
  ['ep', 'paikannimi'],
  ['em', 'nimi'],
  ['t', 'teonsana'],
  ['a', 'lyhenne'],
  ['s', 'seikkasana'],
  ['u', 'lukusana'],
  ['ur', 'lukusana'],
  ['r', 'asemosana'],
  ['c', 'sidesana'],
  ['d', 'suhdesana'],
  ['k', 'kieltosana'],
  ['p', 'etuliite'],
]);

const cases: ReadonlyMap<string, string> = new Map([
  ['n', 'nimento'],
  ['g', 'omanto'],
  ['p', 'osanto'],
  ['es', 'olento'],
  ['tr', 'tulento'],
  ['ine', 'sisaolento'],
  ['ela', 'sisaeronto'],
  ['ill', 'sisatulento'],
  ['ade', 'ulkoolento'],
  ['abl', 'ulkoeronto'],
  ['all', 'ulkotulento'],
  ['ab', 'vajanto'],
  ['ko', 'seuranto'],
  ['in', 'keinonto'],
  ['sti', 'kerrontosti'],
  ['ak', 'kohdanto'],
]);

const moods: ReadonlyMap<string, string> = new Map([
  ['n1', 'A-infinitive'],
  ['n2', 'E-infinitive'],
  ['n3', 'MA-infinitive'],
  ['n4', 'MINEN-infinitive'],
  ['n5', 'MAINEN-infinitive'],
  ['t', 'indicative'],
  ['e', 'conditional'],
  ['k', 'imperative'],
  ['m', 'potential'],
]);

const tenses: ReadonlyMap<string, string> = new Map([
  ['p', 'present_simple'],
  ['i', 'past_imperfective'],
]);

const participles: ReadonlyMap<string, string> = new Map([
  ['v', 'present_active'],
  ['a', 'present_passive'],
  ['u', 'past_active'],
  ['t', 'past_passive'],
  ['m', 'agent'],
  ['e', 'negation'],
]);

const possessives: ReadonlyMap<string, string> = new Map([
  ['1y', '1s'],
  ['2y', '2s'],
  ['1m', '1p'],
  ['2m', '2p'],
  ['3', '3'],
]);

const persons: ReadonlyMap<string, '1' | '2' | '3' | '4'> = new Map([
  ['1', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
]);

const infinitivesWithoutNegation = ['MINEN-infinitive', 'E-infinitive', 'MA-infinitive'];

/**
 * Reads the tags from the last to the first: the last part of a compound decides, earlier parts fill
 * in what it lacks, as in libvoikko.
 */
export function readAttributes(reading: Reading): ReadingAttributes {
  let wordClass: string | undefined;
  let grammaticalCase: string | undefined;
  let number: ReadingAttributes['number'];
  let person: ReadingAttributes['person'];
  let mood: string | undefined;
  let tense: string | undefined;
  let negative: string | undefined;
  let participle: string | undefined;
  let comparison: ReadingAttributes['comparison'];
  let possessive: string | undefined;
  let focus: string | undefined;
  let question = false;
  let partPassed = false;
  for (let i = reading.length - 1; i >= 0; i--) {
    const text = reading.textAt(i);
    switch (reading.groupAt(i)) {
      case group.wordClass:
        if (wordClass !== undefined) break;
        if (text === 'nl') {
          const adjective =
            grammaticalCase === 'kerrontosti' ||
            comparison !== undefined ||
            reading.isTag(0, group.wordClass, 'u');
          wordClass = adjective ? 'laatusana' : 'nimisana_laatusana';
        } else wordClass = wordClasses.get(text);
        break;
      case group.grammaticalCase:
        if (wordClass !== 'etuliite' && wordClass !== 'seikkasana') {
          grammaticalCase ??= cases.get(text);
        }
        break;
      case group.number:
        if (wordClass !== 'etuliite' && wordClass !== 'seikkasana') {
          number ??= text === 'm' ? 'plural' : 'singular';
        }
        break;
      case group.person:
        person ??= persons.get(text);
        break;
      case group.mood:
        if (wordClass === undefined) mood ??= moods.get(text);
        break;
      case group.tense:
        tense ??= tenses.get(text);
        break;
      case group.negation:
        negative ??= text;
        break;
      case group.participle:
        if (
          !partPassed &&
          (wordClass === undefined ||
            wordClass === 'laatusana' ||
            reading.isTag(reading.length - 1, group.wordClass, 'n'))
        ) {
          participle ??= participles.get(text);
        }
        break;
      case group.comparison:
        if (wordClass === undefined) comparison ??= text === 'c' ? 'comparative' : 'superlative';
        break;
      case group.possessive:
        possessive ??= possessives.get(text);
        break;
      case group.clitic:
        if (text === 'ko') question = true;
        else focus ??= text;
        break;
      case group.boundary:
        if (text !== 'c') break;
        if (wordClass === undefined && followsHyphen(reading, i)) wordClass = 'etuliite';
        partPassed = true;
        break;
      default:
    }
  }
  if (participle === 'past_passive') wordClass = 'laatusana';
  if (
    (wordClass !== undefined && wordClass !== 'teonsana') ||
    (mood !== undefined && infinitivesWithoutNegation.includes(mood))
  ) {
    negative = undefined;
  }
  if (grammaticalCase === 'kerrontosti') number = undefined;
  if (wordClass === 'nimisana') comparison = undefined;
  else if (wordClass === 'laatusana' || wordClass === 'nimisana_laatusana') {
    comparison ??= 'positive';
  }
  return {
    wordClass: wordClass ?? '',
    grammaticalCase,
    number,
    person,
    mood,
    tense,
    // "b" (both): "juokse" is a command and, after "älä", a prohibition; it says nothing by itself.
    negative: negative === 't' || negative === 'f' ? negative === 't' : undefined,
    participle,
    comparison,
    possessive,
    clitic: question ? (focus === undefined ? 'ko' : `${focus}+ko`) : focus,
  };
}

function followsHyphen(reading: Reading, boundary: number): boolean {
  return (
    reading.isCharacter(boundary - 1, '-') ||
    (reading.isTag(boundary - 1, group.boundary, 'h') && reading.isCharacter(boundary - 2, '-'))
  );
}
