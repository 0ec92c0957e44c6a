import { NameFlag } from '../names/name-lists.ts';
import { RecentCache } from '../recent-cache.ts';
import type { EngineResources } from '../resources.ts';
import type { LanguageModel, WrittenLanguage } from './language-model.ts';
import { normaliseWord, visitWordFeatures } from './word-features.ts';

/** What can be said of a word wherever it stands. */
export interface WordFacts {
  readonly spelled: string;
  readonly normal: string;
  /** Letters, marks not counted. */
  readonly letters: number;
  /** Latin letters: the others are no language of ours. */
  readonly latin: boolean;
  readonly capital: boolean;
  /** The one language that the word belongs to, by the hand-made list. */
  readonly cue: WrittenLanguage | undefined;
  readonly international: boolean;
  /** `NameFlag` bits of a capitalised word; 0 for a word with a small letter or a cue. */
  readonly nameFlags: number;
  readonly place: boolean;
  /** A capitalised name or place that is no ordinary Swedish or English word. */
  readonly name: boolean;
  /** What it adds to each class, in the order of `model.classes`, in logits. */
  readonly evidence: Float32Array;
}

const CACHED_WORDS = 10_000;
const caches = new WeakMap<EngineResources, RecentCache<WordFacts>>();

/** @param word a token's text, as it is spelled. Cached per resources. */
export function wordFacts(word: string, resources: EngineResources): WordFacts {
  let cache = caches.get(resources);
  if (!cache) {
    cache = new RecentCache(CACHED_WORDS);
    caches.set(resources, cache);
  }
  const known = cache.get(word);
  if (known) return known;
  const facts = makeFacts(word, resources);
  cache.set(word, facts);
  return facts;
}

function makeFacts(
  spelled: string,
  { languageModel: model, names, places }: EngineResources,
): WordFacts {
  const normal = normaliseWord(spelled);
  const cue = model.words.get(normal);
  const capital = /^\p{Lu}/u.test(spelled);
  const mayBeName = capital && !cue;
  const nameFlags = mayBeName ? names.flags(normal) : 0;
  const place = mayBeName && places.places.has(normal);
  const ordinary = (nameFlags & (NameFlag.ordinarySwedish | NameFlag.ordinaryEnglish)) !== 0;
  return {
    spelled,
    normal,
    letters: normal.match(/\p{L}/gu)?.length ?? 0,
    latin: /\p{Script=Latin}/u.test(normal),
    capital,
    cue,
    international: model.international.has(normal),
    nameFlags,
    place,
    name: place || (nameFlags !== 0 && !ordinary),
    evidence: evidenceOf(normal, model),
  };
}

function evidenceOf(normal: string, model: LanguageModel): Float32Array {
  const size = model.classes.length;
  const sums = new Float32Array(size);
  visitWordFeatures(normal, model.buckets, (bucket) => {
    const offset = bucket * size;
    for (let index = 0; index < size; index += 1) {
      sums[index] = (sums[index] ?? 0) + (model.weights[offset + index] ?? 0) * model.scale;
    }
  });
  return sums;
}
