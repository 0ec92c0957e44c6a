/** A process of its own: how long until the first check has answered, and what it costs in memory. */
import { readFileSync } from 'node:fs';
import { createEngine } from '../src/engine/engine.ts';
import { allRules } from '../src/engine/rules/index.ts';
import { loadResources } from '../src/resources/load-resources.ts';
import { enginePolicy } from '../src/settings/engine-policy.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { makePost, POST_LANGUAGES } from './make-posts.ts';

const policy = enginePolicy(defaultSettings, 'official');
const check = (engine: ReturnType<typeof createEngine>, text: string) =>
  engine.check({ text, attachments: [], surface: 'post' }, policy, { now: 0, all: true });

const before = memory();
const started = performance.now();
const dictionary = readFileSync('.cache/voikko/mor.vfst');
const engine = createEngine(loadResources(dictionary).resources, allRules);
check(engine, makePost('fi', 280, 1));
const ready = performance.now() - started;
for (let seed = 2; seed < 40; seed += 1) {
  for (const language of POST_LANGUAGES) check(engine, makePost(language, 2200, seed));
}
const after = memory();
console.log(JSON.stringify({ ready, megabytes: (after - before) / 1e6 }));

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
