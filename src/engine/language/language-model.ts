import type { Abbreviations } from '../text/split-line.ts';

/** What the linear model tells apart: `no` is Norwegian and Danish, `de` German and Dutch, `xx` other Latin. */
export type ModelClass = 'fi' | 'sv' | 'en' | 'no' | 'et' | 'de' | 'xx';

/** Languages that a post is written in, in the order of the model's first classes. */
export const WRITTEN_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type WrittenLanguage = (typeof WRITTEN_LANGUAGES)[number];

/** What identification knows: trained weights, and words and phrases chosen by hand. */
export interface LanguageModel {
  /** `fi`, `sv`, `en` first. */
  readonly classes: readonly ModelClass[];
  readonly buckets: number;
  /** One weight's step. */
  readonly scale: number;
  /** One value per class, in logits. */
  readonly bias: readonly number[];
  /** `buckets × classes`, −7…7, times `scale`. */
  readonly weights: Int8Array;
  /** Normalised function words and other words that belong to one language. */
  readonly words: ReadonlyMap<string, WrittenLanguage>;
  /** Whole short utterances ("hyvää joulua", "god jul"), normalised words with single spaces. */
  readonly phrases: ReadonlyMap<string, WrittenLanguage>;
  /** Words at home everywhere ("info", "ok"): alone they are no language. */
  readonly international: ReadonlySet<string>;
  /** Normalised words of greetings, thanks and wishes: alone they are no version of a post. */
  readonly courtesies: ReadonlySet<string>;
  readonly abbreviations: Abbreviations;
}
