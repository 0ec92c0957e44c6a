/**
 * Trains the small linear model that tells names of people from other capitalised words, and
 * writes its weights to `rules/data/person-model.json`.
 *
 *   npx tsx scripts/train-person-model.ts FILE.jsonl...
 *
 * Each line of a file is `{"text", "lang", "spans": [[start, end, "PER", …], …]}`. The model sees of
 * a word hardly more than what the name lists and the dictionary know of it, so that what it learns
 * from Swedish and English news holds for Finnish posts too; the project's own invented posts in
 * `rules/training/persons.*.txt` teach it what a city writes. Logistic regression with AdaGrad and
 * an L2 penalty, averaged over a few fillings of the posts: the same input gives the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { nameWords } from '../src/engine/names/name-words.ts';
import { candidatesOf, nameRuns } from '../src/engine/names/person-candidates.ts';
import { emitFeatures } from '../src/engine/names/person-features.ts';
import { isRuledOut } from '../src/engine/names/ruled-out.ts';
import type { EngineResources } from '../src/engine/resources.ts';
import { tokenize } from '../src/engine/text/tokenize.ts';
import { loadResources } from '../src/resources/load-resources.ts';
import { type Sentence, trainingPosts } from './person-training-posts.ts';

/** How often each invented post is filled with other names. */
const FILLINGS = 16;
/** Models that are averaged, each with posts filled anew. */
const ROUNDS = 10;
const EPOCHS = 20;
const RATE = 0.2;
/** Pull of every weight towards zero, felt each time its feature is seen. */
const L2 = 3e-3;
interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

const resources: EngineResources = loadResources(
  readFileSync(new URL('../.cache/voikko/mor.vfst', import.meta.url)),
).resources;
const output = new URL('../rules/data/person-model.json', import.meta.url);
const indexes = new Map<string, number>();

function examplesOf({ text, lang, spans }: Sentence): Example[] {
  const tokens = tokenize(text);
  const segments = [{ start: 0, end: text.length, language: lang, confidence: 1 }];
  const { vocabulary } = resources.names;
  const words = nameWords(tokens, segments, vocabulary);
  const line = { tokens, words, resources };
  const gold = new Set(spans.map(([start, end]) => `${start}-${end}`));
  const examples: Example[] = [];
  for (const run of nameRuns(words, vocabulary)) {
    for (const candidate of candidatesOf(run, words)) {
      if (isRuledOut(line, run, candidate)) continue;
      const start = words[candidate.from]?.start;
      const end = words[candidate.to - 1]?.end;
      const features: number[] = [];
      emitFeatures(line, run, candidate, (feature) => {
        let index = indexes.get(feature);
        if (index === undefined) {
          index = indexes.size;
          indexes.set(feature, index);
        }
        features.push(index);
      });
      examples.push({ features, label: gold.has(`${start}-${end}`) ? 1 : 0 });
    }
  }
  return examples;
}

function train(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(indexes.size);
  const squares = new Float64Array(indexes.size).fill(1e-6);
  const order = examples.map((_, index) => index);
  let state = 42;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = state % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      let sum = 0;
      for (const feature of example.features) sum += weights[feature] ?? 0;
      const predicted = 1 / (1 + Math.exp(-sum));
      const gradient = predicted - example.label;
      for (const feature of example.features) {
        const weight = weights[feature] ?? 0;
        const slope = gradient + L2 * weight;
        squares[feature] = (squares[feature] ?? 0) + slope * slope;
        weights[feature] = weight - (RATE / Math.sqrt(squares[feature] ?? 1)) * slope;
      }
    }
  }
  return weights;
}

const corpora: Sentence[] = [];
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim()) corpora.push(JSON.parse(line) as Sentence);
  }
}
const corpusExamples = corpora.flatMap(examplesOf);
/** Features of single words need more proof than those of word classes. */
const RARE = /^(?:x|lw|rw)/;
const sums = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  const examples = [...corpusExamples, ...trainingPosts(FILLINGS, round).flatMap(examplesOf)];
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const names = [...indexes.keys()];
  const isSeenEnough = (feature: number) =>
    (counts.get(feature) ?? 0) >= (RARE.test(names[feature] ?? '') ? 10 : 3);
  const weights = train(
    examples.map(({ features, label }) => ({ label, features: features.filter(isSeenEnough) })),
  );
  for (const [feature, index] of indexes) {
    sums.set(feature, (sums.get(feature) ?? 0) + (weights[index] ?? 0));
  }
  console.log(`round ${round + 1}: ${examples.length} candidates`);
}
const kept: Record<string, number> = {};
for (const [feature, sum] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const weight = Math.round((sum / ROUNDS) * 100) / 100;
  if (Math.abs(weight) >= 0.05) kept[feature] = weight;
}
writeFileSync(
  output,
  `${JSON.stringify({ about: 'Written by scripts/train-person-model.ts; do not edit.', weights: kept })}\n`,
);
console.log(`${Object.keys(kept).length} weights`);
