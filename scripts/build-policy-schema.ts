/**
 * Writes `rules/policy.schema.json`, by which Chrome and Edge validate the managed policy before
 * `storage.managed` gives it. With `--check`: exit 1 when the file is not what it would write.
 *
 * The dialect is Chromium's (developer.chrome.com/docs/extensions/reference/manifest/storage): one
 * `type` each, no `additionalProperties` at the top, no `default` or `oneOf`; a bad schema keeps the
 * whole extension from loading. Seen in Chromium 156: what the schema does not know disappears, and
 * one value that does not fit takes the whole top-level setting with it, both without a word. So the
 * schema says as little as it can: no `enum`, and unknown ids pass. The extension validates every
 * value itself, leaves out what is not right and names it on its diagnostics page.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type PolicySchema, policySettings } from './policy-settings.ts';

const TARGET = new URL('../rules/policy.schema.json', import.meta.url);

const top = policySettings();
const schema = {
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(top.properties).map(([name, property]) => [name, lenient(property)]),
  ),
};

function lenient(given: PolicySchema): object {
  if (given.type === 'array') return { type: 'array', items: given.items };
  if (given.type !== 'object') return { type: given.type };
  const properties = Object.entries(given.properties).map(
    ([name, property]) => [name, lenient(property)] as const,
  );
  const shapes = new Set(properties.map(([, shape]) => JSON.stringify(shape)));
  const [first] = properties;
  // Entries that look alike need no list of names: what is not known of them passes just so.
  if (shapes.size === 1 && first) return { type: 'object', additionalProperties: first[1] };
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties:
      given.properties[properties[0]?.[0] ?? '']?.type === 'object'
        ? { type: 'object' }
        : { type: 'array', items: { type: 'string' } },
  };
}

const text = `${JSON.stringify(schema, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
    console.error('rules/policy.schema.json is out of date: npm run policy-schema');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
