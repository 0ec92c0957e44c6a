import { group, type Reading } from './symbols.ts';

/**
 * A word in the capital and small letters that a reading gives it, whatever case it was typed in:
 * "hanko-päivät" read as Hanko + päivät is "Hanko-päivät".
 */
export class Spelling {
  /** False: the word is right in small letters. */
  private readonly capitals: boolean;
  private cased: string | undefined;

  /** @param word what the reading reads: lower case, its characters those of the reading. */
  constructor(
    private readonly word: string,
    private readonly reading: Reading,
  ) {
    this.capitals = mayHaveCapitals(reading);
  }

  /** The characters `from` ≤ i < `to`. */
  slice(from: number, to: number): string {
    if (from === to) return '';
    if (!this.capitals) return this.word.slice(from, to);
    this.cased ??= withCase(this.word, letterCases(this.reading));
    return this.cased.slice(from, to);
  }
}

/** Only names, abbreviations and modifiers of places bring capital letters. */
function mayHaveCapitals(reading: Reading): boolean {
  for (let i = 0; i < reading.length; i++) {
    const tag = reading.groupAt(i);
    const text = reading.textAt(i);
    if (tag === group.wordClass && text.startsWith('e')) return true;
    if (tag === group.block && text === 'r') return true;
    if (tag === group.derivation && text === 'e') return true;
  }
  return false;
}

function withCase(word: string, cases: readonly string[]): string {
  let cased = '';
  for (let i = 0; i < word.length; i++) {
    const capital = cases[i] === 'i' || cases[i] === 'j';
    cased += capital ? word.charAt(i).toUpperCase() : word.charAt(i);
  }
  return cased;
}

/**
 * For each character of the word: `i` capital and `p` small letter, `j` and `q` the same in an
 * abbreviation, or the hyphen or colon itself.
 */
function letterCases(reading: Reading): string[] {
  const cases: string[] = [];
  let seen = 0;
  let title = false;
  let abbreviation = false;
  const fill = () => {
    while (cases.length < seen) {
      if (title) cases.push(abbreviation ? 'j' : 'i');
      else cases.push(abbreviation ? 'q' : 'p');
      title = false;
    }
  };
  for (let i = 0; i < reading.length; i++) {
    const text = reading.textAt(i);
    switch (reading.groupAt(i)) {
      case group.boundary:
        if (text !== 'h') fill();
        break;
      case group.block: {
        const end = reading.blockEnd(i);
        if (text === 'r') {
          title = false;
          for (let j = i + 1; j < end; j++) {
            if (reading.textAt(j) !== '=') cases.push(reading.textAt(j));
          }
        }
        i = end;
        break;
      }
      case group.wordClass:
        if (text.startsWith('e')) title = true;
        abbreviation =
          text === 'a' || text === 'ur' || (text === 'u' && isDigit(reading.textAt(i + 1)));
        break;
      case group.character:
        if (text === '-' || text === ':') {
          fill();
          if (text === ':') abbreviation = false;
          if (cases.length === seen) cases.push(text);
        }
        seen++;
        break;
      default:
    }
  }
  fill();
  correct(cases, reading);
  return cases;
}

/** "hankolainen" loses the capital of Hanko; "etelä-" gets one in "Etelä-Suomi". */
function correct(cases: string[], reading: Reading): void {
  let modifier = false;
  let hyphens = 0;
  for (let i = 0; i < reading.length; i++) {
    const tag = reading.groupAt(i);
    const text = reading.textAt(i);
    if (tag === group.derivation && text === 'g') lowerSegment(cases, hyphens);
    else if (tag === group.derivation && text === 'e') modifier = true;
    else if (tag === group.wordClass && text === 'n') modifier = false;
    else if (tag === group.block) i = reading.blockEnd(i);
    else if (tag === group.character && text === '-') {
      hyphens++;
      if (modifier && (i === reading.length - 1 || reading.hasPlaceAfter(i))) {
        const first = cases.findIndex((letter) => letter === 'i' || letter === 'p');
        if (first >= 0) cases[first] = 'i';
        return;
      }
    }
  }
}

function lowerSegment(cases: string[], segment: number): void {
  let hyphens = 0;
  for (let i = 0; i < cases.length; i++) {
    if (cases[i] === '-') hyphens++;
    else if (cases[i] === 'i' && hyphens === segment) cases[i] = 'p';
  }
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}
