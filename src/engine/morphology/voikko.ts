import { RecentCache } from '../recent-cache.ts';
import { baseForm, capitalise } from './base-form.ts';
import { derivationOf, mayNameOrganisation, partsOf } from './compound.ts';
import type { FinnishAnalysis, FinnishDictionary } from './finnish-dictionary.ts';
import { hasProperHyphens } from './hyphenation.ts';
import { readAttributes } from './reading-attributes.ts';
import { Spelling } from './spelling.ts';
import { Reading, SymbolTable } from './symbols.ts';
import { openTransducer, type Transducer } from './vfst.ts';

const cachedWords = 10_000;
/** As many as libvoikko looks at; only long, oddly divisible compounds have more. */
const mostReadings = 99;
const nothing: readonly FinnishAnalysis[] = [];

/**
 * Reads Voikko's Finnish transducer (`mor.vfst` of voikko-fi, format 5). The bytes are used in place
 * and must not change afterwards.
 *
 * @throws TransducerError when the bytes are damaged, cut short or of another format.
 */
export function createFinnishDictionary(bytes: Uint8Array): FinnishDictionary {
  return new VoikkoDictionary(openTransducer(bytes));
}

class VoikkoDictionary implements FinnishDictionary {
  private readonly table: SymbolTable;
  private readonly analyses = new RecentCache<readonly FinnishAnalysis[]>(cachedWords);
  private readonly known = new RecentCache<boolean>(cachedWords);

  constructor(private readonly transducer: Transducer) {
    this.table = new SymbolTable(transducer.symbols);
  }

  analyse(word: string): readonly FinnishAnalysis[] {
    const asWritten = this.analyses.get(word);
    if (asWritten) return asWritten;
    const result = this.analyseAnew(normalise(word));
    this.analyses.set(word, result);
    return result;
  }

  private analyseAnew(spelling: string): readonly FinnishAnalysis[] {
    const cached = this.analyses.get(spelling);
    if (cached) return cached;
    const found: FinnishAnalysis[] = [];
    this.forEachReading(spelling, (reading) => {
      interpret(spelling, reading, found);
      return true;
    });
    const result = found.length > 0 ? found : nothing;
    this.analyses.set(spelling, result);
    return result;
  }

  knows(word: string): boolean {
    const known = this.known.get(word) ?? this.analyses.get(word)?.length;
    if (known !== undefined) return Boolean(known);
    const spelling = normalise(word);
    let any = false;
    this.forEachReading(spelling, () => {
      any = true;
      return false;
    });
    this.known.set(word, any);
    return any;
  }

  private forEachReading(spelling: string, visit: (reading: Reading) => boolean): void {
    let count = 0;
    this.transducer.read(spelling, (output, length) => {
      const reading = new Reading(this.table, output, length);
      return (!hasProperHyphens(reading) || visit(reading)) && ++count < mostReadings;
    });
  }
}

/** Apostrophes and hyphens come in several characters, soft hyphens in no word of the dictionary. */
function normalise(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u2019/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\u00ad/gu, '');
}

function interpret(word: string, reading: Reading, found: FinnishAnalysis[]): void {
  const spelling = new Spelling(word, reading);
  const baseform = baseForm(reading, spelling, 0, reading.length, 0);
  if (baseform === '') return;
  const parts = partsOf(reading, spelling, baseform);
  // Always the same keys in the same order: readings of many shapes take twice the memory.
  const analysis = {
    ...readAttributes(reading),
    derivedFrom: derivationOf(reading),
    baseform,
    parts,
  };
  addOnce(found, analysis);
  if (analysis.wordClass === 'nimisana' && mayNameOrganisation(reading)) {
    addOnce(found, { ...analysis, baseform: capitalise(baseform), wordClass: 'nimi' });
  }
}

/** The transducer has several paths to some readings. */
function addOnce(found: FinnishAnalysis[], analysis: FinnishAnalysis): void {
  if (!found.some((other) => isSame(other, analysis))) found.push(analysis);
}

function isSame(one: FinnishAnalysis, other: FinnishAnalysis): boolean {
  return (
    one.baseform === other.baseform &&
    one.wordClass === other.wordClass &&
    one.grammaticalCase === other.grammaticalCase &&
    one.number === other.number &&
    one.person === other.person &&
    one.mood === other.mood &&
    one.tense === other.tense &&
    one.negative === other.negative &&
    one.participle === other.participle &&
    one.comparison === other.comparison &&
    one.possessive === other.possessive &&
    one.clitic === other.clitic &&
    one.derivedFrom === other.derivedFrom &&
    one.parts.length === other.parts.length &&
    one.parts.every((part, i) => part === other.parts[i])
  );
}
