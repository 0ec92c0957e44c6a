/**
 * Trains `rules/models/language.json`, the linear model behind `src/engine/language`: softmax
 * regression over hashed character n-grams of words (`word-features.ts`), weights in 4 bits.
 * `npx tsx scripts/train-language-model.ts`; a minute on one core, the same file every time.
 * Data, licences and figures: docs/language-model.md. Nothing of any evaluation set is read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { normaliseWord, visitWordFeatures } from '../src/engine/language/word-features.ts';
import { CLASS_OF_LOCALE, readCorpus, readWordLists, type Sentence } from './language-corpus.ts';

const CORPUS = '.cache/language-corpus';
const CLASSES = ['fi', 'sv', 'en', 'no', 'et', 'de', 'xx'];
/** The three that we must tell apart get more and shorter examples. */
const MAIN_CLASSES = 3;
const BUCKETS = 12_288;
const EPOCHS = 4;
const LEARNING_RATE = 0.15;
const L2 = 1e-6;
/** An example that is already right gives nothing to learn. */
const SETTLED = 0.002;
const LONGEST_EXAMPLE = 10;
const SHORT_EXAMPLES = { main: 3, other: 1 };
const LONGEST_SHORT_EXAMPLE = 4;
const WORDS_PER_CLASS = 10_000;
const LISTED_WORDS_PER_CLASS = 25_000;
const HELD_OUT = 0.02;
/** Sentences at most: stories and interfaces per class (or locale), help pages per class (or locale). */
const LIMITS = {
  main: { prose: 50_000, help: 15_000 },
  near: { prose: 12_000, help: 4_000 },
  far: { prose: 3_000, help: 500 },
};
/** Weights beyond this share are clipped before they are rounded. */
const CLIP = 0.99;
const LEVELS = 7;

interface Example {
  readonly label: number;
  readonly words: readonly string[];
}

const random = lehmer(12_345);
const sentences = pickSentences(readCorpus(CORPUS));
const heldOut = sentences.filter((_, index) => index % Math.round(1 / HELD_OUT) === 0);
const examples = examplesOf(sentences.filter((_, index) => index % Math.round(1 / HELD_OUT) !== 0));
console.log(`${sentences.length} sentences, ${examples.length} examples`);

const weights = new Float32Array(BUCKETS * CLASSES.length);
const bias = new Float32Array(CLASSES.length);
train();
const { packed, scale, rounded } = quantise();
report();
mkdirSync('rules/models', { recursive: true });
const file = JSON.stringify({
  about: 'Made by scripts/train-language-model.ts; see docs/language-model.md',
  version: 1,
  classes: CLASSES,
  buckets: BUCKETS,
  scale: Number(scale.toPrecision(6)),
  bias: Array.from(bias, (value) => Number(value.toFixed(4))),
  weights: Buffer.from(packed).toString('base64'),
});
writeFileSync('rules/models/language.json', `${file}\n`);
console.log(`rules/models/language.json: ${file.length} bytes`);

/** Deterministic: the same data gives the same model. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle<T>(items: T[] | Uint32Array): void {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const item = items[index];
    const swap = items[other];
    if (item === undefined || swap === undefined) continue;
    (items as T[])[index] = swap as T;
    (items as T[])[other] = item as T;
  }
}

function pickSentences(all: Sentence[]): Sentence[] {
  all.sort((a, b) => (a.text < b.text ? -1 : 1));
  shuffle(all);
  const taken = new Map<string, number>();
  return all.filter(({ locale, source }) => {
    const name = CLASS_OF_LOCALE[locale] ?? '';
    const kind = /help/.test(source) ? 'help' : 'prose';
    const rank = CLASSES.indexOf(name);
    const group = rank < MAIN_CLASSES ? 'main' : name === 'xx' ? 'far' : 'near';
    const key = `${group === 'main' ? name : locale} ${kind}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count <= LIMITS[group][kind];
  });
}

/** Each sentence's beginning, short windows of it, and the words that belong to one class alone. */
function examplesOf(given: readonly Sentence[]): Example[] {
  const made: Example[] = [];
  const counts = new Map<string, Uint32Array>();
  for (const { text, locale } of given) {
    const label = CLASSES.indexOf(CLASS_OF_LOCALE[locale] ?? '');
    const spelled = text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
    const words = spelled.map(normaliseWord);
    if (words.length === 0) continue;
    made.push({ label, words: words.slice(0, LONGEST_EXAMPLE) });
    const windows = label < MAIN_CLASSES ? SHORT_EXAMPLES.main : SHORT_EXAMPLES.other;
    for (let round = 0; round < windows; round += 1) {
      const size = 1 + Math.floor(random() * LONGEST_SHORT_EXAMPLE);
      if (words.length <= size) continue;
      const start = Math.floor(random() * (words.length - size + 1));
      made.push({ label, words: words.slice(start, start + size) });
    }
    for (const word of spelled) {
      if (/^\p{Lu}/u.test(word) || word.length < 3) continue;
      const key = normaliseWord(word);
      const count = counts.get(key) ?? new Uint32Array(CLASSES.length);
      count[label] = (count[label] ?? 0) + 1;
      counts.set(key, count);
    }
  }
  const ownWords: Example[][] = CLASSES.map(() => []);
  for (const [word, count] of counts) {
    const total = count.reduce((sum, one) => sum + one, 0);
    const most = Math.max(...count);
    if (total >= 2 && most / total > 0.9) {
      const label = count.indexOf(most);
      ownWords[label]?.push({ label, words: [word] });
    }
  }
  for (const own of ownWords) {
    shuffle(own);
    made.push(...own.slice(0, WORDS_PER_CLASS));
  }
  const listed = readWordLists(CORPUS);
  shuffle(listed);
  const taken = new Map<string, number>();
  for (const { word, language } of listed) {
    const count = (taken.get(language) ?? 0) + 1;
    taken.set(language, count);
    if (count > LISTED_WORDS_PER_CLASS) continue;
    made.push({ label: CLASSES.indexOf(language), words: [normaliseWord(word)] });
  }
  return made;
}

