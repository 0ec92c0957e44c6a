import published from '../../rules/data/person-names.json' with { type: 'json' };
import handWritten from '../../rules/words/person-names.json' with { type: 'json' };
import { NameFlag, type NameLists } from '../engine/names/name-lists.ts';
import { nameVocabulary } from './name-vocabulary.ts';
import { personModel } from './person-model.ts';
import { publicPersons } from './public-persons.ts';
import { sortedWords } from './sorted-words.ts';
import { wordFilters } from './word-filters.ts';

/** The most common names cover nine bearers of ten. */
const COMMON_GIVEN_NAMES = 700;
const COMMON_SURNAMES = 2500;

/** Sources and licences: `scripts/build-name-data.ts`. */
export function nameLists(): NameLists {
  const flags = new Map<string, number>();
  const add = (names: string, bits: number) => {
    for (const name of names.split(' ')) flags.set(name, (flags.get(name) ?? 0) | bits);
  };
  const addRanked = (names: string, bits: number, commonBits: number, common: number) => {
    let rank = 0;
    for (const name of names.split(' ')) {
      flags.set(name, (flags.get(name) ?? 0) | bits | (rank < common ? commonBits : 0));
      rank++;
    }
  };
  const { finnish, swedish, international, ordinary } = published;
  addRanked(finnish.female, NameFlag.given, NameFlag.commonGiven, COMMON_GIVEN_NAMES);
  addRanked(finnish.male, NameFlag.given, NameFlag.commonGiven, COMMON_GIVEN_NAMES);
  addRanked(finnish.surnames, NameFlag.surname, NameFlag.commonSurname, COMMON_SURNAMES);
  for (const names of Object.values(handWritten.given)) add(names.toLowerCase(), NameFlag.given);
  for (const names of Object.values(handWritten.surnames)) {
    add(names.toLowerCase(), NameFlag.surname);
  }
  add(swedish.surnames, NameFlag.surname);
  add(ordinary.sv, NameFlag.ordinarySwedish);
  add(ordinary.en, NameFlag.ordinaryEnglish);
  // Large and seldom asked: searched where they are instead of being copied into the map.
  const foreignGiven = sortedWords(international.given);
  const foreignSurname = sortedWords(international.surnames);
  return {
    vocabulary: nameVocabulary(),
    publicPersons: publicPersons(),
    model: personModel(),
    ordinaryWords: wordFilters(),
    flags(name) {
      const known = flags.get(name) ?? 0;
      const local = known & (NameFlag.given | NameFlag.surname);
      const foreign =
        (foreignGiven(name) ? NameFlag.given : 0) | (foreignSurname(name) ? NameFlag.surname : 0);
      return known | foreign | (foreign !== 0 && local === 0 ? NameFlag.foreign : 0);
    },
  };
}
