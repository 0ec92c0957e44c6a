import { describe, expect, it } from 'vitest';
import all from '../../../node_modules/libphonenumber-js/metadata.max.json' with { type: 'json' };
import { findPhoneNumbers, isListedPhone } from '../../../src/engine/identifiers/phone-number.ts';
import numbering from '../../../src/engine/identifiers/phone-numbering.json' with { type: 'json' };

const found = (text: string) =>
  [...findPhoneNumbers(text)].map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

describe('telephone numbers', () => {
  it.each([
    ['Soita (puh. 09 310\n1111).', ['fixed 09 310\n1111']],
    ['Puh. 040 123\n4567, kiitos', ['mobile 040 123\n4567']],
    ['Ring 040\u00a0123 \n 4567.', ['mobile 040\u00a0123 \n 4567']],
    ['Soita 040 123 4567\n12 kpl', ['mobile 040 123 4567']],
    ['Luku 05\n2027 asukasta', []],
    ['Klo 09\n0401234567', ['mobile 0401234567']],
  ])('that a line break goes through: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['040 123 4567', 'mobile'],
    ['040-1234567', 'mobile'],
    ['0401234567', 'mobile'],
    ['040\u00a0123\u00a04567', 'mobile'],
    ['+358 40 123 4567', 'mobile'],
    ['+358 (0)40 123 4567', 'mobile'],
    ['00358401234567', 'mobile'],
    ['(09) 310 1111', 'fixed'],
    ['019 220 31', 'fixed'],
    ['018 12345', 'fixed'],
    ['020 123 4567', 'service'],
    ['0800 123 456', 'service'],
    ['0600 12345', 'service'],
    ['+46 70 123 45 67', 'mobile'],
    ['070-123 45 67', 'mobile'],
    ['+44 7700 900123', 'foreign'],
  ])('finds %s', (number, kind) => {
    expect(found(`Soita ${number}.`)).toEqual([`${kind} ${number}`]);
  });

  it.each([
    '6.12.2025 klo 18',
    '06-12-2025',
    '2025-12-06',
    'Laki 410/2015',
    'klo 09-17',
    '0,5 %',
    '1 200 000 €',
    'Y-tunnus 0109862-8',
    '010101-0101',
    'DK50 0040 0440 1162 43',
    '00100 Helsinki',
    'https://esimerkki.example/0401234567',
    '112',
  ])('takes %s for something else', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('tells numbers apart that stand side by side', () => {
    expect(found('040 123 4567 050 765 4321')).toEqual([
      'mobile 040 123 4567',
      'mobile 050 765 4321',
    ]);
    expect(found('puh. 040 123 4567 24.5. asti')).toEqual(['mobile 040 123 4567']);
  });

  it('knows the organisation’s own by their beginning', () => {
    const [own, other] = [...findPhoneNumbers('019 220 3111 ja 019 248 1234')];
    expect(own && isListedPhone(own, ['019 220 31'])).toBe(true);
    expect(other && isListedPhone(other, ['019 220 31'])).toBe(false);
  });

  it('has the numbering plans of the installed package', () => {
    expect(numbering.countries).toEqual({
      FI: all.countries.FI,
      AX: all.countries.AX,
      SE: all.countries.SE,
    });
  });
});
