/**
 * Writes `rules/policy.schema.json`, the schema of managed policy (`storage.managed`), from the
 * settings and the guideline pack. With `--check`: exit 1 when the file is not what it would write.
 *
 * The dialect is Chromium's: no `default`, `oneOf` or ranges, and a bad schema keeps the whole
 * extension from loading.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PROFILES } from '../src/engine/types.ts';
import { defaultOrganisation, ruleDefinitions, ruleSets } from '../src/settings/guideline-pack.ts';

const TARGET = new URL('../rules/policy.schema.json', import.meta.url);

const severity = { type: 'string', enum: ['block', 'warn', 'remind', 'off'] };
const strings = { type: 'array', items: { type: 'string' } };
const localized = object(['fi', 'sv', 'en'], () => ({ type: 'string' }));

function object(names: readonly string[], schemaOf: (name: string) => unknown) {
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(name)])),
  };
}

const ruleIds = ruleDefinitions.map((rule) => rule.id);
const schema = object(
  [
    'language',
    'profile',
    'ruleSets',
    'rules',
    'organisation',
    'whenCheckFails',
    'overrideBlocks',
    'simulation',
    'guidelinePack',
  ],
  (name) => {
    switch (name) {
      case 'language':
        return { type: 'string', enum: ['auto', 'fi', 'sv', 'en'] };
      case 'profile':
        return { type: 'string', enum: [...PROFILES] };
      case 'ruleSets':
        return object(ruleSets, () => ({ type: 'boolean' }));
      case 'rules':
        return object(ruleIds, () => object(PROFILES, () => severity));
      case 'organisation':
        return object(Object.keys(defaultOrganisation), (field) => {
          if (field === 'name' || field === 'place') return localized;
          return field === 'extraWords' ? object(ruleIds, () => strings) : strings;
        });
      case 'whenCheckFails':
        return { type: 'string', enum: ['let-through', 'hold'] };
      case 'guidelinePack':
        // The text of a pack file: its shape is beyond this dialect.
        return { type: 'string' };
      case 'overrideBlocks':
        return { type: 'string', enum: ['with-reason', 'never'] };
      default:
        return { type: 'boolean' };
    }
  },
);

const text = `${JSON.stringify(schema, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
    console.error('rules/policy.schema.json is out of date: npm run policy-schema');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
