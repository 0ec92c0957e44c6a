import { finnishNameForms } from './finnish-name-forms.ts';
import type { PersonMention } from './person-mention.ts';

/**
 * Does the mention mean the person of this base form ("Jari Virtanen"), however it is inflected?
 * A single name and a titled one match by the surname.
 *
 * @param excerpt the mention's text.
 */
export function isSamePerson(mention: PersonMention, excerpt: string, name: string): boolean {
  const wanted = name.toLowerCase().trim();
  const base = mention.baseForm.toLowerCase();
  if (wanted === '' || base === wanted) return wanted !== '';
  const wantedParts = wanted.split(/\s+/);
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
