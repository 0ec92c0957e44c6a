import { RecentCache } from '../recent-cache.ts';
import { finnishNameForms } from './finnish-name-forms.ts';
import type { PersonMention } from './person-mention.ts';

interface ReadName {
  /** Lower case. */
  readonly wanted: string;
  readonly parts: readonly string[];
}

/** Lists of a policy: each name is held against every mention. */
const NAMES_KEPT = 2000;
const namesRead = new RecentCache<ReadName>(NAMES_KEPT);

function readName(name: string): ReadName {
  const wanted = name.toLowerCase().trim();
  return { wanted, parts: wanted.split(/\s+/) };
}

/**
 * Does the mention mean the person of this base form ("Jari Virtanen"), however it is inflected?
 * A single name and a titled one match by the surname.
 *
 * @param excerpt the mention's text.
 */
export function isSamePerson(mention: PersonMention, excerpt: string, name: string): boolean {
  const { wanted, parts: wantedParts } = namesRead.getOrMake(name, () => readName(name));
  const base = mention.baseForm.toLowerCase();
  if (wanted === '' || base === wanted) return wanted !== '';
  const surname = wantedParts.at(-1) ?? '';
  if (mention.kind === 'titled' || mention.kind === 'single') {
    return wantedParts.length > 1
      ? base === surname || isFormOf(excerpt.toLowerCase(), surname)
      : isFormOf(excerpt.toLowerCase(), wanted);
  }
  const parts = excerpt.toLowerCase().split(/\s+/);
  if (parts.length !== wantedParts.length) {
    // "Anna Maria Lind" and "Anna Lind".
    return parts.length > 1 && parts[0] === wantedParts[0] && base.endsWith(` ${surname}`);
  }
  const sameStart = parts.slice(0, -1).every((part, index) => part === wantedParts[index]);
  return sameStart && isFormOf(parts.at(-1) ?? '', surname);
}

function isFormOf(word: string, base: string): boolean {
  if (word === base || word === `${base}s` || word === `${base}'s` || word === `${base}’s`) {
    return true;
  }
  return finnishNameForms(word).some((form) => form.base === base);
}
