import { expect, it } from 'vitest';
import { createTranslator } from '../../src/strings/translate.ts';

it.each([
  ['fi', 'perjantai'],
  ['sv', 'fredag'],
  ['en', 'Friday'],
])('names a weekday in %s, whatever the language of the text', (language, day) => {
  const translate = createTranslator(language, { key: '{date}: {weekday}' });
  expect(translate('key', { date: '12.3.2027', weekday: 5 })).toBe(`12.3.2027: ${day}`);
});

it('leaves a range of weekdays as it is given', () => {
  const translate = createTranslator('sv', { key: '{weekday}' });
  expect(translate('key', { weekday: 'tiistai–torstai' })).toBe('tiistai–torstai');
});
