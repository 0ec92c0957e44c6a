import type { LanguageModel } from '../engine/language/language-model.ts';

export function languageModel(): LanguageModel {
  return { version: 0 };
}
