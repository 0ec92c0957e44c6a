import data from '../../rules/words/facts.json' with { type: 'json' };
import lookAlikes from '../../rules/words/look-alikes.json' with { type: 'json' };
import type {
  FactVocabulary,
  FinnishNumberPart,
  FinnishNumberWords,
  Meaning,
  WrittenForms,
} from '../engine/facts/vocabulary.ts';
import { WRITTEN_LANGUAGES, type WrittenLanguage } from '../engine/language/language-model.ts';
import { LanguageCaches } from '../engine/recent-cache.ts';

/** A long post's words, and more. */
const INERT_WORDS_KEPT = 8000;

/** Every form of every word that `rules/words/facts.json` describes; about 1 ms. */
export function factVocabulary(): FactVocabulary {
  const meanings = new Map<string, Meaning[]>();
  const pairs = new Set<string>();
  const add = (written: string, meaning: Meaning) => {
    const word = written.replaceAll('_', ' ');
    const first = word.split(' ')[0] ?? '';
    if (first !== word) pairs.add(first);
    const known = meanings.get(word);
    if (known) known.push(meaning);
    else meanings.set(word, [meaning]);
  };
  for (const language of WRITTEN_LANGUAGES) addLanguage(language, add);
  return {
    meanings,
    pairs,
    symbols: symbols(),
    inert: new LanguageCaches(INERT_WORDS_KEPT),
    ordinalSuffixes: new Set(list(data.ordinalSuffixes)),
    ageBeginnings: list(data.ageBeginnings),
    finnishNumbers: finnishNumbers(),
    weekdayForm: (language, weekday, ending) =>
      ending === undefined
        ? (list(data[language].weekdays.short)[weekday - 1] ?? '')
        : capitalised(language, weekdayForm(language, weekday, ending)),
    monthForm: (language, month, ending) =>
      capitalised(language, (list(data[language].months.stems)[month - 1] ?? '') + ending),
    written: { fi: writtenForms('fi'), sv: writtenForms('sv') },
    lookAlikes: lookAlikes.letters,
  };
}

type Add = (written: string, meaning: Meaning) => void;

function addLanguage(language: WrittenLanguage, add: Add): void {
  const words = data[language];
  addWeekdays(language, add);
  addMonths(language, add);
  // Finnish numerals are inflected: the dictionary leads to them.
  if (language !== 'fi') addNumbers(language, add);
  for (const [word, factor] of values(words.scales)) add(word, { language, what: 'scale', factor });
  for (const [unit, forms] of Object.entries(words.units)) {
    for (const word of list(forms)) add(word, { language, what: 'unit', unit });
  }
  for (const [word, days] of values(words.relativeDays)) {
    add(word, { language, what: 'relative-day', days });
  }
  for (const [word, hours] of values(words.halfDays)) {
    add(word, { language, what: 'half-day', hours: hours === 12 ? 12 : 0 });
  }
  for (const [word, minutes] of values(words.partsOfHour)) {
    add(word, { language, what: 'part-of-hour', minutes });
  }
  const simple = {
    clock: words.clock,
    'weak-clock': words.weakClock,
    week: words.weeks,
    and: words.and,
    until: words.until,
    about: words.about,
    half: words.half,
    'month-before': words.monthBefore,
    article: words.articles,
    every: words.every,
  } as const;
  for (const what of Object.keys(simple) as Array<keyof typeof simple>) {
    for (const word of list(simple[what])) add(word, { language, what });
  }
}

function addWeekdays(language: WrittenLanguage, add: Add): void {
  const { endings, short } = data[language].weekdays;
  for (let weekday = 1; weekday <= 7; weekday++) {
    for (const ending of list(endings).map(withoutNone)) {
      add(weekdayForm(language, weekday, ending), {
        language,
        what: 'weekday',
        weekday,
        ending,
        short: false,
      });
    }
  }
  const shortened = (word: string, weekday: number) =>
    add(word, { language, what: 'weekday', weekday, ending: '', short: true });
  for (const [index, word] of list(short).entries()) shortened(word, index + 1);
  if (language !== 'fi') {
    for (const [word, weekday] of values(data[language].moreShortWeekdays)) {
      shortened(word, weekday);
    }
  }
}

const exceptions = new Map(
  WRITTEN_LANGUAGES.flatMap((language) =>
    list(data[language].weekdays.exceptions).map((entry): [string, string] => {
      const [form = '', word = ''] = entry.split('=');
      return [language + form, word];
    }),
  ),
);

const stems = {
  fi: list(data.fi.weekdays.stems),
  sv: list(data.sv.weekdays.stems),
  en: list(data.en.weekdays.stems),
};

