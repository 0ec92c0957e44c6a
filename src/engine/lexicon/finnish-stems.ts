/**
 * Finnish inflection without a dictionary, generous on purpose: good enough to recognise a word
 * of the lexicon that the dictionary does not know, or one that is written in disguise.
 */

/** Strong grade at the end of a stem → weak grade. */
const GRADATION: ReadonlyArray<readonly [string, string]> = [
  ['kk', 'k'],
  ['pp', 'p'],
  ['tt', 't'],
  ['nk', 'ng'],
  ['nt', 'nn'],
  ['mp', 'mm'],
  ['lt', 'll'],
  ['rt', 'rr'],
];

function grades(stem: string): string[] {
  for (const [strong, weak] of GRADATION) {
    if (stem.endsWith(strong)) return [stem, stem.slice(0, -strong.length) + weak];
  }
  if (/[^hst]t$/.test(stem)) return [stem, `${stem.slice(0, -1)}d`];
  if (/[^s]p$/.test(stem)) return [stem, `${stem.slice(0, -1)}v`];
  if (/[^hst]k$/.test(stem)) return [stem, stem.slice(0, -1)];
  return [stem];
}

/** The beginnings to which the endings of a noun, an adjective or a verb are added. */
export function finnishStems(lemma: string): string[] {
  if (lemma.endsWith('nen')) {
    const base = lemma.slice(0, -3);
    return [lemma, `${base}se`, `${base}si`, `${base}s`];
  }
  if (/[uyoöi]s$/.test(lemma)) {
    const base = lemma.slice(0, -1);
    return [lemma, `${base}kse`, `${base}ksi`];
  }
  // "runkata": runkkaa; "vittuilla": vittuilee; "arvioida": arvioi.
  if (/[aouäöy]t[aä]$/.test(lemma)) {
    const base = lemma.slice(0, -3);
    return [base + lemma.slice(-3, -1), `${base}${base.at(-1) ?? ''}${lemma.at(-3) ?? ''}`, base];
  }
  if (/(?:ll|nn|rr|st)[aä]$/.test(lemma)) {
    const base = lemma.slice(0, -2);
    return [lemma, `${base}e`, `${base}i`, base];
  }
  if (/id[aä]$/.test(lemma)) return [lemma, lemma.slice(0, -2)];
  if (/[aä]{2}$/.test(lemma)) return [lemma, lemma.slice(0, -1), `${lemma.slice(0, -2)}i`];
  const last = lemma.at(-1) ?? '';
  const base = lemma.slice(0, -1);
  if (last === 'a' || last === 'ä') {
    const plural = last === 'a' ? ['o', 'i'] : ['ö', 'i'];
    return grades(base).flatMap((grade) => [last, ...plural].map((vowel) => grade + vowel));
  }
  if (last === 'i') return grades(base).flatMap((grade) => [`${grade}i`, `${grade}e`]);
  if (/[uyoöe]/.test(last)) return grades(base).map((grade) => grade + last);
  return [lemma];
}

/** What all inflected forms of the word have in common: a cheap reason to ask the dictionary. */
export function finnishKey(lemma: string): string {
  const stems = finnishStems(lemma);
  let key = stems[0] ?? lemma;
  for (const stem of stems) {
    let length = 0;
    while (length < key.length && key[length] === stem[length]) length++;
    key = key.slice(0, length);
  }
  return key.length >= 3 ? key : lemma.slice(0, 3);
}

const LENGTHENING = '[aäeiouyö]{0,2}[ij]?[aäe]?';
const CASE =
  '(?:n|t|ta|tä|tt|tta|ttä|ssa|ssä|ss|sta|stä|st|hin|h[aäeiouyö]n|seen|siin|lla|llä|ll|lta|ltä|lt|lle|na|nä|ksi|ks|kse|den|tten|tta|mpi|mman)';
const VERB =
  '(?:mme|tte|vat|vät|nut|nyt|neet|tu|ty|ttu|tty|taan|tään|daan|dään|ttiin|va|vä|ma|mä|maan|mään|massa|mässä|isi[nt]?|kaa|kää|minen|mista|mistä|misen|ja|jä|jat|jät)';
const POSSESSIVE = '(?:ni|si|s|nsa|nsä|mme|nne)';
const CLITIC = '(?:kin|kaan|kään|ko|kö|kos|kös|ks|han|hän|pa|pä)';
const ENDING = new RegExp(`^${LENGTHENING}(?:${CASE}|${VERB})?${POSSESSIVE}?${CLITIC}?$`);

/** Can this be what follows a Finnish stem? The empty string can. */
export function isFinnishEnding(rest: string): boolean {
  return rest.length <= 14 && ENDING.test(rest);
}
