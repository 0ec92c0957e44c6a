import { describe, expect, it } from 'vitest';
import {
  builtInPack,
  ruleDefinitions,
  ruleSets,
  rulesWatching,
} from '../src/settings/guideline-pack.ts';
import { INTERFACE_LANGUAGES } from '../src/settings/settings.ts';
import { stringsOf } from '../src/strings/locales.ts';

/** Every paragraph of the city's guideline, and the law beside it. */
const ANCHORS = [
  'intro',
  ...['1a', '1b', '1c', '1d'],
  ...['2a', '2b', '2c', '2d'],
  ...['3a', '3b', '3c'],
  ...['4a', '4b', '4c'],
  ...['5a', '5b', '5c'],
  ...['6a', '6b', '6c', '6d', '6e', '6f', '6g', '6h', '6i'],
  ...['7a', '7b', '7c'],
  ...['8a', '8b', '8c'],
  ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'],
  'law',
];

/** Judged by people: no rule may watch loyalty, the use of social media at work, or criticism. */
const LEFT_TO_PEOPLE = ['2a', '2b', '2c', '3a', '3b', '6c'];

const { sections, source } = builtInPack.guideline;
const paragraphs = sections.flatMap((section) => section.paragraphs);

describe('the guideline', () => {
  it('has every paragraph, once, in order', () => {
    expect(paragraphs.map(({ id }) => id)).toEqual(ANCHORS);
  });

  it('has each paragraph under its own heading', () => {
    for (const section of sections) {
      for (const { id } of section.paragraphs) expect(id.startsWith(section.id), id).toBe(true);
    }
  });

  it.each(INTERFACE_LANGUAGES)('is whole in %s', (language) => {
    for (const section of sections) {
      expect(section.heading[language].trim(), section.id).not.toBe('');
    }
    for (const { id, title, text, list } of paragraphs) {
      expect(title[language].trim(), id).not.toBe('');
      expect(text[language].length, id).toBe(text.fi.length);
      expect(list?.[language].length, id).toBe(list?.fi.length);
      for (const part of [...text[language], ...(list?.[language] ?? [])]) {
        expect(part.trim(), id).toBe(part);
        expect(part, id).not.toBe('');
      }
    }
  });

  it('names its source', () => {
    expect(source.address).toBe('www.hanko.fi/some');
    for (const language of INTERFACE_LANGUAGES) {
      expect(source.publisher[language]).toBeTruthy();
      expect(stringsOf(language).guideline_own_words).toBeTruthy();
    }
  });

  it('names no person and no contact', () => {
    const words = JSON.stringify(sections);
    expect(words).not.toMatch(/@|\+358|\b0\d{2}[ -]\d{3}/);
  });
});

describe('rules and paragraphs', () => {
  it.each(ruleDefinitions.map(({ id, paragraphs: watched }) => [id, watched] as const))(
    '%s watches paragraphs that exist',
    (_id, watched) => {
      expect(watched.length).toBeGreaterThan(0);
      for (const paragraph of watched) expect(ANCHORS).toContain(paragraph);
    },
  );

  it('a paragraph knows the rules that watch it', () => {
    expect(rulesWatching('5c', ruleDefinitions).map(({ id }) => id)).toContain('profanity');
  });

  it.each(LEFT_TO_PEOPLE)('%s is left to people', (paragraph) => {
    expect(rulesWatching(paragraph, ruleDefinitions)).toEqual([]);
  });

  it.each(ruleSets)('the set %s has a name', (set) => {
    for (const language of INTERFACE_LANGUAGES) {
      expect(stringsOf(language)[`set_${set.replaceAll('-', '_')}`], language).toBeTruthy();
    }
  });
});
