/**
 * Writes `rules/TEMPLATE/rules.json`: every rule of the engine, with the severities of the built-in
 * pack and the template's own paragraph. With `--check`: exit 1 when the file is not what it would
 * write.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type RuleDefinition, ruleDefinitions } from '../src/settings/guideline-pack.ts';

const TARGET = new URL('../rules/TEMPLATE/rules.json', import.meta.url);

/** Rule set → the paragraph of `rules/TEMPLATE/guideline.json` about it. */
const PARAGRAPH: Readonly<Record<string, string>> = {
  tone: '1a',
  replies: '1b',
  'personal-data': '2a',
  'named-individuals': '2b',
  confidentiality: '2c',
  'image-rights': '3a',
  languages: '4a',
  'plain-language': '4b',
  accuracy: '5a',
  role: '5b',
};
const ACCESSIBILITY = '4c';

function paragraphOf({ set, paragraphs }: RuleDefinition): string {
  if (paragraphs[0] === 'law') return ACCESSIBILITY;
  const paragraph = PARAGRAPH[set];
  if (paragraph === undefined) throw new Error(`rules/TEMPLATE has no paragraph for ${set}`);
  return paragraph;
}

const file = {
  organisation: 'template',
  version: 1,
  rules: ruleDefinitions.map((rule) => ({
    id: rule.id,
    paragraphs: [paragraphOf(rule)],
    severity: rule.severity,
  })),
};
const text = `${JSON.stringify(file, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== text) {
    console.error('rules/TEMPLATE/rules.json is out of date: npm run rule-reference');
    process.exit(1);
  }
} else {
  writeFileSync(TARGET, text);
}
