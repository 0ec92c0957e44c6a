import modelData from '../../rules/models/language.json' with { type: 'json' };
import abbreviationData from '../../rules/words/abbreviations.json' with { type: 'json' };
import cueData from '../../rules/words/language-cues.json' with { type: 'json' };
import {
  type LanguageModel,
  type ModelClass,
  WRITTEN_LANGUAGES,
  type WrittenLanguage,
} from '../engine/language/language-model.ts';
import { normaliseWord } from '../engine/language/word-features.ts';

/** Unpacks the trained weights and the hand-made lists; about 2 ms. */
export function languageModel(): LanguageModel {
  const words = new Map<string, WrittenLanguage>();
  const phrases = new Map<string, WrittenLanguage>();
  for (const language of WRITTEN_LANGUAGES) {
    for (const word of cueData[language].words.split(' ')) words.set(word, language);
    for (const phrase of cueData[language].phrases) {
      phrases.set(phrase.split(' ').map(normaliseWord).join(' '), language);
    }
  }
  return {
    classes: modelData.classes as ModelClass[],
    buckets: modelData.buckets,
    scale: modelData.scale,
    bias: modelData.bias,
    weights: unpackWeights(modelData.weights),
    words,
    phrases,
    international: new Set(cueData.international.split(' ')),
    courtesies: new Set(cueData.courtesies.split(' ')),
    abbreviations: {
      inside: new Set(abbreviationData.inside.split(' ')),
      mayEnd: new Set(abbreviationData.mayEnd.split(' ')),
    },
  };
}

/** Base64 of two weights to a byte, low half first, with 8 added. */
function unpackWeights(base64: string): Int8Array {
  const bytes = atob(base64);
  const weights = new Int8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const pair = bytes.charCodeAt(index);
    weights[index * 2] = (pair & 15) - 8;
    weights[index * 2 + 1] = (pair >> 4) - 8;
  }
  return weights;
}
