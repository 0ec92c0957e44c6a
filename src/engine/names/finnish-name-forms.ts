/**
 * Undoes Finnish inflection of names that the dictionary does not know ("Åsan", "Lindströmille",
 * "Näsäseen", "Lahdella"). It guesses generously; the caller keeps what the name lists confirm.
 */

const CLITIC = /(?:kin|kaan|kään|kohan|köhän|ko|kö|han|hän|pa|pä)$/;
const POSSESSIVE = /(?:nsa|nsä|mme|nne|ni|si)$/;

/** Case endings that hang on a vowel stem, longest first. */
const VOWEL_STEM_ENDINGS = [
  'ssa',
  'ssä',
  'sta',
  'stä',
  'lla',
  'llä',
  'lta',
  'ltä',
  'lle',
  'tta',
  'ttä',
  'ksi',
  'na',
  'nä',
  'n',
  'a',
  'ä',
  't',
];
/** Endings that hang on a consonant stem: "Virtas-ta", "Virtas-ten", "Manner-ta". */
const CONSONANT_STEM_ENDING = /[hlnrs](t[aä]|ten|t[aä])$/;
const VOWELS = 'aeiouyäöåéü';

/** Weak grade → strong grades of the consonants before a stem's last vowel. */
const STRONG_GRADES: Readonly<Record<string, readonly string[]>> = {
  d: ['t'],
  v: ['p', 'k'],
  k: ['kk'],
  p: ['pp'],
  t: ['tt'],
  mm: ['mp'],
  nn: ['nt'],
  ng: ['nk'],
  ll: ['lt'],
  rr: ['rt'],
  lj: ['lk'],
  rj: ['rk'],
  hj: ['hk'],
  l: ['lk'],
  r: ['rk'],
  h: ['hk'],
};
/** The other way round, for names in -s and -e whose stem is strong: "Kuninkaan", "Alanteen". */
const WEAK_GRADES: Readonly<Record<string, string>> = {
  nt: 'nn',
  nk: 'ng',
  mp: 'mm',
  lt: 'll',
  rt: 'rr',
  kk: 'k',
  pp: 'p',
  tt: 't',
  t: 'd',
  p: 'v',
};

export interface NameForm {
  /** Lower-case guess at the base form. */
  readonly base: string;
  /** How the word was inflected: its genitive can open "Virtasen Jari". */
  readonly genitive: boolean;
  /** By a possessive suffix ("Liisamme"): rare enough to need a common name. */
  readonly possessive: boolean;
}

/**
 * @param word lower case, at least three letters.
 * @returns guesses, the likelier first; never the word itself uninflected.
 */
export function finnishNameForms(word: string): NameForm[] {
  const forms: NameForm[] = [];
  const seen = new Set<string>([word]);
  let possessive = false;
  const add = (base: string, genitive: boolean) => {
    if (base.length < 2 || seen.has(base)) return;
    seen.add(base);
    forms.push({ base, genitive, possessive });
  };
  undoCase(word, add);
  const bare = word.replace(CLITIC, '');
  if (bare !== word && bare.length >= 3) {
    add(bare, false);
    undoCase(bare, add);
  }
  possessive = true;
  const own = bare.replace(POSSESSIVE, '');
  if (own !== bare && own.length >= 3) {
    fromVowelStem(own, false, add);
    undoCase(own, add);
  } else if (/(?:ss|st|ll|lt)[aä][aä]n$|lleen$/.test(bare)) {
    undoCase(bare.slice(0, -2), add);
  }
  return forms;
}

type Add = (base: string, genitive: boolean) => void;

function undoCase(word: string, add: Add): void {
  // "Shaw'n", "EU:n": the ending is cut off visibly.
  const cut = /['’:]/.exec(word);
  if (cut && word.length - cut.index <= 6) add(word.slice(0, cut.index), word.endsWith('n'));
  for (const ending of VOWEL_STEM_ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2 || !isVowel(stem.at(-1))) continue;
    fromVowelStem(stem, ending === 'n', add);
  }
  // Illative: "Korpelaan", "Lahteen", "Maihin", "Alanteeseen".
  const illative = /(?:([aeiouyäöå])h\1|([aeiouyäöå])(?=\2n)\2|ee(?=seen)s?ee|(?:aa|ää)see)n$/.exec(
    word,
  );
  if (illative) {
    if (word.endsWith('seen') && word.length > 6) fromVowelStem(word.slice(0, -4), false, add);
    fromVowelStem(word.slice(0, word.at(-3) === 'h' ? -3 : -2), false, add);
  }
  if (CONSONANT_STEM_ENDING.test(word)) {
    const stem = word.slice(0, word.endsWith('ten') ? -3 : -2);
    if (stem.endsWith('s')) add(`${stem.slice(0, -1)}nen`, false);
    add(stem, false);
    if (/[lnr]$/.test(stem)) add(`${stem}i`, false);
  }
  // "Alannetta", "Virvettä".
  if (/ett[aä]$/.test(word)) add(word.slice(0, -3), false);
  fromPlural(word, add);
}

