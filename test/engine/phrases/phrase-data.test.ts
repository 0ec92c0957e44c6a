import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../rules/words/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) =>
  /^(?:fi|sv|en)\.(?:personal-data|private-life|confidentiality)\.json$/.test(name),
);

describe('phrase lists', () => {
  it.each(FILES)('%s holds plain phrases in lower case, each once in its group', (name) => {
    const groups: Record<string, string[]> = JSON.parse(
      readFileSync(new URL(name, FOLDER), 'utf8'),
    );
    for (const [group, phrases] of Object.entries(groups)) {
      for (const phrase of phrases) {
        expect(phrase, group).toBe(phrase.toLowerCase().trim().replace(/\s+/g, ' '));
      }
      expect(new Set(phrases).size, group).toBe(phrases.length);
    }
  });

  it('the languages have the same groups', () => {
    for (const set of ['personal-data', 'private-life', 'confidentiality']) {
      const groups = ['sv', 'en'].map((language) => {
        const file = readFileSync(new URL(`${language}.${set}.json`, FOLDER), 'utf8');
        return Object.keys(JSON.parse(file)).sort();
      });
      expect(groups[0], set).toEqual(groups[1]);
    }
  });
});
