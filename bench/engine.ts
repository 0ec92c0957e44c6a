/**
 * `npm run bench`: this engine with all its rules beside pipelines of what one would otherwise
 * install, on the same posts, in one run. Times are medians with the 5th and 95th percentile.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { OpenRedaction } from '@openredaction/core';
import nlp from 'compromise';
import { franc } from 'franc';
import * as harper from 'harper.js';
import { binary } from 'harper.js/binary';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { createEngine } from '../src/engine/engine.ts';
import { allRules } from '../src/engine/rules/index.ts';
import { loadResources } from '../src/resources/load-resources.ts';
import { enginePolicy } from '../src/settings/engine-policy.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { makePost, POST_LANGUAGES } from './make-posts.ts';
import { digits, measure, milliseconds, type Sample } from './measure.ts';

const dictionary = readFileSync('.cache/voikko/mor.vfst');
const engine = createEngine(loadResources(dictionary).resources, allRules);
const policy = enginePolicy(defaultSettings, 'official');
const check = (text: string) =>
  engine.check({ text, attachments: [], surface: 'post' }, policy, { now: 0, all: true });

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
const redaction = new OpenRedaction({ redactionMode: 'placeholder' });
async function pipeline(text: string): Promise<void> {
  for (const line of text.split('\n')) franc(line, { only: ['fin', 'swe', 'eng'] });
  matcher.getAllMatches(text);
  nlp(text).people().out('array');
  await redaction.detect(text);
}

const linter = new harper.LocalLinter({ binary });
await linter.setup();

/** All of them have been compiled when the clock starts; what a new process costs is told below. */
const WARM_UP_POSTS = 40;
for (const language of POST_LANGUAGES) {
  for (let index = 0; index < WARM_UP_POSTS; index += 1) {
    const post = makePost(language, 2200, 9000 + index);
    check(post);
    await pipeline(post);
    await linter.lint(post);
  }
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`);
console.log(
  `${allRules.length} rules; ms: median (5 %–95 %); ×: how many times slower than this engine\n`,
);

const rows: string[][] = [
  ['post', 'this engine', 'obscenity + openredaction + compromise + franc', '×', 'harper.js', '×'],
];
for (const language of POST_LANGUAGES) {
  for (const [length, runs] of [
    [280, 200],
    [2200, 60],
    [20_000, 12],
  ] as const) {
    const post = (index: number) => makePost(language, length, index + 1);
    const own = await measure((index) => check(post(index)), runs);
    const others = await measure((index) => pipeline(post(index)), Math.ceil(runs / 4), 2);
    const harpers = await measure((index) => linter.lint(post(index)), Math.ceil(runs / 4), 2);
    rows.push(row(`${language} ${length}`, own, others, harpers));
  }
  // The same post with a letter more each time, as at a keystroke.
  const typed = makePost(language, 2200, 77);
  const grown = (index: number) => `${typed}${'abcdefghij'.repeat(40).slice(0, index)}`;
  check(typed);
  const own = await measure((index) => check(grown(index)), 200);
  const others = await measure((index) => pipeline(grown(index)), 15, 2);
  const harpers = await measure((index) => linter.lint(grown(index)), 15, 2);
  rows.push(row(`${language} 2200, one key`, own, others, harpers));
}
printTable(rows);

console.log('\nGrowth: µs per character of a post not seen before');
for (const length of [2200, 20_000, 63_206]) {
  const sample = await measure((index) => check(makePost('fi', length, 5000 + index)), 8, 2);
  console.log(`  ${String(length).padStart(6)}: ${((sample.median / length) * 1000).toFixed(2)}`);
}

const starts = Array.from({ length: 9 }, () => coldStart());
const readies = starts.map(({ ready }) => ready).sort((a, b) => a - b);
const megabytes = starts.map((start) => start.megabytes).sort((a, b) => a - b);
console.log(
  `\nCold start to the first answer: ${digits(readies[4] ?? 0)} ms (${digits(readies[0] ?? 0)}–${digits(readies[8] ?? 0)})`,
);
console.log(`Memory of engine, dictionary and caches: ${digits(megabytes[4] ?? 0)} MB`);

function coldStart(): { ready: number; megabytes: number } {
  const script = fileURLToPath(new URL('cold-start.js', import.meta.url));
  const output = execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  return JSON.parse(output);
}

function row(name: string, own: Sample, others: Sample, harpers: Sample): string[] {
  return [
    name,
    milliseconds(own),
    milliseconds(others),
    digits(others.median / own.median),
    milliseconds(harpers),
    digits(harpers.median / own.median),
  ];
}

function printTable(table: readonly string[][]): void {
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of table) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
