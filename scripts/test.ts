/**
 * Everything, in order: schema, types, lint, unit tests, builds of both targets and their checks,
 * end-to-end tests in Chromium and Firefox. Goes on after a failure, so that one run tells all,
 * and ends with the counts that the runners reported.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const REPORTS = 'build/reports';
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

step('policy schema is up to date', 'tsx', ['scripts/build-policy-schema.ts', '--check']);
step('administrators’ examples are up to date', 'tsx', [
  'scripts/build-administrator-examples.ts',
  '--check',
]);
step('rule reference is up to date', 'tsx', ['scripts/build-rule-reference.ts', '--check']);
step('pack template is up to date', 'tsx', ['scripts/build-pack-template.ts', '--check']);
step('types', 'tsc', []);
step('lint and format', 'biome', ['check', '.']);
tests('unit');
const built = [
  step('build for Chrome', 'vite', ['build', '--mode', 'chrome', '--logLevel', 'warn']),
  step('build for Firefox', 'vite', ['build', '--mode', 'firefox', '--logLevel', 'warn']),
  step('builds are as promised', 'tsx', ['scripts/check-build.ts', 'dist/chrome', 'dist/firefox']),
  step('packages', 'tsx', ['scripts/package.ts']),
  step('packages are the same when built again', 'tsx', ['scripts/package.ts', '--again']),
  step('Firefox accepts the package', 'web-ext', [
    'lint',
    '--source-dir',
    `build/packages/harkinta-${version}-firefox.xpi`,
  ]),
  step('test build for Chrome', 'vite', ['build', '--mode', 'chrome-test', '--logLevel', 'warn']),
  step('test build for Firefox', 'vite', ['build', '--mode', 'firefox-test', '--logLevel', 'warn']),
  step('practice pages', 'tsx', ['scripts/build-practice.ts']),
];
if (built.every(Boolean)) tests('e2e');
else failures.push('e2e did not run: a build failed');

for (const failure of failures) console.log(`FAILED: ${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = failures.length > 0 || total.failed > 0 ? 1 : 0;

function step(name: string, command: string, args: readonly string[]): boolean {
  const ok = run(name, command, args);
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
  return ok;
}

function tests(project: 'unit' | 'e2e'): void {
  const file = `${REPORTS}/${project}.json`;
  const ok = run(`${project} tests`, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  let failed = 0;
  try {
    const report: {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    } = JSON.parse(readFileSync(file, 'utf8'));
    failed = report.numFailedTests;
    total.passed += report.numPassedTests;
    total.failed += failed;
    total.skipped += report.numPendingTests + report.numTodoTests;
  } catch (error) {
    failures.push(`${project}: no report (${error instanceof Error ? error.message : error})`);
  }
  if (!ok) {
    failures.push(`${project} tests`);
    // A file that could not be loaded fails the run without a failed test.
    if (failed === 0) total.failed += 1;
  }
}

function run(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return status === 0;
}
