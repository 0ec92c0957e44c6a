import { francAll } from 'franc';
import type { WrittenLanguage } from './language-model.ts';

const OURS: Readonly<Record<string, WrittenLanguage>> = { fin: 'fi', swe: 'sv', eng: 'en' };
const OUR_CODES = Object.keys(OURS);
/** Other languages of Finland and its neighbours, and what visitors write. */
const OTHER_CODES = 'ekk nob nno dan deu nld fra spa ita por pol lit lvs hun ron ces som'.split(
  ' ',
);

/** franc's view of a stretch, restricted to our three languages: 1 for the best, less for the rest. */
export function francScores(stretch: string): Readonly<Record<WrittenLanguage, number>> {
  const scores = { fi: 0, sv: 0, en: 0 };
  for (const [code, score] of francAll(stretch, { only: OUR_CODES })) {
    const language = OURS[code];
    if (language) scores[language] = score;
  }
  return scores;
}

/** By how much franc prefers another language to the best of our three; negative when it does not. */
export function francPreferenceForOthers(stretch: string): number {
  let ours = 0;
  let others = 0;
  for (const [code, score] of francAll(stretch, { only: [...OUR_CODES, ...OTHER_CODES] })) {
    if (OURS[code]) ours = Math.max(ours, score);
    else others = Math.max(others, score);
  }
  return others - ours;
}
