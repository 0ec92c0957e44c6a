/**
 * Measures the engine on labelled JSONL files.
 * Usage: npm run --silent eval -- [--format text|json] [--errors N] FILE|FOLDER…
 * `--help` tells how to read the measures of names.
 */
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readMetadata } from '../attachments/read-metadata.ts';
import { createEngine } from '../engine/engine.ts';
import { allRules } from '../engine/rules/index.ts';
import type { AttachmentMetadata } from '../engine/types.ts';
import { createEvaluation } from '../evaluation/evaluate.ts';
import { type LabelledRow, labelledRow } from '../evaluation/labelled-rows.ts';
import { summarize, type Tally, type TallySummary } from '../evaluation/tally.ts';
import { loadResources } from '../resources/load-resources.ts';
import { enginePolicy } from '../settings/engine-policy.ts';
import { defaultSettings } from '../settings/settings.ts';
import { withFile } from './file-source.ts';

/** Fixed, so that two runs agree. */
const NOW = Date.parse('2027-03-09T10:00:00Z');

const USAGE = 'usage: eval [--format text|json] [--errors N] FILE|FOLDER…';
const HELP = `${USAGE}

Each FILE holds a JSON object on each line; its fields tell what is measured.
--errors N  lists the first N errors of each measure

Names ({"text", "spans"}): a full name (two words or more) counts where it overlaps
  (sure)              a warning: given name and surname of somebody in no public role
  (both levels)       … or a reminder: a name alone, a public role
  (levels and notes)  … or a note: seen and let be (a credit, a listed person)
  exact span          every name, both borders right
  clean sentences     those without a name, flagged by a warning`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: 'text' },
    errors: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const errorCount = Number(values.errors);
if (positionals.length === 0 || !Number.isInteger(errorCount)) {
  console.error(USAGE);
  process.exit(2);
}

const dictionary = readFileSync(new URL('../../.cache/voikko/mor.vfst', import.meta.url));
const engine = createEngine(loadResources(dictionary).resources, allRules);
const evaluation = createEvaluation(engine, enginePolicy(defaultSettings, 'official'), NOW);
const skipped = new Map<string, number>();

for (const given of positionals) {
  for (const file of labelledFiles(given)) {
    const set = relative(given, file).replace(/\.jsonl$/, '') || file;
    const lines = createInterface({ input: createReadStream(file, 'utf8') });
    for await (const line of lines) {
      if (line.trim() === '') continue;
      const row = labelledRow(JSON.parse(line));
      if (row) evaluation.add(set, row, await metadataOf(row, file));
      else skipped.set(set, (skipped.get(set) ?? 0) + 1);
    }
  }
}

const tallies = evaluation.tallies();
if (values.format === 'json') {
  console.log(
    JSON.stringify(
      tallies.map((tally) => ({
        ...summarize(tally),
        ...(errorCount > 0 && { errors: tally.errors.slice(0, errorCount) }),
      })),
      null,
      2,
    ),
  );
} else {
  printTable(tallies.map(summarize));
  for (const tally of errorCount > 0 ? tallies : []) printErrors(tally);
}
for (const [set, count] of skipped) console.error(`eval: ${set}: ${count} lines of no known kind`);

async function metadataOf(
  { kind, row }: LabelledRow,
  labels: string,
): Promise<AttachmentMetadata | undefined> {
  return kind === 'picture' ? withFile(join(dirname(labels), row.file), readMetadata) : undefined;
}

function labelledFiles(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(path, name));
}

function printTable(rows: readonly TallySummary[]): void {
  const table = [
    ['set', 'measure', 'n', 'precision', 'recall', 'F1', 'accuracy', 'missed', 'false alarms'],
    ...rows.map((row) => [
      row.set,
      row.measure,
      String(row.count),
      percent(row.precision),
      percent(row.recall),
      percent(row.f1),
      percent(row.accuracy),
      String(row.missed),
      String(row.falseAlarms),
    ]),
  ];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of table) {
    const padded = cells.map((cell, column) => {
      const width = widths?.[column] ?? 0;
      return column < 2 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(padded.join('  '));
  }
}

function printErrors(tally: Tally): void {
  if (tally.errors.length === 0) return;
  console.log(`\n${tally.set}: ${tally.measure}`);
  for (const { kind, text, detail } of tally.errors.slice(0, errorCount)) {
    console.log(
      `  ${kind}: ${text.replaceAll('\n', ' ⏎ ').slice(0, 300)}${detail && `  [${detail}]`}`,
    );
  }
}

function percent(value: number | null): string {
  return value === null ? '–' : (value * 100).toFixed(2);
}
