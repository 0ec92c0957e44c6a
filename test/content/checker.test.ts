import { expect, it } from 'vitest';
import { Checker } from '../../src/content/checker.ts';
import type { Snapshot } from '../../src/content/snapshot.ts';

const snapshot = (text: string): Snapshot => {
  const draft = { text, attachments: [], surface: 'post' as const };
  return { root: {} as Element, draft, key: text, fields: [] };
};

it('does not go on letting everything through when a simulation may have ended', async () => {
  let simulation = true;
  const checker = new Checker(
    async () => ({
      result: { findings: [], notes: [], segments: [], problems: [] },
      settings: {
        profile: 'official',
        overrideBlocks: 'never',
        whenCheckFails: 'hold',
        simulation,
      },
    }),
    () => 0,
    async () => undefined,
  );
  await checker.check(snapshot('Hei'));
  expect(checker.settings).toMatchObject({ simulation: true });
  // Told that settings have changed, with nothing to check at the moment.
  checker.forgetSettings();
  expect(checker.settings).toMatchObject({ simulation: false, whenCheckFails: 'hold' });
  simulation = false;
  await checker.check(snapshot('Hei'));
  expect(checker.settings).toMatchObject({ simulation: false, overrideBlocks: 'never' });
});
