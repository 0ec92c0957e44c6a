import { group, type Reading } from './symbols.ts';

const vowels = 'aeiouyäöåéèáóâ';

/**
 * Does the compound have its hyphens where Finnish wants them? The transducer marks the places
 * (`[Bh]`) and leaves the judgement to its reader: a hyphen stands between two like vowels
 * ("ilta-aurinko") and after a digit and nowhere else ("koulutalo"), unless a part allows or demands
 * it. A proper noun needs one before a common noun ("Hanko-päivä").
 */
export function hasProperHyphens(reading: Reading): boolean {
  let beforeLast = '';
  let last = '';
  let atBoundary = false;
  let hyphen = false;
  let freeHyphen = false;
  let freeHyphenJustSet = false;
  let hyphenDemanded = false;
  let demandMissed = false;
  let properNoun = false;
  let commonNounLast = false;
  for (let i = 0; i < reading.length; i++) {
    const text = reading.textAt(i);
    switch (reading.groupAt(i)) {
      case group.hint:
        if (text === 'sf') {
          freeHyphen = true;
          freeHyphenJustSet = true;
        } else if (text === 'cu') {
          atBoundary = false;
          freeHyphen = true;
          hyphenDemanded = true;
        } else if (text === 'ca') {
          demandMissed = false;
          commonNounLast = false;
        }
        break;
      case group.wordClass:
        if (text.startsWith('e')) {
          properNoun = true;
          commonNounLast = false;
        } else if (text.startsWith('n')) {
          commonNounLast = true;
        }
        break;
      case group.derivation:
        if (text === 'g') properNoun = false;
        break;
      case group.block:
        i = reading.blockEnd(i);
        break;
      case group.boundary:
        if (text !== 'h') break;
        atBoundary = true;
        hyphen = false;
        if (demandMissed) return false;
        if (hyphenDemanded) demandMissed = true;
        break;
      case group.character: {
        if (text === '-') {
          properNoun = false;
          commonNounLast = false;
          if (reading.isTag(i + 1, group.boundary, 'h') && i + 2 < reading.length) {
            atBoundary = true;
            hyphen = true;
            i++;
          }
          break;
        }
        if (atBoundary) {
          if (last === '' || (beforeLast === 'i' && last === 's')) freeHyphen = true;
          if (hyphen) hyphenDemanded = false;
          if (!(freeHyphen && hyphen)) {
            const needed = (last === text && vowels.includes(last)) || (last >= '0' && last <= '9');
            if (needed !== hyphen) return false;
          }
          atBoundary = false;
          if (freeHyphenJustSet) freeHyphenJustSet = false;
          else freeHyphen = false;
        }
        beforeLast = last;
        last = text;
        break;
      }
      default:
    }
  }
  return !demandMissed && !(properNoun && commonNounLast);
}
