import { baseForm } from './base-form.ts';
import type { Spelling } from './spelling.ts';
import { group, type Reading } from './symbols.ts';

/** Each part's own base form; "kissa-" and "-auto" have one part. */
export function partsOf(reading: Reading, spelling: Spelling, whole: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let firstLetter = 0;
  let letter = 0;
  for (let i = 0; i <= reading.length; i++) {
    const atEnd = i === reading.length;
    const tag = atEnd ? group.boundary : reading.groupAt(i);
    if (tag === group.block) i = reading.blockEnd(i);
    else if (tag === group.character) letter++;
    else if (atEnd || (tag === group.boundary && reading.textAt(i) === 'c')) {
      if (atEnd && from === 0) return [whole];
      let to = i;
      if (reading.isTag(to - 1, group.boundary, 'h')) to--;
      if (reading.isCharacter(to - 1, '-')) to--;
      const part = to > from ? baseForm(reading, spelling, from, to, firstLetter) : '';
      if (part !== '') parts.push(part);
      from = i + 1;
      firstLetter = letter;
    }
  }
  return parts;
}

/** What the last part is derived from: the base form before the ending's. */
export function derivationOf(reading: Reading): string | undefined {
  let stem = -1;
  let ending = -1;
  for (let i = 0; i < reading.length; i++) {
    const tag = reading.groupAt(i);
    const text = reading.textAt(i);
    if (tag === group.boundary && text === 'c') {
      stem = -1;
      ending = -1;
    } else if (tag === group.block) {
      if (text === 'p' && stem < 0) stem = i;
      if (text === 'j') ending = i;
      i = reading.blockEnd(i);
    }
  }
  return stem >= 0 && ending > stem ? reading.blockText(stem) : undefined;
}

/**
 * A compound whose last part heads an organisation's name ("kaupunginhallitus") is also read as that
 * name.
 */
export function mayNameOrganisation(reading: Reading): boolean {
  if (reading.isCharacter(0, '-') || reading.isTag(0, group.wordClass, 'a')) return false;
  let head = -1;
  for (let i = reading.length - 1; i > 0; i--) {
    if (reading.groupAt(i) === group.block) continue;
    if (reading.isTag(i, group.boundary, 'c')) return head > i;
    if (head < 0 && reading.isTag(i, group.hint, 'on')) head = i;
  }
  return false;
}
