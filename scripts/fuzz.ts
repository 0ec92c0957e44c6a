/**
 * `npm run fuzz -- [--minutes N]`: the properties of test/fuzz with new inputs for N minutes (10
 * unless told), shared out evenly. A failure is printed with its smallest input and its seed.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes ${values.minutes}: a number above 0 is needed`);
  process.exit(2);
}
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--project', 'unit', 'test/fuzz', '--reporter=default'],
  { stdio: 'inherit', env: { ...process.env, HARKINTA_FUZZ_MINUTES: String(minutes) } },
);
process.exit(status ?? 1);
