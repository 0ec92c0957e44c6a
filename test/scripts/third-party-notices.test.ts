import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('every package that is shipped is named, with its licence', () => {
  const notices = thirdPartyNotices(root);
  const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const notice = notices.split('='.repeat(80)).find((part) => part.trim().startsWith(`${name} `));
    expect(notice, name).toMatch(/Permission is hereby granted|Mozilla Public License/);
  }
  // Reached through another package.
  expect(notices).toContain('@preact/signals-core ');
});
