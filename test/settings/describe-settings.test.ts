import { expect, it } from 'vitest';
import { describeSettings } from '../../src/settings/describe-settings.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';

const described = describeSettings(
  resolveSettings({
    organisation: {
      organisation: {
        officeHolders: ['Maija Mallikas', 'Kalle Kuvitteellinen'],
        phones: ['+358 19 220 3000'],
        name: { fi: 'Mallila', sv: 'Malby', en: 'Mallila' },
      },
      rules: { profanity: { official: 'warn', elected: 'off' } },
    },
    person: { profile: 'elected' },
    policy: { whenCheckFails: 'hold', ruleSets: { tone: false } },
  }),
);
const settingAt = (path: string) => described.find((setting) => setting.path === path);

it('tells what is in force and who decided it', () => {
  expect(settingAt('profile')).toMatchObject({ value: 'elected', origin: 'person' });
  expect(settingAt('language')).toMatchObject({ value: 'auto', origin: 'default' });
  expect(settingAt('whenCheckFails')).toMatchObject({ value: 'hold', origin: 'policy' });
  expect(settingAt('ruleSets.tone')).toMatchObject({ value: false, origin: 'policy' });
  expect(settingAt('rules.profanity')?.value).toBe('official: warn, elected: off');
});

it('counts what an organisation has entered, and names nobody', () => {
  expect(settingAt('organisation.officeHolders')).toMatchObject({ value: 2 });
  expect(JSON.stringify(described)).not.toMatch(/Mallikas|Kuvitteellinen|\+358|Malby/);
});
