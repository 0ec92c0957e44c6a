import { isDigit, type Spelling } from './spelling.ts';
import { group, type Reading } from './symbols.ts';

/**
 * Base form of the symbols `from` ≤ i < `to`: the word as it is written, with what follows the start
 * of its last base-form block replaced by that block ("kaupungin" + "hallituksen" → "kaupungin" +
 * "hallitus").
 *
 * @param firstLetter how many of the word's characters stand before `from`
 */
export function baseForm(
  reading: Reading,
  spelling: Spelling,
  from: number,
  to: number,
  firstLetter: number,
): string {
  /** What is settled, and the character of the word after which it goes on. */
  let settled = '';
  let settledTo = firstLetter;
  let letter = firstLetter;
  /** Start of the last block; -1: none yet, or a hyphen has put it behind us. */
  let block = -1;
  let blockLetter = 0;
  let hyphensInBlock = 0;
  let modifier = false;
  let nounModifier = true;
  let classSeen = false;
  for (let i = from; i < to; i++) {
    switch (reading.groupAt(i)) {
      case group.block: {
        const end = reading.blockEnd(i);
        if (reading.textAt(i) !== 'r') {
          block = i;
          blockLetter = letter;
          hyphensInBlock = 0;
          for (let j = i + 1; j < end; j++) if (reading.textAt(j) === '-') hyphensInBlock++;
        }
        i = end;
        break;
      }
      case group.derivation:
        if (reading.textAt(i) === 'e') modifier = nounModifier;
        break;
      case group.wordClass: {
        const text = reading.textAt(i);
        if (!classSeen && text === 'u') {
          const numeral = numeralBaseForm(reading, i + 1, to);
          if (numeral !== undefined) return settled + spelling.slice(settledTo, letter) + numeral;
        }
        classSeen = true;
        modifier = false;
        nounModifier = text === 'l' || text === 'nl';
        break;
      }
      case group.character:
        if (reading.textAt(i) === '-') {
          if (hyphensInBlock > 0) hyphensInBlock--;
          else {
            // "Isolla-Britannialla" is Iso-Britannia, but "Pohjois-Suomella" stays Pohjois-.
            if (modifier && block >= 0 && !endsInIs(reading, i) && reading.hasPlaceAfter(i)) {
              settled +=
                spelling.slice(settledTo, blockLetter) + capitalise(reading.blockText(block));
              settledTo = letter;
            }
            block = -1;
          }
          modifier = false;
        }
        letter++;
        break;
      default:
    }
  }
  if (block < 0) return settled + spelling.slice(settledTo, letter);
  return settled + spelling.slice(settledTo, blockLetter) + reading.blockText(block);
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function endsInIs(reading: Reading, index: number): boolean {
  return reading.isCharacter(index - 2, 'i') && reading.isCharacter(index - 1, 's');
}

/**
 * In a numeral each part gets its base form ("kahdensadan" → "kaksisataa"). Undefined when the
 * numeral turns out to be the beginning of another word ("5-vuotias").
 */
function numeralBaseForm(reading: Reading, from: number, to: number): string | undefined {
  let base = '';
  let inDigits = isDigit(reading.textAt(from)) || reading.isCharacter(from, '-');
  let blockPassed = false;
  for (let i = from; i < to; i++) {
    const tag = reading.groupAt(i);
    const text = reading.textAt(i);
    if (tag === group.character) {
      if (inDigits || !blockPassed || text === '-') base += text;
      continue;
    }
    if (inDigits) {
      inDigits = false;
      blockPassed = true;
    }
    if (tag === group.block) {
      const end = reading.blockEnd(i);
      if (text !== 'r') {
        for (let j = i + 1; j < end; j++) base += reading.textAt(j);
        blockPassed = true;
      }
      i = end;
    } else if (tag === group.boundary && text === 'c') {
      if (i + 1 === to) return undefined;
      blockPassed = false;
    } else if (tag === group.wordClass && (text === 'n' || text === 'l' || text === 'nl')) {
      return undefined;
    }
  }
  return base;
}
