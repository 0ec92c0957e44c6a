import type { WrittenLanguage } from '../language/language-model.ts';
import type { LanguageCaches } from '../recent-cache.ts';
import type { Language } from '../types.ts';

/** What a word of `rules/words/facts.json` stands for in one language. */
export type Meaning = { readonly language: WrittenLanguage } & (
  | {
      readonly what: 'weekday';
      readonly weekday: number;
      /** What a form has behind its stem: "na" of "torstaina". */
      readonly ending: string;
      readonly short: boolean;
    }
  | {
      readonly what: 'month';
      readonly month: number;
      /** `short` and `doubtful` forms ("dec", "may") count beside a day only; `first`: "huhti-". */
      readonly form: 'full' | 'short' | 'doubtful' | 'first';
      /** The form that a day without a full stop has behind it ("17 kesäkuuta"). */
      readonly inDates: boolean;
    }
  | {
      readonly what: 'number';
      readonly value: number;
      readonly ordinal: boolean;
      readonly doubtful: boolean;
      readonly unit?: string;
    }
  | { readonly what: 'scale'; readonly factor: number }
  /** Currencies, `percent` and `points` of it too. */
  | { readonly what: 'unit'; readonly unit: string }
  | { readonly what: 'relative-day'; readonly days: number }
  | { readonly what: 'half-day'; readonly hours: 0 | 12 }
  | { readonly what: 'part-of-hour'; readonly minutes: number }
  /** `weak-clock`: before a time, but before much else too ("at"). */
  | {
      readonly what:
        | 'clock'
        | 'weak-clock'
        | 'week'
        | 'and'
        | 'until'
        | 'about'
        /** "puoli" before a unit. */
        | 'half'
        /** "in", "since": a doubtful month behind it is one. */
        | 'month-before'
        /** "joka", "varje": a weekday behind it is one of many. */
        | 'every'
        /** "den", "the": between a weekday and its date. */
        | 'article';
    }
);

export type FinnishNumberPart =
  | { readonly value: number }
  | { readonly factor: number }
  | { readonly addend: number };

export interface FinnishNumberWords {
  /** Base form → value. */
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** What a compound's parts do to the value before them. */
  readonly parts: ReadonlyMap<string, FinnishNumberPart>;
  /** "ykkönen" of "ykkösluokka" → 1. */
  readonly digitNames: ReadonlyMap<string, number>;
  readonly doubtful: ReadonlySet<string>;
  /** First three letters of every number word: only these are looked up in the dictionary. */
  readonly beginnings: ReadonlySet<string>;
  /** "aamu" of "aamuneljältä": the number behind it is a time. */
  readonly timesOfDay: ReadonlySet<string>;
  /** "vuotias" of "kaksivuotias". */
  readonly ages: ReadonlySet<string>;
}

/** How a language writes what the skeleton of a version holds; `{…}` are filled in. */
export interface WrittenForms {
  /** {day}, {month}, {name} of the month, {year}. */
  readonly day: string;
  readonly dayAndYear: string;
  /** {first} and {last} day of one month. */
  readonly daysOfMonth: string;
  readonly daysOfMonthAndYear: string;
  /** {date} without a weekday. */
  readonly alone: string;
  /** {weekday} and {date}. */
  readonly withWeekday: string;
  /** {weekday}: one day, and every week. */
  readonly weekdayAlone: string;
  readonly often: string;
  /** {value}: percentage points. */
  readonly points: string;
  readonly time: string;
  readonly inMonth: string;
  readonly week: string;
  /** Endings of the month's and the weekday's names in these. */
  readonly monthEnding: string;
  readonly weekdayEnding: string;
  readonly aloneEnding: string;
  readonly oftenEnding: string;
  readonly inMonthEnding: string;
  /** Yesterday, today, tomorrow. */
  readonly relativeDays: readonly string[];
}

export interface FactVocabulary {
  /** Lower-case word, or two of them with a space between. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** First words of the pairs among `meanings`. */
  readonly pairs: ReadonlySet<string>;
  /** "€" → "EUR". */
  readonly symbols: ReadonlyMap<string, string>;
  /** Word → whether no fact begins with it in the language; filled as words are met. */
  readonly inert: LanguageCaches<boolean>;
  /** "th" of "17th", "ntenä" of "17:ntenä". */
  readonly ordinalSuffixes: ReadonlySet<string>;
  /** "vuoti" of "10-vuotiaille". */
  readonly ageBeginnings: readonly string[];
  readonly finnishNumbers: FinnishNumberWords;
  /** The weekday (1 is Monday) with an ending as in `Meaning`, or in short when that is undefined. */
  weekdayForm(language: WrittenLanguage, weekday: number, ending: string | undefined): string;
  /** The month (1 is January) with an ending. */
  monthForm(language: WrittenLanguage, month: number, ending: string): string;
  readonly written: Readonly<Record<'fi' | 'sv', WrittenForms>>;
  /** Lower-case letters of other scripts → the Latin letter that each looks like. */
  readonly lookAlikes: Readonly<Record<string, string>>;
}

const NOTHING: readonly Meaning[] = [];

/**
 * What the word may mean in a text of this language. A word that only another language has is heard
 * too ("fredag" in a line taken for Finnish), unless it is a short form.
 */
export function meaningsOf(
  vocabulary: FactVocabulary,
  word: string,
  language: Language,
): readonly Meaning[] {
  const all = vocabulary.meanings.get(word);
  if (!all) return NOTHING;
  const own = all.filter((meaning) => meaning.language === language);
  if (own.length > 0) return own;
  return all.filter(
    (meaning) =>
      language === 'none' ||
      (meaning.what === 'weekday' && !meaning.short) ||
      (meaning.what === 'month' && meaning.form === 'full'),
  );
}
