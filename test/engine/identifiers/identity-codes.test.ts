import { describe, expect, it } from 'vitest';
import { findFinnishIdentityCodes } from '../../../src/engine/identifiers/finnish-identity-code.ts';
import { findSwedishIdentityCodes } from '../../../src/engine/identifiers/swedish-identity-code.ts';

const NOW = Date.parse('2027-03-09T10:00:00Z');
const finnish = (text: string) =>
  [...findFinnishIdentityCodes(text)].map(({ start, end }) => text.slice(start, end));
const swedish = (text: string) =>
  [...findSwedishIdentityCodes(text, NOW)].map(({ start, end }) => text.slice(start, end));

describe('Finnish identity codes', () => {
  it.each([
    '010199-9012',
    '030512A9058',
    '070791Y9443',
    '120316B950X',
    '310199+9234',
    '290208a933f',
    '150684 - 9029',
    '150684\u20119029',
    '150684-\n9029',
    '15.06.84-9029',
    '241199A945C',
  ])('finds %s', (code) => {
    expect(finnish(`x ${code}, y`)).toEqual([code]);
  });

  it.each([
    ['a wrong check character', '010199-9013'],
    ['a day that does not exist', '310299-9012'],
    ['individual number 001', '290204A001L'],
    ['another separator', '010199*9012'],
    ['digits in a row', '0101999012'],
    ['a longer number', '1010199-9012'],
    ['a part of a number', '010199-9012-1'],
    ['a longer word', '010199-9012AB'],
  ])('does not find %s', (_name, text) => {
    expect(finnish(text)).toEqual([]);
  });

  it('tells the artificial ones', () => {
    expect([...findFinnishIdentityCodes('010199-9012')][0]?.temporary).toBe(true);
  });
});

describe('Swedish identity codes', () => {
  it.each(['850101-9981', '19850101-9981', '198501019981', '8501019981', '850161-9988'])(
    'finds %s',
    (code) => {
      expect(swedish(`x ${code}, y`)).toEqual([code]);
    },
  );

  it.each([
    ['a wrong check digit', '850101-9982'],
    ['a month that does not exist', '851301-9988'],
    ['a day that does not exist', '010229-9989'],
    ['a firm', '556103-4249'],
  ])('does not find %s', (_name, text) => {
    expect(swedish(text)).toEqual([]);
  });
});