/** "Virtasilla", "Virtasia", "Virtasiin", "Lindströmeille", "Korpeloiden", "Mäkien". */
function fromPlural(word: string, add: Add): void {
  const plural =
    /^(.{2,}?)(si|ei|oi|öi|i)(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|na|nä|ksi|in|a|ä|ta|tä|en|den|tten|hin|ne)$/.exec(
      word,
    );
  if (!plural) return;
  const [, stem = '', mark] = plural;
  if (mark === 'si') {
    add(`${stem}nen`, false);
  } else if (mark === 'oi' || mark === 'öi') {
    add(stem + (mark === 'oi' ? 'a' : 'ä'), false);
    add(stem + mark[0], false);
  } else {
    add(stem, false);
    add(`${stem}i`, false);
    if (mark === 'ei') add(`${stem}e`, false);
    for (const strong of strongStems(`${stem}i`)) add(strong, false);
  }
}

function fromVowelStem(stem: string, genitive: boolean, add: Add): void {
  const last = stem.at(-1) ?? '';
  if (!isVowel(last)) {
    add(stem, genitive);
    return;
  }
  if (stem.endsWith('se')) add(`${stem.slice(0, -2)}nen`, genitive);
  add(stem, genitive);
  if (last === 'i' && !isVowel(stem.at(-2))) add(stem.slice(0, -1), genitive);
  if (stem.endsWith('kse')) {
    add(`${stem.slice(0, -3)}s`, genitive);
    add(`${stem.slice(0, -1)}i`, genitive);
  }
  if (last === 'e') {
    add(`${stem.slice(0, -1)}i`, genitive);
    if (/[lnr]e$/.test(stem)) {
      add(stem.slice(0, -1), genitive);
      for (const weak of weakStems(stem.slice(0, -1))) add(weak, genitive);
    }
  }
  if (last === stem.at(-2)) {
    // "Kallaan": Kallas; "Alanteen": Alanne.
    const short = stem.slice(0, -1);
    for (const base of [short, ...weakStems(short)]) {
      add(last === 'e' ? base : `${base}s`, genitive);
      if (last === 'i') add(`${base}s`, genitive);
    }
  }
  for (const strong of strongStems(stem)) {
    add(strong, genitive);
    if (strong.endsWith('e')) add(`${strong.slice(0, -1)}i`, genitive);
    if (strong.endsWith('te')) add(`${strong.slice(0, -2)}si`, genitive);
  }
}

const VOWEL = /[aeiouyäöåéü]/;

/** "lahde" → "lahte", "mäe" → "mäke", "kuusla" stays. */
function strongStems(stem: string): string[] {
  const vowel = stem.slice(-1);
  if (!VOWEL.test(vowel)) return [];
  let clusterStart = stem.length - 1;
  while (clusterStart > 0 && !VOWEL.test(stem.charAt(clusterStart - 1))) clusterStart -= 1;
  const head = stem.slice(0, clusterStart);
  const cluster = stem.slice(clusterStart, -1);
  if (cluster === '') return head === '' ? [] : [`${head}k${vowel}`];
  const found: string[] = [];
  for (let length = Math.min(2, cluster.length); length >= 1; length--) {
    for (const strong of STRONG_GRADES[cluster.slice(-length)] ?? []) {
      found.push(head + cluster.slice(0, -length) + strong + vowel);
    }
  }
  return found;
}

function weakStems(stem: string): string[] {
  const parts = /^(.*[aeiouyäöåéü])([^aeiouyäöåéü]{1,3})([aeiouyäöåéü]+[lnr]?)$/.exec(stem);
  if (!parts) return [];
  const [, head = '', cluster = '', tail = ''] = parts;
  for (let length = Math.min(2, cluster.length); length >= 1; length--) {
    const weak = WEAK_GRADES[cluster.slice(-length)];
    if (weak) return [head + cluster.slice(0, -length) + weak + tail];
  }
  return [];
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && VOWELS.includes(letter);
}
