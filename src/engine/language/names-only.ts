import { NameFlag } from '../names/name-lists.ts';
import type { EngineResources } from '../resources.ts';
import type { WordFacts } from './word-facts.ts';

const NAME_CLASSES: ReadonlySet<string> = new Set(['etunimi', 'sukunimi', 'paikannimi', 'nimi']);

/** Every word is a name in its base form ("Anna Lind", "Hangö"): no language. */
export function areNames(words: readonly WordFacts[], resources: EngineResources): boolean {
  if (!words.every((word) => word.capital && !word.cue)) return false;
  const [first, second] = words;
  // "Maija Meikäläinen": a given name that is nothing else vouches for what stands behind it.
  if (first && second && words.length === 2) {
    if (first.name && first.nameFlags & NameFlag.commonGiven) return true;
  }
  return words.every((word) => isName(word, words.length > 1, resources));
}

function isName(word: WordFacts, inCompany: boolean, { finnish }: EngineResources): boolean {
  const readings = finnish?.analyse(word.spelled) ?? [];
  const common = readings.some((reading) => !NAME_CLASSES.has(reading.wordClass));
  if (word.place) return !common || inCompany;
  if (word.nameFlags !== 0) return (!common && word.name) || inCompany;
  return (
    readings.length > 0 &&
    readings.every(
      (reading) =>
        NAME_CLASSES.has(reading.wordClass) &&
        (reading.grammaticalCase === undefined || reading.grammaticalCase === 'nimento'),
    )
  );
}
