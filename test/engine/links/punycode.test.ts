import { domainToUnicode } from 'node:url';
import { expect, it } from 'vitest';
import { linkAddress } from '../../../src/engine/links/link-address.ts';
import { decodePunycode } from '../../../src/engine/links/punycode.ts';

it.each([
  'xn--hang-5qa',
  'xn--hnko-53d',
  'xn--e1afmkfd',
  'xn--j1amh',
  'xn--80aaxitdbjk',
  'xn--fiqs8s',
  'xn--iti-sma',
])('decodes %s as the platform does', (label) => {
  expect(decodePunycode(label.slice(4))).toBe(domainToUnicode(label));
});

it.each(['', '!', 'a'.repeat(64), '99999999'])('refuses %s', (label) => {
  expect(decodePunycode(label)).toBeUndefined();
});

it('reads the parts of a link', () => {
  expect(linkAddress('HTTPS://user:x@WWW.Hanko.fi:8080/Sivu?a=1')).toEqual({
    scheme: 'https',
    user: 'user:x',
    host: 'www.hanko.fi',
    rest: '/Sivu?a=1',
  });
  expect(linkAddress('hanko.fi')).toEqual({ scheme: '', user: '', host: 'hanko.fi', rest: '' });
});
