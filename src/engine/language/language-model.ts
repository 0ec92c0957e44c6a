/** Trained weights for short lines; the shape is that of `rules/models/language.json`. */
export interface LanguageModel {
  readonly version: number;
}