function train(): void {
  const bucketsOf = new Map<string, readonly number[]>();
  const featuresOf = (word: string) => {
    let buckets = bucketsOf.get(word);
    if (!buckets) {
      const list: number[] = [];
      visitWordFeatures(word, BUCKETS, (bucket) => list.push(bucket));
      bucketsOf.set(word, list);
      buckets = list;
    }
    return buckets;
  };
  // AdaGrad: rare n-grams keep a high rate.
  const squares = new Float32Array(weights.length).fill(1e-3);
  const biasSquares = new Float32Array(CLASSES.length).fill(1);
  const order = Uint32Array.from(examples.keys());
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order);
    let loss = 0;
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const { label, words } = example;
      const gradient = softmax(logits(words, weights, featuresOf));
      loss -= Math.log((gradient[label] ?? 0) + 1e-12);
      gradient[label] = (gradient[label] ?? 0) - 1;
      if (Math.abs(gradient[label]) < SETTLED) continue;
      for (const [k, g] of gradient.entries()) {
        const square = (biasSquares[k] ?? 0) + g * g;
        biasSquares[k] = square;
        bias[k] = (bias[k] ?? 0) - (0.3 * LEARNING_RATE * g) / Math.sqrt(square);
      }
      for (const word of words) {
        for (const bucket of featuresOf(word)) {
          const offset = bucket * CLASSES.length;
          for (let k = 0; k < CLASSES.length; k += 1) {
            const weight = weights[offset + k] ?? 0;
            const g = (gradient[k] ?? 0) + L2 * weight;
            const square = (squares[offset + k] ?? 0) + g * g;
            squares[offset + k] = square;
            weights[offset + k] = weight - (LEARNING_RATE * g) / Math.sqrt(square);
          }
        }
      }
    }
    console.log(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}`);
  }
}

function logits(
  words: readonly string[],
  from: Float32Array,
  featuresOf: (word: string) => Iterable<number>,
): Float64Array {
  const sums = Float64Array.from(bias);
  for (const word of words) {
    for (const bucket of featuresOf(word)) {
      const offset = bucket * CLASSES.length;
      for (let k = 0; k < CLASSES.length; k += 1) {
        sums[k] = (sums[k] ?? 0) + (from[offset + k] ?? 0);
      }
    }
  }
  return sums;
}

function softmax(values: Float64Array): Float64Array {
  const highest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Two weights to a byte, low half first, each −7…7 with 8 added. */
function quantise(): { packed: Uint8Array; scale: number; rounded: Float32Array } {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * CLIP)] ?? 1) / LEVELS;
  const packed = new Uint8Array(weights.length / 2);
  const rounded = new Float32Array(weights.length);
  for (const [index, weight] of weights.entries()) {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)));
    rounded[index] = level * scale;
    const at = index >> 1;
    packed[at] = (packed[at] ?? 0) | ((level + 8) << (index % 2 === 0 ? 0 : 4));
  }
  return { packed, scale, rounded };
}

/** Right answers among the sentences that were held out, before and after rounding. */
function report(): void {
  const right = { exact: 0, rounded: 0, all: 0 };
  for (const { text, locale } of heldOut) {
    const words = (text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []).map(normaliseWord);
    const features = (word: string) => {
      const list: number[] = [];
      visitWordFeatures(word, BUCKETS, (bucket) => list.push(bucket));
      return list;
    };
    const best = (from: Float32Array) => {
      const sums = logits(words, from, features);
      return CLASSES[sums.indexOf(Math.max(...sums))];
    };
    right.all += 1;
    if (best(weights) === CLASS_OF_LOCALE[locale]) right.exact += 1;
    if (best(rounded) === CLASS_OF_LOCALE[locale]) right.rounded += 1;
  }
  console.log(
    `held out: ${right.all} sentences, right ${right.exact}, after rounding ${right.rounded}`,
  );
}