function weekdayForm(language: WrittenLanguage, weekday: number, ending: string): string {
  const stem = stems[language][weekday - 1] ?? '';
  return exceptions.get(`${language}${weekday}${ending}`) ?? stem + ending;
}

function addMonths(language: WrittenLanguage, add: Add): void {
  const { stems, endings, endingsInDates, short, doubtful, first } = data[language].months;
  const whole = list(stems);
  const uncertain = new Set(list(doubtful));
  const dated = new Set(list(endingsInDates));
  const month = (
    word: string,
    index: number,
    form: 'full' | 'short' | 'doubtful' | 'first',
    inDates: boolean,
  ) => add(word, { language, what: 'month', month: index + 1, form, inDates });
  for (const [index, stem] of whole.entries()) {
    const form = uncertain.has(stem) ? 'doubtful' : 'full';
    for (const ending of list(endings)) {
      month(stem + withoutNone(ending), index, form, dated.has(ending));
    }
    if (language !== 'fi') continue;
    for (const ending of list(data.fi.months.adjectives)) {
      month(stem.slice(0, -1) + ending, index, 'full', false);
    }
  }
  for (const [index, word] of list(short).entries()) {
    if (!whole.includes(word)) month(word, index, 'short', true);
  }
  for (const [index, word] of list(first).entries()) month(word, index, 'first', false);
}

function addNumbers(language: 'sv' | 'en', add: Add): void {
  const words = data[language];
  const doubtful = new Set(list(words.doubtfulNumbers));
  const number = (word: string, value: number, ordinal = false, unit?: string) =>
    add(word, {
      language,
      what: 'number',
      value,
      ordinal,
      doubtful: doubtful.has(word),
      ...(unit !== undefined && { unit }),
    });
  const cardinals = values(words.cardinals);
  const small = cardinals.filter(([, value]) => value >= 1 && value <= 9);
  for (const [word, value] of cardinals) number(word, value);
  for (const [word, value] of values(words.ordinals)) number(word, value, true);
  for (const [ten, tens] of values(words.tens)) {
    number(ten, tens);
    for (const [one, ones] of small) {
      number(language === 'en' ? `${ten}-${one}` : ten + one, tens + ones);
    }
  }
  for (const [hundred, factor] of values(words.hundreds)) {
    for (const [word, value] of cardinals) {
      if (value >= 1 && value <= 19) number(word + hundred, value * factor);
    }
  }
  for (const [word, value] of cardinals) {
    if (value < 1 || value > 19) continue;
    for (const age of list(words.ages)) number(word + age, value, false, 'year');
  }
}

function finnishNumbers(): FinnishNumberWords {
  const { parts, digitNames, beginnings, timesOfDay, ages } = data.finnishNumbers;
  return {
    cardinals: new Map(values(data.fi.cardinals)),
    ordinals: new Map(values(data.fi.ordinals)),
    parts: new Map(
      list(parts).map((entry): [string, FinnishNumberPart] => {
        const [part = '', amount = ''] = entry.split('=');
        const operation = amount[0];
        const value = Number(amount.replace(/^[x+]/, ''));
        if (operation === 'x') return [part, { factor: value }];
        return [part, operation === '+' ? { addend: value } : { value }];
      }),
    ),
    digitNames: new Map(values(digitNames)),
    doubtful: new Set(list(data.fi.doubtfulNumbers)),
    beginnings: new Set(list(beginnings)),
    timesOfDay: new Set(list(timesOfDay)),
    ages: new Set(list(ages)),
  };
}

function symbols(): ReadonlyMap<string, string> {
  return new Map(
    list(data.symbols).map((entry): [string, string] => [entry[0] ?? '', entry.slice(2)]),
  );
}

function list(words: string): string[] {
  return words === '' ? [] : words.split(' ');
}

function values(words: string): Array<[string, number]> {
  return list(words).map((entry) => {
    const [word = '', value = ''] = entry.split('=');
    return [word, Number(value)];
  });
}

function withoutNone(ending: string): string {
  return ending === '-' ? '' : ending;
}

function writtenForms(language: 'fi' | 'sv'): WrittenForms {
  const forms = data.written[language];
  return {
    ...forms,
    monthEnding: withoutNone(forms.monthEnding),
    weekdayEnding: withoutNone(forms.weekdayEnding),
    aloneEnding: withoutNone(forms.aloneEnding),
    oftenEnding: withoutNone(forms.oftenEnding),
    inMonthEnding: withoutNone(forms.inMonthEnding),
    relativeDays: list(forms.relativeDays).map((words) => words.replaceAll('_', ' ')),
  };
}

function capitalised(language: WrittenLanguage, name: string): string {
  return data[language].capitals ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
