import type { WordFilter } from '../text/word-filter.ts';

/** What the lists say of a name; combined with `|`. */
export const NameFlag = {
  given: 1,
  surname: 2,
  /** Among the given names that most bearers in Finland have. */
  commonGiven: 4,
  commonSurname: 8,
  /** Also an ordinary word of Swedish ("björn", "sten") or English ("mark", "may"). */
  ordinarySwedish: 16,
  ordinaryEnglish: 32,
  /** Known from lists of other countries only. */
  foreign: 64,
} as const;

/** Is the name borne here: known, and not from the lists of other countries alone? */
export function isLocal(reading: { readonly flags: number } | undefined): boolean {
  return reading !== undefined && (reading.flags & NameFlag.foreign) === 0;
}

/** Names of people. Built by `src/resources`; see there for sources and licences. */
export interface NameLists {
  /** @param name lower-case base form. Returns `NameFlag` bits, 0 when it is no known name. */
  flags(name: string): number;
  readonly vocabulary: NameVocabulary;
  readonly publicPersons: PublicPersons;
  readonly model: PersonModel;
  /** Base forms of ordinary words (in Finnish: frequent word forms), which capitals alone do not make names. */
  readonly ordinaryWords: Readonly<Record<'fi' | 'sv' | 'en', WordFilter>>;
}

/** Lower-case words that tell what a capitalised word beside them is. */
export interface NameVocabulary {
  /** "rehtori", "rektor", "mr"; compounds count by their last part. */
  readonly titles: ReadonlySet<string>;
  /** Written with a full stop: "dr", "prof". */
  readonly abbreviatedTitles: ReadonlySet<string>;
  /** Of two letters and more: "Hj. Nordlund", "Joh. Lind". */
  readonly abbreviatedGivenNames: ReadonlySet<string>;
  /** "af", "von", "de", "bin". */
  readonly particles: ReadonlySet<string>;
  /** Those of the particles that nothing but a surname has: "af", "von", "bin". */
  readonly surnameParticles: ReadonlySet<string>;
  /** "al" of "al-Assad". */
  readonly joinedParticles: ReadonlySet<string>;
  /** "kuva", "foto", "photo". */
  readonly credit: ReadonlySet<string>;
  /** Between a credit's label and its name: "by", "av", "from". */
  readonly creditedTo: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  /** Verbs between a name and what the person is: "on", "toimi", "är", "was". */
  readonly isSomebody: ReadonlySet<string>;
  /** "en", "a": may stand before what somebody is. */
  readonly indefiniteArticles: ReadonlySet<string>;
  /** "ja", "och", "&". */
  readonly conjunctions: ReadonlySet<string>;
  /** Between an office and where it is held: "at", "vid". */
  readonly ofOrganisation: ReadonlySet<string>;
  /** Before a place: "i", "near". */
  readonly locatives: ReadonlySet<string>;
  /** "hans", "their". */
  readonly possessives: ReadonlySet<string>;
  /** Beginnings of what a hyphen joins to a person's name and to no other: "niminen", "nimis". */
  readonly calledSo: readonly string[];
  /** Nouns for somebody without a title: "mies", "tytär", "ope". */
  readonly people: ReadonlySet<string>;
  /** What has an author: "romaani", "boken", "play". */
  readonly works: ReadonlySet<string>;
  /** Between a work and its author: "av", "by", "kirjoittanut". */
  readonly writtenBy: ReadonlySet<string>;
  /** Before the name of whom an answer is for: "hei", "hej", "hi". */
  readonly greetings: ReadonlySet<string>;
  readonly organisationWords: ReadonlySet<string>;
  /** "der", "the": what they open with a capital is a title. */
  readonly articles: ReadonlySet<string>;
  /** "oy", "ab", "ltd". */
  readonly companyForms: ReadonlySet<string>;
  /** Those of the company forms that mean the person: "tmi". */
  readonly soleTraders: ReadonlySet<string>;
  /** What a hyphen joins to a place's name to make a part of it: "pohjois", "suur". */
  readonly regionPrefixes: ReadonlySet<string>;
  readonly streetWords: ReadonlySet<string>;
  /** Ends of words that name a street or square, inflected: "katu", "kadulla", "gatan". */
  readonly streetEndings: readonly string[];
  /** How Swedish and English words for institutions end: "bibliotek", "sjukhuset". */
  readonly institutionEndings: readonly string[];
  /** Finnish lemmas of what is named after people: "koulu", "säätiö". */
  readonly namedAfter: ReadonlySet<string>;
  /** "ravintola", "fartyget", "company": what follows is no person. */
  readonly beforeNonPerson: ReadonlySet<string>;
  /** Months, weekdays, holidays, brands, nationalities. */
  readonly stopWords: ReadonlySet<string>;
  /** How surnames end: "nen", "ström", "enko". */
  readonly surnameEndings: readonly string[];
  /** Words that often open a sentence or a heading, in the three languages. */
  readonly openers: ReadonlySet<string>;
}

/** People of history, culture and state, and figures of stories, whom anyone may name. */
export interface PublicPersons {
  /** Lower-case full base forms. */
  readonly fullNames: ReadonlySet<string>;
  /** Lower-case surnames or single names that alone mean them ("mannerheim"). */
  readonly single: ReadonlySet<string>;
  /** Full and single names of those who live: in a public role, but with a private life. */
  readonly living: ReadonlySet<string>;
}

/** Weights of a linear model over what `person-features.ts` sees. */
export interface PersonModel {
  weight(feature: string): number;
}
